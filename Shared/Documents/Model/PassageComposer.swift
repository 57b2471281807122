/// Turns blocks into passages: keeps the path of headings, and what leads in to each list item.
struct PassageComposer {
    private(set) var passages: [Passage] = []
    /// Bytes of the passages' texts, and of what leads in to them.
    private(set) var textBytes = 0
    private(set) var contextBytes = 0
    /// The first heading of the highest rank that the document has.
    private(set) var topHeading: String?
    private var topLevel = Int.max
    private var headings: [(level: Int, text: String)] = []
    private var leadIn: String?
    private var openItems: [(depth: Int, text: String)] = []

    // What is repeated from passage to passage is kept short, or a small document could swell to any size.
    private static let longestHeading = 300
    private static let longestLeadIn = 500
    private static let longestOpenItem = 300
    private static let deepestList = 8

    mutating func add(_ block: Block) {
        let text = block.kind == .preformatted ? CleanText.preformatted(block.text) : CleanText.line(block.text)
        guard text.unicodeScalars.contains(where: \.properties.isWordLike) else { return }
        switch block.kind {
        case .heading(let level) where text.count <= Self.longestHeading:
            openHeading(text, level: level)
        case .heading, .paragraph:
            openItems = []
            append(.paragraph, block, text, context: nil)
            leadIn = Self.leadIn(of: text)
        case .listItem(let claimedDepth):
            let depth = min(max(claimedDepth, 0), Self.deepestList)
            while let last = openItems.last, last.depth >= depth { openItems.removeLast() }
            let context = ([leadIn].compactMap(\.self) + openItems.map(\.text)).joined(separator: " ")
            append(.listItem, block, text, context: context.isEmpty ? nil : context)
            openItems.append((depth, String(text.prefix(Self.longestOpenItem))))
        case .tableRow:
            closeList()
            append(.tableRow, block, text, context: nil)
        case .preformatted:
            closeList()
            append(.preformatted, block, text, context: nil)
        }
    }

    private mutating func openHeading(_ text: String, level: Int) {
        while let last = headings.last, last.level >= level { headings.removeLast() }
        headings.append((level, text))
        if level < topLevel {
            topLevel = level
            topHeading = text
        }
        closeList()
    }

    private mutating func closeList() {
        openItems = []
        leadIn = nil
    }

    private mutating func append(_ kind: Passage.Kind, _ block: Block, _ text: String, context: String?) {
        textBytes += text.utf8.count
        contextBytes += context?.utf8.count ?? 0
        passages.append(
            Passage(
                index: passages.count, kind: kind, page: block.page, heading: headings.map(\.text), context: context,
                text: text))
    }

    /// A paragraph leads in to the list behind it when it is left open: its last sentence ends in a colon or in no
    /// mark at all ("The bank shall").
    private static func leadIn(of text: String) -> String? {
        guard let last = text.last, !".!?;\"“”)".contains(last) else { return nil }
        return SentenceSplitter().sentences(in: text).last.map { String($0.text.suffix(longestLeadIn)) }
    }
}

extension Unicode.Scalar.Properties {
    /// Letters and digits: what makes a text more than a rule or an ornament.
    var isWordLike: Bool { isAlphabetic || numericType != nil }
}
