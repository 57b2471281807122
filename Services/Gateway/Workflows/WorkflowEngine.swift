internal import Contracts
internal import Cryptography
internal import Foundation
internal import Persistence

/// Writes workflows down and sends their commands: row, log entry and outgoing command in one transaction. The row's
/// version keeps two gateways from advancing the same one; deadlines are by the database's clock.
struct WorkflowEngine: Sendable {
    let definitions: [String: WorkflowDefinition]
    let identities: IdentityFactory
    /// False only in a development run that has the guarantee switched off.
    let compensates: Bool

    /// Starts a workflow, within an open transaction.
    func start(_ workflow: Workflow, tenant: TenantID, on connection: PostgresConnection) async throws -> Workflow {
        var started = workflow
        let now = try await Self.now(connection)
        let effect = WorkflowTransition.started(&started, at: now)
        try await carryOut(effect, &started, tenant: tenant, now: now, on: connection)
        try await WorkflowStore.insert(started, tenant: tenant, on: connection)
        try await WorkflowStore.log(started, entry: "started", tenant: tenant, at: now, on: connection)
        return started
    }

    /// Advances the workflow that waits for an operation, in the transaction that has projected its outcome.
    func advance(
        operation: ResourceID, _ result: Outcome.Result, tenant: TenantID, on connection: PostgresConnection
    ) async throws {
        guard var workflow = try await WorkflowStore.awaiting(operation, tenant: tenant, on: connection) else { return }
        let now = try await Self.now(connection)
        let effect = WorkflowTransition.ended(&workflow, result, at: now)
        try await save(
            &workflow, effect, after: operation, entry: "step ended", tenant: tenant, now: now, on: connection)
    }

    /// Undoes a workflow whose step took too long, if it still does.
    func timeOut(_ id: ResourceID, tenant: TenantID, on connection: PostgresConnection) async throws {
        guard var workflow = try await WorkflowStore.lock(id, tenant: tenant, on: connection) else { return }
        let now = try await Self.now(connection)
        guard let deadline = workflow.deadline, deadline <= now else { return }
        let awaited = workflow.awaited
        let effect = WorkflowTransition.timedOut(&workflow, at: now)
        try await save(
            &workflow, effect, after: awaited, entry: "step timed out", tenant: tenant, now: now, on: connection)
    }

