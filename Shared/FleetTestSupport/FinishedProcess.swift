internal import Documents
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
        // All that may be open, and not what is open now: the other tests open and close meanwhile.
        let started = SpawnedProgram.start(
            [program] + arguments, environment: environment ?? ProcessInfo.processInfo.environment,
            closing: 3..<min(Int32(sysconf(Int32(_SC_OPEN_MAX))), 4096)
        ) { actions in
            for (descriptor, file) in zip(Int32(0)..., files) {
                posix_spawn_file_actions_addopen(
                    &actions, descriptor, file.path, descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
            }
        }
        switch SpawnedProgram.wait(for: try started.mapError { TestFailure($0.detail) }.get()) {
        case .exited(let status): self.status = status
        case .signalled(let signal): status = 128 + signal
        }
        output = try Self.bytes(of: files[1])
        errors = try Self.bytes(of: files[2])
        try FileManager.default.removeItem(at: folder)
    }

    /// A file's bytes. Foundation loses memory with each empty file that it reads, which LeakSanitizer reports.
    private static func bytes(of file: URL) throws -> [UInt8] {
        let isEmpty = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize == 0
        return isEmpty ? [] : Array(try Data(contentsOf: file))
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
}
