/// The hash by which Kafka's Java clients choose a record's partition (org.apache.kafka.common.utils.Utils.murmur2).
enum Murmur2 {
    /// The 32-bit hash of the key's bytes.
    static func hash(_ data: some Collection<UInt8>) -> UInt32 {
        let multiplier: UInt32 = 0x5bd1_e995
        var hash: UInt32 = 0x9747_b28c ^ UInt32(truncatingIfNeeded: data.count)
        var rest = data[...]
        while rest.count >= 4 {
            var word = rest.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            word = word &* multiplier
            word ^= word >> 24
            word = word &* multiplier
            hash = hash &* multiplier ^ word
            rest = rest.dropFirst(4)
        }
        if !rest.isEmpty {
            hash ^= rest.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            hash = hash &* multiplier
        }
        hash ^= hash >> 13
        hash = hash &* multiplier
        return hash ^ hash >> 15
    }

    /// The partition of a key among so many.
    static func partition(of key: String, among count: Int) -> Int32 {
        Int32(Int(hash(Array(key.utf8)) & 0x7fff_ffff) % count)
    }
}
