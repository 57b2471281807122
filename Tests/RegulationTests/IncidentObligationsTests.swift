import Regulation
import Testing

@Suite("Obligations on incidents")
struct IncidentObligationsTests {
    private let obligations = ObligationCatalogue.all.filter { $0.pillar == .incidents }

    @Test("the process, the classification, the reports and their time limits are there")
    func coverage() {
        #expect(obligations.count >= 30)
        let acts = Set(obligations.map(\.act))
        #expect(acts.isSuperset(of: ["2022/2554", "2024/1772", "2025/301", "2025/302"]))
        for article in [17, 18, 19, 23] {
            #expect(obligations.contains { $0.act == "2022/2554" && $0.article == article })
        }
    }

    @Test(
        "the numbers of the law stand in statement and phrases",
        arguments: [
            ("rts-inc-5-1-a", "four hours", "24 hours"), ("rts-inc-5-1-b-s1", "72 hours", "72 hours"),
            ("rts-inc-5-1-c", "one month", "one month"), ("rts-cls-9-1-sp1-a", "10 %", "10 %"),
            ("rts-cls-9-1-sp1-b", "100 000 clients", "100 000 clients"), ("rts-cls-9-3-a", "24 hours", "24 hours"),
            ("rts-cls-9-3-b", "two hours", "two hours"), ("rts-cls-9-6", "EUR 100 000", "EUR 100 000"),
            ("rts-inc-5-4", "noon", "noon"),
        ])
    func numbers(id: String, inStatement: String, inPhrase: String) throws {
        let obligation = try #require(ObligationCatalogue.byID[id])
        #expect(obligation.statement.contains(inStatement))
        let phrases: [String] = obligation.elements.flatMap { $0.english }
        #expect(phrases.contains { $0.contains(inPhrase) })
    }

    @Test("the monthly look for recurring incidents spares microenterprises and the simplified framework")
    func recurringIncidents() throws {
        let obligation = try #require(ObligationCatalogue.byID["rts-cls-8-2-sp2"])
        #expect(obligation.binds == .fullFrameworkNotMicroenterprise)
        #expect(obligation.elements.contains { $0.name == "monthly" })
    }
}
