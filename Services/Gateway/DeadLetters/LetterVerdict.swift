internal import Contracts

/// Whether a dead letter may be sent again.
enum LetterVerdict: Sendable {
    /// The gateway has sealed it: what it says of itself is true.
    case redrivable(MessageAttributes, RequestAttributes)
    /// It isn't a command that the gateway has sealed, or nobody waits for it any more.
    case refused(reason: String, isSealed: Bool)

    /// Why it may not be sent again; nil when it may.
    var refusal: String? {
        if case .refused(let reason, _) = self { return reason }
        return nil
    }

    /// Whether its seal was verified, so that the tenant that it names is its tenant.
    var isSealed: Bool {
        switch self {
        case .redrivable: true
        case .refused(_, let isSealed): isSealed
        }
    }
}
