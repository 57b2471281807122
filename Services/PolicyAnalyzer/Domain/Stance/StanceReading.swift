internal import Contracts

/// What a sentence denies, excepts and intends, word by word.
struct StanceReading: Sendable {
    /// For each word, whether what it says is denied.
    let isDenied: [Bool]
    /// For each word, whether what it says is intended only.
    let isIntended: [Bool]
    /// Whether the sentence excepts something.
    let hasException: Bool
    /// Whether it excepts something from what the sentence before it says.
    let exceptsFromPrevious: Bool
    /// Whether it praises.
    let isPraise: Bool

    /// How the sentence speaks of some of its words: as most of their weight is spoken of.
    ///
    /// - Parameters:
    ///   - words: places and weights of the words.
    ///   - deniesItself: whether the phrase that was looked for denies, so that a denial affirms it.
    func stance(of words: [(place: Int, weight: Double)], deniesItself: Bool) -> Quote.Stance {
        let total = words.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return .affirmed }
        let denied = words.reduce(0) { $0 + (isDenied[$1.place] ? $1.weight : 0) }
        // One denied word can deny all: "restoring is not tested" denies the test, and with it the restore test.
        if (denied >= total * Self.share) != deniesItself { return .denied }
        let intended = words.reduce(0) { $0 + (isIntended[$1.place] ? $1.weight : 0) }
        if intended >= total * Self.share { return .intended }
        return hasException ? .excepted : .affirmed
    }

    private static let share = 0.34
}
