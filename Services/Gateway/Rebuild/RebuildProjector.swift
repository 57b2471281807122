internal import Contracts
internal import MessageBus
internal import Observability
internal import Persistence
internal import Synchronization

/// Projects events into a generation of the read model, and nothing else: no operation is closed, no workflow moved,
/// nobody told.
final class RebuildProjector: PartitionHandler {
    private let tables = Mutex(ReadModelTables.next)
    let pool: PostgresPool
    let engine: WorkflowEngine
    let progress: RebuildProgress
    let logger: Logger

    init(pool: PostgresPool, engine: WorkflowEngine, progress: RebuildProgress, logger: Logger) {
        self.pool = pool
        self.engine = engine
        self.progress = progress
        self.logger = logger
    }

    /// The next generation has become the serving one: what is read from here on goes there.
    func goOnInServing() { tables.withLock { $0 = .serving } }

    func handle(_ records: [IncomingRecord]) async throws {
        var rest = records[...]
        while let next = rest.first {
            let limit = progress.limit(of: next.source)
            let allowed = rest.prefix { $0.offset < limit }
            guard let last = allowed.last else {
                // The serving projection isn't there yet.
                guard !progress.hasEnded else { throw BatchError.retryLater(reason: "the rebuild has ended") }
                try await Task.sleep(for: .milliseconds(50))
                continue
            }
            // What isn't an event is passed over, as the serving projection did.
            let events = allowed.compactMap { try? ProjectedEvent($0) }
            if !events.isEmpty { try await project(events) }
            progress.reached(last.offset + 1, in: last.source)
            rest = rest.dropFirst(allowed.count)
        }
    }

    private func project(_ events: [ProjectedEvent]) async throws {
        let byTenant = Dictionary(grouping: events, by: \.attributes.tenant)
        for tenant in byTenant.keys.sorted(by: { $0.text < $1.text }) {
            try await project(byTenant[tenant] ?? [], of: tenant)
        }
    }

    /// Projects a tenant's events; what can't be applied parks its stream, as in the serving generation.
    private func project(_ events: [ProjectedEvent], of tenant: TenantID) async throws {
        do {
            try await session(tenant) { try await $0.apply(events) }
        } catch {
            switch ProjectionFailure(error) {
            case .contention, .waiting: throw BatchError.retryLater(reason: "\(error)")
            case .ownFault where events.count > 1:
                let middle = events.count / 2
                try await project(Array(events[..<middle]), of: tenant)
                try await project(Array(events[middle...]), of: tenant)
            case .ownFault:
                for event in events { try await park(event, because: error, of: tenant) }
            }
        }
    }

    private func park(_ event: ProjectedEvent, because error: any Error, of tenant: TenantID) async throws {
        let reason = ProjectionFailure.reason(of: event, error)
        do {
            try await session(tenant) { try await $0.apply([event], parking: reason) }
        } catch {
            guard ProjectionFailure(error) == .ownFault else { throw BatchError.retryLater(reason: "\(error)") }
            try await session(tenant) { try await $0.park(event, reason: reason) }
        }
    }

    private func session(_ tenant: TenantID, _ work: (ProjectionSession) async throws -> Void) async throws {
        try await pool.withTransaction(tenant: tenant) { connection in
            try await work(
                ProjectionSession(
                    tenant: tenant, connection: connection, batch: 0, engine: engine, logger: logger,
                    tables: tables.withLock { $0 },
                    hasEffects: false))
        }
    }
}
