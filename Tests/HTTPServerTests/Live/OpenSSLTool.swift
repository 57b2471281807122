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
    static func run(_ arguments: [String], input: [UInt8] = []) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try runBlocking(arguments, input: input) })
            }
        }
    }

    private static func runBlocking(_ arguments: [String], input: [UInt8]) throws -> [UInt8] {
        // A file and no pipe: a client that is turned away reads nothing, and writing to it would raise SIGPIPE here.
        let given = FileManager.default.temporaryDirectory.appending(path: "openssl-\(UUID().uuidString)")
        try Data(input).write(to: given)
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        let (stdout, stderr) = (Pipe(), Pipe())
        // At its end the client stays (-quiet): it leaves when the server ends the connection.
        process.standardInput = try FileHandle(forReadingFrom: given)
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
        let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try FileManager.default.removeItem(at: given)
        guard process.terminationStatus == 0 else {
            throw Failure(text: String(decoding: errors, as: UTF8.self))
        }
        return Array(output)
    }
}
