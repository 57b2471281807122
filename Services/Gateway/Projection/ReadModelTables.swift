/// The tables that a projection fills. While one generation of them serves, a rebuild fills the next beside it.
enum ReadModelTables: Sendable {
    /// Those that reads are answered from.
    case serving
    /// Those of a rebuild.
    case next

    /// Their names in the serving generation: all that the events' topics hold. Operations, workflows and refusals
    /// are no part of it.
    static let names = ["resources", "streams", "held_events", "audit_events"]

    var resources: String { named("resources") }
    var streams: String { named("streams") }
    var heldEvents: String { named("held_events") }
    var auditEvents: String { named("audit_events") }

    /// A table's name in this generation.
    func named(_ name: String) -> String { self == .serving ? name : "\(name)_next" }
}
