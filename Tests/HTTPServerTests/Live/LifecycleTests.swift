import HTTPServer
import Testing

/// Start and stop.
@Suite struct LifecycleTests {
    @Test func aTakenAddressIsNamed() async throws {
        try await LiveServer.run(LiveServer.router()) { port, _ in
            let second = Server(
                responder: LiveServer.router().buildResponder(), configuration: ServerConfiguration(port: port))
            #expect(throws: ServerError.addressInUse(address: "127.0.0.1", port: port)) { try second.start() }
            #expect(second.port == nil)
        }
    }

    @Test func anAddressThatIsNoneIsNamed() throws {
        let server = Server(
            responder: LiveServer.router().buildResponder(), configuration: ServerConfiguration(address: "nowhere"))
        let error = try #require(throws: ServerError.self) { try server.start() }
        guard case .addressInvalid("nowhere", _) = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test func requestsInFlightFinish() async throws {
        let router = LiveServer.router()
        let gate = Gate()
        router.get("/slow") { _, _ in
            await gate.pass()
            return .text("slow")
        }
        let server = Server(
            responder: router.buildResponder(), configuration: ServerConfiguration())
        try server.start()
        let port = try #require(server.port)
        async let run: Void = server.run()

        let busy = try await RawConnection.open(port: port)
        try await busy.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
        let idle = try await RawConnection.open(port: port)
        try await idle.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await idle.readResponse().status == 200)
        await gate.waitForArrival()
        server.shutdown()
        // Idle connections end, nothing new is accepted, the busy one is answered.
        #expect(try await idle.isAtEnd())
        await #expect(throws: RawConnection.Failure.self) {
            while true { _ = try await RawConnection.open(port: port) }
        }
        await gate.open()
        let response = try await busy.readResponse()
        #expect(response.text == "slow")
        #expect(response.fields["connection"] == "close")
        #expect(try await busy.isAtEnd())
        busy.finishSending()
        try await run
        #expect(server.port == nil)
    }

    @Test func whatDoesNotFinishIsCutAndCancelled() async throws {
        let router = Router()
        let gate = Gate()
        let (ends, end) = AsyncStream<String>.makeStream()
        router.get("/stuck") { _, _ in
            await gate.pass()
            do {
                try await Task.sleep(for: .seconds(60))
            } catch {
                end.yield("cancelled")
                throw error
            }
            return .text("never")
        }
        await gate.open()
        var configuration = ServerConfiguration()
        configuration.shutdownGrace = .milliseconds(200)
        let server = Server(responder: router.buildResponder(), configuration: configuration)
        try server.start()
        let port = try #require(server.port)
        let run = Task { try await server.run() }
        let connection = try await RawConnection.open(port: port)
        try await connection.send("GET /stuck HTTP/1.1\r\nHost: a\r\n\r\n")
        await gate.waitForArrival()
        // Cancelling the task that runs it stops a server as well as `shutdown` does.
        run.cancel()
        try await run.value
        #expect(try await connection.isAtEnd())
        var iterator = ends.makeAsyncIterator()
        #expect(await iterator.next() == "cancelled")
    }

    @Test func aServerThatIsDroppedEnds() async throws {
        let port: Int
        do {
            let server = Server(responder: LiveServer.router().buildResponder())
            try server.start()
            port = try #require(server.port)
            let connection = try await RawConnection.open(port: port)
            try await connection.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await connection.readResponse().status == 200)
            #expect(throws: ServerError.alreadyStarted) { try server.start() }
        }
        // A process that another test starts at this moment holds a copy of the listening socket until it has become
        // its program: the refusal may come that much later.
        await #expect(throws: RawConnection.Failure.self) {
            for _ in 0..<200 {
                _ = try await RawConnection.open(port: port)
                try await Task.sleep(for: .milliseconds(25))
            }
        }
    }
}
