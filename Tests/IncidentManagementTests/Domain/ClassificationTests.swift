import Contracts
import Regulation
import Testing

@testable import IncidentManagement

@Suite("What follows from an incident's figures")
struct ClassificationTests {
    private func settled(_ change: (inout IncidentContent) -> Void) throws -> IncidentContent {
        var content = Samples.minor
        change(&content)
        return try content.settled(at: Samples.now)
    }

    @Test("an incident of which nothing is known waits for all of it")
    func nothingKnown() throws {
        let incident = try Samples.incident.settled(at: Samples.now)
        #expect(incident.isMajor == nil)
        #expect(incident.criteriaMet == [] && incident.thresholdsMet == [])
        #expect(incident.criteriaUnknown == IncidentCriterion.allCases.map(\.rawValue))
        #expect(incident.durationMinutes == nil && incident.downtimeMinutes == nil && incident.clientShare == nil)
    }

    @Test("an incident of which all is known is judged")
    func minor() throws {
        let incident = try settled { _ in }
        #expect(incident.isMajor == false)
        #expect(incident.criteriaMet == ["critical-services-affected"])
        #expect(incident.criteriaUnknown == [])
        #expect(
            incident.thresholdsMet == [
                ThresholdMet(
                    criterion: "critical-services-affected",
                    provision: "Delegated Regulation (EU) 2024/1772, Article 6(a)")
            ])
        #expect(incident.durationMinutes == 180 && incident.downtimeMinutes == 90)
        #expect(incident.clientShare == 0.04 && incident.counterpartShare == 0)
        #expect(incident.transactionShare == 0.0075 && incident.transactionValueShare == 0.01234567)
    }

    @Test("each provision is named, in the order of the criteria")
    func major() throws {
        let incident = try settled {
            ($0.clientsAffected, $0.transactionsAffected) = (1_001, 401)
            $0.memberStatesAffected = ["NL", "DE", "NL"]
        }
        #expect(incident.isMajor == true)
        #expect(
            incident.criteriaMet == [
                "clients-financial-counterparts-and-transactions-affected", "geographical-spread",
                "critical-services-affected",
            ])
        let provisions = incident.thresholdsMet?.map(\.provision)
        #expect(
            provisions
                == ["9(1)(a)", "9(1)(d)", "9(4)", "6(a)"].map { "Delegated Regulation (EU) 2024/1772, Article \($0)" })
    }

    @Test("a malicious access opens the gate and decides by itself where data may be lost")
    func access() throws {
        let incident = try settled {
            $0.criticalFunctionsAffected = false
            ($0.maliciousAccess, $0.maliciousAccessMayLoseData) = (true, true)
        }
        #expect(incident.isMajor == true)
        #expect(incident.criteriaMet == ["data-losses", "critical-services-affected"])
        #expect(try settled { ($0.maliciousAccess, $0.maliciousAccessMayLoseData) = (true, false) }.isMajor == false)
        #expect(try settled { $0.maliciousAccess = true }.isMajor == nil)
    }

    @Test("what was worked out before is worked out again")
    func workedOutAgain() throws {
        var incident = try settled { _ in }
        incident.status = .open
        (incident.containedAt, incident.resolvedAt, incident.closedAt) = (nil, nil, nil)
        (incident.clientsUsingService, incident.downtimeEndedAt) = (nil, nil)
        incident.criticalFunctionsAffected = false
        let again = try incident.settled(at: Samples.now)
        #expect(again.durationMinutes == nil && again.downtimeMinutes == nil && again.clientShare == nil)
        #expect(again.criteriaMet == [] && again.isMajor == false)
        #expect(
            again.criteriaUnknown == [
                "clients-financial-counterparts-and-transactions-affected", "duration-and-service-downtime",
            ])
    }

    @Test("lists have one order and no value twice")
    func lists() throws {
        let incident = try settled {
            $0.types = ["other", "process-failure", "other"]
            $0.memberStatesAffected = ["SE", "AT", "SE"]
            $0.dataLosses = ["confidentiality", "availability"]
            $0.dataLossesHarmful = false
        }
        #expect(incident.types == ["process-failure", "other"])
        #expect(incident.memberStatesAffected == ["AT", "SE"])
        #expect(incident.dataLosses == ["availability", "confidentiality"])
        #expect(try incident.settled(at: Samples.now) == incident)
    }

    @Test("minutes are whole ones", arguments: [(59.9, 0), (60, 1), (119.9, 1), (86_400, 1_440)] as [(Double, Int)])
    func minutes(seconds: Double, minutes: Int) {
        let end = Samples.now.adding(seconds: seconds)
        #expect(IncidentPeriod(start: Samples.now, end: end, estimatedMinutes: 7).minutes == minutes)
        #expect(IncidentPeriod(start: Samples.now, end: nil, estimatedMinutes: 7).minutes == nil)
    }
}
