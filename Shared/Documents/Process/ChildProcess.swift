internal import Dispatch
internal import Glibc

/// Runs a program with an empty environment, without input, within limits on time and output.
///
/// The program leads a process group of its own. The group is killed at the time limit, at the output limit, when the
/// task is cancelled, and when the leader has ended, so that nothing it started outlives it.
struct ChildProcess {
    /// Path of the program.
    let executable: String
    let arguments: [String]
    /// Wall-clock time.
    let timeLimit: Duration
    /// Bytes on standard output.
    let outputLimit: Int

    /// How a run ended.
    enum Ending: Equatable {
        /// By itself, with an exit status.
        case exited(status: Int32, output: [UInt8], messages: String)
        /// By a signal that we didn't send.
        case signalled(signal: Int32, messages: String)
        case timedOut
        case outputTooLarge
        case cancelled
        /// It never ran.
        case failed(detail: String)
    }

    /// Waiting for a child blocks a thread, which the tasks' own pool must not lose.
    private static let threads = DispatchQueue(label: "documents.child-processes", attributes: .concurrent)

    func run() async -> Ending {
        guard let cancellation = CancellationPipe() else { return .failed(detail: "no file descriptors left") }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Self.threads.async { continuation.resume(returning: runBlocking(cancellation)) }
            }
        } onCancel: {
            cancellation.cancel()
        }
    }

    private func runBlocking(_ cancellation: CancellationPipe) -> Ending {
        guard var output = PipeEnds(), var messages = PipeEnds() else {
            return .failed(detail: "no file descriptors left")
        }
        let spawned = spawn(output: output.write, messages: messages.write)
        output.closeWrite()
        messages.closeWrite()
        let child: pid_t
        switch spawned {
        case .success(let started): child = started
        case .failure(let error): return .failed(detail: error.detail)
        }
        var streams = ChildStreams(output: output.read, messages: messages.read, outputLimit: outputLimit)
        let verdict = watch(child, &streams, cancellation)
        kill(-child, SIGKILL)
        let ending = SpawnedProgram.wait(for: child)
        if let verdict { return verdict }
        let text = String(decoding: streams.messages, as: UTF8.self)
        return switch ending {
        case .exited(let status): .exited(status: status, output: streams.output, messages: text)
        case .signalled(let signal): .signalled(signal: signal, messages: text)
        }
    }

    /// Reads the child's streams until it has ended or must be ended; `nil` when it ended by itself.
    private func watch(_ child: pid_t, _ streams: inout ChildStreams, _ cancellation: CancellationPipe) -> Ending? {
        let clock = ContinuousClock()
        let deadline = clock.now + timeLimit
        while true {
            let left = clock.now.duration(to: deadline)
            guard left > .zero else { return .timedOut }
            // With its streams closed, a child is looked for every few milliseconds: it has no more to tell.
            let wait = streams.areOpen ? left : min(left, .milliseconds(5))
            let isCancelled = streams.poll(cancellation: cancellation.readEnd, timeout: wait)
            if isCancelled { return .cancelled }
            if streams.isOverLimit { return .outputTooLarge }
            if !streams.areOpen, hasEnded(child) { return nil }
        }
    }

    /// True once the child can be waited for; it is left in place, so that its group can still be killed by number.
    private func hasEnded(_ child: pid_t) -> Bool {
        var info = siginfo_t()
        return waitid(P_PID, id_t(child), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_signo == SIGCHLD
    }

    private func spawn(output: Int32, messages: Int32) -> Result<pid_t, SpawnedProgram.Failure> {
        SpawnedProgram.start(
            [executable] + arguments, environment: [:], closing: Self.openDescriptors().filter { $0 > 2 }
        ) { actions in
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_adddup2(&actions, output, 1)
            posix_spawn_file_actions_adddup2(&actions, messages, 2)
        }
    }

    private static func openDescriptors() -> [Int32] {
        guard let directory = opendir("/proc/self/fd") else { return [] }
        defer { closedir(directory) }
        var descriptors: [Int32] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if let descriptor = Int32(name) { descriptors.append(descriptor) }
        }
        return descriptors
    }
}
