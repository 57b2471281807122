import Regulation
import Testing

@Suite("Obligations on testing")
struct TestingObligationsTests {
    private let obligations = ObligationCatalogue.all.filter { $0.pillar == .testing }

    @Test("the programme, the tests and threat-led tests are there")
    func coverage() {
        #expect(obligations.count >= 25)
        for article in 24...27 {
            #expect(obligations.contains { $0.act == "2022/2554" && $0.article == article })
        }
        #expect(obligations.filter { $0.act == "2025/1190" }.count >= 15)
    }

    @Test("the yearly test of critical systems has duty and rhythm apart")
    func yearlyTests() throws {
        let obligation = try #require(ObligationCatalogue.byID["dora-24-6"])
        #expect(obligation.binds == .notMicroenterprise)
        #expect(obligation.elements.map(\.name) == ["all systems behind critical functions tested", "at least yearly"])
    }

    @Test(
        "the periods of a threat-led test stand in statement and frequency",
        arguments: [
            ("dora-26-1", "three years", "3 years"), ("rts-tlpt-9-2-a", "three months", "3 months"),
            ("rts-tlpt-9-6-s1", "six months", "6 months"), ("rts-tlpt-11-5-s1", "twelve weeks", "12 weeks"),
            ("rts-tlpt-11-7-s1", "once a week", "weekly"), ("rts-tlpt-12-2", "four weeks", "4 weeks"),
            ("rts-tlpt-12-4-sp1-s1", "ten weeks", "10 weeks"), ("rts-tlpt-12-7-sp1", "eight weeks", "8 weeks"),
            ("rts-tlpt-13-1", "eight weeks", "8 weeks"),
        ])
    func periods(id: String, inStatement: String, inFrequency: String) throws {
        let obligation = try #require(ObligationCatalogue.byID[id])
        #expect(obligation.statement.contains(inStatement))
        #expect(try #require(obligation.frequency).contains(inFrequency))
    }

    @Test("microenterprises have their own duty to test")
    func microenterprises() throws {
        #expect(try #require(ObligationCatalogue.byID["dora-25-3"]).binds == .microenterprise)
    }
}
