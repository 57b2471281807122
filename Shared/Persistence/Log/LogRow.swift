internal import Contracts
internal import Cryptography
internal import Foundation

/// A row of the log before its position is given: the columns that the hash covers, as they are stored.
struct LogRow: Sendable, Hashable {
    var tenant: String
    var stream: String
    var version: Int
    var messageID: UUID
    var type: String
    var source: String
    var time: Timestamp
    var correlation: UUID
    var causation: UUID?
    var traceParent: String?
    var outcome: String?
    var body: [UInt8]
    var previousHash: [UInt8]
    var hash: [UInt8] = LogRow.noHash

    /// The hash before a stream's first event.
    static let noHash = [UInt8](repeating: 0, count: SHA256Digest.byteCount)

    /// SHA-256 over all columns but position and hash, as ``FieldBytes`` writes them.
    func computedHash() -> [UInt8] {
        var fields = FieldBytes("dora event 1", capacity: body.count + (outcome?.utf8.count ?? 0) + 640)
        fields.add(text: tenant)
        fields.add(text: stream)
        fields.add(integer: Int64(version))
        fields.add(messageID)
        fields.add(text: type)
        fields.add(text: source)
        fields.add(integer: time.microseconds)
        fields.add(correlation)
        fields.add(causation)
        fields.add(text: traceParent)
        fields.add(text: outcome)
        fields.add(body)
        fields.add(previousHash)
        return Array(SHA256Digest(of: fields.bytes).bytes)
    }

    /// The row as an event.
    /// - Throws: ``DatabaseError`` `unreadable` when a column holds what no service writes.
    func event(position: Int64) throws(DatabaseError) -> LoggedEvent {
        do {
            let outcome = try outcome.map { try CanonicalJSON.decode(Outcome.self, from: $0.utf8) }
            return LoggedEvent(
                position: position,
                attributes: MessageAttributes(
                    id: MessageID(messageID), type: try MessageType(type), source: source,
                    subject: try StreamName(stream), time: time, tenant: try TenantID(tenant),
                    correlation: CorrelationID(correlation), causation: causation.map { MessageID($0) },
                    traceParent: traceParent),
                event: EventAttributes(
                    streamVersion: version, previousHash: Hexadecimal.encode(previousHash), outcome: outcome),
                body: body, hash: Hexadecimal.encode(hash))
        } catch {
            throw DatabaseError(code: .unreadable, message: "position \(position) of the log: \(error)")
        }
    }
}
