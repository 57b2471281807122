internal import CRdkafka
internal import Contracts

/// Owns one reference to a librdkafka queue and keeps its client alive.
///
/// Sendable is proven as for ``KafkaHandle``: librdkafka's queues are thread-safe, the pointer never changes.
final class KafkaQueue: @unchecked Sendable {
    let pointer: OpaquePointer
    private let handle: KafkaHandle

    private init(_ pointer: OpaquePointer, of handle: KafkaHandle) {
        self.pointer = pointer
        self.handle = handle
    }

    deinit {
        rd_kafka_queue_io_event_enable(pointer, -1, nil, 0)
        rd_kafka_queue_destroy(pointer)
    }

    /// A queue of its own, which nothing is forwarded to.
    static func new(of handle: KafkaHandle) -> KafkaQueue? {
        rd_kafka_queue_new(handle.pointer).map { KafkaQueue($0, of: handle) }
    }

    /// The client's main queue: delivery reports, errors, logs.
    static func main(of handle: KafkaHandle) -> KafkaQueue? {
        rd_kafka_queue_get_main(handle.pointer).map { KafkaQueue($0, of: handle) }
    }

    /// The consumer's queue: rebalances, commits, errors.
    static func consumer(of handle: KafkaHandle) -> KafkaQueue? {
        rd_kafka_queue_get_consumer(handle.pointer).map { KafkaQueue($0, of: handle) }
    }

    /// A partition's own queue, cut off from the consumer's queue, so that each partition is read at its own pace.
    static func partition(_ source: TopicPartition, of handle: KafkaHandle) -> KafkaQueue? {
        guard let queue = rd_kafka_queue_get_partition(handle.pointer, source.topic.rawValue, source.partition) else {
            return nil
        }
        rd_kafka_queue_forward(queue, nil)
        return KafkaQueue(queue, of: handle)
    }

    /// Has librdkafka write to the descriptor when something comes into the empty queue.
    func signal(_ wake: WakeDescriptor) {
        withUnsafeBytes(of: UInt64(1)) { bytes in
            rd_kafka_queue_io_event_enable(pointer, wake.descriptor, bytes.baseAddress, bytes.count)
        }
    }

    /// The next event, handed to `body` and destroyed after it; false when there is none within the limit.
    func withNextEvent(within milliseconds: Int32, _ body: (OpaquePointer) -> Void) -> Bool {
        guard let event = rd_kafka_queue_poll(pointer, milliseconds) else { return false }
        defer { rd_kafka_event_destroy(event) }
        body(event)
        return true
    }
}
