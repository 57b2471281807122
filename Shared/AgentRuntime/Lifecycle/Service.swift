/// A long-running part of a process: a consumer, a relay, a server.
public protocol Service: Sendable {
    /// What the log calls it.
    var name: String { get }
    /// Runs until ``ShutdownSignal/wait()`` returns or the task is cancelled, finishes what it holds, and returns.
    func run(until shutdown: ShutdownSignal) async throws
}
