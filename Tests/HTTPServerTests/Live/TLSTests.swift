import Foundation
import HTTPServer
import Testing

/// The same server, encrypted; the client is OpenSSL's.
@Suite(.enabled(if: OpenSSLTool.isInstalled, "the openssl command is not installed"))
struct TLSTests {
    static let request =
        "GET /large HTTP/1.1\r\nHost: a\r\n\r\nGET /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

    static func withFolder(_ test: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "http-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        do {
            try await test(folder)
        } catch {
            try FileManager.default.removeItem(at: folder)
            throw error
        }
        try FileManager.default.removeItem(at: folder)
    }

    static func router() -> Router<BasicRequestContext> {
        let router = LiveServer.router()
        router.get("/large") { _, context in
            Response(
                status: context.coreContext.isSecure ? .ok : .internalServerError,
                body: .stream { writer in
                    for _ in 0..<64 { try await writer.write([UInt8](repeating: 0x61, count: 32 * 1024)) }
                })
        }
        return router
    }

    @Test(arguments: ["-tls1_2", "-tls1_3"])
    func requestsAreAnswered(_ version: String) async throws {
        try await Self.withFolder { folder in
            let (identity, file) = try await OpenSSLTool.makeIdentity("first", in: folder)
            try await LiveServer.run(Self.router(), { $0.tls = identity }) { port, _ in
                let answer = try await OpenSSLTool.exchange(
                    Self.request, port: port, trusting: file, options: [version])
                #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect(answer.count { $0 == "a" } >= 64 * 32 * 1024)
                #expect(answer.hasSuffix("\r\n\r\nhello"))
            }
        }
    }

    @Test func oldVersionsAndBareTextAreRefused() async throws {
        try await Self.withFolder { folder in
            let (identity, file) = try await OpenSSLTool.makeIdentity("first", in: folder)
            try await LiveServer.run(Self.router(), { $0.tls = identity }) { port, _ in
                await #expect(throws: OpenSSLTool.Failure.self) {
                    _ = try await OpenSSLTool.exchange(
                        Self.request, port: port, trusting: file,
                        options: ["-tls1_1", "-cipher", "DEFAULT:@SECLEVEL=0"])
                }
                let plain = try await RawConnection.open(port: port)
                try await plain.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await !plain.readToEnd().contains("hello"))
            }
        }
    }

    @Test func aCertificateIsReplacedWhileTheServerRuns() async throws {
        try await Self.withFolder { folder in
            let (first, firstFile) = try await OpenSSLTool.makeIdentity("first", in: folder)
            let (second, secondFile) = try await OpenSSLTool.makeIdentity("second", in: folder)
            try await LiveServer.run(Self.router(), { $0.tls = first }) { port, server in
                #expect(throws: ServerError.self) {
                    try server.reload(
                        TLSIdentity(certificateChain: second.certificateChain, privateKey: first.privateKey))
                }
                #expect(throws: ServerError.self) {
                    try server.reload(TLSIdentity(certificateChain: "nothing", privateKey: "nothing"))
                }
                let before = try await OpenSSLTool.exchange(Self.request, port: port, trusting: firstFile)
                #expect(before.hasSuffix("hello"))
                try server.reload(second)
                let after = try await OpenSSLTool.exchange(Self.request, port: port, trusting: secondFile)
                #expect(after.hasSuffix("hello"))
                await #expect(throws: OpenSSLTool.Failure.self) {
                    _ = try await OpenSSLTool.exchange(Self.request, port: port, trusting: firstFile)
                }
            }
        }
    }

    @Test func aServerDoesNotStartWithABadCertificate() throws {
        var configuration = ServerConfiguration()
        configuration.tls = TLSIdentity(certificateChain: "nothing", privateKey: "nothing")
        let server = Server(responder: Self.router().buildResponder(), configuration: configuration)
        let error = try #require(throws: ServerError.self) { try server.start() }
        guard case .certificate = error else {
            Issue.record("\(error)")
            return
        }
    }
}
