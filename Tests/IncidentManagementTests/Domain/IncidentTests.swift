import Contracts
import Testing

@testable import IncidentManagement

@Suite("Incidents")
struct IncidentTests {
    private func error(_ change: (inout IncidentContent) -> Void) -> IncidentError? {
        var content = Samples.minor
        change(&content)
        do throws(IncidentError) { _ = try content.settled(at: Samples.now) } catch { return error }
        return nil
    }

    @Test("texts are seen and values are the law's")
    func values() {
        #expect(error { _ in } == nil)
        #expect(error { $0.title = " \t" } == .blank(member: "title"))
        #expect(error { $0.description = "\n" } == .blank(member: "description"))
        #expect(error { $0.types = ["other", "ddos"] } == .unknownValue("ddos", at: "types/1"))
        #expect(error { $0.rootCauses = ["fate"] } == .unknownValue("fate", at: "rootCauses/0"))
        #expect(error { $0.discovery = "luck" } == .unknownValue("luck", at: "discovery"))
        #expect(error { $0.dataLosses = ["all"] } == .unknownValue("all", at: "dataLosses/0"))
        #expect(error { $0.reputationalImpacts = ["bad"] } == .unknownValue("bad", at: "reputationalImpacts/0"))
        #expect(error { $0.memberStatesAffected = ["DE", "US"] } == .unknownValue("US", at: "memberStatesAffected/1"))
        #expect(error { $0.currency = "USD" } == .unknownValue("USD", at: "currency"))
        #expect(error { $0.types = ["ddos"] }?.rejection.pointer == "/types/0")
    }

    @Test("figures are zero or more, and amounts have a currency")
    func figures() {
        #expect(error { $0.clientsAffected = -1 } == .negative(member: "clientsAffected"))
        #expect(error { $0.economicCosts = -0.01 } == .negative(member: "economicCosts"))
        #expect(error { $0.averageDailyTransactions = .infinity } == .negative(member: "averageDailyTransactions"))
        #expect(error { $0.currency = nil } == .currencyMissing(of: "transactionValueAffected"))
        #expect(error { $0.currency = nil }?.rejection.pointer == "/currency")
        let without = error {
            ($0.transactionValueAffected, $0.averageDailyTransactionValue, $0.economicCosts) = (nil, nil, nil)
            $0.currency = nil
        }
        #expect(without == nil)
    }

    @Test("facts agree with each other")
    func facts() {
        #expect(
            error { $0.dataLossesHarmful = true } == .contradiction(member: "dataLossesHarmful", of: "dataLosses"))
        #expect(
            error { $0.maliciousAccessMayLoseData = true }
                == .contradiction(member: "maliciousAccessMayLoseData", of: "maliciousAccess"))
        #expect(error { ($0.dataLossesHarmful, $0.dataLosses) = (true, nil) } == nil)
        #expect(error { ($0.maliciousAccessMayLoseData, $0.maliciousAccess) = (true, nil) } == nil)
    }

    @Test("each status has its moment and those before, and no later one")
    func statuses() {
        for status in IncidentStatus.allCases {
            let moments = [
                ("containedAt", status >= .contained), ("resolvedAt", status >= .resolved),
                ("closedAt", status >= .closed),
            ]
            #expect(error { Self.bring(&$0, to: status) } == nil)
            for (member, isNeeded) in moments {
                let other = error {
                    Self.bring(&$0, to: status)
                    Self.set(member, to: isNeeded ? nil : Samples.ago(hours: 1), in: &$0)
                }
                let expected: IncidentError =
                    isNeeded ? .momentMissing(status, member: member) : .statusNotReached(status, member: member)
                #expect(other == expected)
            }
        }
        #expect(IncidentStatus.allCases.sorted() == IncidentStatus.allCases)
    }

    @Test("a resolved incident's downtime has ended")
    func downtime() {
        #expect(error { $0.downtimeEndedAt = nil } == .momentMissing(.closed, member: "downtimeEndedAt"))
        let contained = error {
            Self.bring(&$0, to: .contained)
            $0.downtimeEndedAt = nil
        }
        #expect(contained == nil)
        #expect(error { ($0.downtimeStartedAt, $0.downtimeEndedAt) = (nil, nil) } == nil)
    }

    @Test(
        "moments follow each other",
        arguments: [
            ("detectedAt", 12.1, "occurredAt"), ("becameAwareAt", 11.1, "detectedAt"),
            ("containedAt", 12.1, "occurredAt"), ("resolvedAt", 10.1, "containedAt"),
            ("closedAt", 9.1, "resolvedAt"), ("downtimeStartedAt", 12.1, "occurredAt"),
            ("downtimeEndedAt", 11.6, "downtimeStartedAt"),
        ] as [(String, Double, String)])
    func order(member: String, hours: Double, after: String) {
        let early = error { Self.set(member, to: Samples.ago(hours: hours), in: &$0) }
        #expect(early == .tooEarly(member: member, after: after))
    }

    @Test("where the occurrence isn't known, what follows it follows the detection")
    func unknownOccurrence() {
        let contained = error { ($0.occurredAt, $0.containedAt) = (nil, Samples.ago(hours: 11.1)) }
        #expect(contained == .tooEarly(member: "containedAt", after: "detectedAt"))
        let back = error {
            ($0.downtimeStartedAt, $0.downtimeEndedAt) = (nil, Samples.ago(hours: 11.1))
        }
        #expect(back == .tooEarly(member: "downtimeEndedAt", after: "detectedAt"))
        // What was over before anybody knew of it is known of before it is closed.
        let unaware = error { $0.becameAwareAt = Samples.ago(hours: 1) }
        #expect(unaware == .tooEarly(member: "closedAt", after: "becameAwareAt"))
    }

    @Test("nothing lies ahead but for clocks that differ")
    func future() {
        #expect(error { $0.closedAt = Samples.now.adding(seconds: 300) } == nil)
        #expect(error { $0.closedAt = Samples.now.adding(seconds: 301) } == .inTheFuture(member: "closedAt"))
        let detected = error {
            $0 = Samples.incident
            $0.detectedAt = Samples.now.adding(seconds: 301)
            $0.becameAwareAt = Samples.now.adding(seconds: 302)
        }
        #expect(detected == .inTheFuture(member: "detectedAt"))
    }

    private static func bring(_ incident: inout IncidentContent, to status: IncidentStatus) {
        incident.status = status
        if status < .closed { incident.closedAt = nil }
        if status < .resolved { incident.resolvedAt = nil }
        if status < .contained { incident.containedAt = nil }
    }

    private static func set(_ member: String, to moment: Timestamp?, in incident: inout IncidentContent) {
        switch member {
        case "detectedAt": incident.detectedAt = moment ?? incident.detectedAt
        case "becameAwareAt": incident.becameAwareAt = moment ?? incident.becameAwareAt
        case "containedAt": incident.containedAt = moment
        case "resolvedAt": incident.resolvedAt = moment
        case "closedAt": incident.closedAt = moment
        case "downtimeStartedAt": incident.downtimeStartedAt = moment
        case "downtimeEndedAt": incident.downtimeEndedAt = moment
        default: Issue.record("no member \(member)")
        }
    }
}
