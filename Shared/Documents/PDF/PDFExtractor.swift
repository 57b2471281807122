internal import Foundation
internal import Glibc

/// Runs poppler's `pdftotext` over untrusted bytes: in a process of its own, with limits on time, memory and output,
/// without environment, and with nothing of this process but one file to read.
public struct PDFExtractor: Sendable, Hashable {
    /// Path of poppler's `pdftotext` (Debian: poppler-utils).
    public var pdftotext: String
    /// Path of `prlimit`, which sets the memory limit before it becomes the extractor (Debian: util-linux).
    public var prlimit: String
    /// Directory in which a private directory is made for each document, and removed again.
    public var temporaryDirectory: String

    /// An extractor; the defaults are where Debian puts the programs.
    ///
    /// - Parameters:
    ///   - pdftotext: path of poppler's `pdftotext`.
    ///   - prlimit: path of `prlimit`.
    ///   - temporaryDirectory: `nil` for the system's.
    public init(
        pdftotext: String = "/usr/bin/pdftotext",
        prlimit: String = "/usr/bin/prlimit",
        temporaryDirectory: String? = nil
    ) {
        self.pdftotext = pdftotext
        self.prlimit = prlimit
        self.temporaryDirectory = temporaryDirectory ?? FileManager.default.temporaryDirectory.path
    }

    /// Checks that the programs are there, for a service's readiness.
    ///
    /// - Throws: ``DocumentError/extractorUnavailable(detail:)``.
    public func check() throws(DocumentError) {
        for program in [pdftotext, prlimit] where access(program, X_OK) != 0 {
            throw .extractorUnavailable(detail: "\(program) can't be run")
        }
    }

    /// The document's text with its coordinates, as `pdftotext -bbox-layout` prints it (XHTML).
    func extract(_ bytes: [UInt8], limits: DocumentLimits) async throws(DocumentError) -> [UInt8] {
        try check()
        let file: PrivateFile
        do {
            file = try PrivateFile(holding: bytes, in: temporaryDirectory)
        } catch {
            throw .extractorUnavailable(detail: error.detail)
        }
        defer { file.remove() }
        let seconds = limits.extractorTime.components.seconds + 1
        let process = ChildProcess(
            executable: prlimit,
            arguments: [
                "--as=\(limits.extractorMemory)", "--cpu=\(seconds)", "--core=0", "--fsize=0", "--nofile=64", "--",
                pdftotext, "-bbox-layout", "-enc", "UTF-8", "-l", "\(limits.maximumPages + 1)", file.path, "-",
            ],
            timeLimit: limits.extractorTime,
            outputLimit: limits.extractorOutput)
        return try Self.judge(await process.run(), limits: limits)
    }

    private static func judge(_ ending: ChildProcess.Ending, limits: DocumentLimits) throws(DocumentError) -> [UInt8] {
        switch ending {
        case .timedOut: throw .extractorTimedOut(limit: limits.extractorTime)
        case .outputTooLarge: throw .tooMuchText(limit: limits.extractorOutput)
        case .cancelled: throw .cancelled
        case .failed(let detail): throw .extractorUnavailable(detail: detail)
        case .signalled(let signal, let messages):
            if signal == SIGXCPU || signal == SIGKILL { throw .extractorTimedOut(limit: limits.extractorTime) }
            if isOutOfMemory(messages) { throw .extractorExceededMemory(limit: limits.extractorMemory) }
            throw .damaged(detail: "its text extractor crashed on it")
        case .exited(let status, let output, let messages):
            if isOutOfMemory(messages) { throw .extractorExceededMemory(limit: limits.extractorMemory) }
            // prlimit's own failures: 126 and 127 as a shell's, 1 with its name in front of the message.
            if status == 126 || status == 127 || messages.hasPrefix("prlimit:") {
                throw .extractorUnavailable(detail: firstLine(messages))
            }
            if messages.contains("Incorrect password") { throw .encrypted }
            guard status == 0 else { throw .damaged(detail: "it can't be read as a PDF") }
            return output
        }
    }

    /// How poppler, the C++ library and the dynamic loader say that an allocation failed.
    private static func isOutOfMemory(_ messages: String) -> Bool {
        ["Out of memory", "bad_alloc", "Cannot allocate memory", "failed to map segment", "Bogus memory allocation"]
            .contains { messages.contains($0) }
    }

    private static func firstLine(_ messages: String) -> String {
        messages.split(separator: "\n").first.map(String.init) ?? "the extractor can't be started"
    }
}
