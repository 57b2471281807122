internal import Contracts
internal import Foundation
internal import Regulation

extension IncidentContent {
    /// Whether what is known meets a threshold of Delegated Regulation (EU) 2024/1772, Article 9.
    /// - Parameters:
    ///   - threshold: which one.
    ///   - now: the moment up to which an unresolved incident has lasted.
    func finding(of threshold: MaterialityThreshold, at now: Timestamp) -> Finding {
        switch threshold {
        case .clientShare: Self.finding(of: threshold, clientsAffected, whole: clientsUsingService)
        case .clientNumber: Self.finding(of: threshold, clientsAffected, whole: 1)
        case .counterpartShare: Self.finding(of: threshold, counterpartsAffected, whole: counterpartsActive)
        case .transactionNumberShare:
            Self.finding(of: threshold, transactionsAffected.map(Double.init), whole: averageDailyTransactions)
        case .transactionValueShare:
            // Where no transaction is affected, no amount is.
            Self.finding(
                of: threshold, transactionValueAffected ?? (transactionsAffected == 0 ? 0 : nil),
                whole: averageDailyTransactionValue)
        case .relevantParties:
            clientsAffected == 0 && counterpartsAffected == 0 && relevantPartiesAffected == nil
                ? .fails : Finding(relevantPartiesAffected)
        case .reputation: Finding(reputationalImpacts.map { !$0.isEmpty })
        case .duration: Self.finding(of: threshold, duration, at: now)
        case .criticalDowntime:
            .all([Finding(criticalFunctionsAffected), Self.finding(of: threshold, downtime, at: now)])
        case .memberStates: Self.finding(of: threshold, memberStatesAffected.map { Set($0).count }, whole: 1)
        case .dataLosses: .all([Finding(dataLosses.map { !$0.isEmpty }), Finding(dataLossesHarmful)])
        case .maliciousAccess: .all([Finding(maliciousAccess), Finding(maliciousAccessMayLoseData)])
        case .costs: costFinding
        }
    }

    /// Whether what is known makes it one that has hit critical services (Article 6).
    func finding(of impact: CriticalServiceImpact) -> Finding {
        switch impact {
        case .criticalFunctions: Finding(criticalFunctionsAffected)
        case .authorisedServices: Finding(authorisedServicesAffected)
        case .maliciousAccess: Finding(maliciousAccess)
        }
    }

    /// Costs up to now can exceed the limit; that they won't is for a person to say. Other currencies than the limit's
    /// aren't converted: the law names no rate.
    private var costFinding: Finding {
        let isExceeded =
            currency == CurrencyCode.euro.rawValue
            && Self.finding(of: .costs, economicCosts, whole: 1) == .holds
        return isExceeded ? .holds : Finding(costsLikelyAboveThreshold)
    }

    private static func finding(of threshold: MaterialityThreshold, _ figure: Int?, whole: Int?) -> Finding {
        finding(of: threshold, figure.map { Decimal($0) }, whole: whole.map { Decimal($0) })
    }

    private static func finding(of threshold: MaterialityThreshold, _ figure: Double?, whole: Double?) -> Finding {
        finding(of: threshold, figure.flatMap(exact), whole: whole.flatMap(exact))
    }

    private static func finding(of threshold: MaterialityThreshold, _ figure: Decimal?, whole: Decimal?) -> Finding {
        guard let limit = threshold.limit, let figure else { return .unknown }
        // Nothing is no share of anything, known or not.
        if figure == 0 { return .fails }
        return Finding(whole.map { limit.isMet(by: figure, of: $0) })
    }

    private static func finding(
        of threshold: MaterialityThreshold, _ period: IncidentPeriod, at now: Timestamp
    ) -> Finding {
        threshold.limit.map { period.meets($0, at: now) } ?? .unknown
    }

    /// The amount that was written: the shortest decimal number that reads as this one.
    private static func exact(_ amount: Double) -> Decimal? { Decimal(string: amount.description) }
}
