import Foundation
import Regulation
import Testing

@Suite("What binds whom")
struct ApplicabilityTests {
    private static func facts(
        _ type: EntityType = .creditInstitution, _ size: EntitySize = .large, simplified: Bool = false,
        threatLed: Bool = false
    ) throws -> OrganisationFacts {
        try OrganisationFacts(
            entityType: type, size: size, simplifiedFramework: simplified, identifiedForThreatLedTesting: threatLed)
    }

    @Test("a large bank is bound by all but the special rules")
    func largeBank() throws {
        let bank = try Self.facts()
        let bound = Bound.allCases.filter { Applicability.applies($0, to: bank) }
        #expect(bound == [.all, .fullFramework, .fullFrameworkNotMicroenterprise, .notMicroenterprise])
        let identified = try Self.facts(threatLed: true)
        #expect(Applicability.applies(.threatLedTesting, to: identified))
    }

    @Test("a microenterprise with the full framework")
    func microenterprise() throws {
        let firm = try Self.facts(.crowdfundingServiceProvider, .microenterprise)
        let bound = Bound.allCases.filter { Applicability.applies($0, to: firm) }
        #expect(bound == [.all, .fullFramework, .fullFrameworkMicroenterprise, .microenterprise])
        #expect(Applicability.reason(against: .notMicroenterprise, for: firm) == .microenterprise)
    }

    @Test("an entity of the simplified framework, microenterprise or not")
    func simplified() throws {
        let fund = try Self.facts(.occupationalPensionInstitution, .small, simplified: true)
        #expect(
            Bound.allCases.filter { Applicability.applies($0, to: fund) } == [.all, .notMicroenterprise, .simplified])
        let tiny = try Self.facts(.paymentInstitution, .microenterprise, simplified: true)
        #expect(Bound.allCases.filter { Applicability.applies($0, to: tiny) } == [.all, .microenterprise, .simplified])
        #expect(Applicability.reason(against: .fullFramework, for: tiny) == .simplifiedFramework)
    }

    @Test("insurance intermediaries are bound only when large", arguments: EntitySize.allCases)
    func intermediaries(size: EntitySize) throws {
        let broker = try Self.facts(.insuranceIntermediary, size)
        let reason = Applicability.reason(against: .all, for: broker)
        #expect(reason == (size == .large ? nil : .outOfScopeIntermediary))
    }

    @Test("payment-related incidents concern four types of entity", arguments: EntityType.allCases)
    func paymentIncidents(type: EntityType) throws {
        let obligation = try #require(ObligationCatalogue.byID["dora-23"])
        let facts = try Self.facts(type)
        let addressed = ["a", "b", "c", "d"].contains(String(type.point))
        #expect(Applicability.applies(obligation, to: facts) == addressed)
        #expect(Applicability.reason(against: obligation, for: facts) == (addressed ? nil : .otherEntityTypes))
    }

    @Test("each reason is a sentence with its article in both languages", arguments: Inapplicability.allCases)
    func reasons(reason: Inapplicability) {
        #expect(reason.sentence.contains("Article") && reason.sentence.hasSuffix("."))
        #expect(reason.sentenceGerman.contains("Artikel") && reason.sentenceGerman.hasSuffix("."))
    }

    @Test("facts that the law rules out are refused")
    func contradictions() throws {
        #expect(throws: OrganisationFactsError.neverMicroenterprise(.centralCounterparty)) {
            try Self.facts(.centralCounterparty, .microenterprise)
        }
        #expect(throws: OrganisationFactsError.notOnSimplifiedList(.insuranceUndertaking)) {
            try Self.facts(.insuranceUndertaking, simplified: true)
        }
        #expect(throws: OrganisationFactsError.exemptFromThreatLedTesting) {
            try Self.facts(.paymentInstitution, .microenterprise, threatLed: true)
        }
        #expect(throws: OrganisationFactsError.exemptFromThreatLedTesting) {
            try Self.facts(.investmentFirm, .small, simplified: true, threatLed: true)
        }
        let json = #"""
            {"entityType": "trading-venue", "size": "microenterprise", "simplifiedFramework": false,
             "identifiedForThreatLedTesting": false}
            """#
        #expect(throws: OrganisationFactsError.neverMicroenterprise(.tradingVenue)) {
            try JSONDecoder().decode(OrganisationFacts.self, from: Data(json.utf8))
        }
    }

    @Test("facts survive JSON")
    func roundTrip() throws {
        let facts = try Self.facts(.electronicMoneyInstitution, .medium, simplified: true)
        let data = try JSONEncoder().encode(facts)
        #expect(try JSONDecoder().decode(OrganisationFacts.self, from: data) == facts)
    }

    @Test("conditions stand at the obligations that have them")
    func conditions() throws {
        let conditions = [
            "dora-19-2-sp1": ObligationCondition.voluntary, "dora-19-5": .reportingIsOutsourced,
            "dora-45-3": .sharesInformation, "dora-27-2-c": .usesInternalTesters,
            "rts-tlpt-15-1-sp2-c": .usesInternalTesters, "rts-sub-5-2": .allowsSubcontracting,
        ]
        for (id, condition) in conditions {
            #expect(try #require(ObligationCatalogue.byID[id]).condition == condition, "\(id)")
        }
        for id in ["dora-17-1", "dora-28-3-sp1", "rts-tlpt-11-5-s1", "rts-sub-3-2"] {
            #expect(try #require(ObligationCatalogue.byID[id]).condition == nil, "\(id)")
        }
    }
}
