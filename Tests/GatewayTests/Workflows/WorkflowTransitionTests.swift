import Contracts
import Foundation
import Testing

@testable import Gateway

@Suite("A workflow ends: done or undone")
struct WorkflowTransitionTests {
    @Test func allStepsDone() {
        var played = PlayedWorkflow()
        played.finish(3)
        #expect(played.sent == (0..<4).map { .step($0) })
        #expect(played.workflow.progress == 0.75)
        #expect(played.end(PlayedWorkflow.done) == .write)
        #expect(played.workflow.status == .done)
        #expect(played.workflow.progress == 1)
        #expect(played.workflow.awaited == nil)
        #expect(played.end(PlayedWorkflow.done) == .ignore)
    }

    @Test("A refusal at every step undoes that step and all before it, the last first", arguments: 0..<4)
    func refusedAt(step: Int) {
        var played = PlayedWorkflow()
        played.finish(step)
        played.end(PlayedWorkflow.refusal)
        #expect(played.last == .compensation(step, attempt: 1))
        #expect(played.workflow.status == .undoing)
        for earlier in stride(from: step - 1, through: 0, by: -1) {
            played.end(PlayedWorkflow.done)
            #expect(played.last == .compensation(earlier, attempt: 1))
        }
        #expect(played.end(PlayedWorkflow.done) == .write)
        #expect(played.workflow.status == .undone)
        #expect(played.statuses == (0..<4).map { $0 <= step ? .undone : .waiting })
        #expect(played.workflow.reason?.contains(played.workflow.steps[step].name) == true)
    }

    @Test("A cancellation and a time-out undo the running step as well", arguments: [true, false], 0..<4)
    func interrupted(byPerson: Bool, at step: Int) {
        var played = PlayedWorkflow()
        played.finish(step)
        #expect((byPerson ? played.cancel() : played.elapse()) == .compensate(step: step))
        for _ in 0...step { played.end(PlayedWorkflow.done) }
        #expect(played.workflow.status == .undone)
        #expect(played.statuses == (0..<4).map { $0 <= step ? .undone : .waiting })
    }

    @Test func whatHasEndedIsNotCancelled() {
        var played = PlayedWorkflow()
        played.finish(4)
        #expect(played.cancel() == .ignore)
        #expect(played.elapse() == .ignore)
        #expect(played.resume() == .ignore)
        #expect(played.endByPerson() == .ignore)
    }

    @Test("An outcome that isn't waited for changes nothing")
    func strangers() {
        var played = PlayedWorkflow()
        let first = played.workflow.awaited
        played.finish(1)
        let before = played.workflow
        if let first { #expect(played.end(first, PlayedWorkflow.refusal) == .ignore) }
        #expect(played.end(ResourceID(UUID()), PlayedWorkflow.refusal) == .ignore)
        #expect(played.workflow == before)
    }

    @Test("No deadline acts before its time")
    func early() {
        var played = PlayedWorkflow()
        #expect(WorkflowTransition.elapsed(&played.workflow, played.policy, at: played.now) == .ignore)
    }

    @Test("The time-out of a step whose command is a dead letter says so")
    func deadLetter() throws {
        var played = PlayedWorkflow()
        let command = MessageID(UUID())
        played.workflow.steps[0].command = command
        let note = DeadLetterNote(reason: "failed", topic: "dora.policy.dead-letters", time: played.now)
        #expect(WorkflowTransition.deadLettered(&played.workflow, MessageID(UUID()), note) == .ignore)
        #expect(WorkflowTransition.deadLettered(&played.workflow, command, note) == .write)
        // It may still be redriven: nothing is undone before the time-out.
        #expect(played.workflow.status == .running)
        #expect(WorkflowTransition.deadLettered(&played.workflow, command, note) == .ignore)
        var redriven = played
        redriven.finish(1)
        #expect(redriven.workflow.steps[0].status == .done)
        #expect(redriven.workflow.steps[0].deadLetter == nil)
        #expect(played.elapse() == .compensate(step: 0))
        let reason = try #require(played.workflow.reason)
        #expect(reason.contains("took too long"))
        #expect(reason.contains("dead letter in dora.policy.dead-letters"))
        #expect(played.workflow.steps[0].problem?.problem == "step-timed-out")
    }
}
