/// Splits a sentence into clauses at its commas, colons, semicolons, dashes and brackets, and at words that oppose.
struct ClauseSplitter: Sendable {
    private static let opposing: Set<String> = [
        "but", "while", "whereas", "although", "aber", "jedoch", "sondern", "obwohl",
    ]

    /// The clauses of a sentence, in order.
    func clauses(of sentence: String) -> [String] {
        let characters = Array(sentence)
        var clauses: [String] = []
        var clause = ""
        for (index, character) in characters.enumerated() {
            let isBetweenDigits =
                index > 0 && index + 1 < characters.count && characters[index - 1].isNumber
                && characters[index + 1].isNumber
            if ",;:()–—".contains(character), !isBetweenDigits {
                clauses.append(clause)
                clause = ""
            } else {
                clause.append(character)
            }
        }
        clauses.append(clause)
        return clauses.flatMap(Self.splitAtOpposition).filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    private static func splitAtOpposition(_ clause: String) -> [String] {
        var parts: [[Substring]] = [[]]
        for word in clause.split(separator: " ") {
            if opposing.contains(word.lowercased()) { parts.append([]) }
            parts[parts.count - 1].append(word)
        }
        return parts.map { $0.joined(separator: " ") }
    }
}
