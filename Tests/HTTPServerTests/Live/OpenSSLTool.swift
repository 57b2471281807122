import FleetTestSupport
import Foundation
import HTTPServer

/// OpenSSL's command, as a maker of certificates and as a client that isn't ours.
enum OpenSSLTool {
    struct Failure: Error {
        let text: String
    }

    static let path = "/usr/bin/openssl"
    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// A certificate that vouches for itself.
    static func makeIdentity(_ name: String, in folder: URL) async throws -> (identity: TLSIdentity, file: URL) {
        let key = folder.appending(path: "\(name).key")
        let certificate = folder.appending(path: "\(name).pem")
        _ = try await run([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
            "-subj", "/CN=\(name)", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key.path, "-out",
            certificate.path,
        ])
        let identity = TLSIdentity(
            certificateChain: try String(contentsOf: certificate, encoding: .utf8),
            privateKey: try String(contentsOf: key, encoding: .utf8))
        return (identity, certificate)
    }

    /// Sends a request over TLS to a server that must show this certificate; gives everything that came back.
    static func exchange(
        _ request: String, port: Int, trusting certificate: URL, options: [String] = []
    ) async throws -> String {
        String(
            decoding: try await exchange(
                Array(request.utf8), port: port, trusting: certificate, options: options), as: UTF8.self)
    }

    /// Sends bytes over TLS to a server that must show this certificate; gives everything that came back.
    static func exchange(
        _ request: [UInt8], port: Int, trusting certificate: URL, options: [String] = []
    ) async throws -> [UInt8] {
        try await run(
            [
                "s_client", "-quiet", "-connect", "127.0.0.1:\(port)", "-CAfile", certificate.path,
                "-verify_return_error", "-verify_ip", "127.0.0.1",
            ] + options, input: request)
    }

    /// Runs the command; gives what it printed, or throws what it complained of.
    ///
    /// At the end of its input the client stays (`-quiet`): it leaves when the server ends the connection.
    static func run(_ arguments: [String], input: [UInt8] = []) async throws -> [UInt8] {
        let finished = try await FinishedProcess.run(path, arguments, input: input)
        guard finished.status == 0 else { throw Failure(text: finished.complaints) }
        return finished.output
    }
}
