import Contracts
import Foundation
import Testing

@testable import Gateway

@Suite("A compensation that fails is tried again, and then a person is asked")
struct CompensationTests {
    /// A workflow whose step at that place was refused, all before it done: its compensation is sent.
    private func undoing(at step: Int) -> PlayedWorkflow {
        var played = PlayedWorkflow()
        played.finish(step)
        played.end(PlayedWorkflow.refusal)
        return played
    }

    @Test("A refused one is tried as another attempt: its agent would only repeat its refusal")
    func refused() {
        var played = undoing(at: 1)
        #expect(played.end(PlayedWorkflow.refusal) == .write)
        #expect(played.workflow.status == .undoing)
        #expect(played.workflow.awaited == nil)
        #expect(played.workflow.deadline == played.now.adding(seconds: 5))
        played.elapse()
        #expect(played.last == .compensation(1, attempt: 2))
        played.end(PlayedWorkflow.refusal)
        #expect(played.workflow.deadline == played.now.adding(seconds: 10))
        played.elapse()
        #expect(played.last == .compensation(1, attempt: 3))
        played.end(PlayedWorkflow.done)
        #expect(played.last == .compensation(0, attempt: 1))
        played.end(PlayedWorkflow.done)
        #expect(played.workflow.status == .undone)
    }

    @Test("One without an outcome is sent again under its id: its agent makes it once")
    func timedOut() throws {
        var played = undoing(at: 0)
        let operation = try #require(played.workflow.awaited)
        played.elapse()
        #expect(played.workflow.steps[0].problem?.problem == "compensation-timed-out")
        #expect(played.workflow.awaited == operation)
        played.elapse()
        #expect(played.sent.suffix(2) == [.compensation(0, attempt: 1), .compensation(0, attempt: 1)])
        #expect(played.workflow.awaited == operation)
        played.end(operation, PlayedWorkflow.done)
        #expect(played.workflow.status == .undone)
    }

    @Test("An outcome that comes in the pause between two tries counts")
    func inThePause() throws {
        var played = undoing(at: 0)
        let operation = try #require(played.workflow.awaited)
        played.elapse()
        #expect(played.end(operation, PlayedWorkflow.done) == .write)
        #expect(played.workflow.status == .undone)
        #expect(played.workflow.deadline == nil)
    }

