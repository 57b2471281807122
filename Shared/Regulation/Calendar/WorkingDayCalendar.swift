public import Contracts

/// Working days of a State: Monday to Friday less the public holidays that hold in the whole State.
///
/// Article 5(4) of Delegated Regulation (EU) 2025/301 moves a reporting limit from a weekend or bank holiday to noon of
/// the next working day; plans and reviews are dated on working days too. Holidays are computed from the law as it
/// stands in 2026, so the answers for 2025 to 2030 rest on the rules of those years and later ones on today's.
///
/// Not foreseen: holidays of a region or municipality (German Länder, Spanish communities, Alsace), days that only
/// banks keep, half holidays, days that a decree frees for one year or exchanges with a Saturday. Each of these would
/// make a day free that the calendar calls a working day, so a limit counted here ends too early rather than too late.
///
/// Some States have days that are no public holidays but are treated as such by their law on time limits (Swedish and
/// Finnish eves, Dutch Good Friday and 5 May). They count as working days unless `countsEquatedDays` is set: the
/// careful reading is the default, the other a setting.
public struct WorkingDayCalendar: Sendable {
    /// Whose working days.
    public let country: EconomicAreaCountry
    /// Whether days that the law on time limits treats as holidays are free too.
    public let countsEquatedDays: Bool
    private let knownYears: ClosedRange<Int>
    private let freeDays: Set<CalendarDate>

    /// The calendar of a State. Building it takes well under a millisecond; keep it while many days are asked.
    ///
    /// - Parameters:
    ///   - country: whose working days.
    ///   - countsEquatedDays: whether days that the State's law on time limits treats as holidays are free too.
    public init(country: EconomicAreaCountry, countsEquatedDays: Bool = false) {
        self.country = country
        self.countsEquatedDays = countsEquatedDays
        knownYears = 2020...2045
        freeDays = Set(
            knownYears.flatMap {
                Self.days(of: country, in: $0).filter { countsEquatedDays || !$0.isEquated }.map(\.date)
            })
    }

    /// The nationwide holidays of a year in the order of their days; those on weekends are named too. Equated days are
    /// among them only where the calendar counts them.
    public func holidays(in year: Int) -> [PublicHoliday] {
        Self.days(of: country, in: year).filter { countsEquatedDays || !$0.isEquated }
    }

    /// The holiday on a day, to tell why it is free; nil when there is none.
    public func holiday(on date: CalendarDate) -> PublicHoliday? {
        holidays(in: date.components.year).first { $0.date == date }
    }

    /// Whether a day is neither Saturday nor Sunday nor a nationwide holiday.
    public func isWorkingDay(_ date: CalendarDate) -> Bool {
        guard date.weekday <= 5 else { return false }
        if knownYears.contains(date.components.year) { return !freeDays.contains(date) }
        return holiday(on: date) == nil
    }

    /// The day itself when it is a working day, otherwise the first one after it.
    public func next(onOrAfter date: CalendarDate) -> CalendarDate {
        var day = date
        while !isWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }

    /// The day so many working days after another, which itself is not counted; before it when the number is negative.
    /// Zero gives ``next(onOrAfter:)``, so that the answer always is a working day.
    public func adding(workingDays: Int, to date: CalendarDate) -> CalendarDate {
        guard workingDays != 0 else { return next(onOrAfter: date) }
        let step = workingDays > 0 ? 1 : -1
        var remaining = abs(workingDays)
        var day = date
        while remaining > 0 {
            day = day.adding(days: step)
            if isWorkingDay(day) { remaining -= 1 }
        }
        return day
    }

    /// How many working days lie from one day to another, both counted; zero when the second is the earlier.
    public func workingDays(from first: CalendarDate, through last: CalendarDate) -> Int {
        guard first <= last else { return 0 }
        return (first.daysSince1970...last.daysSince1970)
            .count { isWorkingDay(CalendarDate(daysSince1970: $0)) }
    }

    /// All holidays of a year, those moved from weekends on both days.
    private static func days(of country: EconomicAreaCountry, in year: Int) -> [PublicHoliday] {
        let definitions = HolidayTable.holidays(of: country).filter { $0.holds(in: year) }
        var holidays: [PublicHoliday] = []
        var toMove: [PublicHoliday] = []
        for definition in definitions {
            guard let date = definition.rule.date(in: year) else { continue }
            let holiday = PublicHoliday(date: date, name: definition.name, isEquated: definition.isEquated)
            holidays.append(holiday)
            if definition.isMovedFromWeekends, date.weekday > 5 { toMove.append(holiday) }
        }
        var taken = Set(holidays.filter { !$0.isEquated }.map(\.date))
        holidays.removeAll { $0.isEquated && taken.contains($0.date) }
        for holiday in toMove.sorted(by: { $0.date < $1.date }) {
            var day = holiday.date
            while day.weekday > 5 || taken.contains(day) { day = day.adding(days: 1) }
            taken.insert(day)
            holidays.append(PublicHoliday(date: day, name: "\(holiday.name) (moved)"))
        }
        return holidays.sorted { $0.date < $1.date }
    }
}
