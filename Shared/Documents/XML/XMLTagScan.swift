/// Finds tags with more attributes than any writer makes.
///
/// libxml2 compares each attribute of a tag with every other: a tag of one megabyte holds the reader up for a quarter
/// of a minute. So tags are counted through, in one pass and before the parser sees them.
struct XMLTagScan {
    private static let mostAttributes = 512

    private enum State {
        case text
        case tag
        case quoted(UInt8)
        /// A comment, a CDATA section or an instruction, up to the bytes that end it.
        case passedOver(end: [UInt8])
    }

    /// True when no tag is out of the ordinary, in UTF-8: the parser must be told not to take the bytes for anything else.
    static func isOrdinary(_ bytes: [UInt8]) -> Bool {
        var state = State.text
        var attributes = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch state {
            case .text:
                if byte == UInt8(ascii: "<") {
                    state = opening(bytes[index...])
                    attributes = 0
                }
            case .tag:
                if byte == UInt8(ascii: ">") { state = .text }
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { state = .quoted(byte) }
                if byte == UInt8(ascii: "=") { attributes += 1 }
                if attributes > mostAttributes { return false }
            case .quoted(let quote):
                if byte == quote { state = .tag }
            case .passedOver(let end):
                if byte == end[end.count - 1], bytes[...index].suffix(end.count).elementsEqual(end) { state = .text }
            }
            index += 1
        }
        return true
    }

    private static func opening(_ bytes: ArraySlice<UInt8>) -> State {
        guard let next = bytes.dropFirst().first, next == UInt8(ascii: "!") || next == UInt8(ascii: "?") else {
            return .tag
        }
        if bytes.starts(with: Array("<!--".utf8)) { return .passedOver(end: Array("-->".utf8)) }
        if bytes.starts(with: Array("<![CDATA[".utf8)) { return .passedOver(end: Array("]]>".utf8)) }
        if bytes.starts(with: Array("<?".utf8)) { return .passedOver(end: Array("?>".utf8)) }
        return .tag
    }
}
