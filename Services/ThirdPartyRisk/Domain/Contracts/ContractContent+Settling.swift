internal import Contracts
internal import Regulation

extension ContractContent {
    /// Whether others are made under it.
    var isOverarching: Bool { arrangement == ArrangementType.overarching.rawValue }

    /// The contract as it is kept: checked, each value of a list once, and what is missing worked out.
    /// - Parameter today: the latest day that has begun anywhere.
    /// - Throws: ``ContractError`` for the first member that can't be true.
    func settled(on today: CalendarDate) throws(ContractError) -> ContractContent {
        try checkLists()
        var settled = self
        settled.referenceNumber = try Self.line(referenceNumber, "referenceNumber")
        if let alternativeProviders {
            settled.alternativeProviders = try Self.line(alternativeProviders, "alternativeProviders")
        }
        settled.simplify()
        try settled.checkArrangement()
        try settled.checkTerm()
        if let lastAuditOn, lastAuditOn > today { throw .auditInTheFuture }
        if settled.storageCountries != nil, !storesData { throw .storesNothing }
        if nonSubstitutabilityReason != nil, !isHardToReplace { throw .replaceable }
        if alternativeProviders != nil, alternatives != AlternativesAnswer.yes.rawValue { throw .noAlternatives }
        let (clauses, entries) = (settled.clausesMissing, settled.entriesMissing)
        settled.missingClauses = clauses
        settled.missingClauseCount = clauses.count
        settled.missingEntries = entries
        settled.missingEntryCount = entries.count
        return settled
    }

    /// Whether the contract can be made under another one: there, overarching, and not the contract itself.
    /// - Parameters:
    ///   - contract: the one that is named; nil when there is none.
    ///   - id: which contract names it.
    /// - Throws: ``ContractError`` for what is wrong.
    func checkOverarching(_ contract: Contract?, of id: ResourceID) throws(ContractError) {
        guard let overarching else { return }
        guard let contract else { throw .unknownOverarching(overarching) }
        guard contract.id != id, contract.content.isOverarching else { throw .notOverarching(contract.id) }
    }

    /// Whether the register asks why the provider is hard to replace.
    var isHardToReplace: Bool { substitutability.flatMap(Substitutability.init)?.needsReason == true }

    /// Each value once, clauses in the law's order; an empty list, and the day by which the register writes an open
    /// end, say nothing.
    private mutating func simplify() {
        serviceTypes = Self.once(serviceTypes)
        provisionCountries = Self.onceOrNone(provisionCountries)
        storageCountries = Self.onceOrNone(storageCountries)
        processingCountries = Self.onceOrNone(processingCountries)
        functions = Self.onceOrNone(functions)
        let named = Set(clauses ?? [])
        clauses = Self.onceOrNone(ContractClause.allCases.map(\.rawValue).filter(named.contains))
        if endsOn == .openEnd { endsOn = nil }
    }

    private func checkLists() throws(ContractError) {
        if serviceTypes.isEmpty { throw .noService }
        let single: [(String, String?, ClosedList)] = [
            ("arrangement", arrangement, .arrangementType),
            ("terminationReason", terminationReason, .terminationReason),
            ("governingLawCountry", governingLawCountry, .registerCountry),
            ("dataSensitiveness", dataSensitiveness, .dataSensitiveness),
            ("annualExpenseCurrency", annualExpenseCurrency, .registerCurrency), ("reliance", reliance, .relianceLevel),
            ("substitutability", substitutability, .substitutability),
            ("nonSubstitutabilityReason", nonSubstitutabilityReason, .nonSubstitutabilityReason),
            ("reintegration", reintegration, .reintegration),
            ("impactOfDiscontinuing", impactOfDiscontinuing, .impactOfDiscontinuing),
            ("alternatives", alternatives, .alternativesAnswer),
        ]
        for (member, value, list) in single {
            if let value, !list.values.contains(value) { throw .notListed(member: member) }
        }
        let several: [(String, [String]?, ClosedList)] = [
            ("serviceTypes", serviceTypes, .ictServiceType),
            ("provisionCountries", provisionCountries, .registerCountry),
            ("storageCountries", storageCountries, .registerCountry),
            ("processingCountries", processingCountries, .registerCountry), ("clauses", clauses, .contractClause),
        ]
        for (member, values, list) in several {
            guard let values else { continue }
            let known = list.values
            if let index = values.firstIndex(where: { !known.contains($0) }) {
                throw .notListed(member: "\(member)/\(index)")
            }
        }
    }

    private func checkArrangement() throws(ContractError) {
        switch (arrangement == ArrangementType.subsequent.rawValue, overarching) {
        case (true, nil): throw .overarchingMissing
        case (false, .some): throw .notSubsequent
        default: break
        }
    }

    private func checkTerm() throws(ContractError) {
        if let endsOn, endsOn < startsOn { throw .endsBeforeStart }
        if terminationReason != nil, endsOn == nil { throw .reasonWithoutEnd }
    }

    private static func once<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }

    private static func onceOrNone<Value: Hashable>(_ values: [Value]?) -> [Value]? {
        guard let values, !values.isEmpty else { return nil }
        return once(values)
    }

    private static func line(_ text: String, _ member: String) throws(ContractError) -> String {
        guard let line = RegisterText.line(text) else { throw .noLine(member: member) }
        return line
    }
}
