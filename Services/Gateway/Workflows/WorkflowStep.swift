internal import Contracts

/// One step of a workflow as it stands.
struct WorkflowStep: Codable, Sendable, Equatable {
    /// Where a step stands.
    enum Status: String, Codable, Sendable, CaseIterable {
        case waiting, running, done, failed, undoing, undone
        /// Its compensation failed however often it was tried.
        case notUndone = "not-undone"
        /// A person wants its compensation tried again.
        case toUndo = "to-undo"
    }

    /// The step's name in its definition.
    let name: String
    var status: Status = .waiting
    var startedAt: Timestamp?
    var endedAt: Timestamp?
    /// What the step makes: its kind and identifier, known before it is made.
    var result: ResourceReference?
    /// The step's command: what a compensation names, so that it is refused when it comes late.
    var command: MessageID?
    /// Why it failed, or why it could not be undone.
    var problem: Rejection?
    /// That its command was given up by its agent.
    var deadLetter: DeadLetterNote?
    /// The number of its compensation's present attempt: each has a message id of its own.
    var compensations = 0
    /// How far its compensation has come; nil before it began.
    var compensation: StepCompensation?

    init(name: String) { self.name = name }

    /// Whether it was begun and isn't undone: what it makes may be there.
    var isLeft: Bool { status != .waiting && status != .undone }
}
