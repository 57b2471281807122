internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Starts the workflows that requests ask for, many in one transaction.
struct WorkflowStarts: Sendable {
    private struct Start: Sendable {
        let tenant: TenantID
        let workflow: Workflow
    }

    private let writes: SharedWrites<Start, StoredWorkflow>

    /// What must run for workflows to be started.
    var service: any Service { writes }

    /// Whether that runs, so that what comes is gathered.
    var isShared: Bool { writes.isShared }

    /// How long a workflow's row is waited for that another gateway has written and not committed: others wait meanwhile.
    private static let lockMilliseconds = 2_000

    /// - Parameter wakeOutbox: called after a commit that has put commands into the outbox.
    init(pool: PostgresPool, engine: WorkflowEngine, wakeOutbox: @escaping @Sendable () -> Void) {
        writes = SharedWrites("workflow starts", most: 50) { starts in
            var outcomes: [Int: Result<StoredWorkflow, any Error>] = [:]
            // A transaction is one tenant's, and its failure no other's.
            let byTenant = Dictionary(grouping: starts.enumerated(), by: \.element.tenant)
            for (tenant, own) in byTenant.sorted(by: { $0.key.text < $1.key.text }) {
                // In the order of their ids, as everywhere: two gateways that are asked for the same ones can't lock each
                // other out.
                let own = own.sorted { $0.element.workflow.id.text < $1.element.workflow.id.text }
                do {
                    let started = try await Self.start(own.map(\.element.workflow), tenant, pool, engine)
                    for (place, workflow) in zip(own.map(\.offset), started) { outcomes[place] = .success(workflow) }
                } catch {
                    for (place, _) in own { outcomes[place] = .failure(error) }
                }
            }
            wakeOutbox()
            return starts.indices.compactMap { outcomes[$0] }
        }
    }

    private static func start(
        _ workflows: [Workflow], _ tenant: TenantID, _ pool: PostgresPool, _ engine: WorkflowEngine
    ) async throws -> [StoredWorkflow] {
        try await pool.withTransaction(tenant: tenant) { connection in
            try await connection.run([
                .lookingUpByIndex,
                Statement("SELECT set_config('lock_timeout', $1, true)", [.text("\(lockMilliseconds)")]),
            ])
            return try await engine.start(workflows, tenant: tenant, on: connection).map { try StoredWorkflow($0) }
        }
    }

    /// Returns when the workflow is written down, with the command of its first step; as it stands then.
    /// - Throws: `DatabaseError`, which is a unique violation where there is a workflow of its identifier.
    func start(_ workflow: Workflow, tenant: TenantID) async throws -> StoredWorkflow {
        try await writes.write(Start(tenant: tenant, workflow: workflow))
    }
}
