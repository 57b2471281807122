internal import Cryptography

/// The digest that a seal signs: SHA-256 over its entries in the order of positions, each as position, hash and name's
/// digest, with the length before each.
struct EntriesDigest: ~Copyable, Sendable {
    private var hasher = SHA256Hasher()
    private(set) var count = 0

    init() { hasher.update(FieldBytes("dora seal entries 1").bytes) }

    mutating func add(_ entry: SealedEntry) {
        var fields = FieldBytes("entry", capacity: 128)
        fields.add(integer: entry.position)
        fields.add(entry.hash)
        switch entry.name {
        case .known(let event): fields.add(event.digest)
        case .hidden(let digest): fields.add(digest)
        }
        hasher.update(fields.bytes)
        count += 1
    }

    /// The digest of all entries so far.
    var value: [UInt8] { Array(hasher.digest().bytes) }
}
