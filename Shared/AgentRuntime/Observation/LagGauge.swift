public import Contracts
public import MessageBus
public import Observability
public import Persistence

/// Measures from time to time what only the broker and the pool know: the lag of each topic consumed, and how the pool
/// is used.
public struct LagGauge: Service {
    /// What the log calls it.
    public let name = "gauges"
    private let bus: any MessageBus
    private let group: String
    private let topics: [Topic]
    private let pool: PostgresPool
    private let metrics: MetricsRegistry
    private let logger: Logger

    /// Describes what is measured.
    public init(
        bus: any MessageBus, group: String, topics: [Topic], pool: PostgresPool, metrics: MetricsRegistry,
        logger: Logger
    ) {
        self.bus = bus
        self.group = group
        self.topics = topics
        self.pool = pool
        self.metrics = metrics
        self.logger = logger
    }

    /// Measures every ten seconds.
    public func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            pool.closeExpired()
            for topic in topics {
                do {
                    let lag = try await bus.lag(group: group, of: topic).reduce(0) { $0 + $1.records }
                    metrics.set(
                        "dora_consumer_lag", help: "Records of a topic not handled yet",
                        labels: ["topic": topic.rawValue], to: Double(lag))
                } catch {
                    logger.debug("The lag can't be measured", metadata: ["topic": topic.rawValue, "error": "\(error)"])
                }
            }
            await shutdown.sleep(seconds: 10)
        }
    }
}
