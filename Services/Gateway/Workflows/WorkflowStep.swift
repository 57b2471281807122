internal import Contracts

/// One step of a workflow as it stands.
struct WorkflowStep: Codable, Sendable, Equatable {
    /// Where a step stands.
    enum Status: String, Codable, Sendable {
        case waiting, running, done, failed, undoing, undone
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
    /// Why it failed.
    var problem: Rejection?
    /// How often its compensation was sent.
    var compensations = 0

    init(name: String) { self.name = name }
}
