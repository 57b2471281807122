internal import Contracts
internal import Foundation

extension PostgresStore {
    /// Tells of a seal by an event of the log, in the stream that has one event per seal: so consumers keep what proves
    /// the log outside of its database.
    /// - Throws: ``StoreError`` `conflict` when it was told already, or the seal before it wasn't.
    public func tell(_ seal: LogSeal) async throws(StoreError) {
        let stream = StreamName.seals(of: configuration.domain)
        let told = seal.told
        let cause = NameBasedIdentifier.child("\(told.number)/\(told.previous)/\(told.digest)", of: stream.id).uuid
        let body: [UInt8]
        do {
            body = try EventBody.join(
                requestedBy: told.service, details: try CanonicalJSON.encode(told), resource: .none)
        } catch {
            throw .poison(DatabaseError(code: .unencodable, message: "seal \(told.number): \(error)"))
        }
        let message = MessageIdentity(
            tenant: .platform, messageID: MessageID(cause), requestHash: told.digest, requestedBy: told.service,
            correlation: CorrelationID(cause), source: "/\(told.service)", time: told.time, entersInbox: false,
            expectsOutcome: false)
        let draft = EventDraft(
            message: message, ordinal: 0, stream: stream, version: told.number,
            type: RuntimeMessages.sealWritten(of: configuration.domain), body: body)
        _ = try await commit(CommitPlan(drafts: [draft]))
    }
}
