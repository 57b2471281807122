public import HTTPServer
internal import Observability
internal import Persistence

/// The routes by which a platform watches a service: `/health/live`, `/health/ready`, `/metrics`.
public struct HealthRoutes: Sendable {
    private let foundation: ServiceFoundation
    private let readiness: ReadinessWatch

    /// Takes what is asked.
    public init(foundation: ServiceFoundation, readiness: ReadinessWatch) {
        self.foundation = foundation
        self.readiness = readiness
    }

    /// Adds the routes.
    public func add(to router: some RouterMethods) {
        let alive = Response.json(Array(#"{"status":"live"}"#.utf8))
        router.get("/health/live", immediate: { _, _ in alive }, use: { _, _ in alive })
        router.get("/health/ready", immediate: { _, _ in ready() }, use: { _, _ in ready() })
        router.get("/metrics", immediate: nil) { _, _ in metrics() }
    }

    /// Ready means: broker and database reachable, migrations applied.
    private func ready() -> Response {
        let reading = readiness.reading
        let isReady = reading?.isReady ?? false
        let (broker, database) = (reading?.broker ?? false, reading?.database ?? false)
        let text = #"{"status":"\#(isReady ? "ready" : "not-ready")","broker":\#(broker),"database":\#(database)}"#
        return .json(Array(text.utf8), status: isReady ? .ok : .serviceUnavailable)
    }

    private func metrics() -> Response {
        let figures = foundation.pool.figures
        let registry = foundation.metrics
        registry.set(
            "dora_pool_connections", help: "Open database connections", to: Double(figures.leased + figures.idle))
        registry.set("dora_pool_in_use", help: "Database connections in use", to: Double(figures.leased))
        ProcessFigures.record(in: registry)
        registry.set("dora_pool_waiting", help: "Requests that wait for a connection", to: Double(figures.waiting))
        var response = Response.text(registry.prometheusText())
        response.headers[.contentType] = MetricsRegistry.prometheusContentType
        return response
    }
}
