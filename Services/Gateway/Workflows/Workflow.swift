internal import Contracts

/// A saga as it stands: the gateway's own aggregate. What it does next is a pure function of this value and of what
/// happened; ``WorkflowEngine`` writes it down and sends.
struct Workflow: Codable, Sendable, Equatable {
    let id: ResourceID
    var version: Int
    /// The definition that it was started with, and goes on under: `assessment`, version 1.
    let definition: WorkflowDefinition.ID
    /// What it is for; nil when it is for none: a drill.
    let organisation: ResourceID?
    let requester: Requester
    let correlation: CorrelationID
    var status: WorkflowStatus
    var steps: [WorkflowStep]
    /// The operation of the step or compensation that is waited for; nil when none is.
    var awaited: ResourceID?
    /// When what is waited for is taken for lost, or when a compensation is tried again.
    var deadline: Timestamp?
    /// Why it is being undone, in one sentence.
    var reason: String?
    /// The first day of work of the plan that the workflow makes; nil when it makes none.
    let startsOn: CalendarDate?
    let createdAt: Timestamp
    var updatedAt: Timestamp
    /// SHA-256 of the request that started it, in hex: another request under its key is refused.
    var requestHash: String?
    /// The schedule that has started it; nil when a person did.
    var schedule: ResourceID?
    /// Who ended it although something is left, and why.
    var ending: WorkflowEnding?

    /// The step that is being done.
    var runningStep: Int? { steps.firstIndex { $0.status == .running } }
    /// The step that is being undone.
    var undoingStep: Int? { steps.firstIndex { $0.status == .undoing } }
    /// The last step that was begun and isn't undone or given up: the next to be undone.
    var nextToUndo: Int? { steps.lastIndex { [.running, .done, .failed, .toUndo].contains($0.status) } }
    /// Whether a compensation was given up.
    var isStuck: Bool { steps.contains { $0.status == .notUndone } }

    /// The share of the steps that are done, from 0 to 1.
    var progress: Double { Double(steps.filter { $0.status == .done }.count) / Double(max(1, steps.count)) }

    /// Every operation whose outcome concerns the workflow.
    var openOperations: [ResourceID] {
        steps.reduce(into: awaited.map { [$0] } ?? []) { open, step in
            for operation in step.compensation?.open ?? [] where !open.contains(operation) { open.append(operation) }
        }
    }

    /// The operations whose commands a new cluster must get: those that are still wanted.
    var wantedOperations: [ResourceID] {
        guard !status.isFinal else { return [] }
        return steps.reduce(into: awaited.map { [$0] } ?? []) { wanted, step in
            if let operation = step.compensation?.operation, !wanted.contains(operation) { wanted.append(operation) }
        }
    }

    /// The result of the step of that name, once it is begun.
    func result(of step: String) -> ResourceReference? { steps.first { $0.name == step }?.result }

    /// What the workflow must have been started with for its step to go on.
    func named<Value>(_ value: Value?) throws(Rejection) -> Value {
        guard let value else {
            throw Rejection(
                status: 422, problem: "input-missing", detail: "The workflow wasn't started with what its step needs.")
        }
        return value
    }
}

extension Workflow {
    private enum CodingKeys: String, CodingKey {
        case id, version, kind, definitionVersion, organisation, requester, correlation, status, steps, awaited
        case deadline, reason, startsOn, createdAt, updatedAt, requestHash, schedule, ending
    }

    /// Reads a row. One that an earlier build has written names no version of its definition: that was the first.
    init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        id = try members.decode(ResourceID.self, forKey: .id)
        version = try members.decode(Int.self, forKey: .version)
        definition = WorkflowDefinition.ID(
            kind: try members.decode(String.self, forKey: .kind),
            version: try members.decodeIfPresent(Int.self, forKey: .definitionVersion) ?? 1)
        organisation = try members.decodeIfPresent(ResourceID.self, forKey: .organisation)
        requester = try members.decode(Requester.self, forKey: .requester)
        correlation = try members.decode(CorrelationID.self, forKey: .correlation)
        status = try members.decode(WorkflowStatus.self, forKey: .status)
        steps = try members.decode([WorkflowStep].self, forKey: .steps)
        awaited = try members.decodeIfPresent(ResourceID.self, forKey: .awaited)
        deadline = try members.decodeIfPresent(Timestamp.self, forKey: .deadline)
        reason = try members.decodeIfPresent(String.self, forKey: .reason)
        startsOn = try members.decodeIfPresent(CalendarDate.self, forKey: .startsOn)
        createdAt = try members.decode(Timestamp.self, forKey: .createdAt)
        updatedAt = try members.decode(Timestamp.self, forKey: .updatedAt)
        requestHash = try members.decodeIfPresent(String.self, forKey: .requestHash)
        schedule = try members.decodeIfPresent(ResourceID.self, forKey: .schedule)
        ending = try members.decodeIfPresent(WorkflowEnding.self, forKey: .ending)
    }

    func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(id, forKey: .id)
        try members.encode(version, forKey: .version)
        try members.encode(definition.kind, forKey: .kind)
        try members.encode(definition.version, forKey: .definitionVersion)
        try members.encodeIfPresent(organisation, forKey: .organisation)
        try members.encode(requester, forKey: .requester)
        try members.encode(correlation, forKey: .correlation)
        try members.encode(status, forKey: .status)
        try members.encode(steps, forKey: .steps)
        try members.encodeIfPresent(awaited, forKey: .awaited)
        try members.encodeIfPresent(deadline, forKey: .deadline)
        try members.encodeIfPresent(reason, forKey: .reason)
        try members.encodeIfPresent(startsOn, forKey: .startsOn)
        try members.encode(createdAt, forKey: .createdAt)
        try members.encode(updatedAt, forKey: .updatedAt)
        try members.encodeIfPresent(requestHash, forKey: .requestHash)
        try members.encodeIfPresent(schedule, forKey: .schedule)
        try members.encodeIfPresent(ending, forKey: .ending)
    }
}
