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

    /// SHA-256 over all columns but position and hash: each as one byte that says whether it is there, its length in
    /// eight bytes, and its bytes. So nothing can be moved from one column to the next, and NULL isn't "empty".
    func computedHash() -> [UInt8] {
        var hasher = SHA256Hasher()
        func add(_ bytes: [UInt8]?) {
            hasher.update([bytes == nil ? 0 : 1])
            hasher.update(BinaryFormat.bytes(Int64(bytes?.count ?? 0)))
            if let bytes { hasher.update(bytes) }
        }
        add(Array("dora event 1".utf8))
        add(Array(tenant.utf8))
        add(Array(stream.utf8))
        add(BinaryFormat.bytes(Int64(version)))
        add(BinaryFormat.bytes(messageID))
        add(Array(type.utf8))
        add(Array(source.utf8))
        add(BinaryFormat.bytes(time.microseconds))
        add(BinaryFormat.bytes(correlation))
        add(causation.map { BinaryFormat.bytes($0) })
        add(traceParent.map { Array($0.utf8) })
        add(outcome.map { Array($0.utf8) })
        add(body)
        add(previousHash)
        return Array(hasher.digest().bytes)
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
