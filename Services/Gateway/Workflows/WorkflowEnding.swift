internal import Contracts

/// That a person has ended a workflow although something of it is left.
struct WorkflowEnding: Codable, Sendable, Equatable {
    /// The token's subject.
    let by: String
    /// Why, as the person has said it.
    let reason: String
    let time: Timestamp
}
