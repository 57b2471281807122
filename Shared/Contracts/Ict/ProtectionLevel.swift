/// How much protection something needs, the least first.
public enum ProtectionLevel: String, Sendable, Codable, CaseIterable, Comparable {
    /// Losing it would hardly be noticed.
    case low
    /// Losing it would hurt, within bounds.
    case medium
    /// Losing it would hurt badly.
    case high

    /// Orders from the least to the most.
    public static func < (left: ProtectionLevel, right: ProtectionLevel) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        }
    }
}
