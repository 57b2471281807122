import Foundation
import Testing

@testable import HTTPServer

/// The inputs that `scripts/fuzz` has found worth keeping, once more: over sockets, and through the form's decoder.
@Suite struct CorpusTests {
    struct Unreadable: Error {}

    /// The inputs of a target; the first byte of each is the fuzzer's own and is left out.
    private static func inputs(_ target: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Corpus/\(target)").standardizedFileURL
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        guard !files.isEmpty else { throw Unreadable() }
        return try files.sorted { $0.path < $1.path }.map { file in
            (file.lastPathComponent, Array(try Data(contentsOf: file).dropFirst()))
        }
    }

    private static let chunkedHead = Array("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
    private static let offer = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"

    /// What is sent before the inputs of each target.
    static let targets: [String: [UInt8]] = [
        "request": [], "connection": [], "chunked": chunkedHead,
        "websocket": Array(WebSocketTestClient.handshake("/echo", offer).utf8),
    ]

    @Test(arguments: targets.keys.sorted())
    func theServerOutlivesThem(_ target: String) async throws {
        let inputs = try Self.inputs(target)
        let prefix = Self.targets[target] ?? []
        try await LiveServer.run(WebSocketRoutes.router(), { $0.lingerTimeout = .milliseconds(200) }) { port, server in
            for input in inputs {
                let connection = try await RawConnection.open(port: port)
                do {
                    try await connection.send(prefix + input.bytes)
                    connection.finishSending()
                } catch RawConnection.Failure.send {
                    // Refused before all was sent.
                }
                let answer = try await connection.readToEnd()
                #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 "), "\(input.name)")
            }
            let connection = try await RawConnection.open(port: port)
            try await connection.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await connection.readResponse().text == "hello")
            #expect(server.connectionCount == 1)
        }
    }

    @Test func formsAreDecodedAlikeInAnyPieces() throws {
        for input in try Self.inputs("multipart") {
            let whole = Self.decode(input.bytes, piece: Int.max)
            for piece in [1, 7] {
                #expect(Self.decode(input.bytes, piece: piece) == whole, "\(input.name)")
            }
        }
    }

    /// The heads and bodies of a form's parts; nil when it is malformed.
    private static func decode(_ bytes: [UInt8], piece: Int) -> [String]? {
        var decoder = MultipartDecoder(boundary: "b", limits: MultipartLimits())
        var parts: [(head: String, body: [UInt8])] = []
        var rest = bytes[...]
        do {
            while true {
                switch try decoder.next() {
                case .needsMore:
                    if rest.isEmpty {
                        decoder.finish()
                    } else {
                        decoder.feed(Array(rest.prefix(piece)))
                        rest = rest.dropFirst(piece)
                    }
                case .part(let head): parts.append(("\(head)", []))
                case .bytes(let bytes): parts[parts.count - 1].body += bytes
                case .partEnd: break
                case .end: return parts.map { "\($0.head): \($0.body)" }
                }
            }
        } catch {
            return nil
        }
    }
}
