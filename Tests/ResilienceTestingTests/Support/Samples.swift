import Contracts
import Foundation

/// Values that the tests start from.
enum Samples {
    /// 2026-05-28T20:26:40Z.
    static let now = Timestamp(microseconds: 1_780_000_000_000_000)
    /// The payment system of Hansa Hafenbank, which ICTRiskManagement keeps.
    static let paymentSystem = ResourceID(UUID())

    static func day(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(text: text) else { throw NoDay() }
        return day
    }

    static func planned() throws -> ResilienceTestContent {
        ResilienceTestContent(
            title: "Penetration test of payments", type: "penetration-test", assets: [paymentSystem],
            coversCriticalFunctions: true, plannedStartOn: try day("2026-03-02"), plannedEndOn: try day("2026-03-13"),
            testers: .external, leadTester: "Jonas Brandt")
    }

    static func begun() throws -> ResilienceTestContent {
        var content = try planned()
        content.status = .inProgress
        content.startedOn = try day("2026-03-03")
        content.conflictsExcluded = true
        content.independence = "The testers have built and run nothing of what they test."
        return content
    }

    static func completed(_ first: String = "2026-03-03", _ last: String = "2026-03-12") throws -> ResilienceTestContent
    {
        var content = try begun()
        content.status = .completed
        (content.startedOn, content.endedOn) = (try day(first), try day(last))
        content.resultSummary = "One weakness, in the file interface."
        return content
    }

    static func finding(of test: ResourceID = ResourceID(UUID())) throws -> TestFindingContent {
        TestFindingContent(
            test: test, title: "Files are taken unsigned", summary: "A file from anybody is booked.", severity: .high,
            priority: .urgent, owner: "Anna Petersen", dueOn: try day("2026-04-30"))
    }

    static func remedied(of test: ResourceID = ResourceID(UUID())) throws -> TestFindingContent {
        var content = try finding(of: test)
        content.status = .remedied
        content.remediedOn = try day("2026-04-10")
        content.remedy = "Files need a signature."
        return content
    }

    static func validated(
        of test: ResourceID = ResourceID(UUID()), by retest: ResourceID? = nil
    ) throws -> TestFindingContent {
        var content = try remedied(of: test)
        content.status = .validated
        content.validatedOn = try day("2026-04-24")
        content.validation = "Unsigned and wrongly signed files were refused."
        content.retest = retest
        return content
    }

    static func accepted(of test: ResourceID = ResourceID(UUID())) throws -> TestFindingContent {
        var content = try finding(of: test)
        content.status = .accepted
        content.acceptedOn = try day("2026-04-10")
        content.acceptance = "The interface is switched off in July."
        content.acceptedBy = "Head of operations"
        return content
    }

    private struct NoDay: Error {}
}
