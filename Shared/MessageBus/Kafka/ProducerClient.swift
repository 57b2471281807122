internal import CRdkafka
internal import Contracts
internal import Foundation
internal import Observability
internal import Synchronization

/// One librdkafka producer and the thread that takes its delivery reports.
///
/// The thread holds the client until it ends, so nothing is freed under it; the queue goes before the client.
final class ProducerClient: Sendable {
    private enum Phase {
        case running
        case closing(until: ContinuousClock.Instant)
        case failed(BusError)
        case ended
    }

    private struct State {
        var phase = Phase.running
        /// The calls that wait for their turn, or hand their records over.
        var announced = 0
        var lost = 0
        var endWaiters: [CheckedContinuation<Int, Never>] = []
    }

    let ledger = DeliveryLedger()
    private let deadlines = PublishDeadlines()
    private let turns = PublishTurns()
    private let handle: KafkaHandle
    private let queue: KafkaQueue
    private let logger: Logger
    private let state = Mutex(State())

    init(properties: [String: String], logger: Logger) throws(BusError) {
        handle = try KafkaHandle(
            .producer, properties: properties,
            events: RD_KAFKA_EVENT_DR | RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_LOG)
        guard let queue = KafkaQueue.main(of: handle) else {
            throw BusError(code: .other, message: "The producer has no queue.")
        }
        self.queue = queue
        self.logger = logger
        rd_kafka_set_log_queue(handle.pointer, nil)
        let thread = Thread { [self] in serve() }
        thread.name = "kafka-producer"
        thread.start()
    }

    /// Whether a fatal error ended it.
    var hasFailed: Bool {
        state.withLock { if case .failed = $0.phase { true } else { false } }
    }

    // MARK: - Sending

    /// Has a call answered by then, whatever became of its records.
    func answer(_ call: PublishCall, by limit: ContinuousClock.Instant) {
        if deadlines.add(call, until: limit) { rd_kafka_queue_yield(queue.pointer) }
    }

    /// Hands the records over in order, with those of other calls when many come, and waiting for room; their outcomes
    /// settle the call.
    func send(_ records: [OutgoingRecord], for call: PublishCall) async {
        let isFirst = state.withLock { state in
            state.announced += 1
            return state.announced == 1
        }
        if Self.gathers(records) { await turns.turn(isAlone: isFirst && ledger.count == 0) }
        await handOver(records, for: call)
        state.withLock { $0.announced -= 1 }
    }

    /// Whether records share requests with those of other calls: many of them fill some by themselves, and so do large
    /// ones, which are paced by who sends them.
    private static func gathers(_ records: [OutgoingRecord]) -> Bool {
        records.count < 16 && records.allSatisfy { ($0.value?.count ?? 0) < 16 << 10 }
    }

    private func handOver(_ records: [OutgoingRecord], for call: PublishCall) async {
        for (index, record) in records.enumerated() {
            while true {
                let generation = ledger.generation
                let entry = DeliveryLedger.Entry(call: call, index: index, topic: record.topic)
                guard let number = ledger.enter(entry) else {
                    return refuse(records.indices[index...], of: call, with: endError)
                }
                do throws(BusError) {
                    try produce(record, number: number)
                    break
                } catch {
                    // Taken by the thread already: that one settled it.
                    guard ledger.take(number) != nil else { return }
                    guard error.reason == Self.queueFull else {
                        if error.isFatal { fail(error) }
                        return refuse(records.indices[index...], of: call, with: error)
                    }
                    await ledger.room(since: generation)
                    // Who was answered meanwhile gives up what was never handed over.
                    if call.isSettled { return }
                }
            }
        }
    }

    private static let queueFull = "_QUEUE_FULL"

    private var endError: BusError {
        state.withLock { state in
            if case .failed(let error) = state.phase { return error }
            return BusError(code: .closed, message: "The publisher was closed.")
        }
    }

    private func refuse(_ indices: Range<Int>.SubSequence, of call: PublishCall, with error: BusError) {
        for index in indices { call.settle(index, .failure(error)) }
    }

    private func produce(_ record: OutgoingRecord, number: UInt) throws(BusError) {
        let headers = try KafkaHeaders.list(of: record.headers)
        var key = record.key
        let partition = record.partition ?? RD_KAFKA_PARTITION_UA
        let result = key.withUTF8 { key in
            withUnsafePointer(to: UInt8(0)) { empty in
                // An empty key or value keeps an address: a null one would be no key and a tombstone.
                let keyBytes = key.baseAddress ?? empty
                guard let value = record.value else {
                    return crdkafka_produce(
                        handle.pointer, record.topic.rawValue, partition, keyBytes, key.count, nil, 0, headers, number)
                }
                return value.withUnsafeBufferPointer { bytes in
                    crdkafka_produce(
                        handle.pointer, record.topic.rawValue, partition, keyBytes, key.count,
                        bytes.baseAddress ?? empty, bytes.count, headers, number)
                }
            }
        }
        guard result == RD_KAFKA_RESP_ERR_NO_ERROR else {
            if let headers { rd_kafka_headers_destroy(headers) }
            throw BusError(result, "A record for \(record.topic) was not accepted.")
        }
    }

