internal import Contracts
internal import Regulation

/// The working days of a country from a first one on, by their number from 0.
struct WorkingDayLine {
    private let calendar: WorkingDayCalendar
    private var days: [CalendarDate]

    /// Starts at the first working day on or after a day.
    init(from start: CalendarDate, calendar: WorkingDayCalendar) {
        self.calendar = calendar
        days = [calendar.next(onOrAfter: start)]
    }

    /// The working day by that number.
    mutating func date(_ number: Int) -> CalendarDate {
        while days.count <= number {
            days.append(calendar.next(onOrAfter: days[days.count - 1].adding(days: 1)))
        }
        return days[number]
    }
}
