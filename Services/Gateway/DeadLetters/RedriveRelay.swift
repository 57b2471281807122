internal import AgentRuntime
internal import Contracts
internal import MessageBus
internal import Observability
internal import Persistence

/// Sends the letters that are to be redriven, in the order in which they came: sealed anew as they leave, under their
/// own id and a new time. One gateway does it at a time, by a lease; a letter that was sent before a crash and not
/// marked is sent again, and its agent passes the repeat over.
struct RedriveRelay: Service {
    let name = "redriving"
    let relayPool: PostgresPool
    let pool: PostgresPool
    let leases: any LeaseStore
    let issuer: CommandIssuer
    let judge: LetterJudge
    let admission: Admission
    let holder: String
    let wakeUps: RelayWakeUps
    let metrics: MetricsRegistry
    let logger: Logger

    private static let leaseSeconds = 10.0

    func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            do { try await hold(until: shutdown) } catch {
                logger.warning("Redriving begins again", metadata: ["error": "\(error)"])
            }
            await shutdown.sleep(seconds: 1)
        }
    }

    private func hold(until shutdown: ShutdownSignal) async throws {
        guard var lease = try await leases.acquire("redriving", holder: holder, seconds: Self.leaseSeconds) else {
            return
        }
        var renewed = ContinuousClock.now
        while !shutdown.isRequested {
            if ContinuousClock.now - renewed > .seconds(Self.leaseSeconds / 3) {
                guard let next = try await leases.renew(lease, seconds: Self.leaseSeconds) else { return }
                lease = next
                renewed = ContinuousClock.now
            }
            let turn = wakeUps.turn
            if try await !sendNext() { await wakeUps.wait(after: turn, atMost: 1, until: shutdown) }
        }
        try await leases.release(lease)
    }

    /// Sends the oldest letter that waits to be sent and whose agent has room for it; false when there is none.
    private func sendNext() async throws -> Bool {
        guard let row = try await oldest() else { return false }
        let tenant = try TenantID(try row.text("tenant"))
        let id = ResourceID(try row.uuid("id"))
        let message = try DeadLetterStore.message(row)
        // Verified where it is sealed: nothing that has changed since the decision is sealed.
        switch judge.verdict(on: message, domain: Domain(rawValue: try row.text("domain"))) {
        case .refused(let reason, _):
            try await refuse(id, tenant: tenant, because: reason)
        case .redrivable(let attributes, let request):
            admission.issued(attributes.type.domain, tenant)
            defer { admission.finished(attributes.type.domain, tenant) }
            do {
                try await send(attributes, request, message)
            } catch let error as BusError where error.code == .messageTooLarge {
                try await refuse(id, tenant: tenant, because: "The broker takes no message of that size any more.")
                return true
            }
            await issuer.failpoints.pass(.afterRedrivePublish)
            try await relayPool.run(
                Statement(
                    """
                    UPDATE dead_letters SET sent_at = clock_timestamp() \
                    WHERE tenant = $1 AND id = $2 AND state = 'redriven' AND sent_at IS NULL
                    """, [.text(tenant.text), .uuid(id.uuid)]))
            metrics.increment("dora_dead_letters_redriven_total", help: "Dead letters that were sent again")
            logger.info(
                "A dead letter was redriven",
                metadata: ["tenant": tenant.text, "letter": id.text, "message": attributes.id.text])
        }
        return true
    }

    /// The oldest letter that is to be sent. A domain whose agent has too much to do already is passed over whole, so
    /// that the order within it stays: its letters wait here, where nothing is lost.
    private func oldest() async throws -> Row? {
        var full: [String] = []
        while true {
            let result = try await relayPool.run(
                Statement(
                    """
                    SELECT tenant, id, domain, topic, partition, place, key, headers, body FROM dead_letters \
                    WHERE state = 'redriven' AND sent_at IS NULL AND domain <> ALL($1::text[]) \
                    ORDER BY number LIMIT 1
                    """, [.texts(full)]))
            guard let row = result.rows.first else { return nil }
            let domain = try row.text("domain")
            guard admission.isFull(Domain(rawValue: domain), try TenantID(try row.text("tenant"))) else { return row }
            full.append(domain)
        }
    }

    private func send(
        _ attributes: MessageAttributes, _ request: RequestAttributes, _ message: LetterMessage
    ) async throws {
        var renewed = attributes
        // An agent refuses what is older than its inbox remembers: this is sent now. That the command takes effect once
        // rests on its id, which inbox and log know, and not on its time.
        renewed.time = issuer.clock()
        _ = try await issuer.publisher.publish(
            try issuer.sealed(renewed, request, topic: message.topic, body: message.body))
    }

    /// Takes a decision back that can't be carried out.
    private func refuse(_ id: ResourceID, tenant: TenantID, because reason: String) async throws {
        logger.error(
            "A letter that was to be redriven is refused",
            metadata: ["tenant": tenant.text, "letter": id.text, "reason": reason])
        _ = try await pool.withTransaction(tenant: tenant) { connection in
            try await connection.run([
                Statement(
                    """
                    UPDATE dead_letters SET state = 'refused', refusal = $3, version = version + 1 \
                    WHERE tenant = $1 AND id = $2 AND state = 'redriven' AND sent_at IS NULL
                    """,
                    [.text(tenant.text), .uuid(id.uuid), .text(reason.replacing("\0", with: "\u{FFFD}"))]),
                Statement(
                    """
                    UPDATE operations o SET status = 'dead-lettered', \
                    problem = json_build_object('reason', l.reason, 'letter', l.id)::text \
                    FROM dead_letters l WHERE l.tenant = $1 AND l.id = $2 AND l.state = 'refused' \
                    AND o.tenant = l.tenant AND o.id = l.operation AND o.status = 'pending'
                    """, [.text(tenant.text), .uuid(id.uuid)]),
            ])
        }
    }
}
