/// An aggregate's state as it stands in its agent's table, in its events and in the gateway's read model: one JSON
/// object, written once.
public protocol Resource: Codable, Sendable, Equatable {
    /// What sort of aggregate it is: the first part of its stream's name.
    static var kind: ResourceKind { get }
    /// Which one it is.
    var id: ResourceID { get }
    /// The version of its stream that this state has, from 1.
    var version: Int { get set }
}

extension Resource {
    /// The stream of the resource's events.
    public var stream: StreamName { StreamName(kind: Self.kind, id: id) }
}
