internal import Contracts
internal import MessageBus
internal import Observability
internal import Persistence

/// Publishes the event log to the domain's topic: in the log's order, none skipped, at least once.
///
/// One relay per schema works at a time, by a lease with expiry and epoch. Its cursor belongs to a cluster, so a new and
/// empty cluster gets the whole log; and to a topic that holds what it has acknowledged, so one that was emptied, or
/// deleted and made again, gets the whole log too.
struct OutboxRelay: Service {
    let name = "outbox relay"
    let domain: Domain
    let holder: String
    let log: any EventLogReader
    let leases: any LeaseStore
    let cursors: any RelayCursorStore
    let bus: any MessageBus
    let wakeUps: RelayWakeUps
    let failpoints: Failpoints
    let metrics: MetricsRegistry
    let logger: Logger

    private static let leaseSeconds = 10.0
    private static let cursor = "live"
    /// Between two looks at the backlog.
    private static let gaugePause: Duration = .milliseconds(500)

    /// What a relay has noticed and must yet forget.
    private struct Noticed {
        let loss: TopicLoss
        let cluster: String
    }

    func run(until shutdown: ShutdownSignal) async throws {
        var noticed: Noticed?
        while !shutdown.isRequested {
            do {
                try await hold(until: shutdown, &noticed)
            } catch {
                logger.warning("The relay begins again", metadata: ["error": "\(error)"])
            }
            await shutdown.sleep(seconds: 1)
        }
    }

    /// Takes the lease and relays until it is lost or the service ends.
    /// - Parameter noticed: a loss that could not be acted upon because the lease was lost meanwhile: what was published
    ///   since may have filled the new topic beyond what the old one had acknowledged, and hide it.
    private func hold(until shutdown: ShutdownSignal, _ noticed: inout Noticed?) async throws {
        guard let lease = try await leases.acquire("relay", holder: holder, seconds: Self.leaseSeconds) else {
            // Whoever has it looks for itself.
            noticed = nil
            return
        }
        try await forget(&noticed, under: lease)
        let publisher = try bus.makePublisher()
        do {
            noticed = try await relay(under: lease, with: publisher, until: shutdown)
        } catch {
            await publisher.close()
            throw error
        }
        await publisher.close()
        try await forget(&noticed, under: lease)
        try await leases.release(lease)
    }

    /// Forgets how far a cluster got whose topic has lost what it had: it is published to from the log's beginning.
    private func forget(_ noticed: inout Noticed?, under lease: Lease) async throws {
        guard let known = noticed else { return }
        try await cursors.forget(Self.cursor, cluster: known.cluster, under: lease)
        noticed = nil
        metrics.increment(
            "dora_topics_lost_total", help: "Topics found emptied, or deleted and made again",
            labels: ["topic": known.loss.topic.rawValue])
        logger.error(
            "The topic no longer holds what it has acknowledged: the whole log is published again",
            metadata: known.loss.metadata.merging(["cluster": known.cluster]) { _, new in new })
    }

    /// Relays until the lease is lost, the cluster is another one or the service ends.
    /// - Returns: the loss that ended it, if the topic has lost what it had.
    private func relay(
        under first: Lease, with publisher: any MessagePublisher, until shutdown: ShutdownSignal
    ) async throws -> Noticed? {
        var lease = first
        var renewed = ContinuousClock.now
        let cluster = try await bus.clusterID()
        let cursor = try await cursors.read(Self.cursor, cluster: cluster)
        var position = cursor?.position ?? 0
        var acknowledged = AcknowledgedTopics(cursor?.acknowledged ?? [])
        // A topic that is away is waited for: it may be about to be made again.
        if let loss = try await acknowledged.loss(of: domain.events, on: bus) {
            return Noticed(loss: loss, cluster: cluster)
        }
        logger.info("Relaying the event log", metadata: ["cluster": cluster, "position": "\(position)"])
        var gauged = ContinuousClock.now - .seconds(1)
        var pace = WorkPace()
        while !shutdown.isRequested {
            if ContinuousClock.now - renewed > .seconds(Self.leaseSeconds / 3) {
                guard let next = try await leases.renew(lease, seconds: Self.leaseSeconds) else {
                    logger.warning("Another relay has the lease")
                    return nil
                }
                lease = next
                renewed = ContinuousClock.now
                // A development broker that was started anew behind the same address is another, empty cluster.
                guard try await bus.clusterID() == cluster else {
                    logger.warning("The cluster is another one")
                    return nil
                }
                if let loss = try await acknowledged.loss(of: domain.events, on: bus) {
                    return Noticed(loss: loss, cluster: cluster)
                }
            }
            let turn = wakeUps.turn
            let began = ContinuousClock.now
            let events = try await log.read(after: position, limit: 500, maximumBytes: 4 << 20)
            guard let last = events.last else {
                // Nothing is left, which needs no asking.
                show(backlog: 0)
                await wakeUps.wait(after: turn, atMost: 1, until: shutdown)
                continue
            }
            await failpoints.pass(.beforeRelayPublish)
            let positions = try await publisher.publish(
                try events.map { try Self.record(of: $0, to: domain.events) })
            await failpoints.pass(.afterRelayPublish)
            if let loss = acknowledged.acknowledge(positions).first { return Noticed(loss: loss, cluster: cluster) }
            try await cursors.write(
                Self.cursor, cluster: cluster, position: last.position,
                acknowledged: acknowledged.offsets(of: positions), under: lease)
            position = last.position
            metrics.increment(
                "dora_events_published_total", help: "Events published from the log", by: Double(events.count))
            await gauge(position, last: &gauged)
            await pace.rest(
                afterWorkFrom: began,
                WorkPace.Load(records: events.count, bytes: events.reduce(0) { $0 + $1.body.count }))
        }
        return nil
    }

    /// An event as it leaves.
    static func record(of event: LoggedEvent, to topic: Topic) throws -> OutgoingRecord {
        let headers = event.attributes.headers + (try event.event.headers())
        return OutgoingRecord(
            topic: topic, key: event.attributes.key,
            headers: headers.map { RecordHeader(name: $0.name, text: $0.value) }, value: event.body)
    }

    /// Says how much is not published yet, now and then: each look costs a way to the database.
    private func gauge(_ position: Int64, last: inout ContinuousClock.Instant) async {
        guard ContinuousClock.now - last >= Self.gaugePause else { return }
        defer { last = .now }
        guard let head = try? await log.head() else { return }
        show(backlog: max(0, head - position))
    }

    private func show(backlog: Int64) {
        metrics.set("dora_outbox_backlog", help: "Events of the log not published yet", to: Double(backlog))
    }
}