    /// Undoes a workflow because a person wants it.
    /// - Throws: ``Rejection`` when there is none or it has ended.
    func cancel(
        _ id: ResourceID, by subject: String, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> Workflow {
        guard var workflow = try await WorkflowStore.lock(id, tenant: tenant, on: connection) else {
            throw Rejection.notFound(ResourceKind(rawValue: "workflow"), id)
        }
        let now = try await Self.now(connection)
        let awaited = workflow.awaited
        let effect = WorkflowTransition.cancelled(&workflow, by: subject, at: now)
        guard effect != .ignore else {
            throw Rejection(
                status: 409, problem: "workflow-ended", detail: "The workflow is \(workflow.status.rawValue) already.")
        }
        try await save(&workflow, effect, after: awaited, entry: "cancelled", tenant: tenant, now: now, on: connection)
        return workflow
    }

    /// Writes a transition down and sends what it asks for.
    /// - Parameter awaited: the operation that was waited for before it: its command need not be sent any more.
    private func save(
        _ workflow: inout Workflow, _ effect: WorkflowTransition.Effect, after awaited: ResourceID?, entry: String,
        tenant: TenantID, now: Timestamp, on connection: PostgresConnection
    ) async throws {
        if effect == .ignore { return }
        if let awaited { try await WorkflowStore.forgetCommand(of: awaited, tenant: tenant, on: connection) }
        workflow.version += 1
        try await carryOut(effect, &workflow, tenant: tenant, now: now, on: connection)
        try await WorkflowStore.update(workflow, tenant: tenant, on: connection)
        try await WorkflowStore.log(workflow, entry: entry, tenant: tenant, at: now, on: connection)
    }

    /// Sends what a transition asks for. A step whose command can't be made (a resource is gone) is undone at once.
    private func carryOut(
        _ first: WorkflowTransition.Effect, _ workflow: inout Workflow, tenant: TenantID, now: Timestamp,
        on connection: PostgresConnection
    ) async throws {
        var effect = first
        while true {
            guard let definition = definitions[workflow.kind] else { return }
            switch effect {
            case .end, .ignore: return
            case .send(let place):
                do {
                    return try await send(place, definition, &workflow, tenant: tenant, now: now, on: connection)
                } catch {
                    guard let rejection = Self.refusal(of: error, step: workflow.steps[place].name) else { throw error }
                    effect = WorkflowTransition.ended(&workflow, .rejected(rejection), at: now)
                }
            case .compensate(let place):
                let step = workflow.steps[place]
                let message = identities.step(
                    of: workflow.id, name: "undo-\(step.name)", attempt: step.compensations)
                if compensates, let command = try definition.steps[place].compensation(workflow, step) {
                    return try await enqueue(
                        command, message, &workflow, deadline: nil, tenant: tenant, now: now, on: connection)
                }
                // Nothing was sent for this step, so there is nothing to undo.
                effect = WorkflowTransition.ended(&workflow, .done(written: []), at: now)
            }
        }
    }

    /// Why a step's command can't be made; nil when the database or its transaction is at fault. Input that can't be
    /// read ends the workflow, and must not stop the projection in whose transaction it is read.
    static func refusal(of error: any Error, step: String) -> Rejection? {
        switch error {
        case let rejection as Rejection: rejection
        case is DatabaseError, is CancellationError: nil
        default:
            Rejection(
                status: 500, problem: "step-input",
                detail: "The input of the step \(step) can't be read: \("\(error)".prefix(300))")
        }
    }

    private func send(
        _ place: Int, _ definition: WorkflowDefinition, _ workflow: inout Workflow, tenant: TenantID, now: Timestamp,
        on connection: PostgresConnection
    ) async throws {
        let step = definition.steps[place]
        let message = identities.step(of: workflow.id, name: step.name, attempt: 1)
        let id = identities.resource(createdBy: message)
        let command = try await step.command(
            workflow, StepInputs(tenant: tenant, connection: connection), id, message)
        workflow.steps[place].result = ResourceReference(kind: step.makes, id: id)
        workflow.steps[place].command = message
        try await enqueue(
            command, message, &workflow, deadline: now.adding(seconds: step.timeOutSeconds), tenant: tenant, now: now,
            on: connection)
    }

    private func enqueue(
        _ command: StepCommand, _ message: MessageID, _ workflow: inout Workflow, deadline: Timestamp?,
        tenant: TenantID, now: Timestamp, on connection: PostgresConnection
    ) async throws {
        let outgoing = OutgoingCommand(
            command, message: message, workflow: workflow, tenant: tenant, time: now)
        workflow.awaited = outgoing.operation
        workflow.deadline = deadline
        for record in outgoing.records {
            try await connection.run(
                Statement(
                    """
                    INSERT INTO command_outbox (tenant, workflow, operation, topic, key, headers, value) \
                    VALUES ($1, $2, $3, $4, $5, $6, $7)
                    """,
                    [
                        .text(tenant.text), .uuid(workflow.id.uuid), .uuid(outgoing.operation.uuid),
                        .text(command.type.domain.commands.rawValue), .text(record.attributes.key),
                        .text(try record.headersJSON), .bytes(record.body),
                    ]))
        }
    }

    /// The database's clock: the only one that all gateways share.
    static func now(_ connection: PostgresConnection) async throws -> Timestamp {
        let result = try await connection.run(Statement("SELECT clock_timestamp() AS now"))
        guard let row = result.rows.first else { throw DatabaseError(code: .noRow, message: "no time") }
        return try row.timestamp("now")
    }
}
