/// The opening line of a fenced code block (CommonMark 4.5).
struct MarkdownFence {
    private let mark: Character
    private let length: Int

    /// `nil` when the line opens no code block.
    init?(_ line: Substring) {
        guard let first = line.first, first == "`" || first == "~" else { return nil }
        let length = line.prefix { $0 == first }.count
        guard length >= 3, first == "~" || !line.dropFirst(length).contains("`") else { return nil }
        self.mark = first
        self.length = length
    }

    func isClosed(by line: String) -> Bool {
        let body = line.drop { $0 == " " }
        let run = body.prefix { $0 == mark }.count
        return run >= length && body.dropFirst(run).allSatisfy(\.isWhitespace)
    }
}
