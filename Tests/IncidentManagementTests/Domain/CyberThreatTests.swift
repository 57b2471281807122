import Contracts
import Regulation
import Testing

@testable import IncidentManagement

@Suite("Significant cyber threats by Delegated Regulation (EU) 2024/1772, Article 10")
struct CyberThreatTests {
    private func settled(_ change: (inout CyberThreatContent) -> Void) throws -> CyberThreatContent {
        var content = Samples.threat
        change(&content)
        return try content.settled(at: Samples.now)
    }

    private func error(_ change: (inout CyberThreatContent) -> Void) -> CyberThreatError? {
        var content = Samples.threat
        change(&content)
        do throws(CyberThreatError) { _ = try content.settled(at: Samples.now) } catch { return error }
        return nil
    }

    @Test("all three conditions make it significant")
    func conditions() throws {
        func isSignificant(_ change: (inout CyberThreatContent) -> Void) throws -> Bool? {
            try settled(change).isSignificant
        }
        #expect(try isSignificant { _ in } == true)
        #expect(try isSignificant { $0.isHighlyProbable = false } == false)
        #expect(try isSignificant { $0.isHighlyProbable = nil } == nil)
        #expect(try isSignificant { $0.couldAffectCriticalFunctions = false } == false)
        #expect(try isSignificant { ($0.couldAffectCriticalFunctions, $0.couldAffectOthers) = (false, true) } == true)
        #expect(try isSignificant { ($0.couldAffectCriticalFunctions, $0.couldAffectOthers) = (false, nil) } == nil)
        #expect(try isSignificant { ($0.isHighlyProbable, $0.criteriaLikely) = (false, nil) } == false)
        #expect(try isSignificant { $0.criteriaLikely = nil } == nil)
        #expect(try isSignificant { $0.criteriaLikely = [] } == false)
    }

    @Test("three criteria decide, the others may be considered", arguments: IncidentCriterion.allCases)
    func criteria(criterion: IncidentCriterion) throws {
        let deciding: [IncidentCriterion] = [
            .criticalServices, .clientsCounterpartsTransactions, .geographicalSpread,
        ]
        let threat = try settled { $0.criteriaLikely = [criterion.rawValue] }
        #expect(threat.isSignificant == deciding.contains(criterion))
    }

    @Test("telling the authority is told, and told again when taken back")
    func notification() throws {
        #expect(try settled { _ in }.isNotified == false)
        var threat = try settled { $0.notifiedAt = Samples.ago(hours: 1) }
        #expect(threat.isNotified == true)
        threat.notifiedAt = nil
        #expect(try threat.settled(at: Samples.now).isNotified == false)
        #expect(error { $0.notifiedAt = Samples.ago(hours: 49) } == .notifiedBeforeSeen)
        #expect(error { $0.notifiedAt = Samples.now.adding(seconds: 301) } == .inTheFuture(member: "notifiedAt"))
    }

    @Test("values are the law's, in one order")
    func values() throws {
        #expect(error { $0.title = " " } == .blank(member: "title"))
        #expect(error { $0.criteriaLikely = ["fear"] } == .unknownCriterion("fear", index: 0))
        #expect(error { $0.firstSeen = Samples.now.adding(seconds: 301) } == .inTheFuture(member: "firstSeen"))
        let threat = try settled { $0.criteriaLikely = ["economic-impact", "data-losses", "economic-impact"] }
        #expect(threat.criteriaLikely == ["data-losses", "economic-impact"])
    }
}
