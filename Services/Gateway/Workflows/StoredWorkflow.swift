internal import Contracts
internal import Persistence

/// A workflow's row, before its body is read: a build that doesn't know the definition may not be able to.
struct StoredWorkflow: Sendable {
    let id: ResourceID
    let version: Int
    let definition: WorkflowDefinition.ID
    let organisation: ResourceID?
    /// The status' text, which may be one that only a later build knows.
    let status: String
    let createdAt: Timestamp
    let updatedAt: Timestamp
    let body: [UInt8]

    init(_ row: Row) throws(DatabaseError) {
        id = ResourceID(try row.uuid("id"))
        version = try row.integer("version")
        definition = WorkflowDefinition.ID(kind: try row.text("kind"), version: try row.integer("definition"))
        organisation = try row.uuidIfPresent("organisation").map { ResourceID($0) }
        status = try row.text("status")
        createdAt = try row.timestamp("created_at")
        updatedAt = try row.timestamp("updated_at")
        body = try row.textBytes("body")
    }

    /// As its row is written.
    init(_ workflow: Workflow) throws {
        id = workflow.id
        version = workflow.version
        definition = workflow.definition
        organisation = workflow.organisation
        status = workflow.status.rawValue
        createdAt = workflow.createdAt
        updatedAt = workflow.updatedAt
        body = try CanonicalJSON.encode(workflow)
    }

    /// SHA-256 of the request that started it, in hex; nil when none is recorded.
    func requestHash() throws -> String? {
        try CanonicalJSON.decode(JSONValue.self, from: body)["requestHash"]?.stringValue
    }

    /// The workflow.
    /// - Throws: when the body isn't one that this build reads.
    func workflow() throws -> Workflow { try CanonicalJSON.decode(Workflow.self, from: body) }
}
