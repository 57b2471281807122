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

    /// Starts workflows of one tenant, within an open transaction: all of them in a few ways to the database.
    @discardableResult
    func start(
        _ workflows: [Workflow], tenant: TenantID, on connection: PostgresConnection
    ) async throws -> [Workflow] {
        let now = try await clock.now(connection)
        var changes: [WorkflowStore.Change] = []
        for workflow in workflows {
            var started = workflow
            let effect = WorkflowTransition.started(&started, at: now)
            let sending = try await carryOut(effect, &started, tenant: tenant, now: now, on: connection)
            changes.append(
                WorkflowStore.Change(
                    workflow: started, isNew: true, entry: WorkflowLogEntry("started"), sending: sending))
        }
        try await WorkflowStore.write(changes, tenant: tenant, at: now, on: connection)
        return changes.map(\.workflow)
    }

    /// Advances the workflows that wait for operations, in the transaction that has projected their outcomes: all of
    /// them in a few ways to the database. What one does may be what another operation was waited for by, so that who
    /// waits is asked again until nobody does.
    func advance(_ outcomes: [Outcome], tenant: TenantID, on connection: PostgresConnection) async throws {
        var remaining = outcomes
        while !remaining.isEmpty {
            let waiting = try await WorkflowStore.awaiting(
                remaining.map(\.operation), tenant: tenant, on: connection)
            guard !waiting.isEmpty else { return }
            let now = try await clock.now(connection)
            var changes: [WorkflowStore.Change] = []
            var seen: Set<ResourceID> = []
            var later: [Outcome] = []
            for outcome in remaining {
                // A workflow takes one step at a time: what else it waited for is looked at when that is written.
                guard let stored = waiting[outcome.operation], seen.insert(stored.id).inserted else {
                    later.append(outcome)
                    continue
                }
                if let change = try await change(stored, outcome, tenant: tenant, now: now, on: connection) {
                    changes.append(change)
                }
            }
            try await WorkflowStore.write(changes, tenant: tenant, at: now, on: connection)
            remaining = later
        }
    }

    /// What an outcome does to a workflow that waits for it. A build that doesn't know the workflow's definition keeps
    /// the outcome for one that does.
    private func change(
        _ stored: StoredWorkflow, _ outcome: Outcome, tenant: TenantID, now: Timestamp,
        on connection: PostgresConnection
    ) async throws -> WorkflowStore.Change? {
        let (operation, result) = (outcome.operation, outcome.result)
        guard definitions[stored.definition] != nil else {
            try await WorkflowStore.keep(result, of: operation, tenant: tenant, on: connection)
            return nil
        }
        var workflow = try stored.workflow()
        let effect = WorkflowTransition.ended(&workflow, operation, result, policy, at: now)
        if effect == .ignore {
            try await WorkflowStore.forget(operation, tenant: tenant, on: connection)
            return nil
        }
        return try await prepare(
            &workflow, effect, WorkflowLogEntry("outcome", operation: operation, result: result), tenant: tenant,
            now: now, on: connection)
    }

    /// Does what a workflow's deadline asks for, if it has passed: takes a step for lost, tries a compensation again.
    func elapse(_ id: ResourceID, tenant: TenantID, on connection: PostgresConnection) async throws {
        guard try await lock(id, tenant: tenant, on: connection) != nil else { return }
        // An outcome that a build which didn't know the definition has kept comes before the deadline.
        for (operation, result) in try await WorkflowStore.kept(for: id, tenant: tenant, on: connection) {
            try await advance([Outcome(operation: operation, result: result)], tenant: tenant, on: connection)
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
        let change = try await prepare(&workflow, effect, entry, tenant: tenant, now: now, on: connection)
        try await WorkflowStore.write([change], tenant: tenant, at: now, on: connection)
    }

    /// What writes a transition down and sends what it asks for.
    private func prepare(
        _ workflow: inout Workflow, _ effect: WorkflowTransition.Effect, _ entry: WorkflowLogEntry, tenant: TenantID,
        now: Timestamp, on connection: PostgresConnection
    ) async throws -> WorkflowStore.Change {
        workflow.version += 1
        let sending = try await carryOut(effect, &workflow, tenant: tenant, now: now, on: connection)
        return WorkflowStore.Change(workflow: workflow, isNew: false, entry: entry, sending: sending)
    }
}
