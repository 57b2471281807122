internal import Dispatch
internal import Glibc
internal import Synchronization

/// Adds up the processor time that its tasks take. A clock would count what other tests compute beside them, too.
public final class MeteringExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "metering-executor")
    private let sum = Mutex(Duration.zero)

    private init() {}

    /// The processor time that the body takes, in this process.
    public static func time(of body: () async throws -> Void) async throws -> Duration {
        let executor = MeteringExecutor()
        try await withTaskExecutorPreference(executor) {
            try await body()
            // The queue comes to the next step when it has counted this one.
            await Task.yield()
        }
        return executor.sum.withLock { $0 }
    }

    /// Runs a task's next step.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { [self] in
            let begin = Self.threadTime()
            job.runSynchronously(on: asUnownedTaskExecutor())
            let took = Self.threadTime() - begin
            sum.withLock { $0 += took }
        }
    }

    private static func threadTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
