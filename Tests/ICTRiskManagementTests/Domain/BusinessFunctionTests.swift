import Contracts
import Regulation
import Testing

@testable import ICTRiskManagement

@Suite("Business functions, as template B_06.01 has them")
struct BusinessFunctionTests {
    private static let today = Samples.now.latestDay

    private func error(of content: BusinessFunctionContent) -> BusinessFunctionError? {
        do throws(BusinessFunctionError) { _ = try content.settled(on: Self.today) } catch { return error }
        return nil
    }

    @Test(
        "criticality is worked out from the answer",
        arguments: [
            (FunctionCriticality.criticalOrImportant, "2026-02-11", true),
            (.notCriticalOrImportant, "2026-02-11", false),
            (.notAssessed, nil, nil),
        ] as [(FunctionCriticality, String?, Bool?)])
    func criticality(answer: FunctionCriticality, assessed: String?, expected: Bool?) throws {
        let content = try Samples.function(criticality: answer, assessed: assessed).settled(on: Self.today)
        #expect(content.criticalOrImportant == expected)
        var again = content
        again.criticalOrImportant = true
        #expect(try again.settled(on: Self.today) == content)
    }

    @Test(
        "an answer has its day, and a day its answer",
        arguments: [
            (FunctionCriticality.criticalOrImportant, nil, .assessmentDateMissing),
            (.notCriticalOrImportant, nil, .assessmentDateMissing), (.notAssessed, "2026-02-11", .notAssessed),
            // 20:26 in London is the next day in UTC+14.
            (.criticalOrImportant, "2026-05-29", nil), (.criticalOrImportant, "2026-05-30", .assessedInTheFuture),
        ] as [(FunctionCriticality, String?, BusinessFunctionError?)])
    func assessment(answer: FunctionCriticality, assessed: String?, expected: BusinessFunctionError?) throws {
        #expect(try error(of: Samples.function(criticality: answer, assessed: assessed)) == expected)
    }

    @Test(
        "a critical function without both recovery objectives is shown",
        arguments: [
            (FunctionCriticality.criticalOrImportant, 4, 1, false), (.criticalOrImportant, nil, 1, true),
            (.criticalOrImportant, 4, nil, true), (.notCriticalOrImportant, nil, nil, false),
        ] as [(FunctionCriticality, Int?, Int?, Bool)])
    func objectives(answer: FunctionCriticality, time: Int?, point: Int?, expected: Bool) throws {
        let content = try Samples.function(criticality: answer, time: time, point: point).settled(on: Self.today)
        #expect(content.recoveryObjectivesMissing == expected)
    }

    @Test("a number is F with digits", arguments: ["F", "12", "f12", "F1a", "F 1", " F1", "F-1", "F١"])
    func identifiers(text: String) throws {
        #expect(try error(of: Samples.function("F1")) == nil)
        #expect(try error(of: Samples.function(text)) == .noIdentifier(text))
    }

    @Test("closed lists are closed")
    func lists() throws {
        var content = try Samples.function()
        content.licensedActivity = "eba_TA:x222"
        #expect(error(of: content) == .notOnList(member: "licensedActivity", value: "eba_TA:x222"))
        content = try Samples.function()
        content.criticality = "yes"
        #expect(error(of: content) == .notOnList(member: "criticality", value: "yes"))
        content = try Samples.function()
        content.impactOfDiscontinuing = "severe"
        #expect(error(of: content) == .notOnList(member: "impactOfDiscontinuing", value: "severe"))
        content = try Samples.function()
        content.owner = " "
        #expect(error(of: content) == .blank(member: "owner"))
    }

    @Test("reasons have 300 characters at most")
    func reasons() {
        let field = ResourceDescription.businessFunction.fields.first { $0.name == "criticalityReasons" }
        #expect(field?.type == .text(minimum: 1, maximum: 300))
    }
}
