package import Glibc

/// Starts another program, and waits for its end (posix_spawn(3), wait(2)).
///
/// It leads a process group of its own, with every signal as a new process has it.
package enum SpawnedProgram {
    /// Why a program could not be started.
    package struct Failure: Error {
        /// The program and what the system said.
        package let detail: String
    }

    /// How a program ended.
    package enum Ending {
        /// By itself, with an exit status.
        case exited(status: Int32)
        /// By a signal of this number.
        case signalled(signal: Int32)
    }

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - words: its path and its arguments.
    ///   - environment: its variables.
    ///   - closed: the descriptors that it doesn't get: sockets and files of this process are none of its business.
    ///   - streams: adds what its standard input, output and error are.
    package static func start(
        _ words: [String], environment: [String: String], closing closed: some Sequence<Int32>,
        streams: (inout posix_spawn_file_actions_t) -> Void
    ) -> Result<pid_t, Failure> {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        streams(&actions)
        for descriptor in closed { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var allSignals = sigset_t()
        var noSignals = sigset_t()
        sigfillset(&allSignals)
        sigemptyset(&noSignals)
        posix_spawnattr_setsigdefault(&attributes, &allSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var arguments = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var child: pid_t = 0
        let result = posix_spawn(&child, words[0], &actions, &attributes, &arguments, &variables)
        guard result == 0 else {
            return .failure(Failure(detail: "\(words[0]): \(String(cString: strerror(result)))"))
        }
        return .success(child)
    }

    /// Waits until it has ended, on the calling thread.
    package static func wait(for child: pid_t) -> Ending {
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        // The layout of a wait status (wait(2)): the low seven bits name a signal, the next byte an exit status.
        let signal = status & 0x7F
        return signal == 0 ? .exited(status: status >> 8 & 0xFF) : .signalled(signal: signal)
    }
}
