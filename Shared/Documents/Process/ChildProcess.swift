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
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        if let verdict { return verdict }
        let text = String(decoding: streams.messages, as: UTF8.self)
        // The layout of a wait status (wait(2)): the low seven bits name a signal, the next byte an exit status.
        let signal = status & 0x7F
        return signal == 0
            ? .exited(status: status >> 8 & 0xFF, output: streams.output, messages: text)
            : .signalled(signal: signal, messages: text)
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

    private struct SpawnError: Error {
        let detail: String
    }

    private func spawn(output: Int32, messages: Int32) -> Result<pid_t, SpawnError> {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, messages, 2)
        // Sockets and files of this process are none of the child's business.
        for descriptor in Self.openDescriptors() where descriptor > 2 {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        var allSignals = sigset_t()
        var noSignals = sigset_t()
        sigfillset(&allSignals)
        sigemptyset(&noSignals)
        posix_spawnattr_setsigdefault(&attributes, &allSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var argumentPointers = ([executable] + arguments).map { strdup($0) }
        argumentPointers.append(nil)
        defer { argumentPointers.forEach { free($0) } }
        var emptyEnvironment: [UnsafeMutablePointer<CChar>?] = [nil]
        var child: pid_t = 0
        let result = posix_spawn(&child, executable, &actions, &attributes, argumentPointers, &emptyEnvironment)
        guard result == 0 else {
            return .failure(SpawnError(detail: "\(executable): \(String(cString: strerror(result)))"))
        }
        return .success(child)
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
