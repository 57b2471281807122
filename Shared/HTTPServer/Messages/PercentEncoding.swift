/// Percent-decoding that refuses what it can't read, instead of passing it on (RFC 3986, section 2.1).
public enum PercentEncoding {
    /// Decodes one component of a target.
    ///
    /// Returns nil for an escape that is not two hexadecimal digits, for bytes that are not UTF-8, and for control
    /// characters, NUL among them, whether they are escaped or not.
    /// - Parameters:
    ///   - text: the component as it was sent.
    ///   - plusIsSpace: true in queries, as HTML forms write them.
    public static func decode(_ text: Substring, plusIsSpace: Bool = false) -> String? {
        let bytes = text.utf8
        var plain = true
        for byte in bytes {
            if byte < 0x20 || byte == 0x7F {
                return nil
            }
            if byte == UInt8(ascii: "%") || (plusIsSpace && byte == UInt8(ascii: "+")) {
                plain = false
            }
        }
        if plain {
            return String(text)
        }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(hexadecimal), let low = iterator.next().flatMap(hexadecimal)
                else { return nil }
                let value = high << 4 | low
                if value < 0x20 || value == 0x7F {
                    return nil
                }
                decoded.append(value)
            case UInt8(ascii: "+") where plusIsSpace:
                decoded.append(UInt8(ascii: " "))
            default:
                decoded.append(byte)
            }
        }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
