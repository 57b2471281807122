/// The holidays of each State that hold in the whole of it.
enum HolidayTable {
    /// All definitions of a State.
    static func holidays(of country: EconomicAreaCountry) -> [HolidayDefinition] {
        switch country {
        case .austria: austria
        case .belgium: belgium
        case .bulgaria: bulgaria
        case .croatia: croatia
        case .cyprus: cyprus
        case .czechia: czechia
        case .denmark: denmark
        case .estonia: estonia
        case .finland: finland
        case .france: france
        case .germany: germany
        case .greece: greece
        case .hungary: hungary
        case .iceland: iceland
        case .ireland: ireland
        case .italy: italy
        case .latvia: latvia
        case .liechtenstein: liechtenstein
        case .lithuania: lithuania
        case .luxembourg: luxembourg
        case .malta: malta
        case .netherlands: netherlands
        case .norway: norway
        case .poland: poland
        case .portugal: portugal
        case .romania: romania
        case .slovakia: slovakia
        case .slovenia: slovenia
        case .spain: spain
        case .sweden: sweden
        }
    }
}
