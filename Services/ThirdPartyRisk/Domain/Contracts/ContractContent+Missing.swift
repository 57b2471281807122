internal import Contracts
internal import Regulation

extension ContractContent {
    /// The clauses that Article 30 of Regulation (EU) 2022/2554 asks for and the contract hasn't.
    var clausesMissing: [MissingClause] {
        let present = Set(clauses ?? [])
        return ContractClause.required(criticalFunctions: supportsCriticalFunction)
            .filter { !present.contains($0.rawValue) }
            .map { MissingClause(clause: $0.rawValue, article: $0.article) }
    }

    /// What the register of information asks for of such a contract and isn't said, in the order of its fields.
    var entriesMissing: [MissingEntry] {
        let missing = membersMissing
        return ResourceDescription.contract.fields.compactMap { field in
            guard missing.contains(field.name), let article = field.article else { return nil }
            return MissingEntry(member: field.name, article: article)
        }
    }

    /// A column that has a value for "not applicable" or "none" is never missing: filing writes that value.
    private var membersMissing: Set<String> {
        var wanted = [("functions", functions == nil), ("storageCountries", storesData && storageCountries == nil)]
        if supportsCriticalFunction {
            wanted += [
                ("entityNoticeDays", entityNoticeDays == nil), ("providerNoticeDays", providerNoticeDays == nil),
                ("governingLawCountry", governingLawCountry == nil),
                ("provisionCountries", provisionCountries == nil),
                ("dataSensitiveness", storesData && dataSensitiveness == nil), ("reliance", reliance == nil),
                ("substitutability", substitutability == nil),
                ("nonSubstitutabilityReason", isHardToReplace && nonSubstitutabilityReason == nil),
                ("hasExitPlan", hasExitPlan == nil), ("reintegration", reintegration == nil),
                ("impactOfDiscontinuing", impactOfDiscontinuing == nil), ("alternatives", alternatives == nil),
            ]
        }
        return Set(wanted.filter(\.1).map(\.0))
    }
}
