import Contracts
import Foundation
import Regulation

@testable import GapAssessment

/// Values that the tests start from.
enum Samples {
    static let now = Timestamp(microseconds: 1_780_000_000_000_000)
    static let later = now.adding(seconds: 60)

    static func newID() -> ResourceID { ResourceID(UUID()) }

    static func bank(
        id: ResourceID = newID(), name: String = "Friesmark Bank AG", entityType: String = "credit-institution",
        country: String = "DE", currency: String? = nil, employees: Int = 1_140, turnover: Double = 386_000_000,
        balance: Double = 14_200_000_000, simplified: Bool? = nil, threatLed: Bool? = nil
    ) -> CreateOrganisation {
        CreateOrganisation(
            id: id, name: name, entityType: entityType, country: country, currency: currency, employees: employees,
            annualTurnover: turnover, balanceSheetTotal: balance, simplifiedFramework: simplified,
            identifiedForThreatLedTesting: threatLed)
    }

    static func organisation(_ command: CreateOrganisation = bank()) throws -> Organisation {
        try OrganisationProfile(command).organisation(id: command.id, version: 1, createdAt: now, updatedAt: now)
    }

    /// A payment institution small enough to be a microenterprise, exempted or not.
    static func microenterprise(simplified: Bool = false) -> CreateOrganisation {
        bank(
            name: "Kleine Zahlstelle GmbH", entityType: "payment-institution", employees: 7, turnover: 900_000,
            balance: 1_400_000, simplified: simplified)
    }

    static let policies = [
        AnalysedPolicy(policy: newID(), version: 1, title: "Backup policy", digest: String(repeating: "a", count: 64)),
        AnalysedPolicy(policy: newID(), version: 3, title: "Test plan", digest: String(repeating: "b", count: 64)),
    ]

    static func quote(
        _ text: String, _ stance: Quote.Stance = .affirmed, policy index: Int = 0, page: Int? = nil,
        score: Double = 0.9
    ) -> Quote {
        Quote(
            policy: policies[index].policy, title: policies[index].title, page: page, heading: ["Backups"],
            text: text, stance: stance, score: score)
    }

    /// A finding that leaves out the last so many elements.
    static func finding(
        _ obligation: Obligation, _ verdict: Verdict, confidence: Double = 0.8, without: Int = 0,
        quotes: [Quote] = [quote("It is done every year.")]
    ) -> Finding {
        let names = obligation.elements.map(\.name)
        return Finding(
            obligation: obligation.id, verdict: verdict, confidence: confidence, answered: names.dropLast(without),
            missing: names.suffix(without), quotes: quotes)
    }

    static func assess(
        _ organisation: ResourceID, id: ResourceID = newID(), findings: [Finding]? = [],
        content: ContentReference? = nil
    ) -> AssessGaps {
        AssessGaps(
            id: id, organisation: organisation, analysis: newID(), policies: policies, findings: findings,
            content: content)
    }
}
