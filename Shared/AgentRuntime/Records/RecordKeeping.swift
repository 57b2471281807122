public import Contracts
public import Persistence

/// What an agent decides about a kind of record; the rest of making, changing and taking out is every agent's.
public protocol RecordKeeping: Sendable {
    /// What the record says.
    associatedtype Content: RecordContent
    /// The agent's aggregates, for rules that look at others.
    associatedtype Repository: Sendable

    /// Where the records stand.
    static var table: ResourceTable<Record<Content>> { get }

    /// The content as it is to be written: checked, with what follows from it.
    /// - Parameters:
    ///   - content: what the command says, or what its change makes of the last content.
    ///   - id: which record it's to be.
    ///   - previous: the record before the change; nil for a new one.
    ///   - context: the repository, and the moment.
    /// - Throws: ``/Contracts/Rejection`` for what the rules exclude.
    static func settled(
        _ content: Content, of id: ResourceID, after previous: Record<Content>?,
        _ context: HandlerContext<Repository>
    ) async throws -> Content

    /// Whether a record may be taken out; it may unless an agent says otherwise.
    /// - Throws: ``/Contracts/Rejection`` when something stands on it.
    static func checkRemoval(of record: Record<Content>, _ context: HandlerContext<Repository>) async throws
}

extension RecordKeeping {
    /// Nothing stands on it.
    public static func checkRemoval(of record: Record<Content>, _ context: HandlerContext<Repository>) async throws {}
}
