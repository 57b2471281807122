/// A field's value with parameters: `multipart/form-data; boundary=x`, `form-data; name="file"` (RFC 9110, 5.6.6).
public struct ParameterizedValue: Sendable, Equatable {
    /// What stands before the parameters, in lower case.
    public let value: String
    /// The parameters; names in lower case.
    public let parameters: [String: String]

    /// Reads a value; nil when it isn't well-formed or repeats a parameter.
    public init?(parsing text: String) {
        var rest = Array(text.utf8)[...]
        let value = Self.take(while: { $0 != UInt8(ascii: ";") }, from: &rest)
        let trimmed = Self.trim(value)
        guard !trimmed.isEmpty, trimmed.allSatisfy({ Self.isToken($0) || $0 == UInt8(ascii: "/") }) else { return nil }
        self.value = String(decoding: trimmed, as: UTF8.self).lowercased()
        var parameters: [String: String] = [:]
        while rest.popFirst() != nil {
            Self.skipSpace(&rest)
            if rest.isEmpty || rest.first == UInt8(ascii: ";") {
                continue
            }
            let name = String(decoding: Self.take(while: Self.isToken, from: &rest), as: UTF8.self).lowercased()
            guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "="),
                let content = rest.first == UInt8(ascii: "\"")
                    ? Self.takeQuoted(&rest) : Array(Self.take(while: Self.isToken, from: &rest)),
                let decoded = String(validating: content, as: UTF8.self), parameters[name] == nil
            else { return nil }
            parameters[name] = decoded
            Self.skipSpace(&rest)
            guard rest.isEmpty || rest.first == UInt8(ascii: ";") else { return nil }
        }
        self.parameters = parameters
    }

    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    private static func take(while belongs: (UInt8) -> Bool, from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let taken = rest.prefix(while: belongs)
        rest = rest[taken.endIndex...]
        return taken
    }

    /// The content of a quoted string, nil when it is not closed or holds a control character.
    private static func takeQuoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        rest.removeFirst()
        var content: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return content
            // Browsers put file names of Windows here with bare backslashes: only these two are escapes.
            case UInt8(ascii: "\\") where rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "\\"):
                if let escaped = rest.popFirst() {
                    content.append(escaped)
                }
            case 0..<0x20, 0x7F: return nil
            default: content.append(byte)
            }
        }
        return nil
    }

    private static func skipSpace(_ rest: inout ArraySlice<UInt8>) {
        _ = take(while: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }, from: &rest)
    }

    private static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        skipSpace(&bytes)
        while let last = bytes.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
            bytes.removeLast()
        }
        return bytes
    }
}
