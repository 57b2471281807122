internal import Contracts
internal import MessageBus
internal import Observability

/// Writes what could not be handled to the domain's dead-letter topic, with the reason; returns only when the broker
/// has it, so that the offset is committed after.
struct DeadLetters: Sendable {
    let topic: Topic
    let publisher: any MessagePublisher
    let metrics: MetricsRegistry
    let logger: Logger

    /// - Parameter attempts: how often the message was tried alone.
    func write(
        _ record: IncomingRecord, reason: DeadLetterReason, detail: String, attempts: Int = 1
    ) async throws {
        let attributes = DeadLetterAttributes(
            reason: reason, detail: String(detail.prefix(2_000)), topic: record.topic,
            partition: Int(record.partition), offset: Int(record.offset), attempts: attempts)
        let headers = record.headers + attributes.headers.map { RecordHeader(name: $0.name, text: $0.value) }
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
