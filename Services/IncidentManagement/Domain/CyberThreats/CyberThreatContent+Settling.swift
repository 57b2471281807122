internal import Contracts
internal import Regulation

extension CyberThreatContent {
    /// The threat as it is kept: checked, its lists in one order, with whether it is significant.
    /// - Parameter now: the moment at which it is written.
    /// - Throws: ``CyberThreatError`` for the first member that can't be true.
    func settled(at now: Timestamp) throws(CyberThreatError) -> CyberThreatContent {
        for (member, text) in [("title", title), ("description", description)]
        where text.allSatisfy(\.isWhitespace) {
            throw .blank(member: member)
        }
        if let criteriaLikely, let index = criteriaLikely.firstIndex(outside: .incidentCriterion) {
            throw .unknownCriterion(criteriaLikely[index], index: index)
        }
        let latest = now.latestMoment
        guard firstSeen <= latest else { throw .inTheFuture(member: "firstSeen") }
        if let notifiedAt {
            guard notifiedAt <= latest else { throw .inTheFuture(member: "notifiedAt") }
            guard notifiedAt >= firstSeen else { throw .notifiedBeforeSeen }
        }
        var settled = self
        settled.criteriaLikely = criteriaLikely?.inOrder(of: .incidentCriterion)
        settled.affectedFunctions = affectedFunctions.map { Set($0).sorted() }
        settled.isNotified = notifiedAt != nil
        settled.isSignificant = Judgement.all(SignificantThreatCondition.allCases.map(judgement)).fact
        return settled
    }
}
