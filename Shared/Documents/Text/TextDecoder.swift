/// Reads the bytes of a text file: UTF-8 with or without a byte order mark, UTF-16 with one.
enum TextDecoder {
    static func decode(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentError) -> String {
        guard let text = text(of: bytes) else {
            if looksBinary(bytes) { throw .unsupportedType(detail: "binary data") }
            throw .unknownEncoding(detail: hasUTF16Mark(bytes) ? "broken UTF-16" : "not valid UTF-8")
        }
        guard !text.allSatisfy(\.isWhitespace) else { throw .empty }
        guard text.utf8.count <= limits.maximumTextBytes else { throw .tooMuchText(limit: limits.maximumTextBytes) }
        return text
    }

    /// The text, its line ends made one kind, or `nil` when the bytes are no text in a known encoding.
    private static func text(of bytes: [UInt8]) -> String? {
        let text: String?
        if hasUTF16Mark(bytes) {
            text = utf16(bytes)
        } else {
            let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
            text = String(validating: body, as: UTF8.self)
        }
        guard let text, !looksBinary(Array(text.utf8)) else { return nil }
        return text.contains("\r") ? unifyLineEnds(text) : text
    }

    static func hasUTF16Mark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    private static func utf16(_ bytes: [UInt8]) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let isLittleEndian = bytes[0] == 0xFF
        let units = stride(from: 2, to: bytes.count, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittleEndian ? second << 8 | first : first << 8 | second
        }
        return String(validating: units, as: UTF16.self)
    }

    /// NUL never stands in text, and other control characters hardly: more than one in a hundred means binary data.
    static func looksBinary(_ bytes: [UInt8]) -> Bool {
        if hasUTF16Mark(bytes) { return false }
        var controls = 0
        for byte in bytes where byte < 0x20 || byte == 0x7F {
            switch byte {
            case 0: return true
            case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C, 0x1B: break
            default: controls += 1
            }
        }
        return controls * 100 > bytes.count
    }

    private static func unifyLineEnds(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                scalars.append("\n")
            } else if scalar != "\n" || previous != "\r" {
                scalars.append(scalar)
            }
            previous = scalar
        }
        return String(scalars)
    }
}
