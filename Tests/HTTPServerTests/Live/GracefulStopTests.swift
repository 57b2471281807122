import FleetTestSupport
import HTTPServer
import Synchronization
import Testing

/// A server that stops under load loses no request: what a handler did is answered, and what isn't answered no handler
/// did, so that a client may send it again.
@Suite struct GracefulStopTests {
    /// What became of a client's requests.
    private struct Fates: Sendable {
        var answered: Set<String> = []
        /// The connection ended before the first byte of an answer.
        var unanswered: Set<String> = []
        /// The connection ended within an answer.
        var broken: Set<String> = []

        mutating func merge(_ other: Fates) {
            answered.formUnion(other.answered)
            unanswered.formUnion(other.unanswered)
            broken.formUnion(other.broken)
        }
    }

    /// The requests that handlers did.
    private final class Done: Sendable {
        private let names = Mutex<Set<String>>([])
        var all: Set<String> { names.withLock { $0 } }
        /// False when it was done before.
        func insert(_ name: String) -> Bool { names.withLock { $0.insert(name).inserted } }
    }

    private static func router(_ done: Done) -> Router<BasicRequestContext> {
        let router = Router()
        let act: @Sendable (Request) -> Response = { request in
            let name = request.headers["X-Name"] ?? "none"
            return .text(done.insert(name) ? name : "twice")
        }
        router.get("/at-once", immediate: { request, _ in act(request) }) { request, _ in act(request) }
        router.post("/slow") { request, _ in
            let body = try await request.body.collect(upTo: 1 << 20)
            try await Task.sleep(for: .milliseconds(body.count % 7 * 3))
            return act(request)
        }
        router.post("/streamed") { request, _ in
            for try await _ in request.body {}
            let response = act(request)
            guard case .bytes(let bytes) = response.body else { return response }
            return Response(
                status: .ok,
                body: .stream { writer in
                    for byte in bytes {
                        try await writer.write([byte])
                        try await Task.sleep(for: .milliseconds(1))
                    }
                })
        }
        return router
    }

    /// Sends requests one after the other, on a new connection whenever one ends, until no connection is to be had.
    private static func client(_ number: Int, port: Int) async -> Fates {
        var fates = Fates()
        var sent = 0
        while true {
            guard let connection = try? await RawConnection.open(port: port) else { return fates }
            while true {
                sent += 1
                let name = "\(number)-\(sent)"
                var hasBegun = false
                do {
                    try await connection.send(request(name, sent))
                    if sent % 5 == 0 {
                        // The body comes late.
                        try await connection.send(body(sent))
                    }
                    let head = try await connection.readHead()
                    hasBegun = true
                    let response = try await connection.readBody(of: head)
                    #expect(response.text == name)
                    fates.answered.insert(name)
                    if response.fields["connection"] == "close" { break }
                } catch {
                    if hasBegun {
                        fates.broken.insert(name)
                    } else {
                        fates.unanswered.insert(name)
                    }
                    break
                }
            }
        }
    }

    private static func body(_ number: Int) -> String { String(repeating: "b", count: number % 3000) }

    private static func request(_ name: String, _ number: Int) -> String {
        let common = "HTTP/1.1\r\nHost: a\r\nX-Name: \(name)\r\n"
        let body = body(number)
        switch number % 5 {
        case 0: return "POST /slow \(common)Content-Length: \(body.utf8.count)\r\n\r\n"
        case 1: return "POST /streamed \(common)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
        case 2: return "POST /slow \(common)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
        default: return "GET /at-once \(common)\r\n"
        }
    }

    @Test(arguments: [30, 90, 170, 260, 400])
    func noRequestIsLost(_ milliseconds: Int) async throws {
        try await TestSlots.servers.run { try await Self.stop(after: milliseconds) }
    }

    private static func stop(after milliseconds: Int) async throws {
        let done = Done()
        var configuration = ServerConfiguration()
        configuration.loopCount = 2
        let server = Server(responder: router(done).buildResponder(), configuration: configuration)
        try server.start()
        let port = try #require(server.port)
        async let run: Void = server.run()
        var fates = Fates()
        await withTaskGroup(of: Fates.self) { group in
            for number in 0..<24 {
                group.addTask { await client(number, port: port) }
            }
            group.addTask {
                do {
                    try await Task.sleep(for: .milliseconds(milliseconds))
                } catch {
                    // The test is given up; so is the wait.
                }
                server.shutdown()
                return Fates()
            }
            for await some in group { fates.merge(some) }
        }
        try await run
        #expect(fates.answered.count >= 24)
        #expect(fates.broken.isEmpty, "answers that were cut: \(fates.broken)")
        // Nothing was done that its client didn't hear of.
        #expect(done.all == fates.answered)
        #expect(fates.unanswered.count <= 24, "a client meets the end once")
    }
}
