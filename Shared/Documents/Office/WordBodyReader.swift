/// Reads the body of a WordprocessingML document into blocks, one event at a time.
///
/// Tracked insertions are kept and deletions dropped: the text is the one that stands when all changes are accepted.
/// Hidden text, field codes, and the tables of contents that repeat the headings are left out.
struct WordBodyReader {
    private let styles: WordStyles
    private var blocks: [(block: Block, place: WordPlace, isBold: Bool)] = []
    private var title: String?
    private var paragraphs: [WordParagraph] = []
    private var tables: [WordTable] = []
    private var place = WordPlace()
    private var hasRenderedPages = false
    private var hasAuthoredPages = false
    private var hasStyledHeadings = false
    private var carriedText = ""
    private var isRunBold = false
    private var isRunHidden = false
    private var isInRunProperties = false
    private var isInText = false

    init(styles: WordStyles) { self.styles = styles }

    mutating func read(_ part: [UInt8]) throws -> DocumentContent {
        var stream = try XMLStream(part, allowsDocumentType: false)
        while let event = try stream.next() {
            if Task.isCancelled { throw DocumentError.cancelled }
            switch event {
            case .start(let name): try start(name, &stream)
            case .end(let name): if WordML.namespaces.contains(name.namespace) { end(name.local) }
            case .text(let text): if isInText { append(text) }
            }
        }
        return content()
    }

    private mutating func content() -> DocumentContent {
        if !carriedText.isEmpty {
            // The last paragraph's end was deleted, and no paragraph came to take its text.
            paragraphs = [WordParagraph()]
            endParagraph()
        }
        var content = DocumentContent(title: title)
        if hasRenderedPages || hasAuthoredPages {
            content.pageCount = hasRenderedPages ? place.renderedPage : place.authoredPage
        }
        for (block, place, isBold) in blocks {
            var block = block
            if content.pageCount != nil { block.page = hasRenderedPages ? place.renderedPage : place.authoredPage }
            if !hasStyledHeadings, isBold, block.kind == .paragraph, let level = Self.boldHeadingLevel(block.text) {
                block.kind = .heading(level: level)
            }
            content.blocks.append(block)
        }
        return content
    }

    /// Documents written without heading styles show headings as short bold paragraphs.
    private static func boldHeadingLevel(_ text: String) -> Int? {
        let text = CleanText.line(text)
        guard text.count <= 100, let last = text.last, !".;,:".contains(last) else { return nil }
        return NumberedHeading.level(of: text, neighbours: []) ?? 1
    }

