internal import Contracts

/// The definitions that this build knows: every version under which a workflow may still be running.
struct WorkflowDefinitions: Sendable {
    private let known: [WorkflowDefinition.ID: WorkflowDefinition]

    /// Of a definition that is given twice, the last counts.
    init(_ definitions: [WorkflowDefinition]) {
        known = Dictionary(definitions.map { ($0.id, $0) }) { _, last in last }
    }

    /// All that the gateway runs.
    static let all = WorkflowDefinitions([.assessment, .drill])

    /// A definition by kind and version; nil for one that this build doesn't know.
    subscript(_ id: WorkflowDefinition.ID) -> WorkflowDefinition? { known[id] }

    /// The version under which a new workflow of a kind is started: the highest.
    func current(_ kind: String) -> WorkflowDefinition? {
        known.values.filter { $0.id.kind == kind }.max { $0.id.version < $1.id.version }
    }

    /// Every definition's identity, in order.
    var ids: [WorkflowDefinition.ID] { known.keys.sorted { ($0.kind, $0.version) < ($1.kind, $1.version) } }

    /// The kinds that can be started.
    var kinds: [String] { Set(ids.map(\.kind)).sorted() }

    /// The kinds that a schedule may start: those that are for an organisation.
    var scheduledKinds: [String] { kinds.filter { current($0)?.concernsOrganisation == true } }

    /// Types of events that the workflows write themselves.
    var ownEvents: Set<MessageType> {
        Set(known.values.flatMap { $0.steps.flatMap { $0.events.map { $0.type } } })
    }
}
