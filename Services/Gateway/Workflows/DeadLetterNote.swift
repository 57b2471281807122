internal import Contracts

/// That an agent has given a step's command up to its dead letters.
struct DeadLetterNote: Codable, Sendable, Equatable {
    /// Why, as the agent's letter says: `failed`, `unreadable`.
    let reason: String
    /// The topic where the letter is.
    let topic: String
    let time: Timestamp

    /// The same as half a sentence.
    var clause: String { "its command was given up by the agent (\(reason)) and is a dead letter in \(topic)" }
}
