internal import Dispatch
internal import Glibc
internal import Synchronization

/// Takes long computations off the threads that all tasks share, and adds up the processor time that they take: a clock
/// would count what other tests compute beside them, too.
///
/// One step of its tasks runs at a time.
public final class ComputingThread: TaskExecutor {
    private let queue = DispatchQueue(label: "computing")
    private let sum = Mutex(Duration.zero)

    /// Makes one that has nothing to do.
    public init() {}

    /// The processor time that the body takes, in this process.
    public static func time(of body: () async throws -> Void) async throws -> Duration {
        let thread = ComputingThread()
        try await withTaskExecutorPreference(thread) {
            try await body()
            // The queue comes to the next step when it has counted this one.
            await Task.yield()
        }
        return thread.sum.withLock { $0 }
    }

    /// Runs a task's next step.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { [self] in
            let begin = Self.processorTime()
            job.runSynchronously(on: asUnownedTaskExecutor())
            let took = Self.processorTime() - begin
            sum.withLock { $0 += took }
        }
    }

    private static func processorTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
