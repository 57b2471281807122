internal import Contracts
internal import Documents
internal import Persistence

/// The policies over one message's unit of work: the same on PostgreSQL and in memory, for the unit hides which.
struct UnitOfWorkPolicyRepository: PolicyRepository {
    let unit: any UnitOfWork

    func policy(_ id: ResourceID) async throws(StoreError) -> Policy? {
        try await unit.load(PolicyTables.policies, id: id)
    }

    func policies(of organisation: ResourceID, limit: Int) async throws(StoreError) -> [Policy] {
        try await unit.list(
            PolicyTables.policies, where: [.equals("organisation", .text(organisation.text))], limit: limit)
    }

    func save<Event: EventPayload>(_ policy: Policy, because event: Event) throws(StoreError) {
        try unit.save(policy, in: PolicyTables.policies, because: event)
    }

    func remove<Event: EventPayload>(_ policy: Policy, because event: Event) throws(StoreError) {
        try unit.remove(policy, in: PolicyTables.policies, because: event)
    }

    func analysis(_ id: ResourceID) async throws(StoreError) -> Analysis? {
        try await unit.load(PolicyTables.analyses, id: id)
    }

    func save<Event: EventPayload>(_ analysis: Analysis, because event: Event) throws(StoreError) {
        try unit.save(analysis, in: PolicyTables.analyses, because: event)
    }

    func remove<Event: EventPayload>(_ analysis: Analysis, because event: Event) throws(StoreError) {
        try unit.remove(analysis, in: PolicyTables.analyses, because: event)
    }

    func keep(document bytes: [UInt8], of policy: ResourceID, mediaType: String) -> String {
        unit.keep(content: bytes, purpose: Self.purpose(ofDocumentsOf: policy), mediaType: mediaType)
    }

    func document(_ digest: String, of policy: ResourceID, range: Range<Int>) async throws(StoreError) -> [UInt8]? {
        try await unit.content(digest: digest, purpose: Self.purpose(ofDocumentsOf: policy), range: range)
    }

    func keep(passages: [Passage]) throws -> String {
        unit.keep(
            content: try CanonicalJSON.encode(passages), purpose: "passages", mediaType: MessageAttributes.json)
    }

    func passages(_ digest: String) async throws -> [Passage] {
        guard let bytes = try await unit.content(digest: digest, purpose: "passages") else {
            throw MissingPassages(digest: digest)
        }
        return try CanonicalJSON.decode([Passage].self, from: bytes)
    }

    /// The policy stands in the purpose, so that a document is found under the policies that had it and no other.
    private static func purpose(ofDocumentsOf policy: ResourceID) -> String { "document/\(policy.text)" }
}
