internal import Regulation

/// Why an organisation can't be as it is described.
enum OrganisationError: Error, Sendable, Equatable {
    /// The name has no visible character.
    case blankName
    /// The type is none of Article 2(1), points (a) to (t).
    case unknownEntityType(String)
    /// The country is no State of the European Economic Area.
    case unknownCountry(String)
    /// The currency is none in which an organisation can report.
    case unknownCurrency(String)
    /// That member can't be below zero.
    case negativeFigure(String)
    /// The law rules the combination out.
    case impossible(OrganisationFactsError)
}
