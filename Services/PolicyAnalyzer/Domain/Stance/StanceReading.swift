internal import Contracts

/// What a sentence denies, excepts and intends.
struct StanceReading: Sendable {
    /// A denial, and the words that it can deny.
    struct Denial: Sendable, Hashable {
        /// The part of the sentence that it stands in.
        let part: Range<Int>
        /// One of the words from here on must be meant for anything to be denied: "the plan has not been tested" denies
        /// the test and not the plan. The part's beginning where it denies all of it.
        let from: Int
    }

    let denials: [Denial]
    /// For each word, whether what it says is intended only.
    let isIntended: [Bool]
    /// Whether the sentence excepts something.
    let hasException: Bool
    /// Whether it excepts something from what the sentence before it says.
    let exceptsFromPrevious: Bool
    /// Whether it praises.
    let isPraise: Bool

    /// How the sentence speaks of some of its words; nil where it can't be told, as of the plan that is not tested.
    ///
    /// - Parameters:
    ///   - words: places and weights of the words.
    ///   - deniesItself: whether the phrase that was looked for denies, so that a denial is no objection.
    ///   - isWhole: whether the phrase has no other words: one that lacks a word may lack the act that is denied.
    func stance(of words: [(place: Int, weight: Double)], deniesItself: Bool, isWhole: Bool = true) -> Quote.Stance? {
        let total = words.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return .affirmed }
        if !deniesItself {
            let concerning = denials.filter { concerns($0, words, total) }
            if concerning.contains(where: { denial in words.contains { isDenied($0.place, by: denial) } }) {
                return .denied
            }
            if !concerning.isEmpty { return isWhole ? nil : .denied }
        }
        let intended = words.reduce(0) { $0 + (isIntended[$1.place] ? $1.weight : 0) }
        if intended >= total * Self.share { return .intended }
        return hasException ? .excepted : .affirmed
    }

    /// Whether what a word says is neither denied nor intended only.
    func isAffirmed(_ place: Int) -> Bool {
        !isIntended[place] && !denials.contains { isDenied(place, by: $0) }
    }

    private func isDenied(_ place: Int, by denial: Denial) -> Bool {
        denial.part.contains(place) && place >= denial.from
    }

    private func concerns(_ denial: Denial, _ words: [(place: Int, weight: Double)], _ total: Double) -> Bool {
        words.reduce(0) { $0 + (denial.part.contains($1.place) ? $1.weight : 0) } >= total * Self.share
    }

    /// So much of the weight must be spoken of: one denied word can deny all of a short phrase.
    private static let share = 0.34
}
