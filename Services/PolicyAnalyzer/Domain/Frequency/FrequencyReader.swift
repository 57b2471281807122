/// Finds what a sentence's words say of time, in English and German.
///
/// "every six months", "twice a year", "quarterly", "each January", "alle drei Jahre", "halbjährlich" are rhythms;
/// "within four hours", "no later than one month", "binnen 72 Stunden" are limits; "regularly" is neither.
struct FrequencyReader: Sendable {
    /// The readings, in the order of the words.
    func readings(in words: [String]) -> [FrequencyReading] {
        var readings: [FrequencyReading] = []
        var index = 0
        while index < words.count {
            if let reading = reading(at: index, in: words) {
                readings.append(reading)
                index = max(index + 1, reading.words.upperBound)
            } else {
                index += 1
            }
        }
        return readings.isEmpty ? namedMonths(in: words) : readings
    }

    /// "in March and in September": as many times a year as months are named.
    private func namedMonths(in words: [String]) -> [FrequencyReading] {
        let places = words.indices.filter { TimeWords.months.contains(words[$0]) }
        guard Set(places.map { words[$0] }).count > 1, let first = places.first, let last = places.last else {
            return []
        }
        return [
            FrequencyReading(meaning: .every(hours: TimeWords.year / Double(places.count)), words: first..<last + 1)
        ]
    }

    private func reading(at index: Int, in words: [String]) -> FrequencyReading? {
        let word = words[index]
        if let hours = TimeWords.rhythms[word] {
            // "twice yearly": the count stands before the rhythm.
            let count = index > 0 ? TimeWords.counts[words[index - 1]] ?? 1 : 1
            return FrequencyReading(meaning: .every(hours: hours / Double(count)), words: index..<index + 1)
        }
        if TimeWords.regular.contains(word) { return FrequencyReading(meaning: .regularly, words: index..<index + 1) }
        if TimeWords.every.contains(word) { return period(behind: index, in: words) }
        if TimeWords.per.contains(word), index + 1 < words.count, let unit = TimeWords.units[words[index + 1]],
            let period = countedPeriod(unit: unit, at: index, in: words)
        {
            return period
        }
        return limit(at: index, in: words)
    }

    /// "every six months", "every second year", "each January", "alle drei Jahre", "jedes Quartal".
    private func period(behind index: Int, in words: [String]) -> FrequencyReading? {
        var next = index + 1
        guard next < words.count else { return nil }
        var factor = 1.0
        if let number = TimeWords.number(at: next, in: words) {
            factor = number.value
            next = number.end
        } else if let ordinal = TimeWords.ordinals[words[next]] {
            factor = ordinal
            next += 1
        }
        while next < words.count, TimeWords.adjectives.contains(words[next]) { next += 1 }
        guard next < words.count else { return nil }
        if let unit = TimeWords.units[words[next]] {
            let count = Double(countBefore(index, in: words) ?? 1)
            return FrequencyReading(meaning: .every(hours: factor * unit / count), words: index..<next + 1)
        }
        if TimeWords.months.contains(words[next]) {
            return FrequencyReading(meaning: .every(hours: TimeWords.year), words: index..<next + 1)
        }
        if TimeWords.weekdays.contains(words[next]) {
            return FrequencyReading(meaning: .every(hours: TimeWords.week), words: index..<next + 1)
        }
        return nil
    }

    /// "twice a year", "two sessions a year", "einmal im Jahr". Without a count, "a year" is a length, not a rhythm.
    private func countedPeriod(unit: Double, at index: Int, in words: [String]) -> FrequencyReading? {
        guard let count = countBefore(index, in: words) else {
            guard TimeWords.certainPer.contains(words[index]) else { return nil }
            return FrequencyReading(meaning: .every(hours: unit), words: index..<index + 2)
        }
        return FrequencyReading(meaning: .every(hours: unit / Double(count)), words: index..<index + 2)
    }

    private func countBefore(_ index: Int, in words: [String]) -> Int? {
        for position in stride(from: index - 1, through: max(0, index - 6), by: -1) {
            if let count = TimeWords.counts[words[position]] { return count }
            if position < index - 1, let number = TimeWords.number(at: position, in: words), number.value >= 1,
                number.value < 400, number.end < index
            {
                return Int(number.value)
            }
        }
        return nil
    }

    /// "four hours", "30 working days", "einem Monat": a length that bears a limit's mark before it or behind it.
    private func limit(at index: Int, in words: [String]) -> FrequencyReading? {
        let word = words[index]
        if word.hasSuffix("h"), let hours = Int(word.dropLast()), hours > 0 {
            return FrequencyReading(meaning: .within(hours: Double(hours)), words: index..<index + 1)
        }
        if TimeWords.articles.contains(word), index > 0, !TimeWords.limiting.contains(words[index - 1]) {
            return nil
        }
        guard let number = TimeWords.number(at: index, in: words) else { return nil }
        var next = number.end
        while next < words.count, TimeWords.adjectives.contains(words[next]) { next += 1 }
        guard next < words.count, let unit = TimeWords.units[words[next]] else { return nil }
        return FrequencyReading(meaning: .within(hours: number.value * unit), words: index..<next + 1)
    }
}
