import Foundation

/// A program that was run to its end: a judge or a tool that isn't ours.
///
/// Not Foundation's `Process`: with many threads at work it has read past its list of open descriptors and ended the
/// tests, and its pipes give up a read that a signal interrupts. What the program reads and writes lies in files, so
/// that neither side waits for the other.
public struct FinishedProcess: Sendable {
    /// Its exit status; 128 and the signal's number where a signal ended it, as a shell says it.
    public let status: Int32
    /// What it wrote to its standard output.
    public let output: [UInt8]
    /// What it wrote to its standard error.
    public let errors: [UInt8]

    /// `output` as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// `errors` as text.
    public var complaints: String { String(decoding: errors, as: UTF8.self) }

    /// Runs a program, and waits on the calling thread until it has ended.
    ///
    /// - Parameters:
    ///   - program: the path of the executable.
    ///   - arguments: what it is given after its name.
    ///   - input: what it finds on its standard input.
    ///   - environment: its variables; this process's own where none are given.
    /// - Throws: ``TestFailure`` where the program can't be started, Foundation's error where a file can't be kept.
    public init(
        _ program: String, _ arguments: [String] = [], input: [UInt8] = [],
        environment: [String: String]? = nil
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "process-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let files = ["input", "output", "errors"].map { folder.appending(path: $0) }
        for (file, bytes) in zip(files, [input, [], []]) {
            try Data(bytes).write(to: file)
        }
        let child = try Self.spawn(
            [program] + arguments, environment: environment ?? ProcessInfo.processInfo.environment,
            files: files.map(\.path))
        status = Self.wait(for: child)
        output = Array(try Data(contentsOf: files[1]))
        errors = Array(try Data(contentsOf: files[2]))
        try FileManager.default.removeItem(at: folder)
    }

    /// As the other one, on a thread of its own, so that the wait takes none from the tests.
    public static func run(
        _ program: String, _ arguments: [String] = [], input: [UInt8] = [],
        environment: [String: String]? = nil
    ) async throws -> FinishedProcess {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        try FinishedProcess(program, arguments, input: input, environment: environment)
                    })
            }
        }
    }

    /// - Parameter files: what its standard input, output and error are.
    private static func spawn(_ words: [String], environment: [String: String], files: [String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (descriptor, file) in zip(Int32(0)..., files) {
            posix_spawn_file_actions_addopen(&actions, descriptor, file, descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
        }
        // Sockets and files of the tests are none of the child's business, and it would keep them open.
        for descriptor in 3..<min(Int32(sysconf(Int32(_SC_OPEN_MAX))), 4096) {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        var (all, none) = (sigset_t(), sigset_t())
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var arguments = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var child: pid_t = 0
        let result = posix_spawn(&child, words[0], &actions, &attributes, &arguments, &variables)
        guard result == 0 else { throw TestFailure("\(words[0]): \(String(cString: strerror(result)))") }
        return child
    }

    private static func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }
}
