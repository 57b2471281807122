internal import Contracts

/// A resource as the read model holds it: its JSON and its version.
struct ResourceRow: Sendable, Equatable {
    let kind: ResourceKind
    let id: ResourceID
    let version: Int
    let createdAt: Timestamp
    /// The very bytes of the resource's last event.
    let body: [UInt8]

    /// The resource's entity tag: its version.
    var tag: String { "\"\(version)\"" }
}
