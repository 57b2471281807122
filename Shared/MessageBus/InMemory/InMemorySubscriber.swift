internal import Contracts
internal import Observability
internal import Synchronization

/// A member of a group of this process's broker.
final class InMemorySubscriber: MessageSubscriber {
    private enum Order: Sendable {
        case look
        case stop
        case released([TopicPartition])
    }

    private let broker: InMemoryBroker
    private let plan: SubscriptionPlan
    private let metrics: BusMetrics
    private let logger: Logger
    private let orders = AsyncMailbox<Order>()
    private let hasRun = Mutex(false)

    init(broker: InMemoryBroker, plan: SubscriptionPlan, metrics: BusMetrics, logger: Logger) {
        self.broker = broker
        self.plan = plan
        self.metrics = metrics
        self.logger = logger
    }

    func stop() { orders.send(.stop) }

    func run(_ handler: some PartitionHandler) async throws(BusError) {
        let isFirst = hasRun.withLock { hasRun in
            defer { hasRun = true }
            return !hasRun
        }
        guard isFirst else { throw BusError(code: .closed, message: "The subscriber runs once.") }
        let signals = AsyncMailbox<LaneSignal>()
        let member: Int
        if case .group(let name, let topics) = plan.source {
            member = broker.join(name, topics: topics) { [orders] in orders.send(.look) }
        } else {
            member = 0
            orders.send(.look)
        }
        let runner = LaneRunner(handler: handler, plan: plan, metrics: metrics, logger: logger) {
            [broker, plan] lane, next in
            broker.commit(lane.source, next, member: member, in: plan.groupName)
        }
        let error = await withTaskCancellationHandler {
            await withTaskGroup(of: Void.self, returning: BusError?.self) { group in
                group.addTask { await self.own(as: member, signals: signals) }
                return await LaneGroup(runner: runner, signals: signals).run()
            }
        } onCancel: {
            orders.send(.stop)
        }
        if let error { throw error }
    }

    /// Holds what the group gives this member, until stopped.
    private func own(as member: Int, signals: AsyncMailbox<LaneSignal>) async {
        var held: [TopicPartition: PartitionLane] = [:]
        var leaving: Set<TopicPartition> = []
        var isStopping = false
        while let order = await orders.next() {
            switch order {
            case .look: break
            case .stop: isStopping = true
            case .released(let sources):
                for source in sources {
                    held[source] = nil
                    leaving.remove(source)
                    broker.release(source, member: member, in: plan.groupName)
                }
            }
            if isStopping, held.isEmpty { break }
            let share = isStopping ? [] : share(of: member)
            let surplus = held.filter { !share.contains($0.key) && !leaving.contains($0.key) }
            if !surplus.isEmpty {
                leaving.formUnion(surplus.keys)
                for lane in surplus.values { broker.close(lane) }
                let sources = Array(surplus.keys)
                signals.send(.revoked(Array(surplus.values)) { [orders] in orders.send(.released(sources)) })
            }
            open(share.subtracting(held.keys), as: member, held: &held, signals: signals)
        }
        if case .group(let name, _) = plan.source { broker.leave(name, member: member) }
        orders.finish()
        signals.send(.ended(nil))
    }

    private func share(of member: Int) -> Set<TopicPartition> {
        switch plan.source {
        case .group(let name, _): broker.share(of: member, in: name)
        case .partitions(let partitions, _): Set(partitions)
        }
    }

    private func open(
        _ missing: Set<TopicPartition>, as member: Int, held: inout [TopicPartition: PartitionLane],
        signals: AsyncMailbox<LaneSignal>
    ) {
        var opened: [PartitionLane] = []
        for source in missing.sorted() {
            guard let position = position(of: source, as: member) else { continue }
            let lane = broker.open(source, from: position, plan: plan)
            held[source] = lane
            opened.append(lane)
        }
        guard !opened.isEmpty else { return }
        metrics.rebalanced(group: plan.groupName, partitions: held.count)
        signals.send(.assigned(opened))
    }

    private func position(of source: TopicPartition, as member: Int) -> Int64? {
        switch plan.source {
        case .group(let name, _):
            return broker.acquire(source, member: member, in: name)
        case .partitions(_, let start):
            switch start {
            case .beginning: return 0
            case .offset(let offset): return offset
            case .end:
                // A topic that isn't there yet begins and ends at 0.
                do { return try broker.end(of: source) } catch { return 0 }
            }
        }
    }
}
