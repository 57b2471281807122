import Foundation
import HTTPServer
import Testing

/// Bodies of 100 MB, both ways, with either side the slower one: the process, server and client together, holds no
/// more than a few buffers of them. Measured where no other test runs beside.
@Suite(
    .serialized,
    .enabled(
        if: ProcessInfo.processInfo.environment["DORA_TEST_ALONE"] != nil,
        "DORA_TEST_ALONE is not set: other tests run beside"))
struct BoundedMemoryTests {
    static let total = 100_000_000
    /// By how much the resident memory may grow at its peak.
    static let bound = 16 * 1024 * 1024
    static let piece = (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    /// Who takes a pause now and then.
    enum Slow: Sendable, CaseIterable {
        case nobody
        case client
        case server
    }

    /// Twenty pauses on the way.
    private static func pause(at position: Int, if isSlow: Bool) async throws {
        if isSlow, position % (total / 20) < piece.count {
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private static func growth(_ body: () async throws -> Void) async throws -> Int {
        try ResidentMemory.resetPeak()
        let before = try ResidentMemory.current()
        try await body()
        return try ResidentMemory.peak() - before
    }

    static func router(_ slow: Slow) -> Router<BasicRequestContext> {
        let router = LiveServer.router()
        router.post("/take") { request, _ in
            var count = 0
            var wrong = 0
            for try await bytes in request.body {
                // Each piece of the body begins and ends with the bytes of its place.
                wrong += bytes.first == piece[count % piece.count] ? 0 : 1
                try await pause(at: count, if: slow == .server)
                count += bytes.count
                wrong += bytes.last == piece[(count - 1) % piece.count] ? 0 : 1
            }
            return .text("\(count) bytes, \(wrong) wrong")
        }
        router.get("/give") { _, _ in
            Response(
                status: .ok,
                body: .stream(length: total) { writer in
                    for position in stride(from: 0, to: total, by: piece.count) {
                        try await writer.write(piece)
                        try await pause(at: position, if: slow == .server)
                    }
                })
        }
        router.webSocket("/mirror") { inbound, outbound, _ in
            for try await message in inbound { try await outbound.write(message) }
        }
        return router
    }

    @Test(arguments: Slow.allCases, [true, false])
    func anUpload(_ slow: Slow, chunked: Bool) async throws {
        try await LiveServer.run(Self.router(slow), { $0.maxBodyBytes = 2 * Self.total }) { port, _ in
            let connection = try await RawConnection.open(port: port, timeout: 60)
            let size = String(Self.piece.count, radix: 16)
            let chunk = chunked ? Array("\(size)\r\n".utf8) + Self.piece + Array("\r\n".utf8) : Self.piece
            let framing = chunked ? "Transfer-Encoding: chunked" : "Content-Length: \(Self.total)"
            let grown = try await Self.growth {
                try await connection.send("POST /take HTTP/1.1\r\nHost: a\r\n\(framing)\r\n\r\n")
                for position in stride(from: 0, to: Self.total, by: Self.piece.count) {
                    try await connection.send(chunk)
                    try await Self.pause(at: position, if: slow == .client)
                }
                if chunked { try await connection.send("0\r\n\r\n") }
                let response = try await connection.readResponse()
                #expect(response.text == "\(Self.total) bytes, 0 wrong")
            }
            #expect(grown < Self.bound, "grew by \(grown) bytes")
        }
    }

    @Test(arguments: Slow.allCases)
    func aDownload(_ slow: Slow) async throws {
        try await LiveServer.run(Self.router(slow)) { port, _ in
            let connection = try await RawConnection.open(port: port, timeout: 60)
            let grown = try await Self.growth {
                try await connection.send("GET /give HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await connection.readHead().fields["content-length"] == String(Self.total))
                for position in stride(from: 0, to: Self.total, by: Self.piece.count) {
                    let piece = try await connection.take(Self.piece.count)
                    guard piece == Self.piece else {
                        Issue.record("other bytes at \(position)")
                        return
                    }
                    try await Self.pause(at: position, if: slow == .client)
                }
            }
            #expect(grown < Self.bound, "grew by \(grown) bytes")
        }
    }

    @Test func messages() async throws {
        try await LiveServer.run(Self.router(.nobody)) { port, _ in
            let client = try await WebSocketTestClient.open(port: port, "/mirror")
            let frame = WebSocketFrame.binary(Self.piece).bytes
            let grown = try await Self.growth {
                async let sending: Void = {
                    for _ in 0..<(Self.total / Self.piece.count) { try await client.connection.send(frame) }
                }()
                for _ in 0..<(Self.total / Self.piece.count) {
                    let frame = try await client.receive()
                    guard frame.payload == Self.piece else {
                        Issue.record("another message")
                        return
                    }
                }
                try await sending
            }
            #expect(grown < Self.bound, "grew by \(grown) bytes")
        }
    }
}
