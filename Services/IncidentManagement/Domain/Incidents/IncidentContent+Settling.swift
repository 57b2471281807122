internal import Contracts
internal import Regulation

extension IncidentContent {
    /// The incident as it is kept: checked, its lists in one order, with what follows from its dates and figures.
    /// - Parameter now: the moment at which it is written.
    /// - Throws: ``IncidentError`` for the first member that can't be true.
    func settled(at now: Timestamp) throws(IncidentError) -> IncidentContent {
        try checkValues()
        try checkFigures()
        try checkStatus()
        try checkMoments(at: now)
        var settled = self
        settled.orderLists()
        settled.workOut(at: now)
        return settled
    }

    private mutating func orderLists() {
        types = types?.inOrder(of: .incidentType)
        rootCauses = rootCauses?.inOrder(of: .incidentRootCause)
        reputationalImpacts = reputationalImpacts?.inOrder(of: .reputationalImpact)
        dataLosses = dataLosses?.inOrder(of: .dataLoss)
        memberStatesAffected = memberStatesAffected.map { Set($0).sorted() }
        affectedFunctions = affectedFunctions.map { Set($0).sorted() }
        affectedAssets = affectedAssets.map { Set($0).sorted() }
    }

    private mutating func workOut(at now: Timestamp) {
        durationMinutes = duration.minutes
        downtimeMinutes = downtime.minutes
        clientShare = Self.share(clientsAffected.map(Double.init), of: clientsUsingService.map(Double.init))
        counterpartShare = Self.share(counterpartsAffected.map(Double.init), of: counterpartsActive.map(Double.init))
        transactionShare = Self.share(transactionsAffected.map(Double.init), of: averageDailyTransactions)
        transactionValueShare = Self.share(transactionValueAffected, of: averageDailyTransactionValue)
        let classification = IncidentClassification(of: self, at: now)
        thresholdsMet = classification.thresholdsMet
        criteriaMet = classification.criteriaMet.map(\.rawValue)
        criteriaUnknown = classification.criteriaUnknown.map(\.rawValue)
        isMajor = classification.major.fact
    }

    private static func share(_ part: Double?, of whole: Double?) -> Double? {
        guard let part, let whole, whole > 0 else { return nil }
        return part / whole
    }
}
