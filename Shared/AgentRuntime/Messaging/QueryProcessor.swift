internal import Contracts
internal import Cryptography
internal import Foundation
internal import MessageBus
internal import Observability
internal import Persistence

/// Answers a partition's queries: each on its own, in parallel, with no inbox, since they write nothing.
struct QueryProcessor<Declared: Agent>: PartitionHandler {
    let agent: Declared
    let handlers: [MessageType: Subscription<Declared.Repository>]
    let log: LogQueries
    let store: any UnitOfWorkStore
    let seal: RequestSeal
    let deadLetters: DeadLetters
    let publisher: any MessagePublisher
    let metrics: MetricsRegistry
    let logger: Logger
    let clock: @Sendable () -> Timestamp

    func handle(_ records: [IncomingRecord]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for record in records { group.addTask { try await answer(record) } }
            try await group.waitForAll()
        }
    }

    private func answer(_ record: IncomingRecord) async throws {
        let request: DecodedRequest
        do {
            request = try DecodedRequest(record, seal: seal)
            guard handlers[request.attributes.type] != nil || log.has(request.attributes.type) else {
                throw MessageError(header: "ce_type", reason: "is no query of this agent")
            }
        } catch {
            return try await deadLetters.write(record, reason: .unreadable, detail: "\(error)")
        }
        guard let address = request.request.replyTo else {
            return try await deadLetters.write(record, reason: .unreadable, detail: "ce_replyto is missing")
        }
        // The asker has given up: an answer would find nobody.
        if let expires = request.request.expires, expires < clock() { return }
        do {
            let answer = try await compute(request)
            try await send(answer.body, contentType: answer.contentType, status: 200, to: address, for: request)
        } catch let rejection as Rejection {
            let body = try CanonicalJSON.encode(rejection)
            try await send(
                body, contentType: MessageAttributes.json, status: rejection.status, to: address, for: request)
        } catch {
            if let away = FailureSorting.infrastructure(error) { throw BatchError.retryLater(reason: away) }
            try await deadLetters.write(record, reason: .failed, detail: "\(error)")
        }
    }

    private func compute(_ request: DecodedRequest) async throws -> QueryAnswer {
        if let answer = try await log.answer(request) { return answer }
        guard let subscription = handlers[request.attributes.type], case .query(let handle) = subscription.handler
        else { throw MessageError(header: "ce_type", reason: "is no query of this agent") }
        guard !subscription.allowedRoles.isDisjoint(with: request.request.requester.roles) else {
            throw Rejection(
                status: 403, problem: "forbidden", detail: "Your roles don't allow \(request.attributes.type.name).")
        }
        let unit = store.batch().unit(
            for: MessageIdentity(
                tenant: request.attributes.tenant, messageID: request.attributes.id,
                requestHash: request.request.requestHash, requestedBy: request.request.requester.subject,
                correlation: request.attributes.correlation, traceParent: request.attributes.traceParent,
                source: "/\(Declared.contract.service)", time: clock()))
        let context = HandlerContext(
            repository: agent.repository(over: unit), unit: unit, now: clock(), logger: logger)
        return try await handle(request.body, request.attributes, request.request, context)
    }

    private func send(
        _ body: [UInt8], contentType: String, status: Int, to address: ReplyAddress, for request: DecodedRequest
    ) async throws {
        let attributes = MessageAttributes(
            id: MessageID(UUID()), type: RuntimeMessages.answer(of: Declared.contract.domain),
            source: "/\(Declared.contract.service)", subject: request.attributes.subject, time: clock(),
            tenant: request.attributes.tenant, correlation: request.attributes.correlation,
            causation: request.attributes.id, traceParent: request.attributes.traceParent, contentType: contentType)
        var headers = attributes.headers.map { RecordHeader(name: $0.name, text: $0.value) }
        headers.append(RecordHeader(name: "ce_status", text: String(status)))
        _ = try await publisher.publish(
            OutgoingRecord(
                topic: address.topic, key: attributes.key, partition: address.partition, headers: headers, value: body))
        metrics.increment(
            "dora_messages_handled_total", help: "Messages handled, by what came of them",
            labels: ["type": request.attributes.type.text, "result": "answered"])
    }
}
