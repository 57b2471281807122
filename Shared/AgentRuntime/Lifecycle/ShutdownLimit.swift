internal import Dispatch
internal import Foundation
internal import Observability

/// Ends the process a little after the time that it has to finish: a library that waits for a broker which is away, or a
/// handler that doesn't heed its cancellation, must not keep it. What it held is not committed and comes again.
struct ShutdownLimit: Sendable {
    /// The time to finish, in seconds (`DORA_SHUTDOWN_SECONDS`).
    let seconds: Double
    let logger: Logger

    /// What is left after the time to finish is cancelled; ending is given so many seconds more.
    static let secondsMore = 5.0

    /// Waits for the request to end, and ends the process when it is still there after the time; to be cancelled when
    /// the service has ended by itself.
    func watch(_ shutdown: ShutdownSignal) async {
        await shutdown.wait()
        guard !Task.isCancelled else { return }
        // On a thread of its own: what hangs may hold all threads of tasks.
        DispatchQueue(label: "eu.dora.shutdown").asyncAfter(deadline: .now() + seconds + Self.secondsMore) {
            logger.error("The time to end is over: what is left is given up")
            // Without the exit handlers of libraries that are still at work.
            _exit(1)
        }
    }
}
