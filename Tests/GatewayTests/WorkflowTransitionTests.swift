import Contracts
import Foundation
import Testing

@testable import Gateway

@Suite("A workflow ends: done or undone")
struct WorkflowTransitionTests {
    private let now = Timestamp(microseconds: 1_000_000)
    private let done = Outcome.Result.done(written: [])
    private let refused = Outcome.Result.rejected(Rejection(status: 422, problem: "no", detail: "No."))

    private func workflow() -> Workflow {
        Workflow(
            id: ResourceID(UUID()), version: 1, kind: "assessment", organisation: ResourceID(UUID()),
            requester: Requester(subject: "anna", roles: [.complianceOfficer]), correlation: CorrelationID(UUID()),
            status: .running, steps: ["analyse", "assess", "quantify", "plan"].map { WorkflowStep(name: $0) },
            awaited: nil, deadline: nil, reason: nil, startsOn: CalendarDate(daysSince1970: 20_000), createdAt: now,
            updatedAt: now)
    }

    @Test func allStepsDone() {
        var workflow = workflow()
        #expect(WorkflowTransition.started(&workflow, at: now) == .send(step: 0))
        for step in 1..<4 { #expect(WorkflowTransition.ended(&workflow, done, at: now) == .send(step: step)) }
        #expect(workflow.progress == 0.75)
        #expect(WorkflowTransition.ended(&workflow, done, at: now) == .end)
        #expect(workflow.status == .done)
        #expect(workflow.progress == 1)
        #expect(WorkflowTransition.ended(&workflow, done, at: now) == .ignore)
    }

    @Test("A refusal at every step undoes that step and all before it, the last first", arguments: 0..<4)
    func refusedAt(step: Int) {
        var workflow = workflow()
        _ = WorkflowTransition.started(&workflow, at: now)
        for _ in 0..<step { _ = WorkflowTransition.ended(&workflow, done, at: now) }
        #expect(WorkflowTransition.ended(&workflow, refused, at: now) == .compensate(step: step))
        #expect(workflow.status == .undoing)
        for earlier in stride(from: step - 1, through: 0, by: -1) {
            #expect(WorkflowTransition.ended(&workflow, done, at: now) == .compensate(step: earlier))
        }
        #expect(WorkflowTransition.ended(&workflow, done, at: now) == .end)
        #expect(workflow.status == .undone)
        #expect(workflow.steps.map(\.status) == (0..<4).map { $0 <= step ? .undone : .waiting })
        #expect(workflow.reason?.contains(workflow.steps[step].name) == true)
    }

    @Test("A cancellation and a time-out undo the running step as well", arguments: [true, false], 0..<4)
    func interrupted(byPerson: Bool, at step: Int) {
        var workflow = workflow()
        _ = WorkflowTransition.started(&workflow, at: now)
        for _ in 0..<step { _ = WorkflowTransition.ended(&workflow, done, at: now) }
        let effect =
            byPerson
            ? WorkflowTransition.cancelled(&workflow, by: "anna", at: now)
            : WorkflowTransition.timedOut(&workflow, at: now)
        #expect(effect == .compensate(step: step))
        for _ in 0..<step { _ = WorkflowTransition.ended(&workflow, done, at: now) }
        #expect(WorkflowTransition.ended(&workflow, done, at: now) == .end)
        #expect(workflow.status == .undone)
    }

    @Test func aRefusedCompensationNeedsAPerson() {
        var workflow = workflow()
        _ = WorkflowTransition.started(&workflow, at: now)
        _ = WorkflowTransition.ended(&workflow, refused, at: now)
        #expect(WorkflowTransition.ended(&workflow, refused, at: now) == .end)
        #expect(workflow.status == .failed)
    }

    @Test func whatHasEndedIsNotCancelled() {
        var workflow = workflow()
        workflow.status = .done
        #expect(WorkflowTransition.cancelled(&workflow, by: "anna", at: now) == .ignore)
        #expect(WorkflowTransition.timedOut(&workflow, at: now) == .ignore)
    }
}
