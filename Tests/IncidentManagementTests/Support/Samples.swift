import Contracts
import Foundation

/// Values that the tests start from.
enum Samples {
    /// 2026-05-28T20:26:40Z.
    static let now = Timestamp(microseconds: 1_780_000_000_000_000)

    /// So many hours before now.
    static func ago(hours: Double) -> Timestamp { now.adding(seconds: -hours * 3_600) }

    /// An incident of an hour ago, of which nothing more is known.
    static let incident = IncidentContent(
        title: "Payments stand still", description: "The clearing gateway answers no more.",
        discovery: "monitoring-systems", detectedAt: ago(hours: 1), becameAwareAt: ago(hours: 0.5))

    /// The same incident, with what a test says of it.
    static func incident(_ change: (inout IncidentContent) -> Void) -> IncidentContent {
        var content = incident
        change(&content)
        return content
    }

    /// An incident that is closed and of which all is known: nothing that would make it a major one.
    static let minor = incident { incident in
        incident.types = ["system-failure"]
        incident.rootCauses = ["human-error"]
        incident.coordinator = "Anna Friesmark"
        incident.provider = ResourceID(UUID())
        incident.affectedFunctions = [ResourceID(UUID())]
        incident.occurredAt = ago(hours: 12)
        incident.detectedAt = ago(hours: 11)
        incident.becameAwareAt = ago(hours: 10.5)
        incident.status = .closed
        incident.containedAt = ago(hours: 10)
        incident.resolvedAt = ago(hours: 9)
        incident.closedAt = ago(hours: 2)
        incident.downtimeStartedAt = ago(hours: 11.5)
        incident.downtimeEndedAt = ago(hours: 10)
        incident.criticalFunctionsAffected = true
        incident.authorisedServicesAffected = false
        incident.maliciousAccess = false
        incident.clientsAffected = 400
        incident.clientsUsingService = 10_000
        incident.counterpartsAffected = 0
        incident.counterpartsActive = 12
        incident.relevantPartiesAffected = false
        incident.transactionsAffected = 30
        incident.averageDailyTransactions = 4_000
        incident.transactionValueAffected = 12_345.67
        incident.averageDailyTransactionValue = 1_000_000
        incident.reputationalImpacts = []
        incident.memberStatesAffected = ["DE"]
        incident.dataLosses = []
        incident.economicCosts = 8_000
        incident.costsLikelyAboveThreshold = false
        incident.currency = "EUR"
    }

    /// A threat of which all is known that makes it a significant one.
    static let threat: CyberThreatContent = {
        var threat = CyberThreatContent(
            title: "Wiper at a payment provider", description: "A wiper spreads by updates of a common tool.",
            firstSeen: ago(hours: 48))
        threat.indicators = "Updates that are signed by an expired certificate."
        threat.sources = "The sharing arrangement's note of this week."
        threat.couldAffectCriticalFunctions = true
        threat.couldAffectOthers = false
        threat.isHighlyProbable = true
        threat.exploitableWeaknesses = "The tool is installed on all clearing hosts."
        threat.actors = "Known to destroy, not to extort."
        threat.persistence = "Came back twice last year."
        threat.criteriaLikely = ["critical-services-affected"]
        threat.affectedFunctions = [ResourceID(UUID())]
        threat.actionsTaken = "Updates are stopped."
        return threat
    }()
}
