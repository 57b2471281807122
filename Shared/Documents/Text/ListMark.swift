/// The mark that an item of a list begins with: a bullet, a number or a letter.
struct ListMark: Equatable {
    /// How many characters the mark takes, the white space behind it included.
    let length: Int
    /// The parts of a number, as 2 and 1 in "2.1"; empty for bullets and letters.
    let numbers: [Int]
    /// True when a bracket closes the mark: "(a)", "1)".
    let isBracketed: Bool

    /// Bullets that are no signs of anything else.
    private static let roundBullets: Set<Character> = [
        "•", "◦", "▪", "▫", "‣", "●", "○", "■", "□", "➢", "✓", "✔", "–",
    ]
    private static let bullets = roundBullets.union(["—", "-", "*", "+", "·"])

    /// The mark at the start of a line, `nil` when the line begins with a word.
    init?(_ line: Substring) {
        if let bullet = line.first, Self.roundBullets.contains(bullet),
            line.dropFirst().first.map({ $0.isLetter || $0.isWholeNumber }) ?? false
        {
            // Set so close that a PDF shows no space between mark and word.
            (length, numbers, isBracketed) = (1, [], false)
            return
        }
        let token = line.prefix { !$0.isWhitespace }
        let space = line[token.endIndex...].prefix(while: \.isWhitespace)
        guard !token.isEmpty, token.count <= 12, !space.isEmpty else { return nil }
        length = token.count + space.count
        if token.count == 1, let mark = token.first, Self.bullets.contains(mark) {
            numbers = []
            isBracketed = false
            return
        }
        let body = token.drop { $0 == "(" || $0 == "[" }
        let core = body.prefix { $0.isASCII && ($0.isLetter || $0.isWholeNumber || $0 == ".") }
        let tail = body[core.endIndex...]
        guard tail.isEmpty || tail == ")" || tail == "]" else { return nil }
        isBracketed = !tail.isEmpty
        let parts = core.split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts.last?.isEmpty == true ? parts.dropLast() : parts[...]
        let values = digits.compactMap { $0.count <= 3 ? Int($0) : nil }
        if !digits.isEmpty, values.count == digits.count {
            guard isBracketed || core.contains(".") else { return nil }
            numbers = values
            return
        }
        numbers = []
        let isLetterMark = digits.count == 1 && Self.isLetterOrRoman(digits[digits.startIndex])
        guard isLetterMark, isBracketed || core.hasSuffix(".") && core.count == 2 else { return nil }
    }

    private static func isLetterOrRoman(_ text: Substring) -> Bool {
        text.count == 1 || !text.isEmpty && text.count <= 5 && text.lowercased().allSatisfy { "ivxlc".contains($0) }
            || text.count == 2 && text.first == text.last
    }
}
