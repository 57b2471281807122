internal import Contracts
internal import Observability
internal import Persistence

/// Seals the event log now and then, while it has new events, and tells of each seal by an event.
///
/// One instance works at a time, by a lease for the time of its work; when the last seal was made stands in the
/// database, so that several instances seal no more often than one, and one that starts often no less.
struct Sealer: Service {
    let name = "sealer"
    let domain: Domain
    let holder: String
    let everySeconds: Double
    let seals: PostgresSealStore
    let sealing: LogSealing
    let leases: any LeaseStore
    let store: PostgresStore
    let metrics: MetricsRegistry
    let logger: Logger
    let clock: @Sendable () -> Timestamp

    private static let leaseSeconds = 30.0

    func run(until shutdown: ShutdownSignal) async throws {
        let start = clock()
        while !shutdown.isRequested {
            var pause = everySeconds
            do {
                let last = try await seals.last()?.time ?? start
                // A clock that was set back must not keep the log unsealed.
                let since = max(0, Double(clock().microseconds - last.microseconds) / 1_000_000)
                if since >= everySeconds {
                    try await work()
                } else {
                    pause = everySeconds - since
                }
            } catch {
                logger.warning("The log could not be sealed", metadata: ["error": "\(error)"])
                metrics.increment("dora_seal_failures_total", help: "Attempts to seal the log that failed")
                pause = min(everySeconds, 5)
            }
            await shutdown.sleep(seconds: pause)
        }
    }

    /// Seals all there is, and tells of what wasn't told.
    private func work() async throws {
        guard var lease = try await leases.acquire("seals", holder: holder, seconds: Self.leaseSeconds) else { return }
        while true {
            let began = ContinuousClock.now
            guard let seal = try await sealing.sealNext(under: lease, at: clock()) else { break }
            metrics.increment("dora_seals_written_total", help: "Seals written over the log")
            metrics.observe(
                "dora_seal_seconds", help: "How long making a seal took",
                value: began.duration(to: .now) / .seconds(1))
            metrics.set("dora_log_sealed_events", help: "Events of the log that are sealed", to: Double(seal.events))
            guard let renewed = try await leases.renew(lease, seconds: Self.leaseSeconds) else { return }
            lease = renewed
        }
        try await tell()
        try await leases.release(lease)
    }

    /// Tells of the seals that no event tells of: usually the last, more after a crash.
    private func tell() async throws {
        guard let last = try await seals.last() else { return }
        let told = try await seals.told(of: domain)
        guard told < last.number else { return }
        for number in (told + 1)...last.number {
            guard let seal = try await seals.seal(number) else {
                return logger.error("A seal is missing", metadata: ["number": "\(number)"])
            }
            try await store.tell(seal)
        }
    }
}
