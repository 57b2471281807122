extension EconomicAreaCountry {
    /// The State's currency since 1 January 2026, when Bulgaria took over the euro: what an organisation there reports
    /// and plans in unless it says otherwise.
    public var defaultCurrency: CurrencyCode {
        switch self {
        case .czechia: .czechKoruna
        case .denmark: .danishKrone
        case .hungary: .forint
        case .iceland: .icelandicKrona
        case .liechtenstein: .swissFranc
        case .norway: .norwegianKrone
        case .poland: .zloty
        case .romania: .romanianLeu
        case .sweden: .swedishKrona
        case .austria, .belgium, .bulgaria, .croatia, .cyprus, .estonia, .finland, .france, .germany, .greece, .ireland,
            .italy, .latvia, .lithuania, .luxembourg, .malta, .netherlands, .portugal, .slovakia, .slovenia, .spain:
            .euro
        }
    }
}
