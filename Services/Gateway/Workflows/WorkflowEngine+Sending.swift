internal import Contracts
internal import Foundation
internal import Persistence

/// The commands that transitions ask for.
extension WorkflowEngine {
    /// What sends that which a transition asks for. A step whose command can't be made (a resource is gone) is undone
    /// at once.
    func carryOut(
        _ first: WorkflowTransition.Effect, _ workflow: inout Workflow, tenant: TenantID, now: Timestamp,
        on connection: PostgresConnection
    ) async throws -> [OutgoingCommand] {
        var effect = first
        while true {
            switch effect {
            case .write, .ignore: return []
            case .send(let place):
                do {
                    return [try await send(place, &workflow, tenant: tenant, now: now, on: connection)]
                } catch {
                    guard let rejection = Self.refusal(of: error, step: workflow.steps[place].name) else { throw error }
                    effect = WorkflowTransition.refused(&workflow, place, rejection, at: now)
                }
            case .compensate(let place):
                do {
                    if let sending = try compensate(place, &workflow, tenant: tenant, now: now) { return [sending] }
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
    ) async throws -> OutgoingCommand {
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
        return outgoing
    }

    /// What sends a step's compensation; nil when there is nothing to be undone.
    private func compensate(
        _ place: Int, _ workflow: inout Workflow, tenant: TenantID, now: Timestamp
    ) throws -> OutgoingCommand? {
        let step = workflow.steps[place]
        guard compensates, let command = try definition(of: step, workflow).compensation(workflow, step) else {
            return nil
        }
        let message = identities.step(of: workflow.id, name: "undo-\(step.name)", attempt: step.compensations)
        let outgoing = OutgoingCommand(command, message: message, workflow: workflow, tenant: tenant, time: now)
        workflow.steps[place].compensation?.operation = outgoing.operation
        workflow.steps[place].compensation?.command = message
        workflow.awaited = outgoing.operation
        workflow.deadline = now.adding(seconds: policy.secondsPerTry)
        return outgoing
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
