import Contracts
import Regulation
import Testing

@testable import GapAssessment

@Suite("Judging one obligation")
struct ObligationJudgeTests {
    private static func judge(_ command: CreateOrganisation = Samples.bank()) throws -> ObligationJudge {
        ObligationJudge(facts: try Samples.organisation(command).facts, policiesRead: 2)
    }

    /// Binds every bank and has two elements at least.
    private static func backups() throws -> Obligation {
        try #require(
            ObligationCatalogue.all.first {
                $0.binds == .fullFramework && $0.elements.count >= 2 && $0.condition == nil
            })
    }

    @Test("answered is met, with the policy and the elements in the reason")
    func answered() throws {
        let obligation = try Self.backups()
        let judgement = try Self.judge().judge(obligation, by: Samples.finding(obligation, .answered))
        #expect(judgement.status == .met && judgement.confidence == 0.8 && judgement.missing.isEmpty)
        #expect(judgement.evidence == [Samples.quote("It is done every year.")])
        #expect(judgement.policies == [Samples.policies[0].policy])
        #expect(judgement.reason.hasPrefix("“Backup policy” answers every element: “\(obligation.elements[0].name)”"))
    }

    @Test("answered in part is partly, and the reason names what is missing")
    func partly() throws {
        let obligation = try Self.backups()
        let judgement = try Self.judge().judge(obligation, by: Samples.finding(obligation, .partly, without: 1))
        let missing = try #require(obligation.elements.last?.name)
        #expect(judgement.status == .partly && judgement.missing == [missing])
        #expect(judgement.reason.hasSuffix("but no passage says “\(missing)”."))
    }

    @Test(
        "a reservation is told by its passage",
        arguments: [
            (.intended, "answers it only as an intention: “We plan to.”."),
            (.excepted, "answers it only with an exception: “We plan to.”."),
        ] as [(Quote.Stance, String)])
    func reserved(stance: Quote.Stance, ending: String) throws {
        let obligation = try Self.backups()
        let finding = Samples.finding(obligation, .partly, quotes: [Samples.quote("We plan to.", stance, page: 4)])
        let judgement = try Self.judge().judge(obligation, by: finding)
        #expect(judgement.status == .partly && judgement.missing.isEmpty)
        #expect(judgement.reason == "“Backup policy”, page 4, " + ending)
    }

    @Test("contradicted is not met, the denial first and in the reason")
    func contradicted() throws {
        let obligation = try Self.backups()
        let yes = Samples.quote("Backups are made.", score: 0.95)
        let no = Samples.quote("Restoring\n is not tested.", .denied, policy: 1, score: 0.5)
        let judgement = try Self.judge().judge(
            obligation, by: Samples.finding(obligation, .contradicted, without: 1, quotes: [yes, no]))
        #expect(judgement.status == .notMet && judgement.evidence == [no, yes])
        #expect(judgement.reason == "“Test plan” says the contrary: “Restoring is not tested.”.")
        #expect(judgement.policies == [Samples.policies[1].policy, Samples.policies[0].policy])
    }

    @Test("absent is not met with every element missing, whether it was reported or not")
    func absent() throws {
        let obligation = try Self.backups()
        let judge = try Self.judge()
        let silent = judge.judge(obligation, by: nil)
        #expect(silent.status == .notMet && silent.missing == obligation.elements.map(\.name))
        #expect(silent.confidence == ObligationJudge.confidenceOfSilence && silent.evidence.isEmpty)
        #expect(silent.reason.hasPrefix("No passage of the 2 policies read says “"))
        let reported = judge.judge(
            obligation, by: Samples.finding(obligation, .absent, confidence: 0.9, without: 9, quotes: []))
        #expect(reported.status == .notMet && reported.confidence == 0.9 && reported.missing == silent.missing)
    }

    @Test("what doesn't bind is not applicable whatever the policies say")
    func unbound() throws {
        let obligation = try #require(ObligationCatalogue.all.first { $0.binds == .simplified })
        let judgement = try Self.judge().judge(obligation, by: Samples.finding(obligation, .answered))
        #expect(judgement.status == .notApplicable && judgement.confidence == 1 && judgement.evidence.isEmpty)
        #expect(judgement.reason == Inapplicability.onlySimplifiedFramework.sentence)
    }

    @Test("no more than three passages, a long one cut in the reason alone")
    func lengths() throws {
        let obligation = try Self.backups()
        let long = Samples.quote(String(repeating: "not tested at all ", count: 22), .denied)
        let finding = Samples.finding(
            obligation, .contradicted, quotes: [long] + (1...4).map { Samples.quote("Passage \($0).") })
        let judgement = try Self.judge().judge(obligation, by: finding)
        #expect(judgement.evidence.count == 3 && judgement.evidence.first == long)
        #expect(judgement.reason.count < 220 && judgement.reason.hasSuffix(" …”."))
    }

    @Test("confidence stays within 0 and 1")
    func confidence() throws {
        let obligation = try Self.backups()
        let judge = try Self.judge()
        #expect(judge.judge(obligation, by: Samples.finding(obligation, .answered, confidence: 1.4)).confidence == 1)
        #expect(judge.judge(obligation, by: Samples.finding(obligation, .answered, confidence: -1)).confidence == 0)
    }
}
