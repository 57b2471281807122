internal import Contracts

/// How the day of a holiday follows from the year.
enum HolidayRule: Sendable {
    /// The same day every year.
    case fixed(month: Int, day: Int)
    /// So many days after Easter Sunday of the western churches; negative before it.
    case easter(Int)
    /// So many days after Easter Sunday of the Orthodox churches; negative before it.
    case orthodoxEaster(Int)
    /// The first such weekday (Monday 1 to Sunday 7) on or after a day, moved by some days.
    case weekday(Int, onOrAfterMonth: Int, day: Int, offset: Int)
    /// The last Monday of a month of 31 days.
    case lastMonday(month: Int)
    /// First Monday of February, or 1 February when that is a Friday (Ireland, Organisation of Working Time Act 1997,
    /// second schedule as amended in 2022).
    case saintBrigid
    /// A fixed day, or the day before when it is a Sunday (the King's Day of the Netherlands).
    case fixedNeverSunday(month: Int, day: Int)

    /// The day in a year; nil for years outside the calendar.
    func date(in year: Int) -> CalendarDate? {
        switch self {
        case .fixed(let month, let day):
            return CalendarDate(year: year, month: month, day: day)
        case .easter(let offset):
            return Easter.western(year)?.adding(days: offset)
        case .orthodoxEaster(let offset):
            return Easter.orthodox(year)?.adding(days: offset)
        case .weekday(let weekday, let month, let day, let offset):
            return CalendarDate(year: year, month: month, day: day)
                .map { $0.adding(days: (weekday - $0.weekday + 7) % 7 + offset) }
        case .lastMonday(let month):
            return CalendarDate(year: year, month: month, day: 31).map { $0.adding(days: 1 - $0.weekday) }
        case .saintBrigid:
            return CalendarDate(year: year, month: 2, day: 1)
                .map { $0.weekday == 5 ? $0 : $0.adding(days: (8 - $0.weekday) % 7) }
        case .fixedNeverSunday(let month, let day):
            return CalendarDate(year: year, month: month, day: day)
                .map { $0.weekday == 7 ? $0.adding(days: -1) : $0 }
        }
    }
}
