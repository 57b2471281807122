internal import Contracts
internal import Cryptography
internal import MessageBus
internal import Observability
internal import Persistence

/// Handles a partition's commands: several in one transaction, each with its inbox row, its state and its events;
/// halved until a culprit stands alone when one of them fails.
struct CommandProcessor<Declared: Agent>: PartitionHandler {
    let agent: Declared
    let handlers: [MessageType: Subscription<Declared.Repository>]
    let store: any UnitOfWorkStore
    let seal: RequestSeal
    let deadLetters: DeadLetters
    let failpoints: Failpoints
    let metrics: MetricsRegistry
    let logger: Logger
    /// How long the inbox remembers, less the clock skew allowed: an older command might have been forgotten.
    let oldestCommand: Double
    /// How long the parts of an upload are held whose command was given up: it may be redriven.
    let heldUploadSeconds: Double
    let clock: @Sendable () -> Timestamp

    private static var service: String { Declared.contract.service }
    private static var domain: Domain { Declared.contract.domain }

    func handle(_ records: [IncomingRecord]) async throws {
        var requests: [DecodedRequest] = []
        for record in records {
            do {
                requests.append(try decode(record))
            } catch {
                // What came before keeps its order: it is handled before the letter is written.
                try await process(requests)
                requests = []
                try await deadLetters.write(record, reason: .unreadable, detail: "\(error)")
            }
        }
        try await process(requests)
        await failpoints.pass(.afterDatabaseCommit)
    }

    private func decode(_ record: IncomingRecord) throws(MessageError) -> DecodedRequest {
        let request = try DecodedRequest(record, seal: seal)
        let isRuntime =
            request.isChunk || request.attributes.type == RuntimeMessages.cancelOperation(of: Self.domain)
            || request.attributes.type == RuntimeMessages.discardContent(of: Self.domain)
            || request.attributes.type == RuntimeMessages.drill(of: Self.domain)
        guard isRuntime || handlers[request.attributes.type] != nil else {
            throw MessageError(header: "ce_type", reason: "\(request.attributes.type) is no command of this agent")
        }
        if request.attributes.time < clock().adding(seconds: -oldestCommand) {
            throw MessageError(header: "ce_time", reason: "is older than the inbox remembers")
        }
        return request
    }

    /// Handles requests in their order; on a failure that isn't infrastructure's, halves them.
    private func process(_ requests: [DecodedRequest]) async throws {
        guard !requests.isEmpty else { return }
        do {
            try await Attempts.untilUncontended { try await attempt(requests) }
        } catch {
            if let away = FailureSorting.infrastructure(error) {
                logger.warning("Waiting for what is away", metadata: ["error": away])
                throw BatchError.retryLater(reason: away)
            }
            if requests.count > 1 {
                let middle = requests.count / 2
                try await process(Array(requests[..<middle]))
                try await process(Array(requests[middle...]))
            } else if let request = requests.first {
                try await retryAlone(request, after: error)
            }
        }
    }

    /// Tries a message that failed alone a few times more, and then gives it up to the dead letters.
    private func retryAlone(_ request: DecodedRequest, after first: any Error) async throws {
        var failure = first
        for attempt in 1...Attempts.ofPoison {
            metrics.increment(
                "dora_messages_retried_total", help: "Messages handled again after a failure",
                labels: ["type": request.attributes.type.text])
            try await Attempts.pause(attempt)
            do {
                return try await Attempts.untilUncontended { try await self.attempt([request]) }
            } catch {
                if let away = FailureSorting.infrastructure(error) { throw BatchError.retryLater(reason: away) }
                failure = error
            }
        }
        log(request).error("A message was given up", metadata: ["error": "\(failure)"])
        try await holdUpload(of: request)
        try await deadLetters.write(
            request.record, reason: .failed, detail: "\(failure)", attempts: 1 + Attempts.ofPoison)
    }

