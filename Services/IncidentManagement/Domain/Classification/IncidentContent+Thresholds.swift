internal import Contracts
internal import Foundation
internal import Regulation

extension IncidentContent {
    /// Whether what is known meets a threshold of Delegated Regulation (EU) 2024/1772, Article 9.
    /// - Parameters:
    ///   - threshold: which one.
    ///   - now: the moment up to which an unresolved incident has lasted.
    func judgement(of threshold: MaterialityThreshold, at now: Timestamp) -> Judgement {
        switch threshold {
        case .clientShare: Self.judgement(of: threshold, clientsAffected, whole: clientsUsingService)
        case .clientNumber: Self.judgement(of: threshold, clientsAffected, whole: 1)
        case .counterpartShare: Self.judgement(of: threshold, counterpartsAffected, whole: counterpartsActive)
        case .transactionNumberShare:
            Self.judgement(of: threshold, transactionsAffected.map(Double.init), whole: averageDailyTransactions)
        case .transactionValueShare:
            // Where no transaction is affected, no amount is.
            Self.judgement(
                of: threshold, transactionValueAffected ?? (transactionsAffected == 0 ? 0 : nil),
                whole: averageDailyTransactionValue)
        case .relevantParties:
            clientsAffected == 0 && counterpartsAffected == 0 && relevantPartiesAffected == nil
                ? .fails : Judgement(relevantPartiesAffected)
        case .reputation: Judgement(reputationalImpacts.map { !$0.isEmpty })
        case .duration: Self.judgement(of: threshold, duration, at: now)
        case .criticalDowntime:
            .all([Judgement(criticalFunctionsAffected), Self.judgement(of: threshold, downtime, at: now)])
        case .memberStates: Self.judgement(of: threshold, memberStatesAffected.map { Set($0).count }, whole: 1)
        case .dataLosses: .all([Judgement(dataLosses.map { !$0.isEmpty }), Judgement(dataLossesHarmful)])
        case .maliciousAccess: .all([Judgement(maliciousAccess), Judgement(maliciousAccessMayLoseData)])
        case .costs: costJudgement
        }
    }

    /// Whether what is known makes it one that has hit critical services (Article 6).
    func judgement(of impact: CriticalServiceImpact) -> Judgement {
        switch impact {
        case .criticalFunctions: Judgement(criticalFunctionsAffected)
        case .authorisedServices: Judgement(authorisedServicesAffected)
        case .maliciousAccess: Judgement(maliciousAccess)
        }
    }

    /// Costs up to now can exceed the limit; that they won't is for a person to say. Other currencies than the limit's
    /// aren't converted: the law names no rate.
    private var costJudgement: Judgement {
        let isExceeded =
            currency == CurrencyCode.euro.rawValue
            && Self.judgement(of: .costs, economicCosts, whole: 1) == .holds
        return isExceeded ? .holds : Judgement(costsLikelyAboveThreshold)
    }

    private static func judgement(of threshold: MaterialityThreshold, _ figure: Int?, whole: Int?) -> Judgement {
        judgement(of: threshold, figure.map { Decimal($0) }, whole: whole.map { Decimal($0) })
    }

    private static func judgement(of threshold: MaterialityThreshold, _ figure: Double?, whole: Double?) -> Judgement {
        judgement(of: threshold, figure.flatMap(exact), whole: whole.flatMap(exact))
    }

    private static func judgement(of threshold: MaterialityThreshold, _ figure: Decimal?, whole: Decimal?) -> Judgement
    {
        guard let limit = threshold.limit, let figure else { return .unknown }
        // Nothing is no share of anything, known or not.
        if figure == 0 { return .fails }
        return Judgement(whole.map { limit.isMet(by: figure, of: $0) })
    }

    private static func judgement(
        of threshold: MaterialityThreshold, _ period: IncidentPeriod, at now: Timestamp
    ) -> Judgement {
        threshold.limit.map { period.meets($0, at: now) } ?? .unknown
    }

    /// The amount that was written: the shortest decimal number that reads as this one.
    private static func exact(_ amount: Double) -> Decimal? { Decimal(string: amount.description) }
}
