public import Contracts

/// What became of a topic that was to be created.
public struct TopicCreation: Hashable, Sendable {
    /// The outcomes.
    public enum Outcome: Hashable, Sendable {
        /// It was created as described.
        case created
        /// It was there, with this many partitions (nil: could not be read).
        case existed(partitions: Int?)
        /// The broker has no such function and makes topics on first use, with a number of partitions of its own.
        case leftToBroker
        /// It could not be created.
        case failed(BusError)
    }

    /// The topic.
    public let topic: Topic
    /// What became of it.
    public let outcome: Outcome

    /// States an outcome.
    public init(topic: Topic, outcome: Outcome) {
        self.topic = topic
        self.outcome = outcome
    }
}
