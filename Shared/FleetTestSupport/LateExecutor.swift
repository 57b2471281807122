internal import Dispatch

/// Resumes each of its tasks late, as a process does whose threads are all held by computations; other tasks run as
/// ever.
///
/// `withTaskExecutorPreference(LateExecutor(by: .milliseconds(100))) { … }`
public final class LateExecutor: TaskExecutor {
    private let milliseconds: Int

    /// - Parameter delay: how late each of a task's steps begins.
    public init(by delay: Duration) { milliseconds = Int(delay / .milliseconds(1)) }

    /// Runs a task's next step, late.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [self] in
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}
