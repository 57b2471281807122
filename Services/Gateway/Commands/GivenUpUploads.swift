internal import AgentRuntime
internal import Observability
internal import Synchronization

/// Tells agents of uploads that were given up, so that their chunks can go. Most are given up because the client has
/// gone, and with it the request's task: what a cancelled task publishes is not sent, so this happens elsewhere.
final class GivenUpUploads: Service {
    let name = "given-up uploads"
    /// Beyond this many, the agents' own pruning by age must do.
    private static let mostWaiting = 1_000
    private let logger: Logger
    private let waiting = Mutex<[ChunkSender]>([])
    private let wakeUps = RelayWakeUps()

    init(logger: Logger) { self.logger = logger }

    /// Takes an upload of which nothing more is sent.
    func take(_ upload: ChunkSender) {
        waiting.withLock { waiting in
            if waiting.count < Self.mostWaiting { waiting.append(upload) }
        }
        wakeUps.wake()
    }

    func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            let turn = wakeUps.turn
            await tell()
            await wakeUps.wait(after: turn, atMost: 60, until: shutdown)
        }
        await tell()
    }

    private func tell() async {
        let uploads = waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        for upload in uploads { await upload.giveUp(logger) }
    }
}
