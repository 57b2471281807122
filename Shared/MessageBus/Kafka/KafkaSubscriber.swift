internal import Contracts
internal import Foundation
internal import Observability
internal import Synchronization

/// Reads from Kafka: a thread polls (whatever handlers do), tasks handle.
final class KafkaSubscriber: MessageSubscriber {
    private enum Phase {
        case idle
        case running(ConsumerInbox)
        /// Stopped before it ran: the run returns at once.
        case stoppedEarly
        case over
    }

    private let configuration: KafkaConfiguration
    private let plan: SubscriptionPlan
    private let metrics: BusMetrics
    private let logger: Logger
    private let phase = Mutex(Phase.idle)

    init(configuration: KafkaConfiguration, plan: SubscriptionPlan, metrics: BusMetrics, logger: Logger) {
        self.configuration = configuration
        self.plan = plan
        self.metrics = metrics
        self.logger = plan.groupName.isEmpty ? logger : logger.with(["group": plan.groupName])
    }

    func run(_ handler: some PartitionHandler) async throws(BusError) {
        let inbox = ConsumerInbox(wake: try WakeDescriptor())
        let before = phase.withLock { phase in
            defer {
                if case .idle = phase { phase = .running(inbox) } else if case .stoppedEarly = phase { phase = .over }
            }
            return phase
        }
        switch before {
        case .idle: break
        case .stoppedEarly: return
        case .running, .over: throw BusError(code: .closed, message: "The subscriber runs once.")
        }
        defer { phase.withLock { $0 = .over } }

        let signals = AsyncMailbox<LaneSignal>()
        let thread = Thread { [configuration, plan, metrics, logger] in
            // The client is made and destroyed within this call.
            ConsumerLoop.serve(
                configuration: configuration, plan: plan, inbox: inbox, signals: signals, metrics: metrics,
                logger: logger)
        }
        thread.name = "kafka-consumer"
        thread.start()

        let runner = LaneRunner(handler: handler, plan: plan, metrics: metrics, logger: logger) { lane, next in
            inbox.send(.handled(lane: lane.identifier, source: lane.source, next: next))
        }
        let error = await withTaskCancellationHandler {
            await LaneGroup(runner: runner, signals: signals).run()
        } onCancel: {
            inbox.send(.stop)
        }
        if let error { throw error }
    }

    func stop() {
        let inbox: ConsumerInbox? = phase.withLock { phase in
            switch phase {
            case .running(let inbox): return inbox
            case .idle: phase = .stoppedEarly
            case .stoppedEarly, .over: break
            }
            return nil
        }
        inbox?.send(.stop)
    }
}
