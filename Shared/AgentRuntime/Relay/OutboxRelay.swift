internal import Contracts
internal import MessageBus
internal import Observability
internal import Persistence

/// Publishes the event log to the domain's topic: in the log's order, none skipped, at least once.
///
/// One relay per schema works at a time, by a lease with expiry and epoch; its cursor belongs to a cluster, so a new
/// and empty cluster gets the whole log.
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

    func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            do {
                try await hold(until: shutdown)
            } catch {
                logger.warning("The relay begins again", metadata: ["error": "\(error)"])
            }
            await shutdown.sleep(seconds: 1)
        }
    }

    /// Takes the lease and relays until it is lost or the service ends.
    private func hold(until shutdown: ShutdownSignal) async throws {
        guard let lease = try await leases.acquire("relay", holder: holder, seconds: Self.leaseSeconds) else { return }
        let publisher = try bus.makePublisher()
        do {
            try await relay(under: lease, with: publisher, until: shutdown)
        } catch {
            await publisher.close()
            throw error
        }
        await publisher.close()
        try await leases.release(lease)
    }

    private func relay(
        under first: Lease, with publisher: any MessagePublisher, until shutdown: ShutdownSignal
    ) async throws {
        var lease = first
        var renewed = ContinuousClock.now
        let cluster = try await bus.clusterID()
        var position = try await cursors.position("live", cluster: cluster) ?? 0
        logger.info("Relaying the event log", metadata: ["cluster": cluster, "position": "\(position)"])
        while !shutdown.isRequested {
            if ContinuousClock.now - renewed > .seconds(Self.leaseSeconds / 3) {
                guard let next = try await leases.renew(lease, seconds: Self.leaseSeconds) else {
                    return logger.warning("Another relay has the lease")
                }
                lease = next
                renewed = ContinuousClock.now
                // A development broker that was started anew behind the same address is another, empty cluster.
                guard try await bus.clusterID() == cluster else { return logger.warning("The cluster is another one") }
            }
            let turn = wakeUps.turn
            let events = try await log.read(after: position, limit: 500, maximumBytes: 4 << 20)
            guard let last = events.last else {
                await gauge(position)
                await wakeUps.wait(after: turn, atMost: 1, until: shutdown)
                continue
            }
            await failpoints.pass(.beforeRelayPublish)
            _ = try await publisher.publish(try events.map { try Self.record(of: $0, to: domain.events) })
            await failpoints.pass(.afterRelayPublish)
            try await cursors.write("live", cluster: cluster, position: last.position, under: lease)
            position = last.position
            metrics.increment(
                "dora_events_published_total", help: "Events published from the log", by: Double(events.count))
            await gauge(position)
        }
    }

    /// An event as it leaves.
    static func record(of event: LoggedEvent, to topic: Topic) throws -> OutgoingRecord {
        let headers = event.attributes.headers + (try event.event.headers())
        return OutgoingRecord(
            topic: topic, key: event.attributes.key,
            headers: headers.map { RecordHeader(name: $0.name, text: $0.value) }, value: event.body)
    }

    private func gauge(_ position: Int64) async {
        guard let head = try? await log.head() else { return }
        metrics.set(
            "dora_outbox_backlog", help: "Events of the log not published yet", to: Double(max(0, head - position)))
    }
}
