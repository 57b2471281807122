internal import Contracts
internal import Foundation
internal import Regulation

extension OrganisationProfile {
    /// The organisation that the profile describes, with what follows from it: currency, size, and how many
    /// obligations bind it.
    /// - Throws: ``OrganisationError`` for the first member that can't be true.
    func organisation(
        id: ResourceID, version: Int, createdAt: Timestamp, updatedAt: Timestamp
    ) throws(OrganisationError) -> Organisation {
        guard name.contains(where: { !$0.isWhitespace }) else { throw .blankName }
        guard let type = EntityType(rawValue: entityType) else { throw .unknownEntityType(entityType) }
        guard let state = EconomicAreaCountry(code: country) else { throw .unknownCountry(country) }
        if let currency, CurrencyCode(rawValue: currency) == nil { throw .unknownCurrency(currency) }
        guard employees >= 0 else { throw .negativeFigure("employees") }
        for (member, figure) in [("annualTurnover", annualTurnover), ("balanceSheetTotal", balanceSheetTotal)] {
            guard figure.isFinite, figure >= 0 else { throw .negativeFigure(member) }
        }
        let size = EntitySize.of(
            type, employees: employees, turnover: Decimal(annualTurnover),
            balanceSheetTotal: Decimal(balanceSheetTotal))
        let facts: OrganisationFacts
        do throws(OrganisationFactsError) {
            facts = try OrganisationFacts(
                entityType: type, size: size, simplifiedFramework: simplifiedFramework,
                identifiedForThreatLedTesting: identifiedForThreatLedTesting)
        } catch { throw .impossible(error) }
        return Organisation(
            id: id, version: version, name: name, legalEntityIdentifier: legalEntityIdentifier,
            entityType: type.rawValue, country: state.rawValue, currency: currency ?? state.defaultCurrency.rawValue,
            employees: employees, annualTurnover: annualTurnover, balanceSheetTotal: balanceSheetTotal,
            size: size.rawValue, simplifiedFramework: simplifiedFramework,
            identifiedForThreatLedTesting: identifiedForThreatLedTesting,
            obligations: ObligationCatalogue.all.count { Applicability.applies($0, to: facts) },
            createdAt: createdAt, updatedAt: updatedAt)
    }
}
