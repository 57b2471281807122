/// A State of the European Economic Area: the 27 Member States of the Union, Iceland, Liechtenstein and Norway. The
/// raw value is the ISO 3166-1 alpha-2 code, Greece being `GR`.
public enum EconomicAreaCountry: String, Sendable, Codable, CaseIterable {
    case austria = "AT"
    case belgium = "BE"
    case bulgaria = "BG"
    case croatia = "HR"
    case cyprus = "CY"
    case czechia = "CZ"
    case denmark = "DK"
    case estonia = "EE"
    case finland = "FI"
    case france = "FR"
    case germany = "DE"
    case greece = "GR"
    case hungary = "HU"
    case iceland = "IS"
    case ireland = "IE"
    case italy = "IT"
    case latvia = "LV"
    case liechtenstein = "LI"
    case lithuania = "LT"
    case luxembourg = "LU"
    case malta = "MT"
    case netherlands = "NL"
    case norway = "NO"
    case poland = "PL"
    case portugal = "PT"
    case romania = "RO"
    case slovakia = "SK"
    case slovenia = "SI"
    case spain = "ES"
    case sweden = "SE"

    /// A State by its two-letter code in capitals; takes the Union's own `EL` for Greece too. Nil for any other text.
    public init?(code: String) {
        self.init(rawValue: code == "EL" ? "GR" : code)
    }

    /// Whether the State is a member of the Union (rather than of the European Economic Area alone).
    public var isMemberState: Bool {
        switch self {
        case .iceland, .liechtenstein, .norway: false
        default: true
        }
    }
}
