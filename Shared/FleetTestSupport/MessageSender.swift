internal import AgentRuntime
public import Contracts
public import MessageBus

/// Seals messages as the gateway does and publishes them.
public struct MessageSender: Sendable {
    private let seal: RequestSeal
    private let publisher: any MessagePublisher

    /// Makes a sender; close it when done.
    /// - Throws: `BusError` for settings of the broker that can't be right.
    public init(bus: any MessageBus, keys: TestKeys) throws {
        seal = RequestSeal(keys: keys.ring)
        publisher = try bus.makePublisher()
    }

    /// A message as a record of a topic, sealed for it.
    /// - Throws: `CommandKeyError`.
    public func record(_ message: TestMessage, topic: Topic) throws -> OutgoingRecord {
        let request = try seal.seal(
            message.request, topic: topic, common: message.attributes, body: message.body)
        return OutgoingRecord(
            topic: topic, key: message.attributes.key,
            headers: (message.attributes.headers + request.headers).map { RecordHeader(name: $0.name, text: $0.value) },
            value: message.body)
    }

    /// Publishes commands in order; returns when the broker has all.
    /// - Throws: `BusError` or `CommandKeyError`.
    @discardableResult
    public func send(_ messages: [TestMessage]) async throws -> [RecordPosition] {
        try await publisher.publish(
            try messages.map { try record($0, topic: $0.attributes.type.domain.commands) })
    }

    /// Publishes a query.
    /// - Throws: `BusError` or `CommandKeyError`.
    public func ask(_ query: TestMessage) async throws {
        _ = try await publisher.publish(try record(query, topic: query.attributes.type.domain.queries))
    }

    /// Publishes records as they are: forged or broken ones.
    /// - Throws: `BusError`.
    @discardableResult
    public func publish(_ records: [OutgoingRecord]) async throws -> [RecordPosition] {
        try await publisher.publish(records)
    }

    /// Ends the sender.
    public func close() async { await publisher.close() }
}
