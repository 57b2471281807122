internal import AgentRuntime
internal import Contracts
internal import MessageBus
internal import Observability
internal import Persistence

/// Sends the commands that workflows have written down: once per cluster, sealed when they leave. One gateway does it
/// at a time, by a lease.
///
/// A new and empty cluster gets the open workflows' current steps; so does a topic that no longer holds what it has
/// acknowledged, because it was emptied, or deleted and made again.
struct CommandOutboxRelay: Service {
    let name = "command outbox"
    let outbox: CommandOutbox
    let leases: any LeaseStore
    let bus: any MessageBus
    let issuer: CommandIssuer
    let holder: String
    let wakeUps: RelayWakeUps
    let metrics: MetricsRegistry
    let logger: Logger

    private static let leaseSeconds = 10.0

    /// What is known of the cluster that is sent to.
    private struct Cluster {
        let id: String
        var acknowledged: AcknowledgedTopics
        /// Topics of open steps that aren't there now: nothing is sent to them until they are again.
        var away: Set<Topic> = []
        /// Noticed, and must yet be acted upon.
        var losses: [TopicLoss] = []
    }

    func run(until shutdown: ShutdownSignal) async throws {
        var unsettled: Cluster?
        while !shutdown.isRequested {
            do { try await hold(until: shutdown, &unsettled) } catch {
                logger.warning("The command outbox begins again", metadata: ["error": "\(error)"])
            }
            await shutdown.sleep(seconds: 1)
        }
    }

    /// Takes the lease and sends until it is lost or the service ends.
    /// - Parameter unsettled: a cluster with losses that could not be acted upon because the lease was lost meanwhile.
    private func hold(until shutdown: ShutdownSignal, _ unsettled: inout Cluster?) async throws {
        guard var lease = try await leases.acquire("command-outbox", holder: holder, seconds: Self.leaseSeconds) else {
            // Whoever has it looks for itself.
            unsettled = nil
            return
        }
        let id = try await bus.clusterID()
        try await outbox.takeBack(fromAllBut: id, under: lease)
        var cluster = Cluster(id: id, acknowledged: AcknowledgedTopics(try await outbox.acknowledged(by: id)))
        if let unsettled, unsettled.id == id { cluster.losses = unsettled.losses }
        defer { unsettled = cluster.losses.isEmpty ? nil : cluster }
        try await look(at: &cluster)
        var pace = WorkPace()
        var renewed = ContinuousClock.now
        while !shutdown.isRequested {
            if ContinuousClock.now - renewed > .seconds(Self.leaseSeconds / 3) {
                guard let next = try await leases.renew(lease, seconds: Self.leaseSeconds) else { return }
                lease = next
                renewed = ContinuousClock.now
                // A development broker that was started anew is another, empty cluster: open steps are sent again.
                guard try await bus.clusterID() == cluster.id else { break }
                try await look(at: &cluster)
            } else if !cluster.away.isEmpty {
                try await look(at: &cluster)
            }
            try await settle(&cluster, under: lease)
            let turn = wakeUps.turn
            let began = ContinuousClock.now
            if let sent = try await sendNext(to: &cluster, under: lease) {
                await pace.rest(afterWorkFrom: began, sent)
            } else {
                await wakeUps.wait(after: turn, atMost: 1, until: shutdown)
            }
        }
        try await leases.release(lease)
    }

    /// Looks whether topics still hold the commands of steps that have not ended.
    private func look(at cluster: inout Cluster) async throws {
        let wereAway = cluster.away
        cluster.away = []
        for topic in try await outbox.topicsOfOpenSteps(on: cluster.id) {
            do throws(BusError) {
                if let loss = try await cluster.acknowledged.loss(of: topic, on: bus) { cluster.losses.append(loss) }
            } catch {
                // It may be about to be made again. The other topics' commands don't wait for it.
                guard error.code == .unknownTopic else { throw error }
                cluster.away.insert(topic)
            }
        }
        for topic in cluster.away.subtracting(wereAway) {
            logger.warning("Waiting for a topic of commands", metadata: ["topic": topic.rawValue])
        }
    }

    /// Has commands sent again that topics have lost.
    private func settle(_ cluster: inout Cluster, under lease: Lease) async throws {
        guard !cluster.losses.isEmpty else { return }
        let topics = Set(cluster.losses.map(\.topic))
        try await outbox.sendAgain(topics, to: cluster.id, under: lease)
        for topic in topics { cluster.acknowledged.forget(topic) }
        for loss in cluster.losses {
            metrics.increment(
                "dora_topics_lost_total", help: "Topics found emptied, or deleted and made again",
                labels: ["topic": loss.topic.rawValue])
            logger.error(
                "The topic no longer holds what it has acknowledged: open steps' commands are sent again",
                metadata: loss.metadata.merging(["cluster": cluster.id]) { _, new in new })
        }
        cluster.losses = []
    }

    /// - Returns: what was handed over; nil when there was nothing.
    private func sendNext(to cluster: inout Cluster, under lease: Lease) async throws -> WorkPace.Load? {
        let entries = try await outbox.unsent(without: cluster.away)
        guard !entries.isEmpty else { return nil }
        let load = WorkPace.Load(records: entries.count, bytes: entries.reduce(0) { $0 + $1.body.count })
        let positions = try await issuer.publisher.publish(
            try entries.map {
                try issuer.sealed($0.attributes, $0.request, topic: $0.topic, body: $0.body)
            })
        cluster.losses = cluster.acknowledged.acknowledge(positions)
        // Not marked: after a loss they are sent once more, among those that the topic has lost.
        guard cluster.losses.isEmpty else { return load }
        try await outbox.mark(
            entries, asSentTo: cluster.id, acknowledged: cluster.acknowledged.offsets(of: positions), under: lease)
        metrics.increment(
            "dora_workflow_commands_sent_total", help: "Commands that workflows have sent", by: Double(entries.count))
        return load
    }
}