    /// Keeps the parts of an upload whose command goes to the dead letters, so that it finds them when it is redriven.
    private func holdUpload(of request: DecodedRequest) async throws {
        guard let attempt = Self.upload(of: request) else { return }
        let batch = store.batch()
        batch.unit(for: identity(request, entersInbox: false, expectsOutcome: false))
            .holdChunks(attempt: attempt, seconds: heldUploadSeconds)
        do { _ = try await batch.commit() } catch {
            throw BatchError.retryLater(reason: "the upload of a dead letter could not be held: \(error)")
        }
    }

    private func attempt(_ requests: [DecodedRequest]) async throws {
        let batch = store.batch()
        let commands = requests.filter { !$0.isChunk }
        let known = try await batch.known(commands.map { ($0.attributes.tenant, $0.attributes.id) })
        var seen: [Key: ResourceID] = [:]
        for message in known { seen[Key(tenant: message.tenant, message: message.messageID)] = message.operation }
        try await batch.readAhead(
            commands.map { ($0.attributes.tenant, $0.attributes.id) }, rows: commands.compactMap(Self.row))
        var wasAnyHandled = false
        for request in requests {
            let key = Key(tenant: request.attributes.tenant, message: request.attributes.id)
            if !request.isChunk, let earlier = seen[key] {
                count(request, "duplicate")
                if earlier != Self.operation(of: request) {
                    rejectOtherRequest(request, in: batch)
                    wasAnyHandled = true
                } else if let attempt = Self.upload(of: request) {
                    // The repeat brought its own parts, which nobody will ask for.
                    batch.unit(for: identity(request, entersInbox: false, expectsOutcome: false))
                        .dropChunks(attempt: attempt)
                    wasAnyHandled = true
                }
                continue
            }
            try await run(request, in: batch)
            if !request.isChunk {
                seen[key] = Self.operation(of: request)
            }
            wasAnyHandled = true
        }
        guard wasAnyHandled else { return }
        await failpoints.pass(.beforeDatabaseCommit)
        _ = try await batch.commit()
    }

    /// The row that a command is about, where it has a table.
    private static func row(
        _ request: DecodedRequest
    ) -> (tenant: TenantID, table: any AnyResourceTable, id: ResourceID)? {
        let subject = request.attributes.subject
        return Declared.tables.first { $0.kind == subject.kind }.map { (request.attributes.tenant, $0, subject.id) }
    }

    /// The same key with another request is an operation of its own, refused; the first one's outcome stays.
    private func rejectOtherRequest(_ request: DecodedRequest, in batch: any WorkBatch) {
        reject(
            request,
            Rejection(
                status: 422, problem: "idempotency-key-reused",
                detail: "This Idempotency-Key was used for another request."),
            in: batch, entersInbox: false)
    }

    /// Refuses a command; of a refused upload nothing stays but the refusal.
    private func reject(
        _ request: DecodedRequest, _ rejection: Rejection, in batch: any WorkBatch, entersInbox: Bool = true
    ) {
        let unit = batch.unit(for: identity(request, entersInbox: entersInbox))
        unit.outcome(rejection)
        if let attempt = Self.upload(of: request) { unit.dropChunks(attempt: attempt) }
    }

    private func run(_ request: DecodedRequest, in batch: any WorkBatch) async throws {
        let unit = batch.unit(for: identity(request))
        let began = ContinuousClock.now
        do {
            if let chunk = request.request.chunk {
                unit.keepChunk(chunk, bytes: request.body)
            } else if request.attributes.type == RuntimeMessages.discardContent(of: Self.domain) {
                unit.dropChunks(attempt: try CanonicalJSON.decode(DiscardContent.self, from: request.body).attempt)
            } else {
                try await runCommand(request, unit: unit)
            }
        } catch let rejection as Rejection {
            batch.discard(unit)
            reject(request, rejection, in: batch)
            log(request).notice(
                "A command was rejected", metadata: ["problem": rejection.problem, "detail": rejection.detail])
            count(request, "rejected")
            return
        }
        let seconds =
            Double((ContinuousClock.now - began).components.attoseconds) / 1e18
            + Double((ContinuousClock.now - began).components.seconds)
        metrics.observe(
            "dora_handler_seconds", help: "How long handlers took", labels: ["type": request.attributes.type.text],
            value: seconds)
        count(request, "handled")
    }

