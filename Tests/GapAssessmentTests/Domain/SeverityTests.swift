import Contracts
import Regulation
import Testing

@testable import GapAssessment

@Suite("Severity")
struct SeverityTests {
    @Test(
        "is the product of evidence, pillar and source",
        arguments: [
            ("2022/2554", .incidents, .notification, 1), ("2025/301", .incidents, .notification, 0.7),
            ("2022/2554", .ictRisk, .test, 0.9), ("2024/1774", .ictRisk, .test, 0.63),
            ("2022/2554", .thirdParty, .register, 0.81), ("2022/2554", .testing, .test, 0.81),
            ("2024/1773", .thirdParty, .contractClause, 0.53), ("2022/2554", .ictRisk, .record, 0.6),
            ("2022/2554", .informationSharing, .record, 0.24),
        ] as [(String, Pillar, EvidenceKind, Double)])
    func table(act: String, pillar: Pillar, evidence: EvidenceKind, severity: Double) {
        let obligation = Obligation(
            id: "dora-0", act: act, citation: "Article 0", article: 0, pillar: pillar, statement: "",
            statementGerman: "", binds: .all, evidence: evidence, elements: [])
        #expect(Severity.of(obligation) == severity)
    }

    @Test("a duty of the Regulation under a condition is no core duty")
    func conditional() throws {
        let responsibility = try #require(ObligationCatalogue.byID["dora-19-5"])
        #expect(responsibility.act == "2022/2554" && responsibility.condition == .reportingIsOutsourced)
        #expect(!Severity.isCore(responsibility))
    }

    @Test("lies above 0 and at most at 1 for the whole catalogue")
    func bounds() {
        for obligation in ObligationCatalogue.all {
            let severity = Severity.of(obligation)
            #expect(severity > 0 && severity <= 1, "\(obligation.id)")
        }
    }
}
