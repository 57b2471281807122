internal import Contracts
internal import Regulation

extension IncidentContent {
    /// What is held against a threshold's limit, and for a share what it is a share of.
    typealias Figure = (figure: Double?, whole: Double?)

    /// Each provision by which a criterion is met, with what is known of it (Delegated Regulation (EU) 2024/1772,
    /// Articles 6 and 9), in the order of the criteria.
    /// - Parameter now: the moment up to which an unresolved incident has lasted.
    func measuredProvisions(at now: Timestamp) -> [MeasuredProvision] {
        IncidentCriterion.allCases.flatMap { criterion -> [MeasuredProvision] in
            guard criterion == .criticalServices else {
                return MaterialityThreshold.allCases.filter { $0.criterion == criterion }.map { measured($0, at: now) }
            }
            return CriticalServiceImpact.allCases.map { impact in
                MeasuredProvision(
                    criterion: criterion.rawValue, provision: impact.citation, isMet: judgement(of: impact).fact)
            }
        }
    }

    private func measured(_ threshold: MaterialityThreshold, at now: Timestamp) -> MeasuredProvision {
        let (figure, whole) = figure(for: threshold, at: now)
        return MeasuredProvision(
            criterion: threshold.criterion.rawValue, provision: threshold.citation,
            isMet: judgement(of: threshold, at: now).fact, figure: figure, whole: whole,
            limit: threshold.limit.map { Double($0.value) }, unit: threshold.limit?.unit.name,
            isReachedAtLimit: threshold.limit?.isReachedAtValue)
    }

    private func figure(for threshold: MaterialityThreshold, at now: Timestamp) -> Figure {
        switch threshold {
        case .clientShare: (clientsAffected.map(Double.init), clientsUsingService.map(Double.init))
        case .clientNumber: (clientsAffected.map(Double.init), nil)
        case .counterpartShare: (counterpartsAffected.map(Double.init), counterpartsActive.map(Double.init))
        case .transactionNumberShare: (transactionsAffected.map(Double.init), averageDailyTransactions)
        case .transactionValueShare:
            // Where no transaction is affected, no amount is.
            (transactionValueAffected ?? (transactionsAffected == 0 ? 0 : nil), averageDailyTransactionValue)
        case .duration: (duration.hours(at: now), nil)
        case .criticalDowntime: (downtime.hours(at: now), nil)
        case .memberStates: (memberStatesAffected.map { Double(Set($0).count) }, nil)
        // Other currencies than the limit's aren't converted.
        case .costs: (currency == CurrencyCode.euro.rawValue ? economicCosts : nil, nil)
        case .relevantParties, .reputation, .dataLosses, .maliciousAccess: (nil, nil)
        }
    }
}

extension MaterialityLimit.Unit {
    /// Its name where figures are shown.
    fileprivate var name: String {
        switch self {
        case .percent: "percent"
        case .number: "number"
        case .hours: "hours"
        case .euro: "euro"
        }
    }
}
