/// The paragraph styles of a document, as far as they tell its structure.
struct WordStyles {
    /// What a style says of its paragraphs, its parents' word included.
    struct Meaning: Equatable {
        /// Level of a heading, from 1.
        var headingLevel: Int?
        var isTitle = false
        /// Lines of a table of contents: they repeat the headings.
        var isContents = false
        /// Depth of the list that the style numbers.
        var listDepth: Int?
    }

    private struct Style {
        var name: String
        var parent: String?
        var outlineLevel: Int?
        var numberingID: String?
        var numberingLevel: Int?
    }

    /// Parents looked at: far more than any template nests.
    private static let longestAncestry = 32
    private var styles: [String: Style] = [:]

    /// No styles: what can be told is told by the styles' identifiers.
    init() {}

    init(_ part: [UInt8]) throws(XMLStreamError) {
        var stream = try XMLStream(part, allowsDocumentType: false)
        var open: (id: String, style: Style)?
        while let event = try stream.next() {
            switch event {
            case .start(let name) where WordML.namespaces.contains(name.namespace):
                if name.local.hasSuffix("Change") {
                    try stream.skipElement()
                } else if name.local == "style" {
                    let id = stream.attribute("styleId") ?? ""
                    let isParagraph = (stream.attribute("type") ?? "paragraph") == "paragraph"
                    open = isParagraph ? (id, Style(name: id)) : nil
                } else if let value = stream.attribute("val") {
                    Self.set(name.local, value, in: &open)
                }
            case .end(let name) where name.local == "style":
                if let open { styles[open.id] = open.style }
                open = nil
            default: break
            }
        }
    }

    private static func set(_ property: String, _ value: String, in open: inout (id: String, style: Style)?) {
        switch property {
        case "name": open?.style.name = value
        case "basedOn": open?.style.parent = value
        case "outlineLvl": open?.style.outlineLevel = Int(value)
        case "numId": open?.style.numberingID = value
        case "ilvl": open?.style.numberingLevel = Int(value)
        default: break
        }
    }

    /// What a paragraph style means.
    func meaning(of id: String) -> Meaning {
        var meaning = Meaning()
        var current: String? = id
        var seen: Set<String> = []
        while let id = current, seen.count < Self.longestAncestry, seen.insert(id).inserted {
            let style = styles[id] ?? Style(name: id)
            Self.add(style, to: &meaning)
            current = style.parent
        }
        return meaning
    }

    private static func add(_ style: Style, to meaning: inout Meaning) {
        let name = style.name.lowercased()
        if meaning.headingLevel == nil {
            meaning.headingLevel = WordML.headingLevel(outline: style.outlineLevel) ?? headingLevel(named: name)
        }
        if ["title", "titel"].contains(name) { meaning.isTitle = true }
        if name.hasPrefix("toc ") || name.hasPrefix("verzeichnis ") || name.hasPrefix("contents ")
            || ["toc", "tocheading", "inhaltsverzeichnisüberschrift", "inhaltsverzeichnis"].contains(name)
        {
            meaning.isContents = true
        }
        if meaning.listDepth == nil, let numberingID = style.numberingID, numberingID != "0" {
            meaning.listDepth = style.numberingLevel ?? 0
        }
    }

    /// "heading 1" in any localisation's spelling; Word drops the umlaut from "Überschrift 1" in its identifiers.
    private static func headingLevel(named name: String) -> Int? {
        for word in ["heading", "überschrift", "ueberschrift", "berschrift"] where name.hasPrefix(word) {
            let rest = name.dropFirst(word.count).drop { $0 == " " || $0 == "_" }
            if let level = Int(rest), (1...9).contains(level) { return level }
        }
        return nil
    }
}
