public import Contracts

/// Why a unit's reads or a batch's commit failed. Nothing of the batch was written, unless the connection was lost
/// while it committed: then the inbox tells.
public enum StoreError: Error, Sendable, Equatable {
    /// Somebody else wrote first: the stream isn't at the version that the work was based on (0: it must be new).
    case conflict(stream: StreamName, expected: Int)
    /// Those messages have taken effect already.
    case duplicate([MessageID])
    /// An event's body is over the limit, in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// An upload's chunks aren't all there.
    case contentMissing(attempt: MessageID, found: Int, expected: Int)
    /// An upload's bytes aren't those that were announced.
    case contentMismatch(attempt: MessageID)
    /// The database or the way to it is away, or it asks to repeat.
    case infrastructure(DatabaseError)
    /// The database or a stored value refuses this work while other work passes.
    case poison(DatabaseError)

    /// Whether the database or the way to it is away: to be waited for.
    public var isInfrastructure: Bool { if case .infrastructure = self { true } else { false } }

    /// Whether others were there first: the work is to be done again from its reads.
    public var isContention: Bool {
        switch self {
        case .conflict, .duplicate: true
        case .tooLarge, .contentMissing, .contentMismatch, .infrastructure, .poison: false
        }
    }

    /// Sorts an error of the database.
    init(_ error: DatabaseError) { self = error.isRetryable ? .infrastructure(error) : .poison(error) }

    /// Sorts any error: one that isn't known is the work's own.
    init(any error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error)
        default: self = .poison(DatabaseError(code: .unreadable, message: "\(error)"))
        }
    }
}
