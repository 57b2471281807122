internal import AgentRuntime
internal import Contracts
internal import MessageBus
internal import Observability
internal import Persistence

/// Reads the agents' dead letters, so that a workflow whose command was given up says why. Only what the gateway has
/// sealed itself is believed: anybody's forgery may have become a letter.
struct DeadLetterReader: PartitionHandler {
    let pool: PostgresPool
    let engine: WorkflowEngine
    let seals: [Domain: RequestSeal]
    let logger: Logger

    func handle(_ records: [IncomingRecord]) async throws {
        for record in records {
            do {
                try await take(record)
            } catch let error as DatabaseError {
                throw BatchError.retryLater(reason: "\(error)")
            } catch let error as CancellationError {
                throw BatchError.retryLater(reason: "\(error)")
            } catch {
                logger.notice(
                    "A dead letter is none of a workflow's",
                    metadata: [
                        "reason": "\(error)", "topic": record.topic.rawValue,
                        "offset": "\(record.partition)/\(record.offset)",
                    ])
            }
        }
    }

    private func take(_ record: IncomingRecord) async throws {
        var headers: [MessageHeader] = []
        var letter: [String: String] = [:]
        for header in record.headers {
            guard let text = header.text else { throw MessageError(header: header.name, reason: "is not UTF-8") }
            if header.name.hasPrefix("dora_") {
                letter[header.name] = text
            } else {
                headers.append(MessageHeader(header.name, text))
            }
        }
        let attributes = try MessageAttributes(headers: headers)
        let request = try RequestAttributes(headers: headers)
        guard let causation = attributes.causation, let topic = letter["dora_topic"], record.key == attributes.key,
            let seal = seals[attributes.type.domain]
        else { return }
        try seal.verify(request, topic: Topic(rawValue: topic), common: attributes, body: record.value ?? [])
        try await pool.withTransaction(tenant: attributes.tenant) { connection in
            try await engine.deadLettered(
                ResourceID(causation.uuid), attributes.id, reason: letter["dora_reason"] ?? "unknown",
                detail: letter["dora_detail"] ?? "", topic: record.topic, tenant: attributes.tenant, on: connection)
        }
    }
}
