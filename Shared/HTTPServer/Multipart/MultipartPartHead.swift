/// What stands before a part's bytes.
public struct MultipartPartHead: Sendable, Equatable {
    /// The form field's name.
    public let name: String
    /// The file's name without directories; nil for a part that is no file.
    public let filename: String?
    /// The part's media type, as sent.
    public let contentType: String?

    /// Reads the lines of a part's header (RFC 7578, section 4).
    init(parsing lines: [ArraySlice<UInt8>]) throws(MultipartError) {
        var disposition: ParameterizedValue?
        var contentType: String?
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                let name = String(validating: line[..<colon], as: UTF8.self),
                name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
                let rawValue = String(validating: line[(colon + 1)...], as: UTF8.self),
                !rawValue.utf8.contains(where: { ($0 < 0x20 && $0 != 9) || $0 == 0x7F })
            else { throw .malformed("a part's header field") }
            let value = rawValue.trimmingSpace()
            switch name.lowercased() {
            case "content-disposition":
                guard disposition == nil, let parsed = ParameterizedValue(parsing: value), parsed.value == "form-data"
                else { throw .malformed("a part's Content-Disposition") }
                disposition = parsed
            case "content-type":
                guard contentType == nil else { throw .malformed("a part's Content-Type is repeated") }
                contentType = value
            case "content-transfer-encoding":
                // RFC 7578, section 4.7: deprecated; codings that change the bytes are not undone here.
                guard ["7bit", "8bit", "binary"].contains(value.lowercased()) else {
                    throw .malformed("a part's Content-Transfer-Encoding")
                }
            default:
                continue
            }
        }
        guard let name = disposition?.parameters["name"] else {
            throw .malformed("a part without a name")
        }
        self.name = Self.unescape(name)
        self.contentType = contentType
        filename = disposition?.parameters["filename"].map { Self.lastComponent(of: Self.unescape($0)) }
    }

    /// Browsers escape three characters (HTML Living Standard, section 4.10.21.8).
    private static func unescape(_ text: String) -> String {
        text.replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
    }

    /// RFC 7578, section 4.2: directories that a client sends are not to be used.
    private static func lastComponent(of path: String) -> String {
        let component = path.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
        return component == "." || component == ".." ? "" : String(component)
    }
}

extension String {
    fileprivate func trimmingSpace() -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let start = drop(while: isSpace)
        return String(start.reversed().drop(while: isSpace).reversed())
    }
}
