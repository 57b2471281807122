/// Strips the marks within a Markdown line: emphasis, links, images, code, raw HTML, escapes and entities.
struct MarkdownInline {
    /// Characters that may still be looked at ahead of the reading position. It grows with the text, so that a text of
    /// marks without their counterparts costs no more than its length; once it is spent, marks stay as they are.
    private var lookahead: Int

    static func plainText(_ text: String) -> String {
        guard text.contains(where: { "\\`*_~[]<>&!".contains($0) }) else { return text }
        var inline = MarkdownInline(lookahead: 10_000 + 4 * text.utf8.count)
        return inline.plainText(text)
    }

    private mutating func plainText(_ text: String) -> String {
        var plain = ""
        var rest = text[...]
        while let character = rest.first {
            if let (replacement, length) = replacement(at: rest, after: plain.last) {
                plain += replacement
                rest = rest.dropFirst(length)
            } else {
                plain.append(character)
                rest = rest.dropFirst()
            }
        }
        return plain
    }

    /// What the mark at the start of a text becomes, and how many characters it takes.
    private mutating func replacement(at text: Substring, after previous: Character?) -> (String, Int)? {
        switch text.first {
        case "\\":
            guard let next = text.dropFirst().first, next.isASCII, next.isPunctuation || next.isSymbol else {
                return nil
            }
            return (String(next), 2)
        case "`": return code(at: text)
        case "!" where text.dropFirst().first == "[": return link(at: text.dropFirst()).map { ($0.0, $0.1 + 1) }
        case "[": return footnote(at: text) ?? link(at: text)
        case "<": return tag(at: text)
        case "&": return Self.entity(at: text)
        case "*", "~": return Self.emphasis(at: text, after: previous)
        case "_":
            // Within a word "_" is a letter of a name, not a mark (CommonMark 6.2).
            let run = text.prefix { $0 == "_" }
            let next = text.dropFirst(run.count).first
            if let previous, let next, Self.isWord(previous), Self.isWord(next) { return (String(run), run.count) }
            return Self.emphasis(at: text, after: previous)
        default: return nil
        }
    }

    /// Takes up to a number of characters from what may be looked at ahead.
    private mutating func spend(_ count: Int) -> Int {
        let granted = min(count, lookahead)
        lookahead -= granted
        return granted
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private static func emphasis(at text: Substring, after previous: Character?) -> (String, Int)? {
        let run = text.prefix { $0 == text.first }
        let next = text.dropFirst(run.count).first
        if run.first == "~", run.count != 2 { return (String(run), run.count) }
        let standsAlone = (previous?.isWhitespace ?? true) && (next?.isWhitespace ?? true)
        let multiplies = (previous?.isNumber ?? false) && (next?.isNumber ?? false)
        return standsAlone || multiplies || run.count > 3 ? (String(run), run.count) : ("", run.count)
    }

    private mutating func code(at text: Substring) -> (String, Int)? {
        let fence = text.prefix { $0 == "`" }
        let body = text.dropFirst(fence.count)
        let window = body.prefix(spend(1_000))
        guard let end = window.firstRange(of: fence)?.lowerBound else { return (String(fence), fence.count) }
        let code = body[..<end]
        return (String(code), fence.count * 2 + code.count)
    }

    private mutating func footnote(at text: Substring) -> (String, Int)? {
        guard text.hasPrefix("[^"), let end = text.prefix(spend(64)).firstIndex(of: "]") else { return nil }
        return ("", text.distance(from: text.startIndex, to: end) + 1)
    }

    /// `[text](address)`, `[text][label]`, `[text]`: the text alone.
    private mutating func link(at text: Substring) -> (String, Int)? {
        guard let label = bracketed(text, "[", "]") else { return nil }
        let behind = text.dropFirst(label.count + 2)
        let target = bracketed(behind, "(", ")") ?? bracketed(behind, "[", "]")
        let length = label.count + 2 + (target.map { $0.count + 2 } ?? 0)
        return target == nil ? nil : (plainText(String(label)), length)
    }

    private mutating func bracketed(_ text: Substring, _ open: Character, _ close: Character) -> Substring? {
        guard text.first == open else { return nil }
        var depth = 0
        for index in text.indices.prefix(2_000) {
            guard spend(1) == 1 else { return nil }
            if text[index] == open { depth += 1 }
            if text[index] == close { depth -= 1 }
            if depth == 0 { return text[text.index(after: text.startIndex)..<index] }
        }
        return nil
    }

    /// An automatic link keeps its address; a raw tag or comment goes, a line break becomes a space.
    private mutating func tag(at text: Substring) -> (String, Int)? {
        guard let next = text.dropFirst().first, next.isLetter || next == "/" || next == "!",
            let end = text.prefix(spend(2_000)).firstIndex(of: ">")
        else { return nil }
        let body = text[text.index(after: text.startIndex)..<end]
        let isAddress = !body.contains(" ") && (body.contains("://") || body.contains("@"))
        return (isAddress ? String(body) : body.lowercased().hasPrefix("br") ? " " : "", body.count + 2)
    }

    private static let entities = [
        "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'", "&nbsp;": " ", "&ndash;": "–",
        "&mdash;": "—", "&auml;": "ä", "&ouml;": "ö", "&uuml;": "ü", "&Auml;": "Ä", "&Ouml;": "Ö", "&Uuml;": "Ü",
        "&szlig;": "ß", "&sect;": "§", "&euro;": "€", "&shy;": "",
    ]

    private static func entity(at text: Substring) -> (String, Int)? {
        guard let end = text.prefix(12).firstIndex(of: ";") else { return nil }
        let name = String(text[...end])
        return entities[name].map { ($0, name.count) }
    }
}
