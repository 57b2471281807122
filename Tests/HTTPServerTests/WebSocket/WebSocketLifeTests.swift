import HTTPServer
import Testing

/// How a WebSocket lives and ends.
@Suite struct WebSocketLifeTests {
    @Test func aHandlerIsToldHowItEnded() async throws {
        let (ends, end) = AsyncStream<WebSocketEnd?>.makeStream()
        try await LiveServer.run(WebSocketRoutes.router(ends: end)) { port, server in
            var iterator = ends.makeAsyncIterator()
            let closing = try await WebSocketTestClient.open(port: port, "/echo")
            try await closing.send(.close(4321, Array("bye".utf8)))
            #expect(try await closing.receiveClose() == 4321)
            #expect(
                await iterator.next()
                    == .some(WebSocketEnd(outcome: .closed, code: WebSocketCloseCode(code: 4321), reason: "bye")))

            let silent = try await WebSocketTestClient.open(port: port, "/echo")
            try await silent.send(.close(nil))
            _ = try await silent.receiveClose()
            #expect(await iterator.next() == .some(WebSocketEnd(outcome: .closed, code: .noStatus)))

            let broken = try await WebSocketTestClient.open(port: port, "/echo")
            try await broken.send(WebSocketFrame(opcode: 1, payload: [0xff]))
            #expect(try await broken.receiveClose() == 1007)
            let refused = try #require(await iterator.next() ?? nil)
            #expect(refused.outcome == .refused && refused.code == .invalidPayload)

            let leaving = try await WebSocketTestClient.open(port: port, "/echo")
            leaving.connection.reset()
            let lost = try #require(await iterator.next() ?? nil)
            #expect(lost.outcome == .lost && lost.code == .abnormalClosure)
            #expect(server.connectionCount == 0)
        }
    }

    @Test func aHandlerEndsIt() async throws {
        try await LiveServer.run(WebSocketRoutes.router()) { port, _ in
            let broken = try await WebSocketTestClient.open(port: port, "/broken")
            #expect(try await broken.receiveClose() == 1011)
            let leaving = try await WebSocketTestClient.open(port: port, "/leave")
            let frame = try await leaving.receive()
            #expect(frame.opcode == WebSocketFrame.Opcode.close)
            // 123 bytes are too few for 62 characters of two bytes; none is cut in half.
            #expect(frame.payload == [15, 161] + Array(String(repeating: "ö", count: 61).utf8))
            try await leaving.send(.close(4001))
            #expect(try await leaving.connection.isAtEnd())
        }
    }

    @Test func messagesBeforeACloseAreHandled() async throws {
        let router = LiveServer.router()
        let gate = Gate()
        let (texts, text) = AsyncStream<String>.makeStream()
        router.webSocket("/slow") { inbound, _, _ in
            await gate.pass()
            for try await message in inbound {
                // The client is gone by now; what it said still counts.
                try await Task.sleep(for: .milliseconds(20))
                text.yield("\(message)")
            }
            text.finish()
        }
        try await LiveServer.run(router) { port, _ in
            let client = try await WebSocketTestClient.open(port: port, "/slow")
            try await client.send(.text("one"), .text("two"), .text("three"), .close(1000))
            await gate.waitForArrival()
            await gate.open()
            #expect(try await client.receiveClose() == 1000)
            var seen: [String] = []
            for await text in texts { seen.append(text) }
            #expect(seen == ["one", "two", "three"].map { "\(WebSocketMessage.text($0))" })
        }
    }

    @Test func aSlowHandlerSlowsItsClientDown() async throws {
        let router = LiveServer.router()
        let gate = Gate()
        router.webSocket("/count") { inbound, outbound, _ in
            await gate.pass()
            var count = 0
            for try await message in inbound {
                guard case .binary(let bytes) = message else { break }
                count += bytes.count
            }
            try await outbound.write(.text(String(count)))
        }
        try await LiveServer.run(router) { port, _ in
            let client = try await WebSocketTestClient.open(port: port, "/count")
            let sent = Counter()
            let frame = WebSocketFrame.binary([UInt8](repeating: 7, count: 1 << 19)).bytes
            async let upload: Void = {
                for _ in 0..<64 {
                    try await client.connection.send(frame)
                    sent.add(1 << 19)
                }
                try await client.send(.text("end"))
            }()
            await gate.waitForArrival()
            #expect(try await sent.settledValue() < 1 << 24)
            await gate.open()
            try await upload
            #expect(try await client.receiveText() == String(64 << 19))
        }
    }

    @Test func aSlowClientSlowsItsHandlerDownAndIsCut() async throws {
        let router = LiveServer.router()
        let written = Counter()
        let (ends, end) = AsyncStream<Bool>.makeStream()
        router.webSocket("/flood") { _, outbound, _ in
            do {
                while true {
                    try await outbound.write(.binary([UInt8](repeating: 1, count: 64 * 1024)))
                    written.add(64 * 1024)
                }
            } catch {
                end.yield(error is WebSocketError || error is CancellationError)
                throw error
            }
        }
        try await LiveServer.run(router, { $0.writeTimeout = .milliseconds(500) }) { port, server in
            let client = try await WebSocketTestClient.open(port: port, "/flood", receiveBuffer: 4096)
            var iterator = ends.makeAsyncIterator()
            #expect(await iterator.next() == true)
            #expect(written.value < 1 << 24)
            #expect(server.connectionCount == 0)
            _ = client
        }
    }

    @Test func tooMuchThatWaitsIsGivenUp() async throws {
        let router = LiveServer.router()
        var configuration = WebSocketConfiguration()
        configuration.maxQueuedBytes = 1 << 20
        let (ends, end) = AsyncStream<WebSocketEnd?>.makeStream()
        router.webSocket("/crowd", configuration: configuration) { inbound, outbound, _ in
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<64 {
                    group.addTask {
                        do {
                            try await outbound.write(.binary([UInt8](repeating: 1, count: 1 << 18)))
                        } catch {
                            // Refused: the rest of the test says why.
                        }
                    }
                }
            }
            do {
                for try await _ in inbound {}
            } catch {
                end.yield(inbound.end)
                throw error
            }
            end.yield(inbound.end)
        }
        try await LiveServer.run(router) { port, _ in
            let client = try await WebSocketTestClient.open(port: port, "/crowd", receiveBuffer: 1 << 16)
            // What was being written is whole, then comes the close.
            #expect(try await client.receiveClose() == 1013)
            var iterator = ends.makeAsyncIterator()
            #expect(try #require(await iterator.next() ?? nil).code == .tryAgainLater)
        }
    }

    @Test func whoAnswersPingsGoesOn() async throws {
        var configuration = WebSocketConfiguration()
        configuration.pingInterval = .milliseconds(200)
        configuration.pongTimeout = .seconds(60)
        try await LiveServer.run(WebSocketRoutes.router(configuration)) { port, _ in
            let client = try await WebSocketTestClient.open(port: port, "/echo")
            for _ in 0..<5 {
                let ping = try await client.receive()
                #expect(ping.opcode == WebSocketFrame.Opcode.ping)
                try await client.send(WebSocketFrame(opcode: WebSocketFrame.Opcode.pong, payload: ping.payload))
            }
            #expect(try await client.receive().opcode == WebSocketFrame.Opcode.ping)
        }
    }

    @Test func whoDoesNotAnswerAPingIsDropped() async throws {
        var configuration = WebSocketConfiguration()
        configuration.pingInterval = .milliseconds(200)
        configuration.pongTimeout = .milliseconds(500)
        let (ends, end) = AsyncStream<WebSocketEnd?>.makeStream()
        try await LiveServer.run(WebSocketRoutes.router(configuration, ends: end)) { port, _ in
            let client = try await WebSocketTestClient.open(port: port, "/echo")
            #expect(try await client.receive().opcode == WebSocketFrame.Opcode.ping)
            #expect(try await client.receiveClose() == nil)
            var iterator = ends.makeAsyncIterator()
            #expect(try #require(await iterator.next() ?? nil).outcome == .lost)
        }
    }

    @Test func deadlines() async throws {
        var idle = WebSocketConfiguration()
        idle.idleTimeout = .milliseconds(300)
        var slow = WebSocketConfiguration()
        slow.messageTimeout = .milliseconds(300)
        let router = WebSocketRoutes.router(idle)
        router.webSocket("/slow", configuration: slow) { inbound, _, _ in
            for try await _ in inbound {}
        }
        router.webSocket(
            "/stubborn",
            configuration: {
                var configuration = WebSocketConfiguration()
                configuration.closeTimeout = .milliseconds(300)
                return configuration
            }()
        ) { _, _, _ in }
        try await LiveServer.run(router) { port, server in
            let silent = try await WebSocketTestClient.open(port: port, "/echo")
            #expect(try await silent.receiveCloseAnswering() == 1000)
            let trickling = try await WebSocketTestClient.open(port: port, "/slow")
            try await trickling.send(.text("a", isFinal: false))
            #expect(try await trickling.receiveCloseAnswering() == 1008)
            // Who doesn't answer a close is cut.
            let stubborn = try await WebSocketTestClient.open(port: port, "/stubborn")
            #expect(try await stubborn.receive().payload == [3, 232])
            #expect(try await stubborn.connection.isAtEnd())
        }
    }

    @Test func aServerThatStopsSaysSo() async throws {
        let (ends, end) = AsyncStream<WebSocketEnd?>.makeStream()
        let server = Server(responder: WebSocketRoutes.router(ends: end).buildResponder())
        try server.start()
        let port = try #require(server.port)
        async let run: Void = server.run()
        let clients = [
            try await WebSocketTestClient.open(port: port, "/echo"),
            try await WebSocketTestClient.open(port: port, "/echo"),
        ]
        try await clients[0].send(.text("here"))
        #expect(try await clients[0].receiveText() == "here")
        server.shutdown()
        for client in clients {
            #expect(try await client.receiveCloseAnswering() == 1001)
        }
        try await run
        var iterator = ends.makeAsyncIterator()
        for _ in clients {
            let seen = try #require(await iterator.next() ?? nil)
            #expect(seen.outcome == .closed && seen.code == .goingAway)
        }
    }

    @Test func aStopDoesNotWaitForStubbornClientsBeyondItsGrace() async throws {
        var configuration = ServerConfiguration()
        configuration.shutdownGrace = .milliseconds(300)
        let server = Server(responder: WebSocketRoutes.router().buildResponder(), configuration: configuration)
        try server.start()
        let port = try #require(server.port)
        async let run: Void = server.run()
        let client = try await WebSocketTestClient.open(port: port, "/echo")
        let begin = ContinuousClock.now
        server.shutdown()
        try await run
        #expect(ContinuousClock.now - begin < .seconds(4))
        #expect(try await client.receive().payload.prefix(2) == [3, 233])
    }

    @Test func aHandlerThatIgnoresTheEndIsCancelled() async throws {
        var configuration = WebSocketConfiguration()
        configuration.handlerGrace = .milliseconds(200)
        let router = LiveServer.router()
        let (ends, end) = AsyncStream<String>.makeStream()
        router.webSocket("/stuck", configuration: configuration) { _, _, _ in
            do {
                try await Task.sleep(for: .seconds(60))
            } catch {
                end.yield("cancelled")
                throw error
            }
        }
        try await LiveServer.run(router) { port, _ in
            var iterator = ends.makeAsyncIterator()
            let closing = try await WebSocketTestClient.open(port: port, "/stuck")
            try await closing.send(.close(1000))
            #expect(try await closing.receiveClose() == 1000)
            #expect(await iterator.next() == "cancelled")
            let lost = try await WebSocketTestClient.open(port: port, "/stuck")
            lost.connection.reset()
            #expect(await iterator.next() == "cancelled")
        }
    }
}
