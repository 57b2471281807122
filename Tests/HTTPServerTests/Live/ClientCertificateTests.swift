import Foundation
import HTTPServer
import Testing

/// Mutual TLS: who is let in, and what the handler learns of them. The client is OpenSSL's.
@Suite(.enabled(if: OpenSSLTool.isInstalled, "the openssl command is not installed"))
struct ClientCertificateTests {
    static let request =
        "GET /who HTTP/1.1\r\nHost: a\r\n\r\nGET /who HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

    static let versions = ["-tls1_2", "-tls1_3"]

    /// Tells the subject, SHA-256 and length of the certificate that was shown.
    static func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("/who") { request, _ in
            guard let certificate = request.peerCertificate else { return .text("nobody") }
            let digest = certificate.sha256.map { byte in
                let text = String(byte, radix: 16)
                return text.count == 1 ? "0" + text : text
            }
            return .text("\(certificate.subject)|\(digest.joined())|\(certificate.der.count)")
        }
        return router
    }

    /// What the client got, empty when it wasn't let in.
    static func ask(_ port: Int, _ trusted: URL, _ version: String, _ options: [String] = []) async throws -> String {
        do {
            return try await OpenSSLTool.exchange(
                request, port: port, trusting: trusted, options: [version] + options)
        } catch is OpenSSLTool.Failure {
            return ""
        }
    }

    @Test(arguments: versions)
    func aGoodCertificateIsShownToTheHandler(_ version: String) async throws {
        try await TLSTests.withFolder { folder in
            let (server, file) = try await OpenSSLTool.makeIdentity("server", in: folder)
            var identity = server
            let authority = try await ClientAuthority.make("authority", in: folder)
            let (options, leaf) = try await authority.issue("client", subject: "/O=Bänk/CN=agent")
            let der = try await OpenSSLTool.run(["x509", "-in", leaf.path, "-outform", "DER"])
            let fingerprint = String(
                decoding: try await OpenSSLTool.run(["x509", "-in", leaf.path, "-noout", "-fingerprint", "-sha256"]),
                as: UTF8.self)
            let digest = try #require(fingerprint.split(separator: "=").last)
                .filter { $0.isHexDigit }.lowercased()
            for clients in [
                TLSClientCertificates.require(authorities: authority.certificate),
                .request(authorities: authority.certificate),
            ] {
                identity.clients = clients
                let tls = identity
                try await LiveServer.run(Self.router(), { $0.tls = tls }) { port, _ in
                    let answer = try await Self.ask(port, file, version, options)
                    // Both requests of the connection.
                    let parts = answer.components(separatedBy: "CN=agent,O=Bänk|\(digest)|\(der.count)")
                    #expect(parts.count == 3, "\(clients): \(answer)")
                }
            }
        }
    }

    @Test(arguments: versions)
    func aCertificateIsDemandedOrNot(_ version: String) async throws {
        try await TLSTests.withFolder { folder in
            let (server, file) = try await OpenSSLTool.makeIdentity("server", in: folder)
            var identity = server
            let authority = try await ClientAuthority.make("authority", in: folder)
            let (options, _) = try await authority.issue("client", subject: "/CN=agent")
            for (clients, without, with) in [
                (TLSClientCertificates.none, "nobody", "nobody"),
                (.request(authorities: authority.certificate), "nobody", "CN=agent|"),
                (.require(authorities: authority.certificate), nil, "CN=agent|"),
            ] as [(TLSClientCertificates, String?, String)] {
                identity.clients = clients
                let tls = identity
                try await LiveServer.run(Self.router(), { $0.tls = tls }) { port, _ in
                    let answer = try await Self.ask(port, file, version)
                    if let without {
                        #expect(answer.contains(without), "\(clients)")
                    } else {
                        #expect(!answer.contains("HTTP/1.1"), "\(clients): \(answer)")
                    }
                    #expect(try await Self.ask(port, file, version, options).contains(with), "\(clients)")
                }
            }
        }
    }

    @Test(arguments: versions)
    func aCertificateThatIsNotGoodIsRefused(_ version: String) async throws {
        try await TLSTests.withFolder { folder in
            let (server, file) = try await OpenSSLTool.makeIdentity("server", in: folder)
            var identity = server
            let authority = try await ClientAuthority.make("authority", in: folder)
            let stranger = try await ClientAuthority.make("stranger", in: folder)
            let intermediate = try await authority.makeIntermediate("intermediate")
            let below = try await intermediate.issue("below", subject: "/CN=below")
            let bad: [(String, [String])] = [
                ("another authority's", try await stranger.issue("other", subject: "/CN=agent").options),
                (
                    "a server's",
                    try await authority.issue(
                        "server-only", subject: "/CN=agent", extensions: "extendedKeyUsage=serverAuth\n"
                    ).options
                ),
                ("one that has ended", try await authority.issue("old", subject: "/CN=agent", days: 0).options),
                ("one whose issuer isn't sent along", below.options),
            ]
            try await Task.sleep(for: .seconds(1.5))
            for clients in [
                TLSClientCertificates.require(authorities: authority.certificate),
                .request(authorities: authority.certificate),
            ] {
                identity.clients = clients
                let tls = identity
                try await LiveServer.run(Self.router(), { $0.tls = tls }) { port, _ in
                    for (name, options) in bad {
                        let answer = try await Self.ask(port, file, version, options)
                        #expect(!answer.contains("HTTP/1.1"), "\(clients), \(name): \(answer)")
                    }
                    let whole = try await Self.ask(
                        port, file, version, below.options + ["-cert_chain", intermediate.file.path])
                    #expect(whole.contains("CN=below|"))
                }
            }
        }
    }

    @Test func theAuthoritiesAreReplacedWhileTheServerRuns() async throws {
        try await TLSTests.withFolder { folder in
            let (server, file) = try await OpenSSLTool.makeIdentity("server", in: folder)
            var identity = server
            let first = try await ClientAuthority.make("first", in: folder)
            let second = try await ClientAuthority.make("second", in: folder)
            let old = try await first.issue("old", subject: "/CN=old").options
            let new = try await second.issue("new", subject: "/CN=new").options
            identity.clients = .require(authorities: first.certificate)
            let tls = identity
            try await LiveServer.run(Self.router(), { $0.tls = tls }) { port, running in
                var next = tls
                next.clients = .require(authorities: "nothing")
                #expect(throws: ServerError.self) { try running.reload(next) }
                #expect(try await Self.ask(port, file, "-tls1_3", old).contains("CN=old|"))
                next.clients = .require(authorities: second.certificate)
                try running.reload(next)
                #expect(try await !Self.ask(port, file, "-tls1_3", old).contains("HTTP/1.1"))
                #expect(try await Self.ask(port, file, "-tls1_3", new).contains("CN=new|"))
                next.clients = .require(authorities: second.certificate + first.certificate)
                try running.reload(next)
                #expect(try await Self.ask(port, file, "-tls1_2", old).contains("CN=old|"))
                #expect(try await Self.ask(port, file, "-tls1_2", new).contains("CN=new|"))
            }
        }
    }

    @Test func aServerDoesNotStartWithoutReadableAuthorities() async throws {
        try await TLSTests.withFolder { folder in
            var (identity, _) = try await OpenSSLTool.makeIdentity("server", in: folder)
            let authority = try await ClientAuthority.make("authority", in: folder)
            for text in ["", "nothing", authority.certificate + "-----BEGIN CERTIFICATE-----\nAAAA\n"] {
                identity.clients = .require(authorities: text)
                var configuration = ServerConfiguration()
                configuration.tls = identity
                let server = Server(responder: Self.router().buildResponder(), configuration: configuration)
                let error = try #require(throws: ServerError.self) { try server.start() }
                guard case .certificate = error else {
                    Issue.record("\(error)")
                    continue
                }
            }
        }
    }

    @Test(arguments: versions)
    func aWebSocketIsEncryptedAsWell(_ version: String) async throws {
        try await TLSTests.withFolder { folder in
            let (identity, file) = try await OpenSSLTool.makeIdentity("server", in: folder)
            try await LiveServer.run(WebSocketRoutes.router(), { $0.tls = identity }) { port, _ in
                let large = String(repeating: "a", count: 300_000)
                let sent =
                    Array(WebSocketTestClient.handshake("/echo").utf8) + WebSocketFrame.text(large).bytes
                    // Sent back before this is read, and with it the close behind it.
                    + WebSocketFrame.text("that was it").bytes
                    + WebSocketFrame.close(1000).bytes
                let answer = try await OpenSSLTool.exchange(
                    sent, port: port, trusting: file, options: [version])
                let text = String(decoding: answer, as: UTF8.self)
                #expect(text.hasPrefix("HTTP/1.1 101 "))
                #expect(text.contains(large))
                #expect(answer.suffix(4) == [0x88, 2, 3, 232])
            }
        }
    }
}
