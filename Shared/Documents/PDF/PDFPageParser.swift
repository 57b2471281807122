/// Reads the XHTML of `pdftotext -bbox-layout`.
struct PDFPageParser {
    private(set) var pages: [PDFPage] = []
    private(set) var title: String?

    private var words: [(text: String, box: PDFBox)] = []
    private var lineBox = PDFBox(left: 0, top: 0, right: 0, bottom: 0)
    private var wordBox = PDFBox(left: 0, top: 0, right: 0, bottom: 0)
    private var text = ""

    init(_ output: [UInt8], limits: DocumentLimits) throws(DocumentError) {
        do {
            var stream = try XMLStream(Self.cleaned(output), allowsDocumentType: true)
            while let event = try stream.next() {
                switch event {
                case .start(let name): start(name.local, stream)
                case .text(let more): text += more
                case .end(let name): end(name.local)
                }
                if pages.count > limits.maximumPages { throw DocumentError.tooManyPages(limit: limits.maximumPages) }
            }
        } catch let error as DocumentError {
            throw error
        } catch {
            throw .damaged(detail: "its extracted text can't be read")
        }
    }

    private mutating func start(_ name: String, _ stream: borrowing XMLStream) {
        text = ""
        switch name {
        case "page":
            let height = Self.number(stream.attribute("height"))
            pages.append(PDFPage(number: pages.count + 1, height: height, blocks: []))
        case "block": if let page = pages.indices.last { pages[page].blocks.append([]) }
        case "line":
            words = []
            lineBox = Self.box(stream)
        case "word": wordBox = Self.box(stream)
        default: break
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "title":
            let cleaned = CleanText.line(text)
            title = cleaned.isEmpty ? nil : cleaned
        case "word": words.append((text, wordBox))
        case "line":
            guard let page = pages.indices.last, let block = pages[page].blocks.indices.last, !words.isEmpty else {
                return
            }
            let heights = words.flatMap { Array(repeating: $0.box.height, count: min(max($0.text.count, 1), 64)) }
                .sorted()
            let raw = words.map(\.text).joined(separator: " ")
            // Cleaning drops soft hyphens; the one at a line's end is still needed to join the lines.
            let text = CleanText.line(raw) + (raw.hasSuffix("\u{AD}") ? "\u{AD}" : "")
            guard !text.isEmpty else { return }
            pages[page].blocks[block].append(
                PDFLine(box: lineBox, text: text, height: heights[heights.count / 2]))
        default: break
        }
        text = ""
    }

    private static func box(_ stream: borrowing XMLStream) -> PDFBox {
        func coordinate(_ name: String) -> Double {
            Self.number(stream.attribute(name))
        }
        return PDFBox(
            left: coordinate("xMin"), top: coordinate("yMin"), right: coordinate("xMax"), bottom: coordinate("yMax"))
    }

    /// A coordinate, kept within what a page can have.
    private static func number(_ attribute: String?) -> Double {
        guard let number = attribute.flatMap(Double.init), number.isFinite else { return 0 }
        return min(max(number, -50_000), 50_000)
    }

    /// The extractor escapes what XML reserves but passes on characters that XML forbids: they become spaces.
    private static func cleaned(_ output: [UInt8]) -> [UInt8] {
        var bytes = Array(String(decoding: output, as: UTF8.self).utf8)
        for index in bytes.indices {
            switch bytes[index] {
            case 0x09, 0x0A, 0x0D: break
            case ..<0x20: bytes[index] = 0x20
            // U+FFFE and U+FFFF become U+FFFD.
            case 0xBE, 0xBF: if index >= 2, bytes[index - 1] == 0xBF, bytes[index - 2] == 0xEF { bytes[index] = 0xBD }
            default: break
            }
        }
        return bytes
    }
}
