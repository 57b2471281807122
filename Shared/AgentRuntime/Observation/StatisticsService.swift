public import Observability
public import Persistence

/// Has tables analysed that have grown, every few seconds.
public struct StatisticsService: Service {
    /// What it is called in the log.
    public let name = "statistics"
    private let statistics: Statistics
    private let logger: Logger

    private static let pause = 5.0

    /// Makes one.
    /// - Parameters:
    ///   - pool: of the relay's role.
    ///   - logger: told what was analysed.
    public init(pool: PostgresPool, logger: Logger) {
        statistics = Statistics(pool: pool)
        self.logger = logger
    }

    /// Looks until it's told to stop.
    public func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            do throws(DatabaseError) {
                let analyzed = try await statistics.refresh()
                if analyzed > 0 { logger.debug("Tables have grown", metadata: ["analyzed": "\(analyzed)"]) }
            } catch {
                // Autovacuum does the same, later.
                logger.debug("Tables can't be analysed", metadata: ["error": "\(error)"])
            }
            await shutdown.sleep(seconds: Self.pause)
        }
    }
}
