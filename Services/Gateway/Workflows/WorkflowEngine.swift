internal import Contracts
internal import Cryptography
internal import Foundation
internal import Persistence

/// Writes workflows down and sends their commands: row, log entry and outgoing command in one transaction. The row's
/// version keeps two gateways from advancing the same one; deadlines are by the database's clock.
struct WorkflowEngine: Sendable {
    let definitions: WorkflowDefinitions
    let identities: IdentityFactory
    let policy: CompensationPolicy
    /// False only in a development run that has the guarantee switched off.
    let compensates: Bool
    var clock = DatabaseClock.database

    /// Starts a workflow, within an open transaction.
    func start(_ workflow: Workflow, tenant: TenantID, on connection: PostgresConnection) async throws -> Workflow {
        var started = workflow
        let now = try await clock.now(connection)
        let effect = WorkflowTransition.started(&started, at: now)
        try await carryOut(effect, &started, tenant: tenant, now: now, on: connection)
        try await WorkflowStore.insert(started, tenant: tenant, on: connection)
        try await WorkflowStore.log(started, WorkflowLogEntry("started"), tenant: tenant, at: now, on: connection)
        return started
    }

    /// Advances the workflow that waits for an operation, in the transaction that has projected its outcome. A build
    /// that doesn't know the workflow's definition keeps the outcome for one that does.
    func advance(
        operation: ResourceID, _ result: Outcome.Result, tenant: TenantID, on connection: PostgresConnection
    ) async throws {
        guard let stored = try await WorkflowStore.awaiting(operation, tenant: tenant, on: connection) else { return }
        guard definitions[stored.definition] != nil else {
            return try await WorkflowStore.keep(result, of: operation, tenant: tenant, on: connection)
        }
        var workflow = try stored.workflow()
        let now = try await clock.now(connection)
        let effect = WorkflowTransition.ended(&workflow, operation, result, policy, at: now)
        if effect == .ignore {
            return try await WorkflowStore.forget(operation, tenant: tenant, on: connection)
        }
        try await save(
            &workflow, effect, WorkflowLogEntry("outcome", operation: operation, result: result), tenant: tenant,
            now: now,
            on: connection)
    }

    /// Does what a workflow's deadline asks for, if it has passed: takes a step for lost, tries a compensation again.
    func elapse(_ id: ResourceID, tenant: TenantID, on connection: PostgresConnection) async throws {
        guard try await lock(id, tenant: tenant, on: connection) != nil else { return }
        // An outcome that a build which didn't know the definition has kept comes before the deadline.
        for (operation, result) in try await WorkflowStore.kept(for: id, tenant: tenant, on: connection) {
            try await advance(operation: operation, result, tenant: tenant, on: connection)
        }
        guard var workflow = try await lock(id, tenant: tenant, on: connection) else { return }
        let now = try await clock.now(connection)
        let effect = WorkflowTransition.elapsed(&workflow, policy, at: now)
        try await save(
            &workflow, effect, WorkflowLogEntry("deadline"), tenant: tenant, now: now, on: connection)
    }

    /// Notes that an agent has given a command of a workflow up.
    func deadLettered(
        _ id: ResourceID, _ message: MessageID, reason: String, detail: String, topic: Topic, tenant: TenantID,
        on connection: PostgresConnection
    ) async throws {
        guard var workflow = try await lock(id, tenant: tenant, on: connection) else { return }
        let now = try await clock.now(connection)
        let effect = WorkflowTransition.deadLettered(
            &workflow, message, DeadLetterNote(reason: reason, topic: topic.rawValue, time: now))
        try await save(
            &workflow, effect, WorkflowLogEntry("dead-letter", detail: detail), tenant: tenant, now: now,
            on: connection)
    }

