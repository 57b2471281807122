internal import Observability
internal import Persistence

/// Prunes what is kept for a time only: message ids beyond the inbox's days, and chunks of uploads that never became
/// a command.
struct HousekeepingService: Service {
    let name = "housekeeping"
    let housekeeping: Housekeeping
    let inboxDays: Int
    let logger: Logger

    /// After how many hours chunks that no command has named are taken for given up.
    static let chunkHours = 24

    func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            do {
                let messages = try await housekeeping.pruneInbox(olderThan: .seconds(inboxDays * 86_400))
                let chunks = try await housekeeping.pruneChunks(olderThan: .seconds(Self.chunkHours * 3_600))
                if messages + chunks > 0 {
                    logger.info("Pruned", metadata: ["messages": "\(messages)", "chunks": "\(chunks)"])
                }
            } catch {
                logger.warning("Housekeeping begins again", metadata: ["error": "\(error)"])
            }
            await shutdown.sleep(seconds: 3_600)
        }
    }
}
