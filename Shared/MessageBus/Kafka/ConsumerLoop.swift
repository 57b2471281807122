internal import CRdkafka
internal import Contracts
internal import Observability

/// The consumer's thread: serves librdkafka's events, fills the lanes from the partitions' queues, commits what was
/// handled. Back-pressure is a lane without room: its queue isn't read, and librdkafka stops fetching for it. So no
/// partition is ever paused, and none can be rewound by a resume (librdkafka's issue 4637).
///
/// Not Sendable: all its state belongs to the one thread that calls ``serve``.
final class ConsumerLoop {
    struct Assigned {
        let lane: PartitionLane
        let queue: KafkaQueue
        /// The offset that the group had committed, or nil.
        let committed: Int64?
        /// The offset after the last one read, or nil before the first.
        var next: Int64?
        /// The offset after the last one handled.
        var handled: Int64?
    }

    struct Revocation {
        let number: UInt64
        let deadline: ContinuousClock.Instant
        var isDone = false
        /// Whether the group waits for the assignment to be given back.
        var answersRebalance: Bool
    }

    let client: ConsumerClient
    let plan: SubscriptionPlan
    let inbox: ConsumerInbox
    let signals: AsyncMailbox<LaneSignal>
    let metrics: BusMetrics
    let logger: Logger

    var lanes: [TopicPartition: Assigned] = [:]
    var commits = CommitQueue()
    var revocation: Revocation?
    var isStopping = false
    var isClosing = false
    var failure: BusError?
    /// Topics of which the group has assigned no partition, when that is doubted next, and how long after that again.
    var leftOut: Set<Topic> = []
    var nextDoubt = ContinuousClock.now
    var doubtPause = ConsumerLoop.firstDoubt
    private var lastNumber: UInt64 = 0
    private var nextLagReport = ContinuousClock.now

    /// What a lost broker connection may cost when offsets are committed at the end.
    static let commitGrace = Duration.seconds(2)
    /// How long the group's offsets are asked for before the consumer begins again.
    static let offsetsGrace = Duration.seconds(15)
    /// The longest that leaving the group may take.
    static let closeGrace = Duration.seconds(15)

    private init(
        client: ConsumerClient, plan: SubscriptionPlan, inbox: ConsumerInbox, signals: AsyncMailbox<LaneSignal>,
        metrics: BusMetrics, logger: Logger
    ) {
        self.client = client
        self.plan = plan
        self.inbox = inbox
        self.signals = signals
        self.metrics = metrics
        self.logger = logger
    }

    func nextNumber() -> UInt64 {
        lastNumber += 1
        return lastNumber
    }

    /// Makes a client, runs until stopped or failed, leaves the group, says so, and destroys the client.
    ///
    /// The client is destroyed last, when nobody waits any more: one that has seen a topic deleted may never be done with
    /// it (librdkafka's pull request 4724).
    static func serve(
        configuration: KafkaConfiguration, plan: SubscriptionPlan, inbox: ConsumerInbox,
        signals: AsyncMailbox<LaneSignal>, metrics: BusMetrics, logger: Logger
    ) {
        do throws(BusError) {
            let client = try ConsumerClient(configuration: configuration, plan: plan)
            let loop = ConsumerLoop(
                client: client, plan: plan, inbox: inbox, signals: signals, metrics: metrics, logger: logger)
            loop.run()
            signals.send(.ended(loop.failure))
        } catch {
            signals.send(.ended(error))
        }
    }

    private func run() {
        client.queue.signal(inbox.wake)
        start()
        while true {
            serveInbox()
            serveEvents()
            fillLanes()
            commit()
            reportLag()
            settleRevocation()
            if !isStopping { joinAgain() }
            if isStopping, revocation == nil {
                if lanes.isEmpty { break }
                beginRevocation(answersRebalance: false)
            }
            inbox.wake.wait(atMost: patience)
        }
        close()
    }

    private func start() {
        do throws(BusError) {
            switch plan.source {
            case .group(_, let topics):
                let list = PartitionList(topics: topics)
                let result = rd_kafka_subscribe(client.handle.pointer, list.pointer)
                if result != RD_KAFKA_RESP_ERR_NO_ERROR { throw BusError(result, "The subscription was refused.") }
            case .partitions(let partitions, let start):
                try assign(partitions, from: start)
            }
        } catch {
            fail(error)
        }
    }

    func fail(_ error: BusError) {
        logger.error("The consumer failed for good.", metadata: ["error": "\(error)"])
        failure = failure ?? error
        isStopping = true
    }

    /// Milliseconds until it looks again by itself. What comes wakes it; only limits of time do not.
    private var patience: Int32 { revocation == nil && commits.isEmpty && !isStopping ? 500 : 100 }

    private func serveInbox() {
        for entry in inbox.take() {
            switch entry {
            case .stop:
                isStopping = true
            case .handled(let number, let source, let next):
                // A result from an assignment that is over is not committed: someone else has the partition.
                guard lanes[source]?.lane.identifier == number else { continue }
                lanes[source]?.handled = next
                if !plan.groupName.isEmpty { commits.add(source, next) }
            case .revocationDone(let number):
                if revocation?.number == number { revocation?.isDone = true }
            }
        }
    }

    private func serveEvents() {
        client.pollPulse()
        while client.queue.withNextEvent(within: 0, { take($0) }) {}
    }

    /// Reads the partitions that have room; their queues are never waited for here.
    private func fillLanes() {
        guard revocation == nil else { return }
        for (source, assigned) in lanes {
            var room = assigned.lane.room
            while room > 0 {
                let (records, isDry) = read(assigned.queue, source, atMost: min(room, 256))
                offer(records, to: source)
                room = isDry ? 0 : assigned.lane.room
            }
        }
    }

    private func offer(_ records: [IncomingRecord], to source: TopicPartition) {
        guard let first = records.first, let last = records.last, let assigned = lanes[source] else { return }
        if assigned.next == nil, let committed = assigned.committed, first.offset > committed {
            logger.error(
                "Records are gone from the broker before they were read.",
                metadata: ["partition": "\(source)", "from": "\(committed)", "to": "\(first.offset)"])
            metrics.lost(first.offset - committed, from: source, group: plan.groupName)
        } else if let next = assigned.next, first.offset < next {
            logger.warning(
                "The partition begins again at a lower offset.",
                metadata: ["partition": "\(source)", "expected": "\(next)", "offset": "\(first.offset)"])
        }
        lanes[source]?.next = last.offset + 1
        assigned.lane.offer(records)
    }

    private func reportLag() {
        guard ContinuousClock.now >= nextLagReport else { return }
        nextLagReport = .now + .seconds(5)
        for (source, assigned) in lanes {
            var low: Int64 = 0
            var high: Int64 = 0
            let result = rd_kafka_get_watermark_offsets(
                client.handle.pointer, source.topic.rawValue, source.partition, &low, &high)
            guard result == RD_KAFKA_RESP_ERR_NO_ERROR, high >= 0 else { continue }
            let position = assigned.handled ?? assigned.committed ?? max(0, low)
            metrics.lag(max(0, high - position), of: source, group: plan.groupName)
        }
    }
}
