internal import Contracts

/// Times of a clock on the wall, after the five fields of cron: minute, hour, day of the month, month, day of the week.
///
/// Understood are `*`, values, lists (`1,15`), ranges (`MON-FRI`), steps over `*` or a range (`*/15`, `8-18/2`), and the
/// English names of months and days in three letters. Where both days are restricted, one of them is enough, as cron
/// has always had it. Nothing else is: no `L`, `W`, `#`, `?`, no seconds or years, no `@daily`.
struct CronExpression: Sendable, Hashable {
    /// The expression as it was written.
    let text: String
    private let minutes: CronValues
    private let hours: CronValues
    private let days: CronValues
    private let months: CronValues
    private let weekdays: CronValues

    /// 29 February may be eight years off, over a century that has none.
    private static let horizonDays = 366 * 8 + 1

    /// Reads an expression.
    /// - Throws: ``CronError`` for anything else, and for a day that no year has.
    init(_ text: String) throws(CronError) {
        guard text.utf8.count <= 200 else { throw CronError("A cron expression has at most 200 characters.") }
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard parts.count == 5 else {
            throw CronError(
                "Five fields are expected (minute, hour, day of the month, month, day of the week), not \(parts.count)."
            )
        }
        self.text = parts.joined(separator: " ")
        minutes = try CronField.minute.read(parts[0])
        hours = try CronField.hour.read(parts[1])
        days = try CronField.dayOfMonth.read(parts[2])
        months = try CronField.month.read(parts[3])
        weekdays = try CronField.dayOfWeek.read(parts[4])
        guard first(from: WallTime(minutesSince1970: 0)) != nil else {
            throw CronError("No year has such a day.")
        }
    }

    /// The first time from a given one on that fits; nil when none does within eight years.
    func first(from start: WallTime) -> WallTime? {
        for distance in 0...Self.horizonDays {
            let date = start.date.adding(days: distance)
            guard fits(date) else { continue }
            let earliest = distance == 0 ? start.minuteOfDay : 0
            if let minute = minuteOfDay(from: earliest) { return WallTime(date: date, minuteOfDay: minute) }
        }
        return nil
    }

    private func fits(_ date: CalendarDate) -> Bool {
        let (_, month, day) = date.components
        guard months.contains(month) else { return false }
        let fitsDay = days.contains(day)
        let fitsWeekday = weekdays.contains(date.weekday % 7)
        return days.isRestricted && weekdays.isRestricted ? fitsDay || fitsWeekday : fitsDay && fitsWeekday
    }

    private func minuteOfDay(from earliest: Int) -> Int? {
        guard let hour = hours.first(from: earliest / 60) else { return nil }
        if hour == earliest / 60, let minute = minutes.first(from: earliest % 60) { return hour * 60 + minute }
        guard let later = hour == earliest / 60 ? hours.first(from: hour + 1) : hour,
            let minute = minutes.first(from: 0)
        else { return nil }
        return later * 60 + minute
    }
}
