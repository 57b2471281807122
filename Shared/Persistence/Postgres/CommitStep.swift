internal import Contracts

/// A statement of a commit's first round and what its result must be.
struct CommitStep: Sendable {
    /// How a result is judged.
    enum Check: Sendable {
        case nothing
        /// Every message must have been new.
        case inbox([MessageID])
        /// Every row must have been of the version that was expected of it.
        case rows([ResourceID: Int], kind: ResourceKind)
        /// The result holds heads of streams.
        case heads(TenantID)
    }

    let statement: Statement
    var check = Check.nothing
}
