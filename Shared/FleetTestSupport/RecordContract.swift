public import AgentRuntime
public import Contracts
public import Persistence
internal import Foundation
internal import Testing

/// What every agent must do with a kind of record, on every store: the same checks for all kinds.
public struct RecordContract<Declared: Agent, Content: RecordContent>: Sendable {
    /// The agent, over the store that is checked.
    public let agent: AgentDouble<Declared>
    /// Where its records stand.
    public let table: ResourceTable<Record<Content>>
    /// A content that the agent accepts.
    public let content: Content
    /// Members with other values, one of them at least, which it accepts too.
    public let change: [String: JSONValue]

    /// Says what is checked with what.
    public init(
        agent: AgentDouble<Declared>, table: ResourceTable<Record<Content>>, content: Content,
        change: [String: JSONValue]
    ) {
        self.agent = agent
        self.table = table
        self.content = content
        self.change = change
    }

    /// The record as it stands; nil when there is none.
    public func record(_ id: ResourceID) async throws -> Record<Content>? {
        try await agent.readUnit { try await $0.load(table, id: id) }
    }

    /// Makes, changes, refuses and takes out.
    public func check() async throws {
        let id = ResourceID(UUID())
        let later = agent.now.adding(seconds: 60)
        let made = try await agent.handle(CreateRecord(id: id, content: content))
        #expect(made.map(\.attributes.type) == [RecordCreated<Content>.type])
        let first = try #require(try await record(id))
        #expect(first.version == 1 && first.createdAt == agent.now && first.updatedAt == agent.now)
        #expect(try await agent.rejection(of: CreateRecord(id: id, content: content))?.status == 409)
        try checkMembers(of: first)

        let update = UpdateRecord<Content>(id: id, changes: change)
        #expect(try await agent.rejection(of: update, expecting: 2)?.problem == "version-mismatch")
        let changed = try await agent.handle(update, expecting: 1, at: later)
        #expect(changed.map(\.attributes.type) == [RecordUpdated<Content>.type])
        let details = try EventBody.split(changed[0].body).details
        let named = try CanonicalJSON.decode(RecordUpdated<Content>.self, from: details).changed
        #expect(Set(named).isSuperset(of: change.keys), "\(named)")
        let second = try #require(try await record(id))
        #expect(second.version == 2 && second.createdAt == agent.now && second.updatedAt == later)
        #expect(second.content != first.content)

        let same = try await agent.handle(update, at: later.adding(seconds: 60))
        #expect(same.allSatisfy { $0.attributes.subject.kind == .operation })
        #expect(try await record(id) == second)
        try await checkRefusals(of: id, change: update)

        let other = Self.of(agent, tenant: "other")
        #expect(try await other.rejection(of: DeleteRecord<Content>(id: id))?.status == 404)
        let taken = try await agent.handle(DeleteRecord<Content>(id: id), expecting: 2)
        #expect(taken.map(\.attributes.type) == [RecordDeleted<Content>.type])
        #expect(try await record(id) == nil)
        let last = try CanonicalJSON.decode(
            RecordDeleted<Content>.self, from: EventBody.split(taken[0].body).details)
        #expect(last.content == second.content)
        #expect(try await agent.rejection(of: update)?.status == 404)
    }

    private func checkRefusals(of id: ResourceID, change update: UpdateRecord<Content>) async throws {
        let before = try await record(id)
        let unknown = ResourceID(UUID())
        #expect(try await agent.rejection(of: UpdateRecord<Content>(id: unknown, changes: change))?.status == 404)
        for field in try described.fields where field.isRequired {
            let nothing = UpdateRecord<Content>(id: id, changes: [field.name: .null])
            #expect(try await agent.rejection(of: nothing)?.problem == "invalid-content", "\(field.name)")
        }
        #expect(try await agent.rejection(of: DeleteRecord<Content>(id: id), expecting: 1)?.status == 412)
        #expect(try await record(id) == before)
    }

    /// What the state has is described, and what is described as always there is in the state.
    private func checkMembers(of record: Record<Content>) throws {
        guard case .object(let members) = try JSONValue(record) else { throw TestFailure("a record is no object") }
        let fields = try described.fields + ResourceDescription.commonFields
        let names = Set(fields.map(\.name)).union(["id"])
        #expect(Set(members.keys).isSubset(of: names), "\(Set(members.keys).subtracting(names)) isn't described")
        let needed = Set(fields.filter(\.isRequired).map(\.name))
        #expect(needed.isSubset(of: members.keys), "\(needed.subtracting(members.keys)) is missing")
    }

    private var described: ResourceDescription {
        get throws {
            try #require(Declared.contract.resources.first { $0.kind == Content.kind })
        }
    }

    private static func of(_ agent: AgentDouble<Declared>, tenant: String) -> AgentDouble<Declared> {
        var other = agent
        other.tenant = tenant
        return other
    }
}
