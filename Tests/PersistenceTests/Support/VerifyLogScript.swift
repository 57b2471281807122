import Contracts
import FleetTestSupport
import Foundation

/// `scripts/verify-log`, which shares no code with what it verifies.
enum VerifyLogScript {
    /// What the script found.
    struct Answer: Decodable {
        let service: String
        let events: Int
        let others: Int
        let seals: Int
        let unsealed: Int
        let lastSeal: SealWritten?
        let breaks: [LogBreak]
        let intact: Bool
    }

    private static let path = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "scripts/verify-log").path

    /// Verifies lines; its exit status must say the same as its answer.
    static func run(_ lines: [[UInt8]], keys: String, knownSeal: SealWritten? = nil) throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let export = folder.appending(path: "export")
        try Data(lines.flatMap { $0 + [10] }).write(to: export)
        var arguments = [export.path, "--public-key", keys, "--json"]
        if let knownSeal {
            let file = folder.appending(path: "seal")
            try Data(try CanonicalJSON.encode(knownSeal)).write(to: file)
            arguments += ["--known-seal", file.path]
        }
        let finished = try FinishedProcess(path, arguments)
        let answer = try JSONDecoder().decode(Answer.self, from: Data(finished.output))
        guard finished.status == (answer.breaks.isEmpty ? 0 : 1), answer.intact == answer.breaks.isEmpty
        else { throw WrongStatus(status: finished.status) }
        return answer
    }

    struct WrongStatus: Error {
        let status: Int32
    }
}
