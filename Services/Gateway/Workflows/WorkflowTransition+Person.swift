internal import Contracts

extension WorkflowTransition {
    /// A person wants the compensations that failed tried again.
    static func resumed(_ workflow: inout Workflow, at now: Timestamp) -> Effect {
        guard workflow.status == .needsPerson else { return .ignore }
        for place in workflow.steps.indices where workflow.steps[place].status == .notUndone {
            workflow.steps[place].status = .toUndo
            workflow.steps[place].endedAt = nil
            // A new attempt: the outcome of the one before may never come, and still counts if it does.
            var compensation = workflow.steps[place].compensation ?? StepCompensation()
            compensation.tries = 0
            compensation.earlier = compensation.open
            compensation.operation = nil
            workflow.steps[place].compensation = compensation
        }
        guard workflow.undoingStep != nil else { return undo(&workflow, at: now) }
        workflow.status = .undoing
        workflow.updatedAt = now
        return .write
    }

    /// A person ends it with what is left: nothing more is sent.
    static func endedByPerson(_ workflow: inout Workflow, _ ending: WorkflowEnding) -> Effect {
        guard workflow.status == .needsPerson else { return .ignore }
        for place in workflow.steps.indices where workflow.steps[place].isLeft {
            workflow.steps[place].status = .notUndone
            workflow.steps[place].endedAt = workflow.steps[place].endedAt ?? ending.time
            workflow.steps[place].compensation?.nextTryAt = nil
        }
        workflow.ending = ending
        return finish(&workflow, .endedByPerson, at: ending.time)
    }
}
