internal import Contracts
internal import HTTPServer
internal import Observability
internal import Synchronization

/// Decides whether a command is taken: what is acknowledged must be served, and in time, so beyond a bound of what
/// waits already the client is asked to come back.
final class Admission: Sendable {
    private let bounds: AdmissionBounds
    private let metrics: MetricsRegistry
    private let backlog = Mutex(Backlog())

    init(bounds: AdmissionBounds, metrics: MetricsRegistry) {
        self.bounds = bounds
        self.metrics = metrics
    }

    /// - Throws: a 503 problem with `Retry-After` when too much waits for the domain's agent.
    func admit(_ domain: Domain, _ tenant: TenantID) throws(HTTPError) {
        guard let refusal = backlog.withLock({ $0.refusal(domain, tenant, bounds: bounds) }) else { return }
        metrics.increment(
            "dora_admission_refused_total", help: "Requests refused because too much waits for their agent",
            labels: ["domain": domain.rawValue, "scope": refusal.scope.rawValue])
        throw Self.problem(refusal, domain)
    }

    /// Whether ``admit(_:_:)`` would refuse, for what can wait in the gateway's own tables.
    func isFull(_ domain: Domain, _ tenant: TenantID) -> Bool {
        backlog.withLock { $0.refusal(domain, tenant, bounds: bounds) } != nil
    }

    /// A command leaves for its agent.
    func issued(_ domain: Domain, _ tenant: TenantID) { backlog.withLock { $0.issue(domain, tenant) } }

    /// The broker has it and its operation is noted, or it was not sent.
    func finished(_ domain: Domain, _ tenant: TenantID) { backlog.withLock { $0.finish(domain, tenant) } }

    /// The backlog as it is known now.
    var current: Backlog { backlog.withLock { $0 } }

    /// Takes a measurement.
    func measured(
        _ domain: Domain, unread: Int, pending: [TenantID: Int], before: Backlog.Queue, handledPerSecond: Double
    ) {
        backlog.withLock {
            $0.measure(domain, unread: unread, pending: pending, before: before, handledPerSecond: handledPerSecond)
        }
        metrics.set(
            "dora_domain_backlog", help: "Commands that their agent has not handled",
            labels: ["domain": domain.rawValue], to: Double(unread))
    }

    private static func problem(_ refusal: AdmissionRefusal, _ domain: Domain) -> HTTPError {
        let agent = MessageCatalogue.agent(of: domain)?.service ?? domain.rawValue
        let whose = refusal.scope == .tenant ? " of this tenant" : ""
        return HTTPError(
            Problems.make(
                .serviceUnavailable, refusal.scope == .tenant ? "tenant-backlog-full" : "backlog-full",
                "Too much waits",
                "\(refusal.waiting) commands\(whose) wait for \(agent), and \(refusal.bound) may. Nothing was changed."),
            headers: [.retryAfter: "\(refusal.retryAfterSeconds)"])
    }
}
