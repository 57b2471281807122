internal import Contracts
internal import MessageBus
internal import Synchronization

/// Which topics and partitions there are for answers. A topic is asked for once, and again when an address isn't among
/// those known.
final class ReplyTopics: Sendable {
    private let bus: any MessageBus
    private let partitions = Mutex<[Topic: Int]>([:])

    init(bus: any MessageBus) { self.bus = bus }

    /// Whether there is such a topic and partition. One that isn't seen is looked for a few times more: brokers learn of
    /// a new topic a moment after the controller has made it.
    /// - Throws: `BusError` when no broker can be asked; `CancellationError`.
    func contain(_ address: ReplyAddress) async throws -> Bool {
        if isKnown(address) { return true }
        for attempt in 0...Attempts.ofPoison {
            if attempt > 0 { try await Attempts.pause(attempt) }
            let count = try await count(of: address.topic)
            partitions.withLock { $0[address.topic] = count }
            if isKnown(address) { return true }
        }
        return false
    }

    /// Has a topic asked for again: an answer could not be written to it.
    func forget(_ topic: Topic) { partitions.withLock { $0[topic] = nil } }

    private func isKnown(_ address: ReplyAddress) -> Bool {
        partitions.withLock { Int(address.partition) < $0[address.topic] ?? 0 }
    }

    /// The number of a topic's partitions; nil for one that isn't there.
    private func count(of topic: Topic) async throws(BusError) -> Int? {
        do throws(BusError) {
            return try await bus.partitionCount(of: topic)
        } catch {
            guard error.code == .unknownTopic else { throw error }
            return nil
        }
    }
}
