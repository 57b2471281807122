/// Where the pieces of a body come from: an engine's connection, or a test.
public protocol RequestBodySource: Sendable {
    /// The next piece, nil at the end. Nothing more is read from the client until it is asked for.
    ///
    /// Throws ``RequestBodyError`` when the body can't be read to its end.
    func next() async throws -> [UInt8]?
}
