internal import Contracts

/// A saga as it stands: the gateway's own aggregate. What it does next is a pure function of this value and of what
/// happened; ``WorkflowEngine`` writes it down and sends.
struct Workflow: Codable, Sendable, Equatable {
    let id: ResourceID
    var version: Int
    /// The definition's name: `assessment`.
    let kind: String
    let organisation: ResourceID
    let requester: Requester
    let correlation: CorrelationID
    var status: WorkflowStatus
    var steps: [WorkflowStep]
    /// The operation that is waited for; nil when the workflow has ended.
    var awaited: ResourceID?
    /// When the step that is waited for is taken for lost.
    var deadline: Timestamp?
    /// Why it is being undone, in one sentence.
    var reason: String?
    /// The first day of work of the plan that the workflow makes.
    let startsOn: CalendarDate
    let createdAt: Timestamp
    var updatedAt: Timestamp
    /// SHA-256 of the request that started it, in hex: another request under its key is refused.
    var requestHash: String?

    /// The step that is being done.
    var runningStep: Int? { steps.firstIndex { $0.status == .running } }
    /// The step that is being undone.
    var undoingStep: Int? { steps.firstIndex { $0.status == .undoing } }
    /// The last step that was begun and isn't undone: the next to be undone.
    var lastBegunStep: Int? { steps.lastIndex { [.running, .done, .failed].contains($0.status) } }

    /// The share of the steps that are done, from 0 to 1.
    var progress: Double { Double(steps.filter { $0.status == .done }.count) / Double(max(1, steps.count)) }

    /// The result of the step of that name, once it is begun.
    func result(of step: String) -> ResourceReference? { steps.first { $0.name == step }?.result }
}
