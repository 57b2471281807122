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

    /// - Parameter wakeOutbox: called after a commit that has put commands into the outbox.
    init(pool: PostgresPool, engine: WorkflowEngine, wakeOutbox: @escaping @Sendable () -> Void) {
        writes = SharedWrites("workflow starts", most: 50) { starts in
            // A transaction is one tenant's. Where a later one is refused, those of the earlier are refused when they
            // are tried again alone, for being there: whoever asked finds them.
            var started: [ResourceID: StoredWorkflow] = [:]
            for (tenant, own) in Dictionary(grouping: starts, by: \.tenant) {
                let workflows = try await pool.withTransaction(tenant: tenant) { connection in
                    try await connection.run(.lookingUpByIndex)
                    return try await engine.start(own.map(\.workflow), tenant: tenant, on: connection)
                }
                for workflow in workflows { started[workflow.id] = try StoredWorkflow(workflow) }
            }
            wakeOutbox()
            return starts.compactMap { started[$0.workflow.id] }
        }
    }

    /// Returns when the workflow is written down, with the command of its first step; as it stands then.
    /// - Throws: `DatabaseError`, which is a unique violation where there is a workflow of its identifier.
    func start(_ workflow: Workflow, tenant: TenantID) async throws -> StoredWorkflow {
        try await writes.write(Start(tenant: tenant, workflow: workflow))
    }
}
