import Contracts
import Regulation
import Testing

@testable import GapAssessment

@Suite("Obligations under a condition")
struct ConditionTests {
    private static func judge() throws -> ObligationJudge {
        ObligationJudge(
            facts: try Samples.organisation(Samples.bank(threatLed: true)).facts, policiesRead: 2)
    }

    private static func obligation(_ condition: ObligationCondition) throws -> Obligation {
        try #require(ObligationCatalogue.all.first { $0.condition == condition })
    }

    @Test("silence means that the condition doesn't hold", arguments: ObligationCondition.allCases)
    func silence(condition: ObligationCondition) throws {
        let obligation = try Self.obligation(condition)
        for finding in [nil, Samples.finding(obligation, .absent, confidence: 0.9, quotes: [])] {
            let judgement = try Self.judge().judge(obligation, by: finding)
            #expect(judgement.status == .notApplicable && judgement.missing.isEmpty)
            #expect(judgement.confidence == ObligationJudge.confidenceOfSilentCondition)
            #expect(judgement.reason.contains(condition == .voluntary ? "permits" : "only where"))
        }
    }

    @Test("who answers it in full has met it", arguments: ObligationCondition.allCases)
    func answered(condition: ObligationCondition) throws {
        let obligation = try Self.obligation(condition)
        #expect(try Self.judge().judge(obligation, by: Samples.finding(obligation, .answered)).status == .met)
    }

    @Test("who answers it in part shows that it binds; what is voluntary stays so")
    func partly() throws {
        for condition in ObligationCondition.allCases {
            let obligation = try Self.obligation(condition)
            let judgement = try Self.judge().judge(obligation, by: Samples.finding(obligation, .partly, without: 1))
            #expect(judgement.status == (condition == .voluntary ? .notApplicable : .partly), "\(condition)")
        }
    }

    @Test("a denial counts half, and its reason names the condition; of what is voluntary none counts")
    func contradicted() throws {
        for condition in ObligationCondition.allCases {
            let obligation = try Self.obligation(condition)
            let denial = Samples.quote("This is not done.", .denied)
            let judgement = try Self.judge().judge(
                obligation, by: Samples.finding(obligation, .contradicted, confidence: 0.8, quotes: [denial]))
            #expect(judgement.evidence == [denial])
            if condition == .voluntary {
                #expect(judgement.status == .notApplicable)
            } else {
                #expect(judgement.status == .notMet && judgement.confidence == 0.4)
                #expect(judgement.reason.contains("which counts only where"))
                #expect(judgement.reason.hasSuffix("“This is not done.”."))
            }
        }
    }
}
