import FleetTestSupport
import Foundation
import HTTPServer
import Testing

/// A client that isn't ours agrees with the server: the PyPI package `websockets`, one of the tests' judges.
@Suite(
    .enabled(
        if: WebSocketJudge.isInstalled || WebSocketJudge.isDemanded,
        "the judge websockets is not installed: scripts/bootstrap"))
struct WebSocketJudgeTests {
    private static let tried = 8

    @Test func plain() async throws {
        try await LiveServer.run(WebSocketRoutes.router()) { port, server in
            let said = try await WebSocketJudge.run(["ws://127.0.0.1:\(port)/echo"])
            #expect(said.split(separator: "\n").count == Self.tried, "\(said)")
        }
    }

    @Test(.enabled(if: OpenSSLTool.isInstalled, "the openssl command is not installed"))
    func encrypted() async throws {
        try await TLSTests.withFolder { folder in
            let (identity, file) = try await OpenSSLTool.makeIdentity("server", in: folder)
            try await LiveServer.run(WebSocketRoutes.router(), { $0.tls = identity }) { port, _ in
                let said = try await WebSocketJudge.run(["wss://127.0.0.1:\(port)/echo", file.path])
                #expect(said.split(separator: "\n").count == Self.tried, "\(said)")
            }
        }
    }
}

/// Runs `judge.py` in the judges' environment.
enum WebSocketJudge {
    struct Failure: Error {
        let text: String
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardizedFileURL
    private static let python = root.appending(path: ".run/tools/judges/bin/python").path
    private static let script = root.appending(path: "Tests/HTTPServerTests/WebSocket/judge.py").path

    /// Whether a judge that isn't there is a failure rather than a skip.
    static var isDemanded: Bool {
        ProcessInfo.processInfo.environment["DORA_TEST_REQUIRE"]?.split(separator: ",").contains("judges") == true
    }

    static var isInstalled: Bool {
        do {
            return try FinishedProcess(python, ["-c", "import websockets.asyncio.client"]).status == 0
        } catch {
            return false
        }
    }

    /// What it printed; throws what it complained of.
    static func run(_ arguments: [String]) async throws -> String {
        let finished = try await FinishedProcess.run(python, [script] + arguments)
        guard finished.status == 0 else { throw Failure(text: finished.text + finished.complaints) }
        return finished.text
    }
}
