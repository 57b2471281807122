internal import Foundation

/// The one spelling of a UUID that the platform takes and gives: 8-4-4-4-12 lower-case hexadecimal digits (RFC 9562).
///
/// Identifiers are read, written and ordered several times for each message; Foundation's own way goes through the C
/// library's formatted input and output.
enum CanonicalUUID {
    /// How many characters it has.
    static let length = 36
    private static let dash = UInt8(ascii: "-")
    private static let digits = Array("0123456789abcdef".utf8)

    /// The spelling of a UUID.
    static func text(of uuid: UUID) -> String {
        withUnsafeBytes(of: uuid.uuid) { bytes in
            String(unsafeUninitializedCapacity: length) { output in
                var position = 0
                for (index, byte) in bytes.enumerated() {
                    if isAfterDash(index) {
                        output[position] = dash
                        position += 1
                    }
                    output[position] = digits[Int(byte >> 4)]
                    output[position + 1] = digits[Int(byte & 15)]
                    position += 2
                }
                return position
            }
        }
    }

    /// The UUID of a text; nil unless ``text(of:)`` would write exactly this text for it.
    static func parse(_ text: String) -> UUID? {
        var text = text
        return text.withUTF8 { characters in
            guard characters.count == length else { return nil }
            var bytes = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).uuid
            let isWhole = withUnsafeMutableBytes(of: &bytes) { bytes in
                var position = 0
                for index in bytes.indices {
                    if isAfterDash(index) {
                        guard characters[position] == dash else { return false }
                        position += 1
                    }
                    guard let high = value(of: characters[position]), let low = value(of: characters[position + 1])
                    else { return false }
                    bytes[index] = high << 4 | low
                    position += 2
                }
                return true
            }
            return isWhole ? UUID(uuid: bytes) : nil
        }
    }

    /// Whether one UUID's text comes before another's: their bytes have the same order.
    static func isOrdered(_ left: UUID, before right: UUID) -> Bool {
        withUnsafeBytes(of: left.uuid) { left in
            withUnsafeBytes(of: right.uuid) { right in left.lexicographicallyPrecedes(right) }
        }
    }

    private static func isAfterDash(_ index: Int) -> Bool { index == 4 || index == 6 || index == 8 || index == 10 }

    private static func value(of character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
