import HTTPServer

/// Another system on a free port for the length of a test.
enum OtherSystem {
    static func run(
        _ router: Router<BasicRequestContext>, _ test: @Sendable (_ address: String) async throws -> Void
    ) async throws {
        var configuration = ServerConfiguration()
        configuration.loopCount = 1
        configuration.shutdownGrace = .milliseconds(100)
        let server = Server(responder: router.buildResponder(), configuration: configuration)
        try server.start()
        guard let port = server.port else { throw ServerError.alreadyStarted }
        async let running: Void = server.run()
        do {
            try await test("http://127.0.0.1:\(port)")
        } catch {
            server.shutdown()
            try await running
            throw error
        }
        server.shutdown()
        try await running
    }
}
