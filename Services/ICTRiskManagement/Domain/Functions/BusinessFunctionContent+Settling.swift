internal import Contracts
internal import Regulation

extension BusinessFunctionContent {
    /// The function as it is kept: checked, whether it is critical or important, and whether it lacks what that
    /// demands.
    /// - Parameter today: the latest day that has begun anywhere.
    /// - Throws: ``BusinessFunctionError`` for the first member that can't be true.
    func settled(on today: CalendarDate) throws(BusinessFunctionError) -> BusinessFunctionContent {
        for (member, text) in [("name", name), ("criticalityReasons", criticalityReasons), ("owner", owner)] {
            if let text, !text.contains(where: { !$0.isWhitespace }) { throw .blank(member: member) }
        }
        guard identifier.wholeMatch(of: #/F[0-9]+/#) != nil else { throw .noIdentifier(identifier) }
        guard LicensedActivity.named(licensedActivity) != nil else {
            throw .notOnList(member: "licensedActivity", value: licensedActivity)
        }
        guard let answer = FunctionCriticality(rawValue: criticality) else {
            throw .notOnList(member: "criticality", value: criticality)
        }
        guard ImpactOfDiscontinuing(rawValue: impactOfDiscontinuing) != nil else {
            throw .notOnList(member: "impactOfDiscontinuing", value: impactOfDiscontinuing)
        }
        switch (answer, lastAssessedOn) {
        case (.notAssessed, .some): throw .notAssessed
        case (.criticalOrImportant, nil), (.notCriticalOrImportant, nil): throw .assessmentDateMissing
        case (_, let day?) where day > today: throw .assessedInTheFuture
        default: break
        }
        var settled = self
        settled.criticalOrImportant = answer == .notAssessed ? nil : answer == .criticalOrImportant
        settled.recoveryObjectivesMissing =
            answer == .criticalOrImportant && RecoveryObjective.allCases.contains { $0.hours(of: self) == nil }
        return settled
    }

    /// Whether what its assets take from it differs from what another content says.
    func changesAssets(comparedTo other: BusinessFunctionContent) -> Bool {
        criticality != other.criticality
            || RecoveryObjective.allCases.contains { $0.hours(of: self) != $0.hours(of: other) }
    }
}
