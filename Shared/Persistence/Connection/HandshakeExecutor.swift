internal import Dispatch

/// Runs the steps of connections that are being opened, on a thread of its own.
///
/// A server gives a client only so long to introduce itself (`authentication_timeout`), and a handshake has several
/// turns; on the threads that all tasks share each turn would wait for whatever computes there. One thread is enough: a
/// turn takes a few milliseconds, most of them for SCRAM's hashes.
final class HandshakeExecutor: TaskExecutor {
    static let shared = HandshakeExecutor()

    private let queue = DispatchQueue(label: "postgres-handshakes")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
