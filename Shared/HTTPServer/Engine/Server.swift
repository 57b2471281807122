import Synchronization

/// An HTTP server: an engine, what answers above it, and their life.
///
/// ```swift
/// let server = Server(responder: router.buildResponder(), configuration: configuration)
/// try server.start()          // optional: binds now, so that `port` is known
/// try await server.run()      // until `shutdown()` or the task's cancellation
/// ```
public final class Server: Sendable {
    private enum State: Sendable {
        case new
        case running(any RunningHTTPEngine)
        case stopped
    }

    private let responder: any HTTPResponder
    private let configuration: ServerConfiguration
    private let engine: any HTTPEngine
    private let state = Mutex(State.new)
    private let shutdownRequested = AsyncStream<Void>.makeStream()

    /// A server that doesn't listen yet.
    public init(
        responder: some HTTPResponder, configuration: ServerConfiguration = ServerConfiguration(),
        engine: some HTTPEngine = BeastEngine()
    ) {
        self.responder = responder
        self.configuration = configuration
        self.engine = engine
    }

    /// The port it listens on; nil before the start and after the end.
    public var port: Int? {
        running?.port
    }

    /// How many connections are open.
    public var connectionCount: Int {
        running?.connectionCount ?? 0
    }

    /// Binds and listens. Requests are answered from now on; call ``run()`` to wait and to stop in good order.
    ///
    /// Throws ``ServerError``, for one when the address is taken.
    public func start() throws(ServerError) {
        let (engine, configuration, responder) = (engine, configuration, responder)
        let result = state.withLock { state -> Result<Void, ServerError> in
            guard case .new = state else { return .failure(.alreadyStarted) }
            do throws(ServerError) {
                state = .running(try engine.start(configuration, responder: responder))
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    /// Serves until ``shutdown()`` is called or the task is cancelled, then stops: nothing new is accepted, requests in
    /// flight may finish within the configured grace. Starts the server where ``start()`` wasn't called.
    ///
    /// Throws ``ServerError`` when it can't start.
    public func run() async throws {
        let isNew = state.withLock { state in
            if case .new = state { true } else { false }
        }
        if isNew {
            try start()
        }
        // Ends at cancellation as well as at `shutdown()`.
        for await _ in shutdownRequested.stream {}
        await stop()
    }

    /// Asks ``run()`` to stop; returns at once.
    public func shutdown() {
        shutdownRequested.continuation.finish()
    }

    /// Takes a certificate and client authorities for new connections; old ones go on with theirs.
    ///
    /// Throws ``ServerError/certificate(reason:)`` and keeps the old one when the new one is bad.
    public func reload(_ identity: TLSIdentity) throws(ServerError) {
        try running?.reload(identity)
    }

    private var running: (any RunningHTTPEngine)? {
        state.withLock { state in
            if case .running(let engine) = state { engine } else { nil }
        }
    }

    private func stop() async {
        guard let engine = running else { return }
        await engine.stop(grace: configuration.shutdownGrace)
        state.withLock { $0 = .stopped }
    }
}
