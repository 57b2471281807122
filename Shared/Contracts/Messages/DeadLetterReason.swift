/// Why an agent gave a message up.
public enum DeadLetterReason: String, Sendable, Codable, CaseIterable {
    /// Headers, key, seal or type aren't those of a message for this agent.
    case unreadable
    /// It failed after bounded retries while others passed.
    case failed
}
