/// Whether something holds. What isn't known is neither true nor false, but to be estimated (Delegated Regulation (EU)
/// 2024/1772, Article 1(5)).
enum Judgement: Sendable, Hashable {
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
    static func any(_ judgements: [Judgement]) -> Judgement {
        if judgements.contains(.holds) { return .holds }
        return judgements.contains(.unknown) ? .unknown : .fails
    }

    /// Whether all of them hold.
    static func all(_ judgements: [Judgement]) -> Judgement {
        if judgements.contains(.fails) { return .fails }
        return judgements.contains(.unknown) ? .unknown : .holds
    }
}
