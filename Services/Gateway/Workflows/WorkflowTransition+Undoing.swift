internal import Contracts

extension WorkflowTransition {
    /// Undoes what is left, the last first; when a compensation was given up, the others go on without it.
    static func undo(_ workflow: inout Workflow, at now: Timestamp) -> Effect {
        workflow.updatedAt = now
        workflow.status = workflow.isStuck ? .needsPerson : .undoing
        guard let place = workflow.nextToUndo else {
            return finish(&workflow, workflow.isStuck ? .needsPerson : .undone, at: now)
        }
        workflow.steps[place].status = .undoing
        return tryToUndo(&workflow, place)
    }

    /// The step's compensation is not needed: nothing was sent for it.
    static func nothingToUndo(_ workflow: inout Workflow, _ place: Int, at now: Timestamp) -> Effect {
        undone(&workflow, place, at: now)
        return undo(&workflow, at: now)
    }

    /// The compensation that is due can't be made.
    static func compensationRefused(
        _ workflow: inout Workflow, _ place: Int, _ rejection: Rejection, _ policy: CompensationPolicy,
        at now: Timestamp
    ) -> Effect {
        workflow.steps[place].problem = rejection
        var compensation = workflow.steps[place].compensation ?? StepCompensation(tries: 1)
        compensation.operation = nil
        workflow.steps[place].compensation = compensation
        return tryAgainOrGiveUp(&workflow, place, policy, at: now)
    }

    static func compensationEnded(
        _ workflow: inout Workflow, _ operation: ResourceID, _ result: Outcome.Result, _ policy: CompensationPolicy,
        at now: Timestamp
    ) -> Effect {
        guard let place = place(of: operation, in: workflow) else { return .ignore }
        switch result {
        case .done:
            let wasUndoing = workflow.steps[place].status == .undoing
            undone(&workflow, place, at: now)
            // What comes late is noted; it changes nothing of what a person has ended, and waits for what is under way.
            if workflow.status == .endedByPerson { return finish(&workflow, .endedByPerson, at: now) }
            if wasUndoing || workflow.undoingStep == nil { return undo(&workflow, at: now) }
            workflow.status = workflow.isStuck ? .needsPerson : .undoing
            workflow.updatedAt = now
            return .write
        case .rejected(let rejection):
            // Of an attempt before the present one only a success counts.
            guard workflow.steps[place].compensation?.earlier.contains(operation) != true else { return .ignore }
            workflow.updatedAt = now
            guard workflow.steps[place].status == .undoing else {
                workflow.steps[place].problem = rejection
                workflow.steps[place].compensation?.operation = nil
                return .write
            }
            return compensationRefused(&workflow, place, rejection, policy, at: now)
        }
    }

    static func compensationElapsed(
        _ workflow: inout Workflow, _ policy: CompensationPolicy, at now: Timestamp
    ) -> Effect {
        guard let place = workflow.undoingStep else { return .ignore }
        workflow.updatedAt = now
        if workflow.steps[place].compensation?.nextTryAt != nil { return tryToUndo(&workflow, place) }
        let name = workflow.steps[place].name
        var sentence = "No outcome came of undoing the step \(name)"
        if let letter = workflow.steps[place].compensation?.deadLetter { sentence += ": \(letter.clause)" }
        workflow.steps[place].problem = Rejection(
            status: 504, problem: "compensation-timed-out", detail: "\(sentence).")
        return tryAgainOrGiveUp(&workflow, place, policy, at: now)
    }

    /// Sends the compensation: under the same id while the outcome of the one sent before may still come, so that the
    /// agent makes it once; as a new attempt after a refusal, which its agent would only repeat.
    private static func tryToUndo(_ workflow: inout Workflow, _ place: Int) -> Effect {
        var compensation = workflow.steps[place].compensation ?? StepCompensation()
        if compensation.operation == nil { workflow.steps[place].compensations += 1 }
        compensation.tries += 1
        compensation.nextTryAt = nil
        compensation.deadLetter = nil
        workflow.steps[place].compensation = compensation
        return .compensate(step: place)
    }

    private static func tryAgainOrGiveUp(
        _ workflow: inout Workflow, _ place: Int, _ policy: CompensationPolicy, at now: Timestamp
    ) -> Effect {
        // A row of an earlier build doesn't count its tries.
        var compensation = workflow.steps[place].compensation ?? StepCompensation(tries: 1, operation: workflow.awaited)
        if compensation.tries < policy.tries {
            let next = now.adding(seconds: policy.pause(after: compensation.tries))
            compensation.nextTryAt = next
            workflow.steps[place].compensation = compensation
            workflow.awaited = compensation.operation
            workflow.deadline = next
            return .write
        }
        workflow.steps[place].compensation = compensation
        workflow.steps[place].status = .notUndone
        workflow.steps[place].endedAt = now
        workflow.awaited = nil
        workflow.deadline = nil
        return undo(&workflow, at: now)
    }

    private static func undone(_ workflow: inout Workflow, _ place: Int, at now: Timestamp) {
        if let operation = workflow.awaited, place == self.place(of: operation, in: workflow) {
            workflow.awaited = nil
            workflow.deadline = nil
        }
        workflow.steps[place].status = .undone
        workflow.steps[place].endedAt = now
        workflow.steps[place].compensation?.operation = nil
        workflow.steps[place].compensation?.earlier = []
        workflow.steps[place].compensation?.nextTryAt = nil
        workflow.steps[place].compensation?.deadLetter = nil
    }

    /// The step that an operation undoes.
    private static func place(of operation: ResourceID, in workflow: Workflow) -> Int? {
        if let place = workflow.steps.firstIndex(where: { $0.compensation?.open.contains(operation) == true }) {
            return place
        }
        // A row of an earlier build names the operation once.
        return workflow.awaited == operation ? workflow.undoingStep : nil
    }
}
