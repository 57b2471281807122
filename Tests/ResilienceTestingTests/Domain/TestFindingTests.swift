import Contracts
import Foundation
import Testing

@testable import ResilienceTesting

@Suite("Findings of tests, and what Article 24(5) asks of their remedy")
struct TestFindingTests {
    private static let today = Samples.now.latestDay

    private func error(
        of content: TestFindingContent, retestedBy retest: ResilienceTestContent? = nil
    ) throws -> TestFindingError? {
        let test = try Samples.completed()
        do throws(TestFindingError) { try content.check(of: test, retestedBy: retest, on: Self.today) } catch {
            return error
        }
        return nil
    }

    @Test("have the dates and the evidence of their status")
    func evidence() throws {
        let contents = try [Samples.finding(), Samples.remedied(), Samples.validated(), Samples.accepted()]
        for content in contents {
            #expect(try error(of: content) == nil)
            for status in FindingStatus.allCases where status != content.status {
                var other = content
                other.status = status
                #expect(try error(of: other) != nil, "\(content.status) as \(status)")
            }
        }
        var content = try Samples.remedied()
        content.remedy = nil
        #expect(try error(of: content) == .missing(member: "remedy", .remedied))
        content = try Samples.validated()
        content.validation = nil
        #expect(try error(of: content) == .missing(member: "validation", .validated))
        content = try Samples.validated()
        content.remediedOn = nil
        #expect(try error(of: content) == .missing(member: "remediedOn", .validated))
        content = try Samples.accepted()
        content.acceptedBy = nil
        #expect(try error(of: content) == .missing(member: "acceptedBy", .accepted))
        content = try Samples.remedied()
        content.status = .open
        #expect(try error(of: content) == .notInStatus(member: "remediedOn", .open))
    }

    @Test("have their days in order, and none ahead that has been")
    func dates() throws {
        var content = try Samples.finding()
        content.dueOn = try Samples.day("2026-03-02")
        #expect(try error(of: content) == .tooEarly(member: "dueOn", after: "startedOn"))
        content = try Samples.validated()
        content.validatedOn = try Samples.day("2026-04-09")
        #expect(try error(of: content) == .tooEarly(member: "validatedOn", after: "remediedOn"))
        content.validatedOn = try Samples.day("2026-05-30")
        #expect(try error(of: content) == .inTheFuture(member: "validatedOn"))
        content = try Samples.accepted()
        content.acceptedOn = try Samples.day("2026-03-02")
        #expect(try error(of: content) == .tooEarly(member: "acceptedOn", after: "startedOn"))
        content = try Samples.accepted()
        content.acceptance = " "
        #expect(try error(of: content) == .blank(member: "acceptance"))
    }

    @Test("come from a test that has begun")
    func begun() throws {
        let (content, planned) = (try Samples.finding(), try Samples.planned())
        #expect(throws: TestFindingError.testNotBegun) {
            try content.check(of: planned, retestedBy: nil, on: Self.today)
        }
    }

    @Test(
        "are validated by a retest that began after the remedy and was over by then",
        arguments: [
            ("2026-04-10", "2026-04-24", nil), ("2026-04-09", "2026-04-24", .retestConfirmsNothing),
            ("2026-04-10", "2026-04-25", .retestConfirmsNothing),
        ] as [(String, String, TestFindingError?)])
    func retests(first: String, last: String, expected: TestFindingError?) throws {
        let retest = try Samples.completed(first, last)
        #expect(try error(of: Samples.validated(by: ResourceID(UUID())), retestedBy: retest) == expected)
    }

    @Test("may wait for their retest, which is another test")
    func waiting() throws {
        var content = try Samples.remedied()
        content.retest = ResourceID(UUID())
        #expect(try error(of: content, retestedBy: Samples.planned()) == nil)
        content = try Samples.validated(by: content.retest)
        #expect(try error(of: content, retestedBy: Samples.begun()) == .retestConfirmsNothing)
        content.retest = content.test
        #expect(try error(of: content, retestedBy: Samples.completed()) == .retestIsTest)
    }
}
