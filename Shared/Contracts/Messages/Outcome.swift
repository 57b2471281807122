/// How a command ended; the header `ce_outcome` of the last event of its transaction.
public struct Outcome: Hashable, Sendable, Codable {
    /// The operation that ended: ``OperationIdentity/operation(message:requestHash:)`` of the command.
    public let operation: ResourceID
    /// How it ended.
    public let result: Result

    /// What came of a command.
    public enum Result: Hashable, Sendable, Codable {
        /// It took effect; every stream it wrote, with the version reached.
        case done(written: [WrittenStream])
        /// It was refused and changed nothing.
        case rejected(Rejection)
    }

    /// Makes an outcome.
    public init(operation: ResourceID, result: Result) {
        self.operation = operation
        self.result = result
    }
}
