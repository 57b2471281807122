/// One of the five fields of a cron expression: what it counts, and how its values are written.
enum CronField: String, Sendable, CaseIterable {
    case minute, hour, dayOfMonth = "day of the month", month, dayOfWeek = "day of the week"

    /// The values it may have. Sunday is both 0 and 7.
    var range: ClosedRange<Int> {
        switch self {
        case .minute: 0...59
        case .hour: 0...23
        case .dayOfMonth: 1...31
        case .month: 1...12
        case .dayOfWeek: 0...7
        }
    }

    /// Names that stand for values, in the order of the values from the lowest.
    private var names: [String] {
        switch self {
        case .month: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
        case .dayOfWeek: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
        default: []
        }
    }

    /// Reads the field: a list of `*`, values and ranges, the first and the last with a step where one is given.
    /// - Throws: ``CronError`` for what it isn't.
    func read(_ text: Substring) throws(CronError) -> CronValues {
        var values = CronValues(isRestricted: text.first != "*")
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            let span = try span(of: halves[0], in: part)
            var step = 1
            if halves.count == 2 {
                guard halves[0] == "*" || halves[0].contains("-") else {
                    throw CronError(field: self, text: part, reason: "a step follows `*` or a range")
                }
                guard let number = Self.number(halves[1]), number > 0 else {
                    throw CronError(field: self, text: part, reason: "a step is a whole number from 1")
                }
                step = number
            }
            for value in stride(from: span.lowerBound, through: span.upperBound, by: step) {
                values.insert(self == .dayOfWeek ? value % 7 : value)
            }
        }
        return values
    }

    private func span(of text: Substring, in part: Substring) throws(CronError) -> ClosedRange<Int> {
        // A step over all days of the week counts Sunday once.
        if text == "*" { return self == .dayOfWeek ? 0...6 : range }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        let first = try value(of: ends[0], in: part)
        guard ends.count > 1 else { return first...first }
        guard ends.count == 2 else { throw CronError(field: self, text: part, reason: "a range has two ends") }
        var last = try value(of: ends[1], in: part)
        // A week that ends on Sunday: `FRI-SUN`.
        if self == .dayOfWeek, last == 0, first > 0 { last = 7 }
        guard first <= last else {
            throw CronError(field: self, text: part, reason: "a range goes from the lower value to the higher")
        }
        return first...last
    }

    private func value(of text: Substring, in part: Substring) throws(CronError) -> Int {
        if let place = names.firstIndex(of: text.uppercased()) { return range.lowerBound + place }
        guard let number = Self.number(text), range.contains(number) else {
            let choice = names.isEmpty ? "" : ", or a name as \(names[0])"
            throw CronError(
                field: self, text: part,
                reason: "a value is a number from \(range.lowerBound) to \(range.upperBound)\(choice)")
        }
        return number
    }

    /// Digits alone: no sign, no more than three.
    private static func number(_ text: Substring) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
