public import Foundation

/// Base64 with the URL-safe alphabet and without padding (RFC 4648 section 5, RFC 7515 section 2).
///
/// Decoding is strict, so that one byte string has exactly one spelling: no padding, no white space, no character
/// of the other alphabet, no length that a whole number of bytes can't have, no bits set behind the last byte.
public enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The value of each character, 0xff for a character that doesn't belong.
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 0xff, count: 256)
        for (value, character) in alphabet.enumerated() { table[Int(character)] = UInt8(value) }
        return table
    }()

    /// The text of some bytes.
    public static func encode(_ bytes: some ContiguousBytes) -> String {
        bytes.withUnsafeBytes { bytes in
            let length = (bytes.count * 8 + 5) / 6
            return String(unsafeUninitializedCapacity: length) { output in
                var accumulator: UInt32 = 0
                var bits: UInt32 = 0
                var position = 0
                for byte in bytes {
                    accumulator = accumulator << 8 | UInt32(byte)
                    bits += 8
                    while bits >= 6 {
                        bits -= 6
                        output[position] = alphabet[Int(accumulator >> bits & 63)]
                        position += 1
                    }
                }
                if bits > 0 {
                    output[position] = alphabet[Int(accumulator << (6 - bits) & 63)]
                    position += 1
                }
                return position
            }
        }
    }

    /// The bytes of a text; nil unless ``encode(_:)`` would write exactly this text for them.
    public static func decode(_ text: some StringProtocol) -> Data? { decode(utf8: text.utf8) }

    /// The bytes of a text given as ASCII; nil unless ``encode(_:)`` would write exactly this text for them.
    public static func decode(utf8 text: some Collection<UInt8>) -> Data? {
        // Six left-over bits are a lone character, which holds no whole byte.
        guard text.count % 4 != 1 else { return nil }
        var isStrict = true
        let bytes = [UInt8](unsafeUninitializedCapacity: text.count * 6 / 8) { output, position in
            var accumulator: UInt32 = 0
            var bits: UInt32 = 0
            for character in text {
                let value = values[Int(character)]
                isStrict = isStrict && value != 0xff
                accumulator = accumulator << 6 | UInt32(value & 63)
                bits += 6
                guard bits >= 8 else { continue }
                bits -= 8
                output[position] = UInt8(truncatingIfNeeded: accumulator >> bits)
                position += 1
                accumulator &= (1 << bits) - 1
            }
            isStrict = isStrict && accumulator == 0
        }
        return isStrict ? Data(bytes) : nil
    }
}
