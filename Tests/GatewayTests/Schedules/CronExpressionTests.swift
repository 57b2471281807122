import Contracts
import Testing

@testable import Gateway

@Suite("Cron expressions: what they mean, and what is refused")
struct CronExpressionTests {
    /// An expression, and the first times from 2026-01-01 00:00 on.
    struct Case: Sendable, CustomTestStringConvertible {
        let expression: String
        let times: [String]
        var from = "2026-01-01 00:00"
        var testDescription: String { expression }
    }

    static let understood: [Case] = [
        Case(expression: "* * * * *", times: ["2026-01-01 00:00", "2026-01-01 00:01", "2026-01-01 00:02"]),
        Case(expression: "*/15 * * * *", times: ["2026-01-01 00:00", "2026-01-01 00:15", "2026-01-01 00:30"]),
        Case(expression: "7-59/20 * * * *", times: ["2026-01-01 00:07", "2026-01-01 00:27", "2026-01-01 00:47"]),
        Case(expression: "0,30 8-10/2 * * *", times: ["2026-01-01 08:00", "2026-01-01 08:30", "2026-01-01 10:00"]),
        Case(expression: "59 23 * * *", times: ["2026-01-01 23:59", "2026-01-02 23:59"]),
        Case(expression: "5 0 * 8 *", times: ["2026-08-01 00:05", "2026-08-02 00:05"]),
        Case(expression: "15 14 1 * *", times: ["2026-01-01 14:15", "2026-02-01 14:15", "2026-03-01 14:15"]),
        Case(expression: "0 22 * * 1-5", times: ["2026-01-01 22:00", "2026-01-02 22:00", "2026-01-05 22:00"]),
        Case(expression: "0 22 * * MON-FRI", times: ["2026-01-01 22:00", "2026-01-02 22:00", "2026-01-05 22:00"]),
        Case(expression: "0 22 * * fri-sun", times: ["2026-01-02 22:00", "2026-01-03 22:00", "2026-01-04 22:00"]),
        Case(expression: "5 4 * * sun", times: ["2026-01-04 04:05", "2026-01-11 04:05"]),
        Case(expression: "5 4 * * 7", times: ["2026-01-04 04:05", "2026-01-11 04:05"]),
        Case(expression: "5 4 * * 0", times: ["2026-01-04 04:05", "2026-01-11 04:05"]),
        Case(expression: "0 0 * * */2", times: ["2026-01-01 00:00", "2026-01-03 00:00", "2026-01-04 00:00"]),
        Case(expression: "0 0 * jan,MAR *", times: ["2026-01-31 00:00", "2026-03-01 00:00"], from: "2026-01-31 00:00"),
        Case(expression: "0 0 * 2-4/2 *", times: ["2026-02-28 00:00", "2026-04-01 00:00"], from: "2026-02-28 00:00"),
        // Both days restricted: one of them is enough.
        Case(expression: "30 4 1,15 * 5", times: ["2026-01-01 04:30", "2026-01-02 04:30", "2026-01-09 04:30"]),
        Case(expression: "30 4 15 * 5", times: ["2026-01-09 04:30", "2026-01-15 04:30"], from: "2026-01-09 00:00"),
        // Only one restricted: both must fit, and a step over all days of the month is no restriction.
        Case(expression: "0 0 */10 * MON", times: ["2026-05-11 00:00", "2026-06-01 00:00"], from: "2026-03-01 00:00"),
        Case(expression: "0 12 29 2 *", times: ["2028-02-29 12:00", "2032-02-29 12:00"]),
        Case(expression: "0 12 29 2 *", times: ["2104-02-29 12:00"], from: "2096-03-01 00:00"),
        Case(expression: "0 12 30 * *", times: ["2026-01-30 12:00", "2026-03-30 12:00"]),
        Case(expression: "0 12 31 * *", times: ["2026-03-31 12:00", "2026-05-31 12:00"], from: "2026-02-01 00:00"),
        Case(expression: "1 1 31 12 *", times: ["2026-12-31 01:01", "2027-12-31 01:01"]),
        Case(expression: "  0\t6  * * *  ", times: ["2026-01-01 06:00"]),
        Case(expression: "0 6 * * *", times: ["2026-01-01 06:00"], from: "2026-01-01 06:00"),
        Case(expression: "0 6 * * *", times: ["2026-01-02 06:00"], from: "2026-01-01 06:01"),
        Case(expression: "30 6 * * *", times: ["2026-01-01 06:30"], from: "2026-01-01 06:29"),
        Case(expression: "0 6 31 12 *", times: ["1969-12-31 06:00"], from: "1969-12-31 05:59"),
    ]

    @Test("Understood", arguments: understood)
    func isUnderstood(_ example: Case) throws {
        let expression = try CronExpression(example.expression)
        var start = try #require(WallTime(text: example.from))
        for time in example.times {
            let next = try #require(expression.first(from: start))
            #expect(next.description == time)
            start = next.next
        }
    }

    @Test("Every last day of a month, in years of either length", arguments: [2026, 2028])
    func lastDays(year: Int) throws {
        for month in 1...12 {
            let last = try #require((28...31).last { CalendarDate(year: year, month: month, day: $0) != nil })
            let expression = try CronExpression("0 0 \(last) \(month) *")
            let start = try #require(CalendarDate(year: year, month: 1, day: 1))
            let found = expression.first(from: WallTime(date: start, minuteOfDay: 0))
            #expect(found?.date == CalendarDate(year: year, month: month, day: last))
        }
    }

    /// An expression, and what the refusal names.
    static let refused: [(String, String)] = [
        ("", "Five fields"), ("* * * *", "Five fields"), ("0 0 * * * *", "Five fields"), ("@daily", "Five fields"),
        ("60 * * * *", "minute"), ("* 24 * * *", "hour"), ("* * 0 * *", "day of the month"),
        ("* * 32 * *", "day of the month"), ("* * * 13 *", "month"), ("* * * 0 *", "month"),
        ("* * * * 8", "day of the week"), ("-1 * * * *", "minute"), ("1- * * * *", "minute"),
        ("5-1 * * * *", "lower value"), ("1-2-3 * * * *", "two ends"), ("*/0 * * * *", "step"),
        ("*/x * * * *", "step"), ("5/15 * * * *", "step"), ("1,,2 * * * *", "minute"), (", * * * *", "minute"),
        ("1.5 * * * *", "minute"), ("+5 * * * *", "minute"), ("0x5 * * * *", "minute"), ("1000 * * * *", "minute"),
        ("* * L * *", "day of the month"), ("* * 15W * *", "day of the month"), ("* * ? * *", "day of the month"),
        ("* * * * MON#2", "day of the week"), ("* * * * 5L", "day of the week"), ("* * * JANUARY *", "month"),
        ("* * * MON *", "month"), ("MON * * * *", "minute"), ("* * 30 2 *", "No year"),
        ("* * 31 4,6,9,11 *", "No year"),
        ("\u{0661} * * * *", "minute"), (String(repeating: "1,", count: 200) + "1 * * * *", "200 characters"),
    ]

    @Test("Refused, with the field at fault", arguments: refused)
    func isRefused(expression: String, naming: String) {
        #expect {
            try CronExpression(expression)
        } throws: {
            ($0 as? CronError)?.description.contains(naming) == true
        }
    }
}
