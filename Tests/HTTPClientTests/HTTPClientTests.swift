import HTTPClient
import HTTPServer
import Testing

@Suite("Speaking to other systems", .timeLimit(.minutes(1)))
struct HTTPClientTests {
    private static func client(
        _ change: (inout HTTPClientConfiguration) -> Void = { _ in }
    ) -> HTTPClient {
        var configuration = HTTPClientConfiguration(allowsPlainText: true)
        change(&configuration)
        return HTTPClient(configuration: configuration)
    }

    private static func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("/keys") { request, _ in
            var answer = Response.json(Array(#"{"keys":[]}"#.utf8))
            answer.headers[HTTPFieldName("X-Asked-By")] = request.headers[HTTPFieldName("User-Agent")]
            return answer
        }
        router.post("/echo") { request, _ in
            Response(status: .created, body: .bytes(try await request.body.collect(upTo: 1 << 22)))
        }
        router.get("/moved") { _, _ in Response(status: HTTPStatus(code: 302), headers: [.location: "/keys"]) }
        router.get("/large") { _, _ in Response(status: .ok, body: .bytes([UInt8](repeating: 97, count: 100_001))) }
        router.get("/slow") { _, _ in
            try await Task.sleep(for: .seconds(20))
            return .text("late")
        }
        return router
    }

    private func error(
        _ client: HTTPClient, _ request: HTTPClientRequest
    ) async -> HTTPClientError? {
        do {
            _ = try await client.send(request)
            return nil
        } catch { return error }
    }

    @Test("an answer comes whole, whatever its status")
    func answers() async throws {
        try await OtherSystem.run(Self.router()) { address in
            let answer = try await Self.client().send(HTTPClientRequest("GET", "\(address)/keys"))
            #expect(answer.status == 200 && answer.body == Array(#"{"keys":[]}"#.utf8))
            #expect(answer.header("content-type") == "application/json")
            #expect(answer.header("x-asked-by") == "dora-compliance-platform")
            let nothing = try await Self.client().send(HTTPClientRequest("GET", "\(address)/nothing"))
            #expect(nothing.status == 404)
        }
    }

    @Test("a body goes as it is", arguments: [0, 1, 70_000, 3_000_000])
    func bodies(count: Int) async throws {
        let body = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try await OtherSystem.run(Self.router()) { address in
            let client = Self.client { $0.maximumBytes = 4_000_000 }
            let answer = try await client.send(
                HTTPClientRequest(
                    "POST", "\(address)/echo", headers: [.init("Content-Type", "application/octet-stream")], body: body)
            )
            #expect(answer.status == 201 && answer.body == body)
        }
    }

    @Test("redirections are shown and not followed")
    func redirections() async throws {
        try await OtherSystem.run(Self.router()) { address in
            let answer = try await Self.client().send(HTTPClientRequest("GET", "\(address)/moved"))
            #expect(answer.status == 302 && answer.header("Location") == "/keys")
        }
    }

    @Test("an answer beyond the bound ends the exchange")
    func tooLarge() async throws {
        try await OtherSystem.run(Self.router()) { address in
            let exact = Self.client { $0.maximumBytes = 100_001 }
            let whole = try await exact.send(HTTPClientRequest("GET", "\(address)/large"))
            #expect(whole.body.count == 100_001)
            let small = Self.client { $0.maximumBytes = 100_000 }
            #expect(await error(small, HTTPClientRequest("GET", "\(address)/large"))?.code == .tooLarge)
        }
    }

    @Test("who is slow is given up, and so is what nobody waits for")
    func time() async throws {
        try await OtherSystem.run(Self.router()) { address in
            let began = ContinuousClock.now
            let hasty = Self.client { $0.totalSeconds = 0.3 }
            let late = await error(hasty, HTTPClientRequest("GET", "\(address)/slow"))
            #expect(late?.code == .timedOut && late?.isRetryable == true)
            let task = Task { await error(Self.client(), HTTPClientRequest("GET", "\(address)/slow")) }
            try await Task.sleep(for: .milliseconds(200))
            task.cancel()
            #expect(await task.value?.code == .cancelled)
            #expect(ContinuousClock.now - began < .seconds(10))
        }
    }

    @Test("nobody there, http where https is asked for, and requests that are none")
    func refusals() async throws {
        // A port of the reserved range that nobody may listen on.
        let nobody = await error(Self.client(), HTTPClientRequest("GET", "http://127.0.0.1:1/"))
        #expect(nobody?.code == .unreachable && nobody?.isRetryable == true)
        let plain = await error(HTTPClient(), HTTPClientRequest("GET", "http://127.0.0.1:1/"))
        #expect(plain?.code == .invalidRequest && plain?.isRetryable == false)
        #expect(await error(Self.client(), HTTPClientRequest("GET", "file:///etc/passwd"))?.code == .invalidRequest)
        let split = HTTPClientRequest("GET", "http://127.0.0.1:1/", headers: [.init("X-A", "b\r\nX-C: d")])
        #expect(await error(Self.client(), split)?.code == .invalidRequest)
        #expect(await error(Self.client(), HTTPClientRequest("GET", "http://127.0.0.1:1/\n"))?.code == .invalidRequest)
    }
}
