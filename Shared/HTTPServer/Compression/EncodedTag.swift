/// Entity tags of compressed answers: a strong tag names exact bytes (RFC 9110, section 8.8.3.3), so the compressed
/// form of `"3"` is `"3-gzip"`. Handlers know plain tags only.
enum EncodedTag {
    private static let ending = "-gzip\""

    /// The tag of the compressed form; a weak one names both forms and stays.
    static func encoded(_ tag: String) -> String {
        tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.utf8.count > 1 ? tag.dropLast() + ending : tag
    }

    /// A condition (`If-Match`, `If-None-Match`) in plain tags.
    static func plain(_ condition: String) -> String {
        guard condition.contains(ending) else { return condition }
        return condition.split(separator: ",", omittingEmptySubsequences: false).map { element in
            let hasSpace = element.last == " "
            let tag = hasSpace ? element.dropLast() : element[...]
            return tag.hasSuffix(ending) ? String(tag.dropLast(ending.count)) + "\"" : String(element)
        }.joined(separator: ",")
    }

    /// Whether a condition names the compressed form of a tag.
    static func names(_ condition: String?, compressedFormOf tag: String) -> Bool {
        guard let condition else { return false }
        let wanted = encoded(tag)
        return wanted != tag
            && condition.split(separator: ",").contains { element in
                let text = element.drop { $0 == " " }
                return text == wanted || text == "W/\(wanted)" || text == "\(wanted) "
            }
    }
}
