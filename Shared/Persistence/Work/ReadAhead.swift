internal import Contracts

/// What a batch reads ahead of its messages' handlers, in one way to the place where things are kept.
struct ReadAhead: Sendable {
    /// A message within its tenant.
    struct Message: Hashable, Sendable {
        let tenant: TenantID
        let id: MessageID
    }

    /// Why messages must not take effect; those that may are missing.
    var tombstones: [Message: String] = [:]
    /// The rows that are there.
    var rows: [RowKey: StateRow] = [:]
}
