/// Currencies of the European Economic Area by their ISO 4217 code: the closed list that the European Supervisory
/// Authorities' schema for incident reports accepts (Implementing Regulation (EU) 2025/302, Annex II, field 1.15).
public enum CurrencyCode: String, Sendable, Codable, CaseIterable {
    case euro = "EUR"
    /// Bulgaria's until 31 December 2025.
    case bulgarianLev = "BGN"
    case czechKoruna = "CZK"
    case danishKrone = "DKK"
    case forint = "HUF"
    case zloty = "PLN"
    case romanianLeu = "RON"
    case icelandicKrona = "ISK"
    /// Liechtenstein's.
    case swissFranc = "CHF"
    case norwegianKrone = "NOK"
    case swedishKrona = "SEK"
}