    @Test("Given up, the workflow needs a person, and the other compensations go on", arguments: 0..<4)
    func givenUp(stuck: Int) {
        var played = undoing(at: 3)
        for place in stride(from: 3, through: 0, by: -1) {
            #expect(played.workflow.undoingStep == place)
            if place == stuck { played.refuseToTheEnd() } else { played.end(PlayedWorkflow.done) }
            if place > 0 { #expect(played.workflow.status == (place <= stuck ? .needsPerson : .undoing)) }
        }
        #expect(played.workflow.status == .needsPerson)
        #expect(played.statuses == (0..<4).map { $0 == stuck ? .notUndone : .undone })
        #expect(played.workflow.awaited == nil)
        #expect(played.workflow.deadline == nil)
        #expect(played.sent.count { if case .compensation(stuck, _) = $0 { true } else { false } } == 3)
        #expect(played.elapse() == .ignore)
    }

    @Test("Resumed, what failed is tried again as new attempts, as often as before")
    func resumed() {
        var played = undoing(at: 1)
        played.refuseToTheEnd()
        played.refuseToTheEnd()
        #expect(played.statuses == [.notUndone, .notUndone, .waiting, .waiting])
        #expect(played.resume() == .compensate(step: 1))
        #expect(played.workflow.status == .undoing)
        #expect(played.last == .compensation(1, attempt: 4))
        #expect(played.resume() == .ignore)
        played.end(PlayedWorkflow.refusal)
        played.elapse()
        played.end(PlayedWorkflow.done)
        #expect(played.last == .compensation(0, attempt: 4))
        played.refuseToTheEnd()
        #expect(played.workflow.status == .needsPerson)
        #expect(played.statuses == [.notUndone, .undone, .waiting, .waiting])
    }

    @Test("Resumed while another compensation is under way, its turn comes after")
    func resumedMeanwhile() {
        var played = undoing(at: 1)
        played.refuseToTheEnd()
        #expect(played.workflow.undoingStep == 0)
        #expect(played.resume() == .write)
        #expect(played.statuses == [.undoing, .toUndo, .waiting, .waiting])
        played.end(PlayedWorkflow.done)
        #expect(played.last == .compensation(1, attempt: 4))
        played.end(PlayedWorkflow.done)
        #expect(played.workflow.status == .undone)
    }

    @Test("The outcome of an agent that was away comes when a person was asked already")
    func late() throws {
        var played = undoing(at: 1)
        let first = try #require(played.workflow.awaited)
        while played.workflow.undoingStep == 1 { played.elapse() }
        let second = try #require(played.workflow.awaited)
        while played.workflow.undoingStep == 0 { played.elapse() }
        #expect(played.statuses == [.notUndone, .notUndone, .waiting, .waiting])
        #expect(played.workflow.openOperations.count == 2)
        played.end(second, PlayedWorkflow.done)
        #expect(played.workflow.status == .needsPerson)
        played.end(first, PlayedWorkflow.done)
        #expect(played.workflow.status == .undone)
    }

    @Test("A late outcome doesn't disturb the compensation that is under way")
    func lateMeanwhile() throws {
        var played = undoing(at: 1)
        let first = try #require(played.workflow.awaited)
        while played.workflow.undoingStep == 1 { played.elapse() }
        let second = try #require(played.workflow.awaited)
        let deadline = played.workflow.deadline
        #expect(played.end(first, PlayedWorkflow.done) == .write)
        #expect(played.workflow.status == .undoing)
        #expect(played.workflow.awaited == second)
        #expect(played.workflow.deadline == deadline)
        played.end(second, PlayedWorkflow.done)
        #expect(played.workflow.status == .undone)
    }

    @Test("Of an attempt before a resumption a success counts, and a refusal doesn't")
    func earlierAttempts() throws {
        var played = undoing(at: 0)
        let first = try #require(played.workflow.awaited)
        while played.workflow.status == .undoing { played.elapse() }
        played.resume()
        let second = try #require(played.workflow.awaited)
        #expect(second != first)
        #expect(played.end(first, PlayedWorkflow.refusal) == .ignore)
        #expect(played.end(first, PlayedWorkflow.done) == .write)
        #expect(played.workflow.status == .undone)
        #expect(played.end(second, PlayedWorkflow.done) == .ignore)
    }

    @Test("Ended by a person, what is left stays and is named; nothing more is sent")
    func ended() throws {
        var played = undoing(at: 1)
        played.refuseToTheEnd()
        let count = played.sent.count
        let underWay = try #require(played.workflow.awaited)
        #expect(played.endByPerson() == .write)
        #expect(played.workflow.status == .endedByPerson)
        #expect(played.statuses == [.notUndone, .notUndone, .waiting, .waiting])
        #expect(played.workflow.ending?.by == "ben")
        #expect(played.workflow.wantedOperations.isEmpty)
        #expect(played.elapse() == .ignore)
        #expect(played.resume() == .ignore)
        // What was under way and has been done all the same is not left.
        #expect(played.end(underWay, PlayedWorkflow.done) == .write)
        #expect(played.workflow.status == .endedByPerson)
        #expect(played.statuses == [.undone, .notUndone, .waiting, .waiting])
        #expect(played.sent.count == count)
    }

    @Test("A dead letter of a compensation is named with its failure")
    func deadLetter() throws {
        var played = undoing(at: 0)
        let command = MessageID(UUID())
        played.workflow.steps[0].compensation?.command = command
        let note = DeadLetterNote(reason: "failed", topic: "dora.policy.dead-letters", time: played.now)
        #expect(WorkflowTransition.deadLettered(&played.workflow, command, note) == .write)
        played.elapse()
        #expect(played.workflow.steps[0].problem?.detail.contains("dora.policy.dead-letters") == true)
        played.elapse()
        #expect(played.workflow.steps[0].compensation?.deadLetter == nil)
    }

    @Test("A compensation of an earlier build's row is tried again as any other")
    func earlierRow() throws {
        var played = undoing(at: 0)
        let operation = try #require(played.workflow.awaited)
        played.workflow.steps[0].compensation = nil
        var refused = played
        played.elapse()
        #expect(played.workflow.steps[0].compensation?.operation == operation)
        played.end(operation, PlayedWorkflow.done)
        #expect(played.workflow.status == .undone)
        refused.end(operation, PlayedWorkflow.refusal)
        refused.elapse()
        #expect(refused.last == .compensation(0, attempt: 2))
    }

    @Test("Pauses double, up to five minutes")
    func pauses() {
        let policy = CompensationPolicy(tries: 9, secondsPerTry: 1, firstPauseSeconds: 5, longestStepSeconds: 1)
        #expect((1...8).map { policy.pause(after: $0) } == [5, 10, 20, 40, 80, 160, 300, 300])
        #expect(CompensationPolicy(firstPauseSeconds: 0.1).pause(after: 3) == 0.4)
        #expect(CompensationPolicy(firstPauseSeconds: 900).pause(after: 2) == 900)
    }
}
