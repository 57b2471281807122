public import Observability

/// Services that need something before they can run: a schema, topics. While that isn't there, the process lives and
/// says that it isn't ready.
public struct PreparedServices: Service {
    /// What the log calls it.
    public let name: String
    private let logger: Logger
    private let graceSeconds: Double
    private let prepare: @Sendable (ShutdownSignal) async throws -> [any Service]

    /// Describes the services.
    /// - Parameters:
    ///   - name: what the log calls them.
    ///   - logger: where the group that runs them logs.
    ///   - graceSeconds: the outer group's time prevails; this one is only a bound.
    ///   - prepare: waits for what the services need and then makes them, in the order that ``ServiceGroup`` wants.
    public init(
        name: String, logger: Logger, graceSeconds: Double,
        prepare: @escaping @Sendable (ShutdownSignal) async throws -> [any Service]
    ) {
        self.name = name
        self.logger = logger
        self.graceSeconds = graceSeconds
        self.prepare = prepare
    }

    /// Prepares, and then runs what was prepared.
    public func run(until shutdown: ShutdownSignal) async throws {
        let services = try await prepare(shutdown)
        guard !shutdown.isRequested else { return }
        try await ServiceGroup(services: services, graceSeconds: graceSeconds, logger: logger).run(until: shutdown)
    }
}
