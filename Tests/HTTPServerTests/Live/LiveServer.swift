import FleetTestSupport
import HTTPServer

/// A server on a free port for the length of a test.
enum LiveServer {
    static func run<Context: RequestContext>(
        _ router: Router<Context>, _ change: (inout ServerConfiguration) -> Void = { _ in },
        _ test: @Sendable (_ port: Int, _ server: Server) async throws -> Void
    ) async throws {
        var configuration = ServerConfiguration()
        configuration.loopCount = 2
        // Requests sent a byte at a time, each by a thread of its own, take long on a busy machine; deadlines have tests
        // of their own, which set them.
        configuration.headTimeout = .seconds(60)
        change(&configuration)
        let (responder, settings) = (router.buildResponder(), configuration)
        try await TestSlots.servers.run {
            let server = Server(responder: responder, configuration: settings)
            try server.start()
            guard let port = server.port else { throw RawConnection.Failure.malformed("no port") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run() }
                do {
                    try await test(port, server)
                } catch {
                    server.shutdown()
                    try await group.waitForAll()
                    throw error
                }
                server.shutdown()
                try await group.waitForAll()
            }
        }
    }

    /// A router with the routes that most tests need.
    static func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("/hello") { _, _ in .text("hello") }
        router.get("/at-once", immediate: { _, _ in .text("at once") }) { _, _ in .text("later") }
        router.post("/echo") { request, _ in
            Response(status: .ok, body: .bytes(try await request.body.collect(upTo: 1 << 20)))
        }
        router.post("/ignore") { _, _ in .text("ignored") }
        return router
    }
}
