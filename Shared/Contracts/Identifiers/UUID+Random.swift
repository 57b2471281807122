public import Foundation

extension UUID {
    /// A random UUID (version 4, RFC 9562). Foundation's own opens the system's device of random numbers for each, which
    /// takes longer than most of what a message needs.
    public static func random() -> UUID {
        var generator = SystemRandomNumberGenerator()
        // The four bits of the version, and the two of the variant.
        let high = (generator.next() as UInt64) & ~0xF000 | 0x4000
        let low = (generator.next() as UInt64) & ~(3 << 62) | 2 << 62
        let bytes = withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { $0.loadUnaligned(as: uuid_t.self) }
        return UUID(uuid: bytes)
    }
}
