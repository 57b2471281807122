import Contracts
import Regulation
import Testing

@Suite("Tests of Articles 24 and 25")
struct ResilienceTestTests {
    @Test("Article 25(1) names twelve")
    func sorts() {
        #expect(ResilienceTestSort.allCases.count == 12)
        #expect(ClosedList.resilienceTestSort.values.first == "vulnerability-assessment")
        #expect(ClosedList.resilienceTestSort.values.last == "penetration-test")
    }

    @Test(
        "Article 24(6): the next is due a year later",
        arguments: [
            ("2026-03-03", "2027-03-03"), ("2023-02-28", "2024-02-28"), ("2024-02-29", "2025-02-28"),
            ("2027-03-01", "2028-03-01"), ("2026-12-31", "2027-12-31"), ("9999-01-01", nil),
        ] as [(String, String?)])
    func nextDue(first: String, next: String?) throws {
        let day = try #require(CalendarDate(text: first))
        #expect(YearlyTest.nextDue(after: day)?.text == next)
    }
}
