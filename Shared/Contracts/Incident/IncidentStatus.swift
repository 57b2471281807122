/// How far the handling of an incident has come, in order.
public enum IncidentStatus: String, Sendable, Codable, CaseIterable, Comparable {
    /// It has its effect, or may have it again.
    case open
    /// It spreads no further.
    case contained
    /// Its effect is over, and its cause dealt with for now.
    case resolved
    /// Nothing is left to be done.
    case closed

    /// Orders by how far it has come.
    public static func < (left: IncidentStatus, right: IncidentStatus) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .open: 0
        case .contained: 1
        case .resolved: 2
        case .closed: 3
        }
    }
}
