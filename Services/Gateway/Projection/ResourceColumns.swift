internal import Contracts
internal import Persistence

/// The rows of the read model's main table, column by column.
struct ResourceColumns {
    private var kinds: [String?] = []
    private var ids: [ResourceID] = []
    private var versions: [Int?] = []
    private var created: [Timestamp?] = []
    private var updated: [Timestamp?] = []
    private var bodies: [String?] = []
    private var filters: [String?] = []

    var isEmpty: Bool { kinds.isEmpty }

    /// Adds a resource's state.
    /// - Throws: when the state isn't a resource's JSON.
    mutating func add(
        _ stream: StreamName, _ event: ProjectedEvent, _ bytes: [UInt8], _ description: ResourceDescription
    ) throws {
        let body = try CanonicalJSON.decode(JSONValue.self, from: bytes)
        let marked = try CanonicalJSON.encode(FilterColumn.extract(from: body, description))
        kinds.append(stream.kind.rawValue)
        ids.append(stream.id)
        versions.append(event.event.streamVersion)
        created.append(try Self.time(body["createdAt"]) ?? event.attributes.time)
        updated.append(try Self.time(body["updatedAt"]) ?? event.attributes.time)
        bodies.append(String(decoding: bytes, as: UTF8.self))
        filters.append(String(decoding: marked, as: UTF8.self))
    }

    /// The columns as arrays for `unnest`, in the statement's order.
    var parameters: [Parameter] {
        [
            .texts(kinds), .uuids(ids.map(\.uuid)), .integers(versions), .timestamps(created), .timestamps(updated),
            .texts(bodies), .texts(filters),
        ]
    }

    private static func time(_ value: JSONValue?) throws -> Timestamp? {
        try value?.stringValue.map { try Timestamp($0) }
    }
}
