/// Whether something holds. What isn't known is neither true nor false, but to be estimated (Delegated Regulation (EU)
/// 2024/1772, Article 1(5)).
enum Finding: Sendable, Hashable {
    case holds
    case fails
    case unknown

    /// A fact that a person has stated, or not.
    init(_ fact: Bool?) {
        switch fact {
        case true?: self = .holds
        case false?: self = .fails
        case nil: self = .unknown
        }
    }

    /// The fact; nil when it isn't known.
    var fact: Bool? {
        switch self {
        case .holds: true
        case .fails: false
        case .unknown: nil
        }
    }

    /// Whether any of them holds.
    static func any(_ findings: [Finding]) -> Finding {
        if findings.contains(.holds) { return .holds }
        return findings.contains(.unknown) ? .unknown : .fails
    }

    /// Whether all of them hold.
    static func all(_ findings: [Finding]) -> Finding {
        if findings.contains(.fails) { return .fails }
        return findings.contains(.unknown) ? .unknown : .holds
    }
}
