/// Reads how a sentence speaks: what it affirms, denies, intends, excepts.
///
/// A denial covers its own clause, or within it the part up to the next "and" where that part has a word of its own to
/// deny. Two denials in a clause cancel each other, as do a denial and a later "without" ("no change goes live without
/// a test").
struct StanceReader: Sendable {
    private enum Mark { case none, denial, turn }

    /// Reads a sentence given as its words and the clause that each stands in, from 0.
    func read(words: [String], clauses: [Int]) -> StanceReading {
        let exceptions = Self.places(of: StanceCues.exceptions, in: words)
        let idioms = Self.cover(of: StanceCues.idioms, in: words)
        var marks = self.marks(words, clauses, isIdiom: idioms)
        Self.cancelTurned(&marks, words: words)
        let denied = Self.denied(marks: marks, words: words, clauses: clauses)
        let isExcepting = exceptions.contains { place in !idioms[place.lowerBound] }
        return StanceReading(
            isDenied: denied, isIntended: Self.intended(words: words, clauses: clauses),
            hasException: isExcepting,
            exceptsFromPrevious: isExcepting && words.contains { StanceCues.backward.contains($0) },
            isPraise: !Self.places(of: StanceCues.praise, in: words).isEmpty)
    }

    private func marks(_ words: [String], _ clauses: [Int], isIdiom: [Bool]) -> [Mark] {
        var marks = [Mark](repeating: .none, count: words.count)
        let expressions = Self.places(of: StanceCues.denyingExpressions, in: words)
        for place in expressions { marks[place.lowerBound] = .denial }
        for (index, word) in words.enumerated() where !isIdiom[index] {
            if StanceCues.denials.contains(word), !Self.isHarmless(index, words, clauses) { marks[index] = .denial }
            if StanceCues.turning.contains(word) { marks[index] = .turn }
        }
        return marks
    }

    /// A denial inside a condition, of a comparison ("no more access than"), or of the noun before it ("rights not
    /// confirmed are withdrawn") doesn't deny what the sentence lays down.
    private static func isHarmless(_ index: Int, _ words: [String], _ clauses: [Int]) -> Bool {
        var start = index
        while start > 0, clauses[start - 1] == clauses[index] { start -= 1 }
        if StanceCues.conditions.contains(words[start]) { return true }
        if let who = words[start..<index].lastIndex(of: "who"), who < index { return true }
        let isNobody = ["nobody", "no", "not", "niemand", "kein", "keine", "nicht"].contains(words[index])
        let ahead = words[index..<min(words.count, index + 5)]
        if isNobody, ahead.contains(where: { ["more", "mehr", "other", "longer", "länger", "beyond"].contains($0) }),
            words[index...].contains(where: { ["than", "als", "beyond"].contains($0) })
        {
            return true
        }
        if words[index] == "not", index > start, index + 1 < words.count, clauses[index + 1] == clauses[index],
            !StanceCues.auxiliaries.contains(words[index - 1]), words[index + 1].hasSuffix("ed")
        {
            return true
        }
        return false
    }

    /// "No … without", "nicht … bevor": both marks go, and the sentence affirms.
    private static func cancelTurned(_ marks: inout [Mark], words: [String]) {
        if let denial = marks.firstIndex(of: .denial), let turn = marks[denial...].firstIndex(of: .turn) {
            for index in denial...turn where marks[index] != .none { marks[index] = .none }
        } else if let turn = marks.firstIndex(of: .turn), turn == 0 || turn < words.count / 2,
            let denial = marks[turn...].firstIndex(of: .denial), StanceCues.turning.contains(words[turn])
        {
            // "Without an exit strategy no contract is renewed", "Before the test nothing is released".
            marks[turn] = .none
            marks[denial] = .none
        }
        for index in marks.indices where marks[index] == .turn {
            marks[index] = StanceCues.withoutWords.contains(words[index]) ? .denial : .none
        }
    }

    private static func denied(marks: [Mark], words: [String], clauses: [Int]) -> [Bool] {
        var denied = [Bool](repeating: false, count: words.count)
        var start = 0
        while start < words.count {
            var end = start
            while end < words.count, clauses[end] == clauses[start] { end += 1 }
            for part in parts(start..<end, words: words, marks: marks) {
                let isOdd = marks[part].filter { $0 == .denial }.count % 2 == 1
                if isOdd { for index in part { denied[index] = true } }
            }
            start = end
        }
        return denied
    }

    /// A clause is cut at "and" where exactly one side denies and the other has a verb of its own; without knowing
    /// verbs, three words and more are taken for one.
    private static func parts(_ clause: Range<Int>, words: [String], marks: [Mark]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = clause.lowerBound
        for index in clause where ["and", "und", "or", "oder"].contains(words[index]) {
            guard index - start >= 4, clause.upperBound - index >= 4,
                marks[start..<index].contains(.denial) != marks[index..<clause.upperBound].contains(.denial)
            else { continue }
            parts.append(start..<index)
            start = index
        }
        parts.append(start..<clause.upperBound)
        return parts
    }

    /// An intention covers the sentence, unless it stands behind the half that lays down ("…; more is planned").
    private static func intended(words: [String], clauses: [Int]) -> [Bool] {
        var intended = [Bool](repeating: false, count: words.count)
        for place in places(of: StanceCues.intentions, in: words) {
            let clause = clauses[place.lowerBound]
            let isLate = clause > 0 && place.lowerBound > words.count / 2
            for index in words.indices where !isLate || clauses[index] >= clause { intended[index] = true }
        }
        return intended
    }

    static func places(of expressions: [[String]], in words: [String]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        for expression in expressions {
            guard let first = expression.first, words.count >= expression.count else { continue }
            for start in 0...(words.count - expression.count)
            where words[start] == first && words[start..<start + expression.count].elementsEqual(expression) {
                places.append(start..<start + expression.count)
            }
        }
        return places
    }

    private static func cover(of expressions: [[String]], in words: [String]) -> [Bool] {
        var covered = [Bool](repeating: false, count: words.count)
        for place in places(of: expressions, in: words) { for index in place { covered[index] = true } }
        return covered
    }
}
