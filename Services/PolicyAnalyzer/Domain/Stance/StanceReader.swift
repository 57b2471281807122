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
        let denials = Self.denials(marks: marks, words: words, clauses: clauses)
        let isExcepting = exceptions.contains { !idioms[$0.lowerBound] } || Self.beginsWithOnly(words)
        return StanceReading(
            denials: denials, isIntended: Self.intended(words: words, clauses: clauses),
            hasException: isExcepting,
            exceptsFromPrevious: isExcepting && words.contains { StanceCues.backward.contains($0) },
            isPraise: !Self.places(of: StanceCues.praise, in: words).isEmpty)
    }

    /// "Only incidents of priority 1 are recorded" leaves the others out; "Only administrators may …" is a rule.
    private static func beginsWithOnly(_ words: [String]) -> Bool {
        guard words.count > 1, StanceCues.restricting.contains(words[0]) else { return false }
        return !StanceCues.ruling.contains(words[1]) && !words.contains { StanceCues.permitting.contains($0) }
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
        while start < index, StanceCues.joining.contains(words[start]) { start += 1 }
        if StanceCues.conditions.contains(words[start]) { return true }
        if words[start..<index].contains("who") { return true }
        // "Rights that are not confirmed are withdrawn": the clause has another verb behind what is denied.
        let clauseEnd = words[index...].indices.first { clauses[$0] != clauses[index] } ?? words.count
        if words[start..<index].contains(where: { ["that", "which"].contains($0) }),
            words[index + 1..<clauseEnd].contains(where: StanceCues.verbs.contains)
        {
            return true
        }
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

    private static func denials(marks: [Mark], words: [String], clauses: [Int]) -> [StanceReading.Denial] {
        var denials: [StanceReading.Denial] = []
        var start = 0
        while start < words.count {
            var end = start
            while end < words.count, clauses[end] == clauses[start] { end += 1 }
            for part in parts(start..<end, words: words, marks: marks) {
                let places = part.filter { marks[$0] == .denial }
                if places.count % 2 == 1, let place = places.last {
                    denials.append(StanceReading.Denial(part: part, from: reach(of: place, in: part, words: words)))
                }
            }
            start = end
        }
        return denials
    }

    /// Where a denial's reach begins: at the part's beginning, but behind the denial where an act of its own follows
    /// ("the plan has not been tested").
    private static func reach(of place: Int, in part: Range<Int>, words: [String]) -> Int {
        guard StanceCues.reachingForward.contains(words[place]) else { return part.lowerBound }
        let next = words[place + 1..<min(part.upperBound, place + 7)]
        return next.contains(where: StanceCues.acts.contains) ? place + 1 : part.lowerBound
    }

    /// A clause is cut at "and" where one side alone denies and both have a verb of their own.
    private static func parts(_ clause: Range<Int>, words: [String], marks: [Mark]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = clause.lowerBound
        for index in clause where StanceCues.joining.contains(words[index]) {
            let sides = [start..<index, index..<clause.upperBound]
            let denying = sides.filter { marks[$0].contains(.denial) }
            let hasVerbs = sides.allSatisfy { words[$0].contains { StanceCues.verbs.contains($0) } }
            guard denying.count == 1, hasVerbs else { continue }
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
