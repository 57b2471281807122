internal import CRdkafka
internal import Synchronization

/// A client for questions. Why no broker answers is told by its events and not by the call that waits, so it puts the
/// two together.
///
/// The queue keeps the handle alive and goes first.
final class QuestionClient: Sendable {
    private let handle: KafkaHandle
    private let events: KafkaQueue
    /// Why a connection failed last, since something was last answered.
    private let report = Mutex<BusError?>(nil)

    init(properties: [String: String]) throws(BusError) {
        handle = try KafkaHandle(.consumer, properties: properties, events: RD_KAFKA_EVENT_ERROR)
        guard let events = KafkaQueue.main(of: handle) else {
            throw BusError(code: .other, message: "The client has no queue.")
        }
        self.events = events
    }

    /// Asks a question, and says of one that nobody answered why the connection failed, where that is known.
    func ask<Value>(_ question: (KafkaHandle) -> Result<Value, BusError>) -> Result<Value, BusError> {
        let answer = question(handle)
        while events.withNextEvent(within: 0, { take($0) }) {}
        if case .success = answer { report.withLock { $0 = nil } }
        return answer.mapError { error in
            guard error.code == .unreachable || error.code == .timedOut, let report = report.withLock({ $0 }) else {
                return error
            }
            return BusError(
                code: report.code == .notAuthorised ? .notAuthorised : error.code,
                message: "\(error.message) \(report.message)", reason: report.reason, isRetryable: true)
        }
    }

    private func take(_ event: OpaquePointer) {
        let error = rd_kafka_event_error(event)
        // That every connection has failed says less than why one has.
        guard rd_kafka_event_type(event) == RD_KAFKA_EVENT_ERROR, error != RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN else {
            return
        }
        let text = rd_kafka_event_error_string(event).map { String(cString: $0) } ?? ""
        report.withLock { $0 = BusError(error, text) }
    }
}
