internal import Contracts
internal import Regulation

extension IncidentContent {
    /// Texts can be seen, and values are of the lists that the law closes.
    func checkValues() throws(IncidentError) {
        for (member, text) in [("title", title), ("description", description)]
        where text.allSatisfy(\.isWhitespace) {
            throw .blank(member: member)
        }
        let lists: [(String, [String]?, ClosedList)] = [
            ("types", types, .incidentType), ("rootCauses", rootCauses, .incidentRootCause),
            ("reputationalImpacts", reputationalImpacts, .reputationalImpact), ("dataLosses", dataLosses, .dataLoss),
        ]
        for (member, values, list) in lists {
            if let values, let index = values.firstIndex(outside: list) {
                throw .unknownValue(values[index], at: "\(member)/\(index)")
            }
        }
        if [discovery].firstIndex(outside: .incidentDiscovery) != nil {
            throw .unknownValue(discovery, at: "discovery")
        }
        if let states = memberStatesAffected,
            let index = states.firstIndex(where: { EconomicAreaCountry(rawValue: $0) == nil })
        {
            throw .unknownValue(states[index], at: "memberStatesAffected/\(index)")
        }
        if let currency, CurrencyCode(rawValue: currency) == nil { throw .unknownValue(currency, at: "currency") }
    }

    /// Figures are figures, amounts have a currency, and facts don't contradict each other.
    func checkFigures() throws(IncidentError) {
        let amounts: [(String, Double?)] = [
            ("transactionValueAffected", transactionValueAffected),
            ("averageDailyTransactionValue", averageDailyTransactionValue), ("economicCosts", economicCosts),
        ]
        let counts: [(String, Int?)] = [
            ("clientsAffected", clientsAffected), ("clientsUsingService", clientsUsingService),
            ("counterpartsAffected", counterpartsAffected), ("counterpartsActive", counterpartsActive),
            ("transactionsAffected", transactionsAffected),
            ("estimatedDurationMinutes", estimatedDurationMinutes),
            ("estimatedDowntimeMinutes", estimatedDowntimeMinutes),
        ]
        for (member, figure) in amounts + [("averageDailyTransactions", averageDailyTransactions)] {
            if let figure, !figure.isFinite || figure < 0 { throw .negative(member: member) }
        }
        for (member, figure) in counts { if let figure, figure < 0 { throw .negative(member: member) } }
        if currency == nil, let (member, _) = amounts.first(where: { $0.1 != nil }) {
            throw .currencyMissing(of: member)
        }
        if dataLossesHarmful == true, dataLosses == [] {
            throw .contradiction(member: "dataLossesHarmful", of: "dataLosses")
        }
        if maliciousAccessMayLoseData == true, maliciousAccess == false {
            throw .contradiction(member: "maliciousAccessMayLoseData", of: "maliciousAccess")
        }
    }
}
