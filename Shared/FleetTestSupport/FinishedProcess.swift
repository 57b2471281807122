import Foundation

/// A program that was run to its end: a judge or a tool that isn't ours.
///
/// What it reads and writes lies in files, not in pipes. The end of a child interrupts whichever thread of this process
/// waits in a system call, and Foundation's `FileHandle` gives up an interrupted read of a pipe (`EINTR`); and a child
/// that leaves without reading a pipe would end this process (`SIGPIPE`).
public struct FinishedProcess: Sendable {
    /// Its exit status, or the number of the signal that ended it.
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
    /// - Throws: Foundation's error where the program can't be started, or a file not be kept.
    public init(_ program: String, _ arguments: [String] = [], input: [UInt8] = []) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "process-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (given, written, complained) = (
            folder.appending(path: "input"), folder.appending(path: "output"), folder.appending(path: "errors")
        )
        try Data(input).write(to: given)
        try Data().write(to: written)
        try Data().write(to: complained)
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: given)
        process.standardOutput = try FileHandle(forWritingTo: written)
        process.standardError = try FileHandle(forWritingTo: complained)
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = Array(try Data(contentsOf: written))
        errors = Array(try Data(contentsOf: complained))
        try FileManager.default.removeItem(at: folder)
    }

    /// As the other one, on a thread of its own, so that the wait takes none from the tests.
    public static func run(
        _ program: String, _ arguments: [String] = [], input: [UInt8] = []
    ) async throws -> FinishedProcess {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try FinishedProcess(program, arguments, input: input) })
            }
        }
    }
}
