internal import Contracts
internal import Persistence

/// Makes, changes and takes out records as their keeper decides.
enum RecordHandlers<Keeping: RecordKeeping> {
    typealias Content = Keeping.Content
    typealias Context = HandlerContext<Keeping.Repository>

    static func create(_ command: ReceivedRequest<CreateRecord<Content>>, _ context: Context) async throws {
        let id = command.payload.id
        guard try await context.unit.load(Keeping.table, id: id) == nil else {
            throw Rejection(
                status: 409, problem: "already-exists", detail: "The \(Content.kind) \(id.text) is there already.")
        }
        let content = try await Keeping.settled(command.payload.content, of: id, after: nil, context)
        let record = Record(id: id, version: 1, content: content, createdAt: context.now, updatedAt: context.now)
        try context.unit.save(record, in: Keeping.table, because: RecordCreated<Content>())
    }

    /// A change that changes nothing writes nothing.
    static func update(_ command: ReceivedRequest<UpdateRecord<Content>>, _ context: Context) async throws {
        let record = try await found(command.payload.id, context)
        try command.require(version: record.version)
        let wanted = try command.payload.applied(to: record.content)
        let content = try await Keeping.settled(wanted, of: record.id, after: record, context)
        guard content != record.content else { return }
        let changed = try JSONValue(content).membersDiffering(from: JSONValue(record.content))
        try context.unit.save(
            record.changed(to: content, at: context.now), in: Keeping.table,
            because: RecordUpdated<Content>(changed: changed))
    }

    static func delete(_ command: ReceivedRequest<DeleteRecord<Content>>, _ context: Context) async throws {
        let record = try await found(command.payload.id, context)
        try command.require(version: record.version)
        try await Keeping.checkRemoval(of: record, context)
        try context.unit.remove(record, in: Keeping.table, because: RecordDeleted<Content>(content: record.content))
    }

    private static func found(_ id: ResourceID, _ context: Context) async throws -> Record<Content> {
        guard let record = try await context.unit.load(Keeping.table, id: id) else {
            throw Rejection.notFound(Content.kind, id)
        }
        return record
    }
}
