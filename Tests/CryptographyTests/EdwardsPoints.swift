/// Whether a small y is the coordinate of a point of Ed25519, computed with another program's integers from the
/// curve's equation (RFC 8032 section 5.1).
enum EdwardsPoints {
    static let smallNumbers: [(y: UInt8, isPoint: Bool)] = [
        (2, false), (3, true), (4, true), (5, true), (6, true), (7, false),
        (8, false), (9, true), (10, true), (11, false), (12, false), (13, false),
        (14, true), (15, true), (16, true), (17, false), (18, true), (19, true),
        (20, false), (21, true), (22, false), (23, true), (24, true), (25, true),
        (26, true), (27, true), (28, true), (29, true), (30, true), (31, false),
        (32, true), (33, true),
    ]
}
