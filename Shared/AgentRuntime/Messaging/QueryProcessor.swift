internal import Contracts
internal import Cryptography
internal import Foundation
internal import MessageBus
internal import Observability
internal import Persistence

/// Answers a partition's queries: each on its own, in parallel, with no inbox, since they write nothing.
///
/// A query is waited for no longer than until it expires, since nobody waits for its answer after that: so none can hold
/// up those behind it, whatever is away.
struct QueryProcessor<Declared: Agent>: PartitionHandler {
    let agent: Declared
    let handlers: [MessageType: Subscription<Declared.Repository>]
    let log: LogQueries
    let store: any UnitOfWorkStore
    let seal: RequestSeal
    let deadLetters: DeadLetters
    let publisher: any MessagePublisher
    let replies: ReplyTopics
    let metrics: MetricsRegistry
    let logger: Logger
    let clock: @Sendable () -> Timestamp

    /// In seconds; no asker waits longer, whatever a query says.
    private static var longestWait: Double { 3_600 }

    /// An answer on its way.
    private struct Reply {
        let status: Int
        let contentType: String
        let body: [UInt8]
    }

    func handle(_ records: [IncomingRecord]) async throws {
        // Each comes to its end whatever becomes of the others; then the batch comes again if something was away.
        let failures = await withTaskGroup(of: (any Error)?.self) { group in
            for record in records {
                group.addTask {
                    do { try await answer(record) } catch { return error }
                    return nil
                }
            }
            return await group.reduce(into: [any Error]()) { failures, failure in
                if let failure { failures.append(failure) }
            }
        }
        if let failure = failures.first { throw failure }
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
        guard let expires = request.request.expires else {
            return try await deadLetters.write(record, reason: .unreadable, detail: "ce_expires is missing")
        }
        let seconds = Double(expires.microseconds - clock().microseconds) / 1_000_000
        guard seconds > 0 else { return expire(request) }
        let wasInTime: Void? = try await TimeLimit.run(seconds: min(seconds, Self.longestWait)) {
            try await end(request, to: address)
        }
        if wasInTime == nil { expire(request) }
    }

    /// The asker has given up: an answer would find nobody.
    private func expire(_ request: DecodedRequest) {
        count(request, "expired")
        logger.warning(
            "A query expired without an answer",
            metadata: [
                "tenant": request.attributes.tenant.text, "correlation": request.attributes.correlation.text,
                "message": request.attributes.id.text, "type": request.attributes.type.text,
            ])
    }

    /// Computes a query's answer and delivers it, or gives it up to the dead letters.
    /// - Throws: `BatchError` when something is away.
    private func end(_ request: DecodedRequest, to address: ReplyAddress) async throws {
        do {
            guard try await replies.contain(address) else {
                let detail = "ce_replyto names \(address.text), which doesn't exist"
                return try await deadLetters.write(request.record, reason: .unreadable, detail: detail)
            }
            try await send(try await reply(to: request), to: address, for: request)
        } catch {
            if let error = error as? BusError, error.code == .unknownTopic { replies.forget(address.topic) }
            if let away = FailureSorting.infrastructure(error) { throw BatchError.retryLater(reason: away) }
            try await deadLetters.write(request.record, reason: .failed, detail: "\(error)")
        }
    }

    /// The answer, or the refusal that stands for it.
    private func reply(to request: DecodedRequest) async throws -> Reply {
        do {
            let answer = try await compute(request)
            return Reply(status: 200, contentType: answer.contentType, body: answer.body)
        } catch let rejection as Rejection {
            return Reply(
                status: rejection.status, contentType: MessageAttributes.json,
                body: try CanonicalJSON.encode(rejection))
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

    private func send(_ reply: Reply, to address: ReplyAddress, for request: DecodedRequest) async throws {
        let attributes = MessageAttributes(
            id: MessageID(.random()), type: RuntimeMessages.answer(of: Declared.contract.domain),
            source: "/\(Declared.contract.service)", subject: request.attributes.subject, time: clock(),
            tenant: request.attributes.tenant, correlation: request.attributes.correlation,
            causation: request.attributes.id, traceParent: request.attributes.traceParent,
            contentType: reply.contentType)
        var headers = attributes.headers.map { RecordHeader(name: $0.name, text: $0.value) }
        headers.append(RecordHeader(name: "ce_status", text: String(reply.status)))
        _ = try await publisher.publish(
            OutgoingRecord(
                topic: address.topic, key: attributes.key, partition: address.partition, headers: headers,
                value: reply.body))
        count(request, "answered")
    }

    private func count(_ request: DecodedRequest, _ result: String) {
        metrics.increment(
            "dora_messages_handled_total", help: "Messages handled, by what came of them",
            labels: ["type": request.attributes.type.text, "result": result])
    }
}
