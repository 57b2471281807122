import FleetTestSupport
import Foundation
import Synchronization
import Testing

@testable import HTTPServer

/// Compressed answers, unpacked by Debian's gzip and not by our own code.
@Suite("Answers are compressed where it pays")
struct CompressionTests {
    private static let text = String(repeating: "Every bank must keep its backups apart. ", count: 200)

    private static func unpack(_ bytes: [UInt8]) throws -> String {
        try FinishedProcess("/bin/gzip", ["-dc"], input: bytes).text
    }

    private func router(_ kept: CompressedBody? = nil) -> Router<BasicRequestContext> {
        let router = Router()
        router.add(middleware: CompressionMiddleware())
        let large: @Sendable (Request) -> Response = { request in
            let headers: HTTPFields = [.eTag: "\"7\""]
            guard request.headers[.ifNoneMatch] != "\"7\"" else {
                return Response(status: .notModified, headers: headers)
            }
            var response = Response.json(Array(Self.text.utf8), headers: headers)
            response.compressed = kept
            return response
        }
        router.get("/large", immediate: { request, _ in large(request) }, use: { request, _ in large(request) })
        router.get("/small") { _, _ in .json(Array("{}".utf8), headers: [.eTag: "\"7\""]) }
        router.get("/image") { _, _ in
            Response(status: .ok, headers: [.contentType: "image/png"], body: .bytes(Array(Self.text.utf8)))
        }
        router.get("/packed") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain", .contentEncoding: "br"],
                body: .bytes(Array(Self.text.utf8)))
        }
        router.get("/stream") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/x-ndjson"],
                body: .stream { writer in for piece in 0..<5 { try await writer.write("{\"piece\":\(piece)}\n") } })
        }
        router.get("/events") { _, _ in
            .serverSentEvents(heartbeat: nil) { events in try await events.send(ServerSentEvent(data: "x")) }
        }
        router.on("/change", method: .patch) { request, _ in .text(request.headers[.ifMatch] ?? "-") }
        return router
    }

    @Test func largeJSON() async throws {
        let client = RouterClient(router())
        let plain = try await client.execute(.get, "/large")
        #expect(plain.headers[.contentEncoding] == nil)
        #expect(plain.headers[.vary] == "Accept-Encoding")
        #expect(plain.headers[.eTag] == "\"7\"")
        let packed = try await client.execute(.get, "/large", headers: [.acceptEncoding: "gzip"])
        #expect(packed.isImmediate)
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.headers[.vary] == "Accept-Encoding")
        #expect(packed.headers[.eTag] == "\"7-gzip\"")
        #expect(packed.body.count < plain.body.count / 10)
        #expect(try Self.unpack(packed.body) == Self.text)
    }

    @Test(arguments: ["/small", "/image", "/packed", "/events"]) func leftAlone(path: String) async throws {
        let answer = try await RouterClient(router()).execute(.get, path, headers: [.acceptEncoding: "gzip"])
        #expect(answer.headers[.contentEncoding] != "gzip")
        #expect(answer.headers[.eTag] ?? "\"7\"" == "\"7\"")
    }

    @Test func conditionsMatchEitherForm() async throws {
        let client = RouterClient(router())
        let plain = try await client.execute(.get, "/large", headers: [.ifNoneMatch: "\"7\""])
        #expect(plain.status == .notModified)
        #expect(plain.headers[.eTag] == "\"7\"")
        let packed = try await client.execute(
            .get, "/large", headers: [.ifNoneMatch: "\"7-gzip\"", .acceptEncoding: "gzip"])
        #expect(packed.status == .notModified)
        #expect(packed.headers[.eTag] == "\"7-gzip\"")
        #expect(packed.body.isEmpty)
        let change = try await client.execute(.patch, "/change", headers: [.ifMatch: "\"7-gzip\""])
        #expect(change.text == "\"7\"")
    }

    @Test func keptFormIsMadeOnce() async throws {
        let kept = CompressedBody()
        let client = RouterClient(router(kept))
        _ = try await client.execute(.get, "/large")
        #expect(kept.bytes == nil)
        let first = try await client.execute(.get, "/large", headers: [.acceptEncoding: "gzip"])
        #expect(kept.bytes == first.body)
        let again = try await client.execute(.get, "/large", headers: [.acceptEncoding: "gzip"])
        #expect(again.body == first.body)
    }

    @Test func eachPieceOfAStreamLeavesAtOnce() async throws {
        let pieces = Pieces()
        let sink = CompressingSink(ResponseBodyWriter(pieces))
        for number in 0..<5 {
            try await sink.write(Array("{\"piece\":\(number)}\n".utf8))
            // What has left so far can be read so far: the rest of the stream isn't needed for it.
            #expect(try Self.unpack(pieces.bytes).hasSuffix("{\"piece\":\(number)}\n"))
        }
        try await sink.finish()
        #expect(try Self.unpack(pieces.bytes).split(separator: "\n").count == 5)
        let answer = try await RouterClient(router()).execute(.get, "/stream", headers: [.acceptEncoding: "gzip"])
        #expect(answer.headers[.contentEncoding] == "gzip")
        #expect(try Self.unpack(answer.body).split(separator: "\n").count == 5)
    }

    @Test func bodiesOfAllSizes() throws {
        for count in [0, 1, 255, 256, 257, 100_000] {
            let body = (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7 & 0x3f) + 32 }
            #expect(try Self.unpack(GzipEncoder.encode(body)) == String(decoding: body, as: UTF8.self), "\(count)")
        }
    }

    private final class Pieces: ResponseBodySink {
        private let collected = Mutex<[UInt8]>([])
        var bytes: [UInt8] { collected.withLock { $0 } }
        func write(_ bytes: [UInt8]) async throws { collected.withLock { $0 += bytes } }
    }
}
