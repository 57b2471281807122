internal import Contracts

/// What a workflow does when something happens; pure, so that every path is tested without a database.
enum WorkflowTransition {
    /// What must be done after a transition.
    enum Effect: Equatable, Sendable {
        /// Send the command of the step at that place.
        case send(step: Int)
        /// Send the compensation of the step at that place, as the attempt that the step names.
        case compensate(step: Int)
        /// Write it down: there is nothing to send, now or any more.
        case write
        /// Nothing: what happened was not for this workflow's present state.
        case ignore
    }

    /// The first step begins.
    static func started(_ workflow: inout Workflow, at now: Timestamp) -> Effect { begin(&workflow, 0, at: now) }

    /// An operation of the workflow has ended.
    static func ended(
        _ workflow: inout Workflow, _ operation: ResourceID, _ result: Outcome.Result, _ policy: CompensationPolicy,
        at now: Timestamp
    ) -> Effect {
        guard let place = workflow.runningStep else {
            return compensationEnded(&workflow, operation, result, policy, at: now)
        }
        guard workflow.awaited == operation else { return .ignore }
        switch result {
        case .done:
            workflow.steps[place].status = .done
            workflow.steps[place].endedAt = now
            // Redriven, a letter is none any more; the log keeps it.
            workflow.steps[place].deadLetter = nil
            if place + 1 < workflow.steps.count { return begin(&workflow, place + 1, at: now) }
            return finish(&workflow, .done, at: now)
        case .rejected(let rejection):
            return refused(&workflow, place, rejection, at: now)
        }
    }

    /// The running step is refused: by its agent, or because its command can't be made.
    static func refused(
        _ workflow: inout Workflow, _ place: Int, _ rejection: Rejection, at now: Timestamp
    ) -> Effect {
        fail(&workflow, place, rejection, "was refused: \(rejection.detail)", at: now)
    }

    /// The workflow's deadline has come: what is waited for is taken for lost, or a pause is over.
    static func elapsed(_ workflow: inout Workflow, _ policy: CompensationPolicy, at now: Timestamp) -> Effect {
        guard let deadline = workflow.deadline, deadline <= now else { return .ignore }
        guard let place = workflow.runningStep else { return compensationElapsed(&workflow, policy, at: now) }
        var sentence = "took too long"
        if let letter = workflow.steps[place].deadLetter { sentence += ": \(letter.clause)" }
        let name = workflow.steps[place].name
        let rejection = Rejection(status: 504, problem: "step-timed-out", detail: "The step \(name) \(sentence).")
        return fail(&workflow, place, rejection, "\(sentence).", at: now)
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

    /// A command of the workflow was given up by its agent. The time-out says so when it comes: until then the letter
    /// may be redriven.
    /// - Parameter message: the command's id, which must be that of the running step or of a compensation.
    static func deadLettered(_ workflow: inout Workflow, _ message: MessageID, _ note: DeadLetterNote) -> Effect {
        if let place = workflow.runningStep, workflow.steps[place].command == message {
            guard workflow.steps[place].deadLetter == nil else { return .ignore }
            workflow.steps[place].deadLetter = note
        } else if let place = workflow.steps.firstIndex(where: { $0.compensation?.command == message }) {
            guard workflow.steps[place].isLeft, workflow.steps[place].compensation?.deadLetter == nil else {
                return .ignore
            }
            workflow.steps[place].compensation?.deadLetter = note
        } else {
            return .ignore
        }
        workflow.updatedAt = note.time
        return .write
    }

    private static func begin(_ workflow: inout Workflow, _ place: Int, at now: Timestamp) -> Effect {
        workflow.steps[place].status = .running
        workflow.steps[place].startedAt = now
        workflow.updatedAt = now
        return .send(step: place)
    }

    private static func fail(
        _ workflow: inout Workflow, _ place: Int, _ rejection: Rejection, _ sentence: String, at now: Timestamp
    ) -> Effect {
        workflow.steps[place].status = .failed
        workflow.steps[place].problem = rejection
        workflow.steps[place].endedAt = now
        workflow.reason = "The step \(workflow.steps[place].name) \(sentence)"
        return undo(&workflow, at: now)
    }

    static func finish(_ workflow: inout Workflow, _ status: WorkflowStatus, at now: Timestamp) -> Effect {
        workflow.status = status
        workflow.awaited = nil
        workflow.deadline = nil
        workflow.updatedAt = now
        return .write
    }
}
