internal import Contracts

/// What a workflow does when something happens; pure, so that every path is tested without a database.
enum WorkflowTransition {
    /// What must be sent after a transition.
    enum Effect: Equatable, Sendable {
        /// Send the command of the step at that place.
        case send(step: Int)
        /// Send the compensation of the step at that place.
        case compensate(step: Int)
        /// Nothing: the workflow has ended.
        case end
        /// Nothing: what happened was not for this workflow's present state.
        case ignore
    }

    /// The command that is waited for has ended.
    static func ended(_ workflow: inout Workflow, _ result: Outcome.Result, at now: Timestamp) -> Effect {
        if let place = workflow.runningStep {
            switch result {
            case .done:
                workflow.steps[place].status = .done
                workflow.steps[place].endedAt = now
                if place + 1 < workflow.steps.count { return begin(&workflow, place + 1, at: now) }
                return finish(&workflow, .done, at: now)
            case .rejected(let rejection):
                workflow.steps[place].status = .failed
                workflow.steps[place].problem = rejection
                workflow.steps[place].endedAt = now
                workflow.reason = "The step \(workflow.steps[place].name) was refused: \(rejection.detail)"
                return undo(&workflow, at: now)
            }
        }
        if let place = workflow.undoingStep {
            switch result {
            case .done:
                workflow.steps[place].status = .undone
                workflow.steps[place].endedAt = now
                return undo(&workflow, at: now)
            case .rejected(let rejection):
                workflow.steps[place].problem = rejection
                workflow.reason = "The step \(workflow.steps[place].name) could not be undone: \(rejection.detail)"
                return finish(&workflow, .failed, at: now)
            }
        }
        return .ignore
    }

    /// The step that is waited for took too long. A compensation is waited for without end: its message stays in
    /// Kafka until its agent has it.
    static func timedOut(_ workflow: inout Workflow, at now: Timestamp) -> Effect {
        guard let place = workflow.runningStep else { return .ignore }
        workflow.steps[place].status = .failed
        workflow.steps[place].endedAt = now
        workflow.steps[place].problem = Rejection(
            status: 504, problem: "step-timed-out", detail: "The step \(workflow.steps[place].name) took too long.")
        workflow.reason = "The step \(workflow.steps[place].name) took too long."
        return undo(&workflow, at: now)
    }

    /// A person wants it undone.
    static func cancelled(_ workflow: inout Workflow, by subject: String, at now: Timestamp) -> Effect {
        guard workflow.status == .running else { return .ignore }
        if let place = workflow.runningStep {
            workflow.steps[place].status = .failed
            workflow.steps[place].endedAt = now
        }
        workflow.reason = "Cancelled by \(subject)."
        return undo(&workflow, at: now)
    }

    /// The first step begins.
    static func started(_ workflow: inout Workflow, at now: Timestamp) -> Effect { begin(&workflow, 0, at: now) }

    private static func begin(_ workflow: inout Workflow, _ place: Int, at now: Timestamp) -> Effect {
        workflow.steps[place].status = .running
        workflow.steps[place].startedAt = now
        workflow.updatedAt = now
        return .send(step: place)
    }

    private static func undo(_ workflow: inout Workflow, at now: Timestamp) -> Effect {
        workflow.status = .undoing
        workflow.updatedAt = now
        guard let place = workflow.lastBegunStep else { return finish(&workflow, .undone, at: now) }
        workflow.steps[place].status = .undoing
        workflow.steps[place].compensations += 1
        return .compensate(step: place)
    }

    private static func finish(_ workflow: inout Workflow, _ status: WorkflowStatus, at now: Timestamp) -> Effect {
        workflow.status = status
        workflow.awaited = nil
        workflow.deadline = nil
        workflow.updatedAt = now
        return .end
    }
}