    /// A workflow of a definition that this build knows, locked; nil when there is none.
    private func lock(
        _ id: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> Workflow? {
        guard let stored = try await WorkflowStore.lock(id, tenant: tenant, on: connection),
            definitions[stored.definition] != nil
        else { return nil }
        return try stored.workflow()
    }

    /// Writes a transition down and sends what it asks for.
    func save(
        _ workflow: inout Workflow, _ effect: WorkflowTransition.Effect, _ entry: WorkflowLogEntry, tenant: TenantID,
        now: Timestamp, on connection: PostgresConnection
    ) async throws {
        if effect == .ignore { return }
        workflow.version += 1
        try await carryOut(effect, &workflow, tenant: tenant, now: now, on: connection)
        try await WorkflowStore.update(workflow, tenant: tenant, on: connection)
        try await WorkflowStore.log(workflow, entry, tenant: tenant, at: now, on: connection)
    }

    /// Sends what a transition asks for. A step whose command can't be made (a resource is gone) is undone at once.
    private func carryOut(
        _ first: WorkflowTransition.Effect, _ workflow: inout Workflow, tenant: TenantID, now: Timestamp,
        on connection: PostgresConnection
    ) async throws {
        var effect = first
        while true {
            switch effect {
            case .write, .ignore: return
            case .send(let place):
                do {
                    return try await send(place, &workflow, tenant: tenant, now: now, on: connection)
                } catch {
                    guard let rejection = Self.refusal(of: error, step: workflow.steps[place].name) else { throw error }
                    effect = WorkflowTransition.refused(&workflow, place, rejection, at: now)
                }
            case .compensate(let place):
                do {
                    if try await compensate(place, &workflow, tenant: tenant, now: now, on: connection) { return }
                    effect = WorkflowTransition.nothingToUndo(&workflow, place, at: now)
                } catch {
                    guard let rejection = Self.refusal(of: error, step: workflow.steps[place].name) else { throw error }
                    effect = WorkflowTransition.compensationRefused(&workflow, place, rejection, policy, at: now)
                }
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
        _ place: Int, _ workflow: inout Workflow, tenant: TenantID, now: Timestamp, on connection: PostgresConnection
    ) async throws {
        let step = try definition(of: workflow.steps[place], workflow)
        let message = identities.step(of: workflow.id, name: step.name, attempt: 1)
        let id = identities.resource(createdBy: message)
        let command = try await step.command(
            workflow, StepInputs(tenant: tenant, connection: connection), id, message)
        workflow.steps[place].result = step.makes.map { ResourceReference(kind: $0, id: id) }
        workflow.steps[place].command = message
        let outgoing = OutgoingCommand(command, message: message, workflow: workflow, tenant: tenant, time: now)
        workflow.awaited = outgoing.operation
        workflow.deadline = now.adding(seconds: min(step.timeOutSeconds, policy.longestStepSeconds))
        try await WorkflowStore.enqueue(outgoing, workflow: workflow.id, tenant: tenant, on: connection)
    }

    /// Sends a step's compensation.
    /// - Returns: false when there is nothing to be undone.
    private func compensate(
        _ place: Int, _ workflow: inout Workflow, tenant: TenantID, now: Timestamp, on connection: PostgresConnection
    ) async throws -> Bool {
        let step = workflow.steps[place]
        guard compensates, let command = try definition(of: step, workflow).compensation(workflow, step) else {
            return false
        }
        let message = identities.step(of: workflow.id, name: "undo-\(step.name)", attempt: step.compensations)
        let outgoing = OutgoingCommand(command, message: message, workflow: workflow, tenant: tenant, time: now)
        workflow.steps[place].compensation?.operation = outgoing.operation
        workflow.steps[place].compensation?.command = message
        workflow.awaited = outgoing.operation
        workflow.deadline = now.adding(seconds: policy.secondsPerTry)
        try await WorkflowStore.enqueue(outgoing, workflow: workflow.id, tenant: tenant, on: connection)
        return true
    }

    /// The definition of a step, under the version that the workflow was started with.
    private func definition(
        of step: WorkflowStep, _ workflow: Workflow
    ) throws(Rejection) -> WorkflowDefinition.Step {
        guard let found = definitions[workflow.definition]?.step(step.name) else {
            throw Rejection(
                status: 500, problem: "step-unknown",
                detail: "The definition \(workflow.definition) has no step \(step.name).")
        }
        return found
    }
}