    private mutating func start(_ name: XMLName, _ stream: inout XMLStream) throws {
        guard WordML.namespaces.contains(name.namespace) else {
            // A choice and its fallback say the same twice.
            if name.namespace == WordML.compatibility, name.local == "Fallback" { try stream.skipElement() }
            return
        }
        let isInProperties = paragraphs.last?.isInProperties ?? false
        switch name.local {
        case "del", "moveFrom":
            if isInProperties { paragraphs[paragraphs.count - 1].isEndDeleted = true }
            if paragraphs.isEmpty, isInRowProperties { markRowDeleted() }
            try stream.skipElement()
        case "sdtPr", "sdtEndPr", "sectPr", "cellDel":
            try stream.skipElement()
        case let local where local.hasSuffix("Change"):
            try stream.skipElement()
        case "p": paragraphs.append(WordParagraph())
        case "pPr": if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].isInProperties = true }
        case "trPr": isInRowProperties = true
        case "tbl", "tr", "tc", "gridSpan", "vMerge", "tblHeader": tableStart(name.local, stream)
        case _ where isInProperties: paragraphProperty(name.local, stream)
        default: runStart(name.local, stream)
        }
    }

    private var isInRowProperties = false

    private mutating func markRowDeleted() {
        guard let table = tables.indices.last, let row = tables[table].rows.indices.last else { return }
        tables[table].rows[row].isDeleted = true
    }

    private mutating func paragraphProperty(_ name: String, _ stream: borrowing XMLStream) {
        let last = paragraphs.count - 1
        switch name {
        case "pStyle": paragraphs[last].style = stream.attribute("val") ?? ""
        case "outlineLvl": paragraphs[last].outlineLevel = stream.attribute("val").flatMap { Int($0) }
        case "numId": paragraphs[last].numberingID = stream.attribute("val")
        case "ilvl": paragraphs[last].numberingLevel = stream.attribute("val").flatMap { Int($0) }
        case "pageBreakBefore": if WordML.isOn(stream.attribute("val")) { breakPage() }
        default: break
        }
    }

    private mutating func runStart(_ name: String, _ stream: borrowing XMLStream) {
        switch name {
        case "r":
            isRunBold = false
            isRunHidden = false
        case "rPr": isInRunProperties = true
        case "b": if isInRunProperties { isRunBold = WordML.isOn(stream.attribute("val")) }
        case "vanish": if isInRunProperties { isRunHidden = WordML.isOn(stream.attribute("val")) }
        case "t": isInText = true
        case "tab", "ptab", "cr": append(" ")
        case "noBreakHyphen": append("-")
        case "br": if stream.attribute("type") == "page" { breakPage() } else { append(" ") }
        case "lastRenderedPageBreak":
            hasRenderedPages = true
            place.renderedPage += 1
        default: break
        }
    }

    private mutating func breakPage() {
        hasAuthoredPages = true
        place.authoredPage += 1
    }

    private mutating func append(_ text: String) {
        guard !isRunHidden, let last = paragraphs.indices.last else { return }
        paragraphs[last].text += text
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        if paragraphs[last].place == nil { paragraphs[last].place = place }
        if !isRunBold { paragraphs[last].isBold = false }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "t": isInText = false
        case "rPr": isInRunProperties = false
        case "r": isRunHidden = false
        case "pPr": if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].isInProperties = false }
        case "trPr": isInRowProperties = false
        case "p": endParagraph()
        case "tbl": endTable()
        default: break
        }
    }

    private mutating func endParagraph() {
        guard var paragraph = paragraphs.popLast() else { return }
        if !carriedText.isEmpty {
            paragraph.text = carriedText + paragraph.text
            carriedText = ""
        }
        if paragraph.isEndDeleted {
            carriedText = paragraph.text
            return
        }
        let text = CleanText.line(paragraph.text)
        guard !text.isEmpty else { return }
        // A text box inside a paragraph of a cell belongs to the cell as well.
        if let table = tables.indices.last, let row = tables[table].rows.indices.last,
            let cell = tables[table].rows[row].cells.indices.last
        {
            let isFirst = tables[table].rows[row].cells[cell].text.isEmpty
            tables[table].rows[row].cells[cell].text += isFirst ? text : " " + text
            if !paragraph.isBold { tables[table].rows[row].cells[cell].isBold = false }
            return
        }
        emit(paragraph, text)
    }

    private mutating func emit(_ paragraph: WordParagraph, _ text: String) {
        let meaning = styles.meaning(of: paragraph.style)
        let outline = WordML.headingLevel(outline: paragraph.outlineLevel)
        if meaning.isContents { return }
        if meaning.isTitle, title == nil {
            title = text
            return
        }
        if let level = outline ?? meaning.headingLevel ?? (meaning.isTitle ? 1 : nil) {
            hasStyledHeadings = true
            return add(.heading(level: level), text, paragraph)
        }
        let isUnnumbered = paragraph.numberingID == "0"
        let listDepth = paragraph.numberingID != nil ? paragraph.numberingLevel ?? 0 : meaning.listDepth
        if let depth = listDepth, !isUnnumbered { return add(.listItem(depth: depth), text, paragraph) }
        if let mark = ListMark(text[...]), mark.numbers.isEmpty {
            return add(.listItem(depth: 0), String(text.dropFirst(mark.length)), paragraph)
        }
        add(.paragraph, text, paragraph)
    }

    private mutating func add(_ kind: Block.Kind, _ text: String, _ paragraph: WordParagraph) {
        blocks.append((Block(kind: kind, text: text), paragraph.place ?? place, paragraph.isBold))
    }
}

extension WordBodyReader {
    private mutating func tableStart(_ name: String, _ stream: borrowing XMLStream) {
        if name == "tbl" {
            tables.append(WordTable())
            return
        }
        guard let table = tables.indices.last else { return }
        if name == "tr" {
            tables[table].rows.append(WordTable.Row(place: place))
            return
        }
        guard let row = tables[table].rows.indices.last else { return }
        switch name {
        case "tc": tables[table].rows[row].cells.append(WordTable.Cell())
        case "tblHeader": tables[table].rows[row].isHeader = WordML.isOn(stream.attribute("val"))
        default:
            guard let cell = tables[table].rows[row].cells.indices.last else { return }
            if name == "gridSpan" {
                tables[table].rows[row].cells[cell].columns = stream.attribute("val").flatMap { Int($0) } ?? 1
            } else {
                tables[table].rows[row].cells[cell].continuesAbove = stream.attribute("val") != "restart"
            }
        }
    }

    private mutating func endTable() {
        guard let table = tables.popLast() else { return }
        let texts = table.texts()
        if let outer = tables.indices.last, let row = tables[outer].rows.indices.last,
            let cell = tables[outer].rows[row].cells.indices.last
        {
            let text = ([tables[outer].rows[row].cells[cell].text] + texts.map(\.text)).filter { !$0.isEmpty }
            tables[outer].rows[row].cells[cell].text = text.joined(separator: " ")
            return
        }
        for (kind, text, place) in texts { blocks.append((Block(kind: kind, text: text), place, false)) }
    }
}
