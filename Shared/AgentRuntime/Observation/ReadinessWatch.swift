internal import MessageBus
internal import Observability
public import Persistence
internal import Synchronization

/// Looks again and again whether broker and database are there and the schema is this build's.
///
/// A route that looked itself would make whoever asks often a burden, and would wait where the broker is silent: this
/// one look serves all who ask, and its answer is there at once.
public final class ReadinessWatch: Service {
    /// What was seen.
    struct Reading: Sendable {
        let broker: Bool
        let database: Bool
        let at: ContinuousClock.Instant

        var isReady: Bool { broker && database }
    }

    /// How long one look may take, in seconds.
    private static let limit = 2.0
    /// The pauses between looks, in seconds: a service that starts or recovers is to be found ready soon.
    private static let (calmPause, keenPause) = (1.0, 0.25)
    /// Beyond this nobody looks any more: the process hangs or ends.
    private static let believed = Duration.seconds(6)

    /// What the log calls it.
    public let name = "readiness"
    private let foundation: ServiceFoundation
    private let migrator: Migrator
    private let last = Mutex<Reading?>(nil)

    /// Takes what is looked at.
    public init(foundation: ServiceFoundation, migrator: Migrator) {
        self.foundation = foundation
        self.migrator = migrator
    }

    /// What was seen last; nil when nothing was, or too long ago.
    var reading: Reading? {
        last.withLock { last in last.flatMap { ContinuousClock.now - $0.at < Self.believed ? $0 : nil } }
    }

    /// Looks until it is told to stop.
    public func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested && !Task.isCancelled {
            let seen = await look()
            last.withLock { $0 = seen }
            await shutdown.sleep(seconds: seen.isReady ? Self.calmPause : Self.keenPause)
        }
    }

    private func look() async -> Reading {
        async let broker = foundation.bus.isReachable(within: .seconds(Self.limit))
        let database: Bool
        do {
            let (migrator, pool, wasReady) = (migrator, foundation.pool, reading?.database == true)
            database =
                try await TimeLimit.run(seconds: Self.limit) {
                    try await migrator.isCurrent(pool, wasCurrent: wasReady)
                } ?? false
        } catch {
            foundation.logger.debug("The database is not ready", metadata: ["error": "\(error)"])
            database = false
        }
        return Reading(broker: await broker, database: database, at: .now)
    }
}
