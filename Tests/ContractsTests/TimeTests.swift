import Contracts
import Foundation
import Testing

@Suite("Days and moments")
struct TimeTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2025-01-17", 20_105, 5), ("1969-12-31", -1, 3),
        ("2100-03-01", 47_541, 1),
    ])
    func days(text: String, number: Int, weekday: Int) throws {
        let day = try #require(CalendarDate(text: text))
        #expect(day.daysSince1970 == number)
        #expect(day.text == text)
        #expect(day.weekday == weekday)
        #expect(CalendarDate(daysSince1970: number) == day)
    }

    @Test(arguments: [
        "2025-02-29", "2025-13-01", "2025-00-10", "2025-1-01", "20250101", "2025-04-31", "2025-01-0a", "",
    ])
    func noSuchDay(text: String) { #expect(CalendarDate(text: text) == nil) }

    @Test func everyDayOfFourCenturiesReadsBack() {
        for number in stride(from: -73_000, through: 73_000, by: 1) {
            let day = CalendarDate(daysSince1970: number)
            #expect(CalendarDate(text: day.text) == day)
        }
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0 as Int64), ("2025-01-17T09:30:00.5Z", 1_737_106_200_500_000 as Int64),
        ("1969-12-31T23:59:59.999999Z", -1 as Int64),
    ])
    func moments(text: String, microseconds: Int64) throws {
        let moment = try Timestamp(text)
        #expect(moment.microseconds == microseconds)
        #expect(try Timestamp(moment.text) == moment)
    }

    @Test(arguments: [
        "2025-01-17", "2025-01-17T24:00:00Z", "2025-01-17T09:30:00+01:00", "2025-01-17T09:30:60Z",
        "2025-01-17T09:30:00.1234567Z", "2025-01-17T09:30:00.Z", "2025-02-30T09:30:00Z", "2025-01-17t09:30:00Z",
    ])
    func noSuchMoment(text: String) { #expect(throws: IdentifierError.self) { try Timestamp(text) } }

    @Test func aDateKeepsItsMicroseconds() {
        let moment = Timestamp(microseconds: 1_737_106_200_123_456)
        #expect(Timestamp(microseconds: Timestamp(moment.date).microseconds).text.hasPrefix("2025-01-17T09:30:00.1234"))
    }
}
