internal import Contracts
internal import Persistence

extension WorkflowEngine {
    /// Undoes a workflow because a person wants it.
    /// - Throws: ``Rejection`` when there is none or it isn't running.
    func cancel(
        _ id: ResourceID, by subject: String, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> Workflow {
        try await change(id, WorkflowLogEntry("cancelled", by: subject), tenant: tenant, on: connection) {
            WorkflowTransition.cancelled(&$0, by: subject, at: $1)
        }
    }

    /// Tries the compensations that failed again.
    /// - Throws: ``Rejection`` when there is no such workflow or it doesn't need a person.
    func resume(
        _ id: ResourceID, by subject: String, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> Workflow {
        try await change(id, WorkflowLogEntry("resumed", by: subject), tenant: tenant, on: connection) {
            WorkflowTransition.resumed(&$0, at: $1)
        }
    }

    /// Ends a workflow with what is left of it.
    /// - Throws: ``Rejection`` when there is no such workflow or it doesn't need a person.
    func end(
        _ id: ResourceID, by subject: String, reason: String, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> Workflow {
        try await change(
            id, WorkflowLogEntry("ended-by-person", by: subject, reason: reason), tenant: tenant, on: connection
        ) {
            WorkflowTransition.endedByPerson(&$0, WorkflowEnding(by: subject, reason: reason, time: $1))
        }
    }

    private func change(
        _ id: ResourceID, _ entry: WorkflowLogEntry, tenant: TenantID, on connection: PostgresConnection,
        _ transition: (inout Workflow, Timestamp) -> WorkflowTransition.Effect
    ) async throws -> Workflow {
        guard let stored = try await WorkflowStore.lock(id, tenant: tenant, on: connection) else {
            throw Rejection.notFound(WorkflowRoutes.kind, id)
        }
        guard definitions[stored.definition] != nil else {
            throw Rejection(
                status: 409, problem: "unknown-definition",
                detail: "This build doesn't know the definition \(stored.definition): the workflow is left alone.")
        }
        var workflow = try stored.workflow()
        let now = try await clock.now(connection)
        let effect = transition(&workflow, now)
        guard effect != .ignore else {
            throw Rejection(
                status: 409, problem: "workflow-status",
                detail: "That isn't possible for a workflow that is \(workflow.status.rawValue).")
        }
        try await save(&workflow, effect, entry, tenant: tenant, now: now, on: connection)
        return workflow
    }
}