    private func runCommand(_ request: DecodedRequest, unit: any UnitOfWork) async throws {
        if let reason = try await unit.tombstone(of: request.attributes.id) {
            throw Rejection(status: 409, problem: "undone", detail: reason)
        }
        if request.attributes.type == RuntimeMessages.cancelOperation(of: Self.domain) {
            return try await cancel(request, unit: unit)
        }
        if request.attributes.type == RuntimeMessages.drill(of: Self.domain) {
            // Nothing is written but the operation's event, which the store adds.
            _ = try CanonicalJSON.decode(Drill.self, from: request.body)
            return try authorise(request, Drill.allowedRoles)
        }
        guard let subscription = handlers[request.attributes.type], case .command(let handle) = subscription.handler
        else { throw MessageError(header: "ce_type", reason: "is no command of this agent") }
        try authorise(request, subscription.allowedRoles)
        let context = HandlerContext(
            repository: agent.repository(over: unit), unit: unit, now: request.attributes.time, logger: log(request))
        try await handle(request.body, request.attributes, request.request, context)
    }

    private func authorise(_ request: DecodedRequest, _ allowed: Set<Role>) throws(Rejection) {
        guard !allowed.isDisjoint(with: request.request.requester.roles) else {
            throw Rejection(
                status: 403, problem: "forbidden", detail: "Your roles don't allow \(request.attributes.type.name).")
        }
    }

    private func cancel(_ request: DecodedRequest, unit: any UnitOfWork) async throws {
        let body = try CanonicalJSON.decode(CancelOperation.self, from: request.body)
        unit.tombstone(body.message, reason: body.reason)
    }

    private static func operation(of request: DecodedRequest) -> ResourceID {
        OperationIdentity.operation(message: request.attributes.id, requestHash: request.request.requestHash)
    }

    /// The upload that a command names: the member `content` of its payload, whatever the command is.
    private static func upload(of request: DecodedRequest) -> MessageID? {
        // One that can't be read names no upload; its parts go with the time.
        return (try? CanonicalJSON.decode(NamedContent.self, from: request.body))?.content?.attempt
    }

    /// Chunks and given-up uploads have no outcome: nobody waits for one.
    private func isBookkeeping(_ request: DecodedRequest) -> Bool {
        request.isChunk || request.attributes.type == RuntimeMessages.discardContent(of: Self.domain)
    }

    /// What makes a message known: its id within its tenant.
    private struct Key: Hashable {
        let tenant: TenantID
        let message: MessageID
    }

    private func identity(
        _ request: DecodedRequest, entersInbox: Bool = true, expectsOutcome: Bool = true
    ) -> MessageIdentity {
        MessageIdentity(
            tenant: request.attributes.tenant, messageID: request.attributes.id,
            requestHash: request.request.requestHash, requestedBy: request.request.requester.subject,
            correlation: request.attributes.correlation, traceParent: request.attributes.traceParent,
            source: "/\(Self.service)", time: clock(), entersInbox: entersInbox,
            expectsOutcome: expectsOutcome && !isBookkeeping(request))
    }

    private func count(_ request: DecodedRequest, _ result: String) {
        metrics.increment(
            "dora_messages_handled_total", help: "Messages handled, by what came of them",
            labels: ["type": request.attributes.type.text, "result": result])
    }

    private func log(_ request: DecodedRequest) -> Logger {
        logger.with([
            "tenant": request.attributes.tenant.text, "correlation": request.attributes.correlation.text,
            "message": request.attributes.id.text, "type": request.attributes.type.text,
        ])
    }
}
