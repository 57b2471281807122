public import HTTPServer
internal import MessageBus
internal import Observability
public import Persistence

/// The routes by which a platform watches a service: `/health/live`, `/health/ready`, `/metrics`.
public struct HealthRoutes: Sendable {
    private let foundation: ServiceFoundation
    private let migrator: Migrator

    /// Takes what is asked.
    public init(foundation: ServiceFoundation, migrator: Migrator) {
        self.foundation = foundation
        self.migrator = migrator
    }

    /// Adds the routes.
    public func add(to router: some RouterMethods) {
        let alive = Response.json(Array(#"{"status":"live"}"#.utf8))
        router.get("/health/live", immediate: { _, _ in alive }, use: { _, _ in alive })
        router.get("/health/ready", immediate: nil) { _, _ in await ready() }
        router.get("/metrics", immediate: nil) { _, _ in metrics() }
    }

    /// Ready means: broker and database reachable, migrations applied.
    private func ready() async -> Response {
        async let broker = foundation.bus.isReachable(within: .seconds(2))
        let database: Bool
        do {
            let (migrator, pool) = (migrator, foundation.pool)
            database = try await TimeLimit.run(seconds: 2) { try await migrator.isCurrent(pool) } ?? false
        } catch {
            foundation.logger.debug("The database is not ready", metadata: ["error": "\(error)"])
            database = false
        }
        let isBrokerThere = await broker
        let text =
            #"{"status":"\#(isBrokerThere && database ? "ready" : "not-ready")","broker":\#(isBrokerThere),"database":\#(database)}"#
        return .json(Array(text.utf8), status: isBrokerThere && database ? .ok : .serviceUnavailable)
    }

    private func metrics() -> Response {
        let figures = foundation.pool.figures
        let registry = foundation.metrics
        registry.set(
            "dora_pool_connections", help: "Open database connections", to: Double(figures.leased + figures.idle))
        registry.set("dora_pool_in_use", help: "Database connections in use", to: Double(figures.leased))
        registry.set("dora_pool_waiting", help: "Requests that wait for a connection", to: Double(figures.waiting))
        var response = Response.text(registry.prometheusText())
        response.headers[.contentType] = MetricsRegistry.prometheusContentType
        return response
    }
}
