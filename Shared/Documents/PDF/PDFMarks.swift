/// Puts list marks and heading numbers back in front of their text.
///
/// The extractor sees the wide space behind a mark as the gap between two columns.
enum PDFMarks {
    /// Between a mark's and its text's left edge, in points: two inches would be another column.
    private static let widestGap = 72.0
    /// On a page with more lines than any typesetter makes the search isn't worth its time.
    private static let mostLines = 2_000

    static func attach(in blocks: [[PDFLine]]) -> [[PDFLine]] {
        let marks = blocks.joined().filter(isMark)
        guard !marks.isEmpty, blocks.reduce(0, { $0 + $1.count }) <= mostLines else { return blocks }
        var blocks = blocks
        var attached: [PDFLine] = []
        for mark in marks {
            guard let (block, line) = textBehind(mark, in: blocks) else { continue }
            blocks[block][line].text = mark.text + " " + blocks[block][line].text
            blocks[block][line].box.left = mark.box.left
            attached.append(mark)
        }
        return blocks.map { block in block.filter { !attached.contains($0) } }.filter { !$0.isEmpty }
    }

    private static func isMark(_ line: PDFLine) -> Bool {
        line.text.count <= 12 && ListMark(line.text + " x")?.length == line.text.count + 1
    }

    private static func textBehind(_ mark: PDFLine, in blocks: [[PDFLine]]) -> (block: Int, line: Int)? {
        var nearest: (block: Int, line: Int)?
        var distance = widestGap
        for (block, lines) in blocks.enumerated() {
            for (line, candidate) in lines.enumerated() where candidate.box.left > mark.box.left {
                let gap = candidate.box.left - mark.box.left
                if gap < distance, candidate.box.isLevel(with: mark.box), !isMark(candidate) {
                    (nearest, distance) = ((block, line), gap)
                }
            }
        }
        return nearest
    }
}
