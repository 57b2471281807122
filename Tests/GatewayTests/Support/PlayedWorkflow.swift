import Contracts
import Foundation

@testable import Gateway

/// A workflow whose transitions are played without a database: every command that a transition sends gets an operation,
/// as the engine gives it.
struct PlayedWorkflow {
    /// A command that was sent: of which step, forth or back, and as which attempt.
    enum Sent: Equatable {
        case step(Int)
        case compensation(Int, attempt: Int)
    }

    var workflow: Workflow
    var policy = CompensationPolicy(tries: 3, secondsPerTry: 60, firstPauseSeconds: 5, longestStepSeconds: 600)
    var now = Timestamp(microseconds: 1_000_000)
    private(set) var sent: [Sent] = []
    private var operations: [String: ResourceID] = [:]

    static let done = Outcome.Result.done(written: [])
    static let refusal = Outcome.Result.rejected(Rejection(status: 422, problem: "no", detail: "No."))

    init(steps: [String] = ["analyse", "assess", "quantify", "plan"]) {
        let now = now
        workflow = Workflow(
            id: ResourceID(UUID()), version: 1, definition: WorkflowDefinition.assessment.id,
            organisation: ResourceID(UUID()), requester: Requester(subject: "anna", roles: [.complianceOfficer]),
            correlation: CorrelationID(UUID()), status: .running, steps: steps.map { WorkflowStep(name: $0) },
            startsOn: CalendarDate(daysSince1970: 20_000), createdAt: now, updatedAt: now)
        take(WorkflowTransition.started(&workflow, at: now))
    }

    var statuses: [WorkflowStep.Status] { workflow.steps.map(\.status) }
    /// What was sent last.
    var last: Sent? { sent.last }

    /// Does as many steps as there are named.
    mutating func finish(_ steps: Int) {
        for _ in 0..<steps { end(Self.done) }
    }

    /// Ends what is waited for.
    @discardableResult
    mutating func end(_ result: Outcome.Result) -> WorkflowTransition.Effect {
        guard let awaited = workflow.awaited else { return .ignore }
        return end(awaited, result)
    }

    /// Ends an operation.
    @discardableResult
    mutating func end(_ operation: ResourceID, _ result: Outcome.Result) -> WorkflowTransition.Effect {
        let effect = WorkflowTransition.ended(&workflow, operation, result, policy, at: now)
        take(effect)
        return effect
    }

    /// Lets time pass until the workflow's deadline.
    @discardableResult
    mutating func elapse() -> WorkflowTransition.Effect {
        guard let deadline = workflow.deadline else { return .ignore }
        now = max(now, deadline)
        let effect = WorkflowTransition.elapsed(&workflow, policy, at: now)
        take(effect)
        return effect
    }

    /// Lets the compensation that is tried be refused until it is given up.
    mutating func refuseToTheEnd() {
        guard let place = workflow.undoingStep else { return }
        while workflow.steps[place].status == .undoing {
            if workflow.steps[place].compensation?.nextTryAt == nil { end(Self.refusal) } else { elapse() }
        }
    }

    @discardableResult
    mutating func cancel() -> WorkflowTransition.Effect {
        let effect = WorkflowTransition.cancelled(&workflow, by: "anna", at: now)
        take(effect)
        return effect
    }

    @discardableResult
    mutating func resume() -> WorkflowTransition.Effect {
        let effect = WorkflowTransition.resumed(&workflow, at: now)
        take(effect)
        return effect
    }

    @discardableResult
    mutating func endByPerson() -> WorkflowTransition.Effect {
        let effect = WorkflowTransition.endedByPerson(
            &workflow, WorkflowEnding(by: "ben", reason: "The archive keeps it.", time: now))
        take(effect)
        return effect
    }

    private mutating func take(_ effect: WorkflowTransition.Effect) {
        switch effect {
        case .send(let place):
            sent.append(.step(place))
            workflow.awaited = operation("step \(place)")
            workflow.deadline = now.adding(seconds: 120)
        case .compensate(let place):
            let attempt = workflow.steps[place].compensations
            sent.append(.compensation(place, attempt: attempt))
            workflow.awaited = operation("undo \(place) \(attempt)")
            workflow.steps[place].compensation?.operation = workflow.awaited
            workflow.deadline = now.adding(seconds: policy.secondsPerTry)
        case .write, .ignore: break
        }
    }

    /// The same operation for the same message, as its identifiers are derived.
    private mutating func operation(_ message: String) -> ResourceID {
        let id = operations[message] ?? ResourceID(UUID())
        operations[message] = id
        return id
    }
}
