/// The alphabets in which the register of information takes names (template B_05.01, column 0050).
enum Alphabet: CaseIterable {
    case latin, greek, cyrillic

    /// Whether each letter of a text is of one of some alphabets; digits and signs are of all.
    static func write(_ text: String, in alphabets: [Alphabet]) -> Bool {
        let blocks = alphabets.flatMap(\.blocks) + [Self.marks]
        return text.unicodeScalars.allSatisfy { scalar in
            !scalar.properties.isAlphabetic || blocks.contains { $0.contains(scalar.value) }
        }
    }

    /// Marks that join the letter before them (Unicode block Combining Diacritical Marks).
    private static let marks: ClosedRange<UInt32> = 0x0300...0x036F

    /// The blocks of Unicode that hold its letters.
    private var blocks: [ClosedRange<UInt32>] {
        switch self {
        // Basic Latin to Latin Extended-B, and Latin Extended Additional.
        case .latin: [0x0041...0x024F, 0x1E00...0x1EFF]
        // Greek and Coptic, Greek Extended.
        case .greek: [0x0370...0x03FF, 0x1F00...0x1FFF]
        // Cyrillic and its Supplement.
        case .cyrillic: [0x0400...0x052F]
        }
    }
}
