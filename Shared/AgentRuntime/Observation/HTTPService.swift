public import HTTPServer
public import Observability

/// An HTTP server as a part of a service.
public struct HTTPService: Service {
    /// What the log calls it.
    public let name = "HTTP server"
    private let server: Server
    private let logger: Logger

    /// Takes a server that isn't started yet.
    public init(server: Server, logger: Logger) {
        self.server = server
        self.logger = logger
    }

    /// Serves until told to stop, and finishes what is in flight.
    public func run(until shutdown: ShutdownSignal) async throws {
        try server.start()
        logger.info("Answering HTTP", metadata: ["port": "\(server.port ?? 0)"])
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                await shutdown.wait()
                server.shutdown()
            }
            try await server.run()
            group.cancelAll()
        }
    }
}
