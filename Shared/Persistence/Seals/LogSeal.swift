public import Contracts
public import Cryptography
internal import Foundation

/// A signed statement over a service's log up to a position: which events it has, in which order, with which hashes.
///
/// It covers the events since the seal before it and carries that seal's hash; so the last seal vouches for the whole
/// log up to its position, the positions included. That makes the end of a stream, and a whole stream, as safe as the
/// middle of one: what was cut off is missing among the entries.
public struct LogSeal: Sendable, Hashable {
    /// Its place among the service's seals, from 1.
    public let number: Int
    /// The service whose log it is.
    public let service: String
    /// The position of the last event covered.
    public let through: Int64
    /// How many events the log has up to there.
    public let events: Int
    /// ``EntriesDigest`` of the events since the seal before.
    let digest: [UInt8]
    /// ``hash`` of the seal before; 32 zeros for the first.
    let previous: [UInt8]
    /// When it was made.
    public let time: Timestamp
    /// The id of the key that signed.
    public let key: String
    /// Ed25519 over ``statement``.
    let signature: [UInt8]

    /// What is signed: every part but the signature, each with its length before it.
    var statement: [UInt8] {
        var fields = FieldBytes("dora seal 1")
        fields.add(text: service)
        fields.add(integer: Int64(number))
        fields.add(integer: through)
        fields.add(integer: Int64(events))
        fields.add(digest)
        fields.add(previous)
        fields.add(integer: time.microseconds)
        fields.add(text: key)
        return fields.bytes
    }

    /// SHA-256 of what is signed: the next seal carries it.
    var hash: [UInt8] { Array(SHA256Digest(of: statement).bytes) }

    /// Whether one of those keys signed it.
    /// - Returns: nil for a key that isn't among them.
    public func isSigned(by keys: JSONWebKeySet) -> Bool? {
        guard let key = keys[key], key.algorithm == .edDSA else { return nil }
        return key.isValid(Data(signature), for: statement)
    }
}