    // MARK: - The thread

    /// Milliseconds until it looks again by itself. What ends it wakes it; only limits of time do not.
    private var patience: Int32 {
        let isRunning = state.withLock { if case .running = $0.phase { true } else { false } }
        return isRunning && deadlines.isEmpty ? 1000 : 100
    }

    /// Whether something is under way, or about to be.
    private var isBusy: Bool { state.withLock { $0.announced > 0 } || ledger.count > 0 }

    private func serve() {
        while true {
            _ = queue.withNextEvent(within: patience) { take($0) }
            // Who waits for room with a call that was answered gives up.
            if deadlines.look() { ledger.roomMade() }
            switch state.withLock({ $0.phase }) {
            case .running: continue
            case .closing(let limit) where isBusy && ContinuousClock.now < limit: continue
            case .closing, .failed, .ended: return end()
            }
        }
    }

    private func take(_ event: OpaquePointer) {
        switch rd_kafka_event_type(event) {
        case RD_KAFKA_EVENT_DR:
            while let message = rd_kafka_event_message_next(event) { report(message.pointee) }
            ledger.roomMade()
        case RD_KAFKA_EVENT_ERROR:
            let text = rd_kafka_event_error_string(event).map { String(cString: $0) } ?? ""
            let error = BusError(rd_kafka_event_error(event), text)
            if rd_kafka_event_error_is_fatal(event) != 0 || error.isFatal {
                fail(
                    BusError(
                        code: .fatal, message: error.message, reason: error.reason, isRetryable: true, isFatal: true))
            } else {
                logger.warning("The producer reports an error.", metadata: ["error": "\(error)"])
            }
        case RD_KAFKA_EVENT_LOG:
            KafkaEventLog.write(event, to: logger)
        default:
            break  // no other kind was asked for
        }
    }

    private func report(_ message: rd_kafka_message_t) {
        guard let entry = ledger.take(UInt(bitPattern: message._private)) else { return }
        if message.err == RD_KAFKA_RESP_ERR_NO_ERROR {
            let position = RecordPosition(topic: entry.topic, partition: message.partition, offset: message.offset)
            entry.call.settle(entry.index, .success(position))
        } else {
            let error = BusError(message.err, "A record for \(entry.topic) was not delivered.")
            entry.call.settle(entry.index, .failure(error))
        }
    }

    private func fail(_ error: BusError) {
        let isFirst = state.withLock { state in
            guard case .running = state.phase else { return false }
            state.phase = .failed(error)
            return true
        }
        guard isFirst else { return }
        logger.error("The producer failed for good and is replaced.", metadata: ["error": "\(error)"])
        rd_kafka_queue_yield(queue.pointer)
    }

    private func end() {
        let error = endError
        let left = ledger.end()
        for entry in left { entry.call.settle(entry.index, .failure(error)) }
        rd_kafka_purge(handle.pointer, RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT)
        let waiters = state.withLock { state in
            state.lost = left.count
            if case .failed = state.phase {} else { state.phase = .ended }
            defer { state.endWaiters = [] }
            return state.endWaiters
        }
        for waiter in waiters { waiter.resume(returning: left.count) }
    }

    // MARK: - Ending

    /// Asks the thread to end once nothing is under way, or when the time is over; asked again, it may only be sooner.
    func beginClose(until limit: ContinuousClock.Instant) {
        state.withLock { state in
            switch state.phase {
            case .running: state.phase = .closing(until: limit)
            case .closing(let earlier): state.phase = .closing(until: min(earlier, limit))
            case .failed, .ended: break
            }
        }
        rd_kafka_queue_yield(queue.pointer)
    }

    /// Returns when the thread has ended, with the number of records whose delivery is unknown.
    func untilEnded() async -> Int {
        await withCheckedContinuation { continuation in
            let lost: Int? = state.withLock { state in
                if case .ended = state.phase { return state.lost }
                if case .failed = state.phase { return state.lost }
                state.endWaiters.append(continuation)
                return nil
            }
            if let lost { continuation.resume(returning: lost) }
        }
    }

    /// Raises a fatal error as a broker's fencing would, for tests.
    func raiseFatalError() {
        rd_kafka_test_fatal_error(handle.pointer, RD_KAFKA_RESP_ERR_OUT_OF_ORDER_SEQUENCE_NUMBER, "raised by a test")
    }
}
