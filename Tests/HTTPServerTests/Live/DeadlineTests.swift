import HTTPServer
import Testing

/// Clients that are too slow, and too many.
@Suite struct DeadlineTests {
    @Test func aTrickledHeadIsCutOff() async throws {
        let configure: @Sendable (inout ServerConfiguration) -> Void = {
            // Long enough for the first byte to be sent in time by a busy machine.
            $0.headTimeout = .seconds(15)
            // A busy machine may send the next byte late: what comes after the answer must not take it away.
            $0.lingerTimeout = .seconds(15)
        }
        try await LiveServer.run(LiveServer.router(), configure) { port, _ in
            let connection = try await RawConnection.open(port: port)
            let head = Array("GET /hello HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 1000))".utf8)
            let begin = ContinuousClock.now
            for byte in head {
                try await connection.send([byte])
                // Each byte is well within the time; the whole head isn't.
                if try await connection.isReadable(within: 100) { break }
            }
            #expect(try await connection.readResponse().status == 408)
            #expect(try await connection.isAtEnd())
            #expect(ContinuousClock.now - begin < .seconds(60))
        }
    }

    @Test func aSilentClientIsDropped() async throws {
        try await LiveServer.run(LiveServer.router(), { $0.headTimeout = .milliseconds(200) }) { port, _ in
            let silent = try await RawConnection.open(port: port)
            #expect(try await silent.isAtEnd())
        }
    }

    @Test func anIdleClientIsDropped() async throws {
        try await LiveServer.run(LiveServer.router(), { $0.idleTimeout = .milliseconds(200) }) { port, _ in
            let idle = try await RawConnection.open(port: port)
            try await idle.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await idle.readResponse().status == 200)
            #expect(try await idle.isAtEnd())
        }
    }

    @Test func aSlowBodyIsCutOff() async throws {
        try await LiveServer.run(
            LiveServer.router(),
            {
                $0.bodyRateWindow = .milliseconds(300)
                $0.minimumBodyRate = 1000
            }
        ) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")
            for _ in 0..<1000 {
                try await connection.send([0x61])
                if try await connection.isReadable(within: 20) { break }
            }
            let response = try await connection.readResponse()
            #expect(response.status == 408)
            #expect(response.fields["content-type"] == ProblemDocument.mediaType)
            #expect(try await connection.isAtEnd())
        }
    }

    @Test func aBodyIsNotJudgedWhileNobodyWaitsForIt() async throws {
        let router = Router()
        let gate = Gate()
        router.post("/later") { request, _ in
            await gate.pass()
            return Response(status: .ok, body: .bytes(try await request.body.collect(upTo: 100)))
        }
        try await LiveServer.run(
            router,
            {
                $0.bodyRateWindow = .milliseconds(100)
                $0.minimumBodyRate = 1000
            }
        ) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send("POST /later HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n")
            await gate.waitForArrival()
            // Several windows pass; a wrong cut would show as an answer.
            #expect(try await connection.isReadable(within: 500) == false)
            try await connection.send("abc")
            await gate.open()
            #expect(try await connection.readResponse().text == "abc")
        }
    }

    @Test func aClientThatDoesNotReadIsCutOff() async throws {
        let router = LiveServer.router()
        let (ends, end) = AsyncStream<Bool>.makeStream()
        router.get("/endless") { _, _ in
            Response(
                status: .ok,
                body: .stream { writer in
                    let piece = [UInt8](repeating: 0x61, count: 64 * 1024)
                    do {
                        while true { try await writer.write(piece) }
                    } catch {
                        end.yield(error is ResponseBodyError || error is CancellationError)
                        throw error
                    }
                })
        }
        try await LiveServer.run(router, { $0.writeTimeout = .milliseconds(300) }) { port, server in
            let connection = try await RawConnection.open(port: port, receiveBuffer: 4096)
            try await connection.send("GET /endless HTTP/1.1\r\nHost: a\r\n\r\n")
            var iterator = ends.makeAsyncIterator()
            #expect(await iterator.next() == true)
            #expect(server.connectionCount == 0)
            _ = connection
        }
    }

    @Test func tooManyConnectionsAreTurnedAway() async throws {
        try await LiveServer.run(LiveServer.router(), { $0.maxConnections = 1 }) { port, server in
            let first = try await RawConnection.open(port: port)
            try await first.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await first.readResponse().status == 200)
            let second = try await RawConnection.open(port: port)
            let answer = try await second.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 503 "))
            // The first goes on.
            try await first.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await first.readResponse().status == 200)
        }
    }
}
