internal import Contracts
internal import MessageBus
internal import Observability

/// Writes what could not be handled to the domain's dead-letter topic, with the reason; returns only when the broker
/// has it, so that the offset is committed after.
struct DeadLetters: Sendable {
    /// Why a message ended there.
    enum Reason: String, Sendable {
        /// Headers, key, seal or type aren't those of a message for this agent.
        case unreadable
        /// It failed after bounded retries while others passed.
        case failed
    }

    let topic: Topic
    let publisher: any MessagePublisher
    let metrics: MetricsRegistry
    let logger: Logger

    func write(_ record: IncomingRecord, reason: Reason, detail: String) async throws {
        let headers =
            record.headers + [
                RecordHeader(name: "dora_reason", text: reason.rawValue),
                RecordHeader(name: "dora_detail", text: String(detail.prefix(2_000))),
                RecordHeader(name: "dora_topic", text: record.topic.rawValue),
                RecordHeader(name: "dora_partition", text: String(record.partition)),
                RecordHeader(name: "dora_offset", text: String(record.offset)),
            ]
        metrics.increment(
            "dora_messages_dead_lettered_total", help: "Messages given up to the dead-letter topic",
            labels: ["reason": reason.rawValue])
        logger.warning(
            "A message goes to the dead letters",
            metadata: [
                "reason": reason.rawValue, "detail": String(detail.prefix(500)), "topic": record.topic.rawValue,
                "offset": "\(record.partition)/\(record.offset)",
            ])
        do {
            _ = try await publisher.publish(
                OutgoingRecord(topic: topic, key: record.key, headers: headers, value: record.value))
        } catch {
            throw BatchError.retryLater(reason: "the dead letter could not be written: \(error)")
        }
    }
}
