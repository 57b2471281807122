internal import Contracts
internal import Regulation

/// What a person says of an organisation, before it is checked against the law.
struct OrganisationProfile: Sendable, Equatable {
    var name: String
    var legalEntityIdentifier: LegalEntityIdentifier?
    var entityType: String
    var country: String
    /// Nil: the country's.
    var currency: String?
    var employees: Int
    var annualTurnover: Double
    var balanceSheetTotal: Double
    var simplifiedFramework: Bool
    var identifiedForThreatLedTesting: Bool

    init(_ command: CreateOrganisation) {
        name = command.name
        legalEntityIdentifier = command.legalEntityIdentifier
        entityType = command.entityType
        country = command.country
        currency = command.currency
        employees = command.employees
        annualTurnover = command.annualTurnover
        balanceSheetTotal = command.balanceSheetTotal
        simplifiedFramework = command.simplifiedFramework ?? false
        identifiedForThreatLedTesting = command.identifiedForThreatLedTesting ?? false
    }

    /// An organisation's profile with the command's members in place of the old ones. A currency that was the old
    /// country's follows into a new country unless one is named.
    init(_ organisation: Organisation, changedBy command: UpdateOrganisation) {
        name = command.name ?? organisation.name
        legalEntityIdentifier = command.legalEntityIdentifier ?? organisation.legalEntityIdentifier
        entityType = command.entityType ?? organisation.entityType
        country = command.country ?? organisation.country
        let wasDefault =
            EconomicAreaCountry(code: organisation.country)?.defaultCurrency.rawValue == organisation.currency
        currency = command.currency ?? (wasDefault ? nil : organisation.currency)
        employees = command.employees ?? organisation.employees
        annualTurnover = command.annualTurnover ?? organisation.annualTurnover
        balanceSheetTotal = command.balanceSheetTotal ?? organisation.balanceSheetTotal
        simplifiedFramework = command.simplifiedFramework ?? organisation.simplifiedFramework
        identifiedForThreatLedTesting =
            command.identifiedForThreatLedTesting ?? organisation.identifiedForThreatLedTesting
    }
}
