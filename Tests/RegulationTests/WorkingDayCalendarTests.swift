import Contracts
import Regulation
import Testing

@Suite("Working days of the European Economic Area")
struct WorkingDayCalendarTests {
    /// Weekdays on which a year is free, against the States' published tables.
    @Test("holidays on weekdays are those of the State's table", arguments: HolidayTables.entries)
    func table(entry: HolidayTables.Entry) throws {
        let calendar = WorkingDayCalendar(country: entry.country)
        let first = try #require(CalendarDate(year: entry.year, month: 1, day: 1))
        let last = try #require(CalendarDate(year: entry.year, month: 12, day: 31))
        let free = (first.daysSince1970...last.daysSince1970)
            .map(CalendarDate.init(daysSince1970:))
            .filter { $0.weekday <= 5 && !calendar.isWorkingDay($0) }
            .map { String($0.text.dropFirst(5)) }
        #expect(free == entry.freeWeekdays)
    }

    @Test("every State has a table that gives at least eight holidays a year", arguments: EconomicAreaCountry.allCases)
    func everyStateHasHolidays(country: EconomicAreaCountry) {
        let calendar = WorkingDayCalendar(country: country)
        for year in 2025...2030 {
            let holidays = calendar.holidays(in: year)
            #expect(holidays.count >= 8)
            #expect(Set(holidays.map(\.date)).count >= 8)
            #expect(holidays.map(\.date) == holidays.map(\.date).sorted())
            #expect(holidays.contains { $0.name == "New Year's Day" && $0.date.text == "\(year)-01-01" })
        }
    }

    @Test("Saturday and Sunday are no working days", arguments: EconomicAreaCountry.allCases)
    func weekends(country: EconomicAreaCountry) throws {
        let calendar = WorkingDayCalendar(country: country)
        for text in ["2026-07-11", "2026-07-12", "2050-07-09", "2050-07-10"] {
            #expect(!calendar.isWorkingDay(try date(text)))
        }
    }

    @Test(
        "the next working day steps over holidays and weekends",
        arguments: [
            (EconomicAreaCountry.germany, "2026-04-03", "2026-04-07"),  // Good Friday to Tuesday
            (.austria, "2026-04-03", "2026-04-03"),  // Good Friday is none in Austria
            (.germany, "2026-04-02", "2026-04-02"),
            (.poland, "2025-12-24", "2025-12-29"),
            (.greece, "2026-04-10", "2026-04-14"),  // Orthodox Easter
            (.ireland, "2027-02-01", "2027-02-02"),
            (.sweden, "2026-06-06", "2026-06-08"),
        ])
    func nextWorkingDay(country: EconomicAreaCountry, from: String, expected: String) throws {
        #expect(WorkingDayCalendar(country: country).next(onOrAfter: try date(from)).text == expected)
    }

    @Test(
        "working days are added and taken away",
        arguments: [
            (0, "2026-12-25", "2026-12-28"), (1, "2026-12-24", "2026-12-28"), (5, "2026-12-24", "2027-01-04"),
            (-1, "2026-12-28", "2026-12-24"), (-3, "2026-04-07", "2026-03-31"), (20, "2026-05-01", "2026-06-02"),
        ])
    func adding(workingDays: Int, from: String, expected: String) throws {
        let calendar = WorkingDayCalendar(country: .germany)
        #expect(calendar.adding(workingDays: workingDays, to: try date(from)).text == expected)
    }

    @Test("adding and counting agree")
    func addingAndCountingAgree() throws {
        let calendar = WorkingDayCalendar(country: .italy)
        let start = try date("2026-03-02")
        for number in 1...300 {
            let end = calendar.adding(workingDays: number, to: start)
            #expect(calendar.isWorkingDay(end))
            #expect(calendar.workingDays(from: start.adding(days: 1), through: end) == number)
            #expect(calendar.adding(workingDays: -number, to: end) == start)
        }
        #expect(calendar.workingDays(from: start, through: start.adding(days: -1)) == 0)
    }

    @Test(
        "days that the law on time limits equates are free only when asked for",
        arguments: [
            (EconomicAreaCountry.sweden, "2026-06-19"), (.sweden, "2026-12-31"), (.finland, "2026-06-19"),
            (.finland, "2026-12-24"), (.netherlands, "2026-04-03"), (.netherlands, "2026-05-05"),
        ])
    func equatedDays(country: EconomicAreaCountry, text: String) throws {
        let day = try date(text)
        #expect(WorkingDayCalendar(country: country).isWorkingDay(day))
        let wider = WorkingDayCalendar(country: country, countsEquatedDays: true)
        #expect(!wider.isWorkingDay(day))
        #expect(wider.holiday(on: day)?.isEquated == true)
    }

    @Test("Liberation Day is a public holiday in every fifth year and named once")
    func liberationDay() throws {
        let wider = WorkingDayCalendar(country: .netherlands, countsEquatedDays: true)
        #expect(!WorkingDayCalendar(country: .netherlands).isWorkingDay(try date("2025-05-05")))
        #expect(wider.holidays(in: 2025).filter { $0.name == "Liberation Day" }.count == 1)
        #expect(wider.holidays(in: 2025).first { $0.name == "Liberation Day" }?.isEquated == false)
    }

    @Test("Midsummer Day is the Saturday from 20 to 26 June", arguments: 2025...2060)
    func midsummer(year: Int) {
        for country in [EconomicAreaCountry.sweden, .finland] {
            let day = WorkingDayCalendar(country: country).holidays(in: year).first { $0.name == "Midsummer Day" }?.date
            #expect(day?.weekday == 6)
            #expect(day?.components.month == 6)
            #expect((20...26).contains(day?.components.day ?? 0))
        }
    }

    @Test("holidays that fall on a weekend move where the law says so and are named")
    func movedHolidays() throws {
        let bulgaria = WorkingDayCalendar(country: .bulgaria)
        #expect(bulgaria.holiday(on: try date("2027-05-04"))?.name == "Labour Day (moved)")
        #expect(bulgaria.holiday(on: try date("2027-12-28"))?.name == "Second Day of Christmas (moved)")
        let latvia = WorkingDayCalendar(country: .latvia)
        #expect(latvia.holiday(on: try date("2025-05-05"))?.name == "Restoration of Independence (moved)")
        #expect(WorkingDayCalendar(country: .ireland).isWorkingDay(try date("2027-12-27")))
    }

    @Test("a year outside the prepared ones is computed all the same")
    func distantYears() throws {
        let calendar = WorkingDayCalendar(country: .germany)
        #expect(!calendar.isWorkingDay(try date("2076-04-20")))  // Easter Monday
        #expect(calendar.isWorkingDay(try date("2076-04-21")))
        #expect(calendar.holiday(on: try date("2076-04-20"))?.name == "Easter Monday")
    }

    @Test("a State is found by its code, Greece by both")
    func codes() {
        #expect(EconomicAreaCountry.allCases.count == 30)
        #expect(EconomicAreaCountry.allCases.filter(\.isMemberState).count == 27)
        #expect(EconomicAreaCountry(code: "EL") == .greece)
        #expect(EconomicAreaCountry(code: "GR") == .greece)
        #expect(EconomicAreaCountry(code: "CH") == nil)
        #expect(EconomicAreaCountry(code: "de") == nil)
    }

    private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text: text)) }
}
