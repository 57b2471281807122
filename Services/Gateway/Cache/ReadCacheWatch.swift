internal import AgentRuntime
internal import Observability
internal import Persistence
internal import Synchronization

/// Keeps the cache of answers in step with the projection's notifications, and closes it while they can't be heard:
/// each gateway notifies itself twice a second, and two seconds without hearing itself is too long.
struct ReadCacheWatch: Service {
    /// Where gateways hear themselves.
    static let beatChannel = "gateway_beat"
    /// How often a gateway notifies itself.
    private static let beat = 0.5
    /// How long it may go without hearing itself.
    private static let patience = Duration.seconds(2)

    let name = "read cache"
    let cache: ReadCache
    let database: DatabaseConfiguration
    let pool: PostgresPool
    /// Which of the gateway's processes this is.
    let instance: String
    let metrics: MetricsRegistry
    let logger: Logger

    func run(until shutdown: ShutdownSignal) async throws {
        let hearing = Hearing()
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await listen(hearing) }
            group.addTask { await beat(hearing, until: shutdown) }
            await shutdown.wait()
            group.cancelAll()
        }
        cache.close()
    }

    private func listen(_ hearing: Hearing) async {
        let listener = NotificationListener(
            database, role: pool.role, channels: [Projector.channel, Self.beatChannel])
        for await event in listener {
            switch event {
            case .connected: continue
            case .lost(let error): close("the connection is lost: \(error)")
            case .notification(let notification) where notification.channel == Self.beatChannel:
                // Notifications come in the order of their transactions: having heard itself, it has heard all before.
                guard notification.payload == instance else { continue }
                hearing.note()
                if !cache.figures.isOpen { cache.open() }
            case .notification(let notification):
                cache.take(ReadModelChange(payload: notification.payload))
            }
        }
    }

    private func beat(_ hearing: Hearing, until shutdown: ShutdownSignal) async {
        while !Task.isCancelled && !shutdown.isRequested {
            do {
                try await pool.run(
                    Statement("SELECT pg_notify($1, $2)", [.text(Self.beatChannel), .text(instance)]))
            } catch {
                logger.debug("No beat could be sent", metadata: ["error": "\(error)"])
            }
            // Closed a moment too late or too early, it is open again with the next beat that is heard.
            if hearing.silence > Self.patience { close("nothing is heard") }
            let figures = cache.figures
            metrics.set("dora_read_cache_entries", help: "Answers kept", to: Double(figures.entries))
            metrics.set("dora_read_cache_bytes", help: "Bytes of the answers kept", to: Double(figures.bytes))
            metrics.set(
                "dora_read_cache_open", help: "Whether answers are kept: whether notifications are heard",
                to: figures.isOpen ? 1 : 0)
            await shutdown.sleep(seconds: Self.beat)
        }
    }

    private func close(_ reason: String) {
        guard cache.figures.isOpen else { return }
        cache.close()
        logger.warning("Answers aren't kept until notifications are heard again", metadata: ["reason": reason])
    }

    /// When the gateway heard itself last.
    private final class Hearing: Sendable {
        private let last = Mutex(ContinuousClock.now)

        func note() { last.withLock { $0 = .now } }

        var silence: Duration { last.withLock { .now - $0 } }
    }
}
