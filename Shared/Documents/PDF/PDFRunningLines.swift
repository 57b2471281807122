/// Finds running headers and footers: lines near a page's edge that say the same, but for numbers, at the same place of
/// most pages; and bare page numbers.
struct PDFRunningLines {
    private let pages: [PDFPage]
    private let repeated: Set<Key>

    /// Share of a page's height, from either edge, within which such lines stand.
    private static let margin = 0.12

    private struct Key: Hashable {
        let text: String
        /// Distance from the top in steps of six points: typesetting moves a line by less.
        let step: Int
    }

    init(pages: [PDFPage]) {
        var counts: [Key: Int] = [:]
        for page in pages {
            var keys: Set<Key> = []
            for line in page.blocks.joined() where Self.isNearEdge(line, page) { keys.insert(Self.key(line)) }
            for key in keys { counts[key, default: 0] += 1 }
        }
        // Headers of left and right pages differ, so each stands on half of them at best.
        let least = max(2, (pages.count * 2 + 4) / 5)
        self.pages = pages
        repeated = Set(counts.filter { $0.value >= least }.keys)
    }

    var pagesWithoutRunningLines: [PDFPage] {
        pages.map { page in
            var page = page
            page.blocks = page.blocks.map { block in block.filter { !isRunning($0, page) } }.filter { !$0.isEmpty }
            return page
        }
    }

    private func isRunning(_ line: PDFLine, _ page: PDFPage) -> Bool {
        guard Self.isNearEdge(line, page) else { return false }
        return repeated.contains(Self.key(line)) || Self.isPageNumber(line.text)
    }

    private static func isNearEdge(_ line: PDFLine, _ page: PDFPage) -> Bool {
        line.box.bottom < page.height * margin || line.box.top > page.height * (1 - margin)
    }

    private static func key(_ line: PDFLine) -> Key {
        var text = ""
        for character in line.text where !character.isWhitespace {
            let isNumber = character.isWholeNumber
            if isNumber, text.last == "#" { continue }
            text.append(isNumber ? "#" : character)
        }
        return Key(text: text, step: Int((line.box.top / 6).rounded()))
    }

    /// "7", "– 7 –", "Page 7", "Seite 7 von 20", "7/20".
    private static func isPageNumber(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isWholeNumber }
        guard !words.isEmpty, words.count <= 4, words.contains(where: { $0.allSatisfy(\.isWholeNumber) }) else {
            return false
        }
        return words.allSatisfy {
            $0.allSatisfy(\.isWholeNumber) || ["page", "seite", "of", "von", "s", "p"].contains($0)
        }
    }
}
