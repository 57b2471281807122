internal import Contracts
internal import MessageBus
internal import Observability
internal import Persistence

/// Prunes what is kept for a time only: message ids beyond the inbox's days, handled commands in their topic, and parts of
/// uploads that have stood still for too long.
struct HousekeepingService: Service {
    let name = "housekeeping"
    let housekeeping: Housekeeping
    let inboxDays: Int
    let commandSeconds: Double
    let uploadSeconds: Double
    let bus: any MessageBus
    let group: String
    let commands: Topic
    let clock: @Sendable () -> Timestamp
    let logger: Logger

    /// How often what is counted in days is pruned.
    private static let pruningSeconds = 3_600.0

    /// What of the commands there was at a moment.
    private struct Mark {
        let taken: ContinuousClock.Instant
        let ends: [Int32: Int64]
    }

    func run(until shutdown: ShutdownSignal) async throws {
        let pause = min(60, max(0.5, uploadSeconds / 4))
        var mark: Mark?
        var (inboxDue, commandsDue) = (ContinuousClock.now, ContinuousClock.now)
        while !shutdown.isRequested {
            do {
                if ContinuousClock.now >= inboxDue {
                    let messages = try await housekeeping.pruneInbox(olderThan: .seconds(inboxDays * 86_400))
                    if messages > 0 { logger.info("Messages were forgotten", metadata: ["count": "\(messages)"]) }
                    inboxDue = .now + .seconds(Self.pruningSeconds)
                }
                if ContinuousClock.now >= commandsDue {
                    // Deleting may be somebody else's right: what it meets must not hold up the rest.
                    commandsDue = .now + .seconds(Self.pruningSeconds)
                    await pruneCommands()
                }
                mark = try await pruneUploads(after: mark)
            } catch {
                logger.warning("Housekeeping begins again", metadata: ["error": "\(error)"])
            }
            await shutdown.sleep(seconds: pause)
        }
    }

    /// Deletes old commands from their topic, as far as they are handled.
    func pruneCommands() async {
        do throws(BusError) {
            let count = try await bus.deleteHandled(
                by: group, of: commands, before: clock().adding(seconds: -commandSeconds))
            if count > 0 {
                logger.info("Handled commands were deleted from their topic", metadata: ["count": "\(count)"])
            }
        } catch {
            logger.warning("Handled commands stay in their topic", metadata: ["error": "\(error)"])
        }
    }

    /// Drops uploads that stood still before the mark, once all commands that were there at the mark are handled: one
    /// that waits for its agent, however long, finds its parts.
    /// - Returns: the mark for the next time.
    private func pruneUploads(after mark: Mark?) async throws -> Mark {
        let now = ContinuousClock.now
        let lags = try await bus.lag(group: group, of: commands)
        let next = Mark(
            taken: now, ends: Dictionary(lags.map { ($0.source.partition, $0.watermarks.end) }) { first, _ in first })
        guard let mark else { return next }
        // Another, empty cluster has lower ends.
        guard mark.ends.allSatisfy({ (next.ends[$0.key] ?? 0) >= $0.value }) else { return next }
        let isRead = lags.allSatisfy { lag in
            max(lag.committed ?? 0, lag.watermarks.begin) >= mark.ends[lag.source.partition] ?? 0
        }
        guard isRead else { return mark }
        let parts = try await housekeeping.pruneUploads(idleFor: .seconds(uploadSeconds) + (now - mark.taken))
        if parts > 0 {
            logger.notice("Uploads that stood still were dropped", metadata: ["parts": "\(parts)"])
        }
        return next
    }
}
