import Regulation
import Testing

@Suite("Obligations on third parties and information sharing")
struct ThirdPartyObligationsTests {
    private let obligations = ObligationCatalogue.all.filter { $0.pillar == .thirdParty }

    @Test("strategy, register, contracts, subcontracting and exit are there")
    func coverage() {
        #expect(obligations.count >= 50)
        for article in 28...30 {
            #expect(obligations.contains { $0.act == "2022/2554" && $0.article == article })
        }
        for act in ["2024/1773", "2025/532", "2024/2956"] {
            #expect(obligations.filter { $0.act == act }.count >= 5)
        }
    }

    @Test("each clause that every contract needs is one obligation for all", arguments: Array("abcdefghi"))
    func clausesOfEveryContract(point: Character) throws {
        let obligation = try #require(ObligationCatalogue.byID["dora-30-2-\(point)"])
        #expect(obligation.binds == .all)
        #expect(obligation.evidence == .contractClause)
    }

    @Test("each ground for termination is one obligation", arguments: Array("abcd"))
    func terminationGrounds(point: Character) throws {
        #expect(try #require(ObligationCatalogue.byID["dora-28-7-\(point)"]).evidence == .contractClause)
    }

    @Test("strategy and policy spare microenterprises and the simplified framework, the register spares nobody")
    func whoIsBound() throws {
        #expect(try #require(ObligationCatalogue.byID["dora-28-2-s1"]).binds == .fullFrameworkNotMicroenterprise)
        #expect(try #require(ObligationCatalogue.byID["dora-28-3-sp1"]).binds == .all)
        #expect(try #require(ObligationCatalogue.byID["rts-tpp-3-1-s1"]).binds == .fullFrameworkNotMicroenterprise)
    }

    @Test("an exit plan is met only when it is written, tested and reviewed")
    func exitPlans() throws {
        let obligation = try #require(ObligationCatalogue.byID["dora-28-8-sp3"])
        #expect(obligation.elements.map(\.name) == ["documented exit plans", "tested", "reviewed"])
    }

    @Test("information sharing is covered")
    func informationSharing() {
        let sharing = ObligationCatalogue.all.filter { $0.pillar == .informationSharing }
        #expect(sharing.count >= 4)
        #expect(sharing.allSatisfy { $0.article == 45 && $0.act == "2022/2554" })
    }
}
