internal import Contracts
internal import Cryptography
internal import Foundation

/// An event that a unit wants written; its version may only be known when its stream's head is.
struct EventDraft: Sendable {
    /// How its message ended, on the last event of a unit.
    enum Ending: Sendable {
        case none
        case done
        case rejected(Rejection)
    }

    let message: MessageIdentity
    /// Its place among the message's events, from 0.
    let ordinal: Int
    let stream: StreamName
    /// The version it must have; nil takes the next.
    let version: Int?
    let type: MessageType
    let body: [UInt8]
    var ending = Ending.none

    /// The event's own id: the same whenever the same message is handled again (a UUID of version 8, RFC 9562).
    var id: UUID {
        var input = Array("dora event id 1".utf8)
        input += BinaryFormat.bytes(Int64(message.tenant.text.utf8.count))
        input += Array(message.tenant.text.utf8)
        input += BinaryFormat.bytes(message.messageID.uuid) + BinaryFormat.bytes(message.operation.uuid)
        input += BinaryFormat.bytes(Int64(ordinal))
        var bytes = Array(SHA256Digest(of: input).bytes.prefix(16))
        bytes[6] = bytes[6] & 0x0f | 0x80
        bytes[8] = bytes[8] & 0x3f | 0x80
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}
