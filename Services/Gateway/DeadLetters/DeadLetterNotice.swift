internal import Contracts

/// What an operation says of its command while that is a dead letter.
struct DeadLetterNotice: Codable, Sendable, Equatable {
    /// Why the agent gave it up.
    let reason: DeadLetterReason
    /// The letter.
    let letter: ResourceID

    /// The reason in words for whoever asked for the command; the letter itself tells administrators more.
    var detail: String {
        switch reason {
        case .unreadable: "The agent did not accept the command. An administrator may have it sent again."
        case .failed:
            "The agent failed at the command again and again. An administrator may have it sent again."
        }
    }
}
