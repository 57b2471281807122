internal import Contracts

/// What one unit wants written, beside the rows of resource tables.
struct UnitWrites: Sendable {
    let message: MessageIdentity
    var drafts: [EventDraft] = []
    var rejection: Rejection?
    var contents: [ContentKey: ContentWrite?] = [:]
    var chunks: [ChunkPosition: [UInt8]] = [:]
    var droppedAttempts: Set<MessageID> = []
    /// For how many seconds each is held.
    var heldAttempts: [MessageID: Double] = [:]
    var tombstones: [MessageID: String] = [:]

    /// The drafts with the outcome on the last; a unit that wrote nothing that tells of itself gets an event that does.
    func closedDrafts(_ configuration: StoreConfiguration) throws(StoreError) -> [EventDraft] {
        if let rejection { return [try closing(configuration, .rejected(rejection))] }
        guard message.expectsOutcome else { return drafts }
        var closed = drafts
        if let last = closed.popLast() {
            var ended = last
            ended.ending = .done
            return closed + [ended]
        }
        return isChunk ? [] : [try closing(configuration, .done)]
    }

    /// Whether the unit keeps chunks and nothing else: they travel ahead of the command that answers for them, and
    /// keeping one again changes nothing.
    private var isChunk: Bool {
        !chunks.isEmpty && drafts.isEmpty && contents.isEmpty && tombstones.isEmpty && rejection == nil
    }

    /// Whether the message is remembered.
    var entersInbox: Bool { message.entersInbox && !isChunk }

    private func closing(
        _ configuration: StoreConfiguration, _ ending: EventDraft.Ending
    ) throws(StoreError) -> EventDraft {
        let body: [UInt8]
        do {
            body = try EventBody.join(
                requestedBy: message.requestedBy, details: Array("{}".utf8), resource: .none)
        } catch {
            throw .poison(DatabaseError(code: .unencodable, message: "requestedBy: \(error)"))
        }
        return EventDraft(
            message: message, ordinal: 0, stream: StreamName(kind: .operation, id: message.operation), version: nil,
            type: configuration.operationEnded, body: body,
            ending: ending)
    }
}
