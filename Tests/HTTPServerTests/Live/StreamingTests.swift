import Foundation
import HTTPServer
import Testing

/// Bodies in pieces, both ways.
@Suite struct StreamingTests {
    static let megabytes = 32
    static let total = megabytes << 20

    @Test func anUploadWaitsForItsReader() async throws {
        let router = Router()
        let gate = Gate()
        router.post("/count") { request, _ in
            await gate.pass()
            var count = 0
            var largest = 0
            for try await piece in request.body {
                count += piece.count
                largest = max(largest, piece.count)
            }
            return .text("\(count) \(largest <= 64 * 1024)")
        }
        try await LiveServer.run(router) { port, _ in
            let connection = try await RawConnection.open(port: port, timeout: 60)
            let sent = Counter()
            try await connection.send("POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: \(Self.total)\r\n\r\n")
            async let upload: Void = {
                let piece = [UInt8](repeating: 7, count: 1 << 20)
                for _ in 0..<Self.megabytes {
                    try await connection.send(piece)
                    sent.add(piece.count)
                }
            }()
            await gate.waitForArrival()
            // Nobody reads: only the kernel's buffers are filled.
            #expect(try await sent.settledValue() < Self.total / 2)
            await gate.open()
            try await upload
            #expect(try await connection.readResponse().text == "\(Self.total) true")
        }
    }

    @Test func aDownloadWaitsForItsReader() async throws {
        let router = Router()
        let written = Counter()
        router.get("/large") { _, _ in
            Response(
                status: .ok,
                body: .stream(length: Self.total) { writer in
                    let piece = (0..<64 * 1024).map { UInt8(truncatingIfNeeded: $0) }
                    for _ in 0..<(Self.total / piece.count) {
                        try await writer.write(piece)
                        written.add(piece.count)
                    }
                })
        }
        try await LiveServer.run(router) { port, _ in
            let connection = try await RawConnection.open(port: port, receiveBuffer: 64 * 1024)
            try await connection.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await written.settledValue() < Self.total / 2)
            let response = try await connection.readResponse()
            #expect(response.body.count == Self.total)
            #expect(response.fields["content-length"] == String(Self.total))
            let expected = (0..<64 * 1024).map { UInt8(truncatingIfNeeded: $0) }
            for start in stride(from: 0, to: Self.total, by: expected.count) {
                #expect(Array(response.body[start..<(start + expected.count)]) == expected)
            }
        }
    }

    @Test func aChunkedAnswerArrivesAsItIsWritten() async throws {
        let router = Router()
        let gate = Gate()
        router.get("/chunks") { _, _ in
            Response(
                status: .ok,
                body: .stream { writer in
                    try await writer.write("first")
                    await gate.pass()
                    try await writer.write("second")
                })
        }
        try await LiveServer.run(router) { port, _ in
            let connection = try await RawConnection.open(port: port)
            for _ in 0..<2 {
                try await connection.send("GET /chunks HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await connection.readHead().fields["transfer-encoding"] == "chunked")
                #expect(try await connection.readChunk() == Array("first".utf8))
                await gate.open()
                #expect(try await connection.readChunk() == Array("second".utf8))
                #expect(try await connection.readChunk() == [])
            }
        }
    }

    @Test func anAnswerCanBeStreamedWhileTheBodyIsRead() async throws {
        let router = Router()
        router.post("/mirror") { request, _ in
            Response(
                status: .ok,
                body: .stream { writer in
                    for try await piece in request.body {
                        try await writer.write(piece)
                    }
                })
        }
        try await LiveServer.run(router) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send("POST /mirror HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            #expect(try await connection.readHead().status == 200)
            for text in ["one", "two"] {
                try await connection.send("3\r\n\(text)\r\n")
                #expect(try await connection.readChunk() == Array(text.utf8))
            }
            try await connection.send("0\r\n\r\n")
            #expect(try await connection.readChunk() == [])
        }
    }

    @Test func aFailedStreamCutsTheConnection() async throws {
        struct Broken: Error {}
        let router = Router()
        router.get("/broken") { _, _ in
            Response(
                status: .ok,
                body: .stream { writer in
                    try await writer.write("begin")
                    throw Broken()
                })
        }
        router.get("/short") { _, _ in
            Response(status: .ok, body: .stream(length: 10) { writer in try await writer.write("begin") })
        }
        router.get("/long") { _, _ in
            Response(
                status: .ok,
                body: .stream(length: 3) { writer in
                    try await writer.write("abc")
                    try await writer.write("HTTP/1.1 200 OK\r\n\r\n")
                })
        }
        try await LiveServer.run(router) { port, _ in
            for path in ["/broken", "/short", "/long"] {
                let connection = try await RawConnection.open(port: port)
                try await connection.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
                let all = try await connection.readToEnd()
                #expect(!all.hasSuffix("0\r\n\r\n"), "\(path)")
                #expect(all.components(separatedBy: "HTTP/1.1").count <= 2, "\(path)")
            }
        }
    }

    @Test func aStreamEndsWhenItsClientLeaves() async throws {
        let router = Router()
        let (ends, end) = AsyncStream<String>.makeStream()
        router.get("/events") { _, _ in
            .serverSentEvents(heartbeat: nil) { events in
                try await events.send(ServerSentEvent(data: "here", event: "greeting", id: "1"))
                do {
                    // Waits without writing: only the client's leaving can end it.
                    try await Task.sleep(for: .seconds(60))
                } catch {
                    end.yield("cancelled")
                    throw error
                }
            }
        }
        router.get("/stream") { _, _ in
            Response(
                status: .ok,
                body: .stream { writer in
                    do {
                        while true {
                            try await writer.write("tick")
                            try await Task.sleep(for: .milliseconds(5))
                        }
                    } catch {
                        end.yield("ended")
                        throw error
                    }
                })
        }
        try await LiveServer.run(router) { port, _ in
            var iterator = ends.makeAsyncIterator()
            let events = try await RawConnection.open(port: port)
            try await events.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
            let head = try await events.readHead()
            #expect(head.fields["content-type"] == "text/event-stream")
            #expect(try await events.readChunk() == Array("id: 1\nevent: greeting\ndata: here\n\n".utf8))
            events.finishSending()
            #expect(await iterator.next() == "cancelled")

            let stream = try await RawConnection.open(port: port)
            try await stream.send("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = try await stream.readHead()
            stream.reset()
            #expect(await iterator.next() == "ended")
        }
    }
}
