import Contracts

@testable import Gateway

extension WallTime {
    /// Reads `2026-03-29 02:30`; nil for any other text.
    init?(text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let date = CalendarDate(text: String(parts[0])) else { return nil }
        let numbers = parts[1].split(separator: ":").compactMap { Int($0) }
        guard numbers.count == 2 else { return nil }
        self.init(date: date, minuteOfDay: numbers[0] * 60 + numbers[1])
    }
}
