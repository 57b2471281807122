internal import Foundation

/// Identifiers that follow from a parent's and a name, so that a command that is handled again gives the same ones.
public enum NameBasedIdentifier {
    /// The identifier of a parent's child by that name: a UUID of version 8 (RFC 9562, section 5.8).
    ///
    /// Its bits are two 64-bit FNV-1a digests of the parent's text, a slash and the name, from different offsets, each
    /// mixed by SplitMix64's finaliser. That spreads names well; it hides nothing and needn't, since a tenant's
    /// identifiers are looked up within the tenant alone.
    public static func child(_ name: String, of parent: ResourceID) -> ResourceID {
        let text = "\(parent.text)/\(name)"
        let high = mixed(digest(text, offset: 0xcbf2_9ce4_8422_2325))
        let low = mixed(digest(text, offset: 0x9e37_79b9_7f4a_7c15))
        var bytes = [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - $0 * 8)) } }
        bytes[6] = bytes[6] & 0x0f | 0x80
        bytes[8] = bytes[8] & 0x3f | 0x80
        return ResourceID(
            UUID(
                uuid: (
                    bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9],
                    bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
                )))
    }

    private static func digest(_ text: String, offset: UInt64) -> UInt64 {
        text.utf8.reduce(offset) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
