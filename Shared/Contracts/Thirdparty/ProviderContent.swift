/// A provider of ICT services.
public typealias Provider = Record<ProviderContent>

/// What is known of a provider of ICT services, or of such a provider's parent: what the register of information asks
/// for in its template B_05.01.
public struct ProviderContent: RecordContent {
    /// `provider`.
    public static let kind = ResourceKind(rawValue: "provider")
    /// ThirdPartyRisk's.
    public static let domain = Domain.thirdparty
    /// Those who deal with providers.
    public static let writers: Set<Role> = [.administrator, .complianceOfficer, .vendorManager]

    /// Its name in the business register, in Latin, Greek or Cyrillic letters.
    public var name: String
    /// Its name in Latin letters; the name itself when that is Latin.
    public var latinName: String?
    /// The code that identifies it.
    public var identificationCode: String
    /// What sort of code that is.
    public var identificationCodeType: String
    /// Another code that identifies it.
    public var additionalCode: String?
    /// What sort of code that is.
    public var additionalCodeType: String?
    /// Whether it is a legal person or an individual.
    public var personType: String
    /// The country of its head office.
    public var headquartersCountry: String
    /// What the organisation spends on it in a year, in the currency's units.
    public var annualExpense: Double?
    /// The currency of that.
    public var annualExpenseCurrency: String?
    /// Its ultimate parent; itself when not said.
    public var ultimateParent: ResourceID?
    /// Whom the organisation speaks with there.
    public var contactName: String?
    /// That person's mailbox.
    public var contactEmail: String?
    /// That person's telephone number.
    public var contactPhone: String?
    /// How the organisation stands to it.
    public var status: ProviderStatus

    /// Says what is known.
    public init(
        name: String, latinName: String? = nil, identificationCode: String, identificationCodeType: String,
        additionalCode: String? = nil, additionalCodeType: String? = nil, personType: String,
        headquartersCountry: String, annualExpense: Double? = nil, annualExpenseCurrency: String? = nil,
        ultimateParent: ResourceID? = nil, contactName: String? = nil, contactEmail: String? = nil,
        contactPhone: String? = nil, status: ProviderStatus
    ) {
        self.name = name
        self.latinName = latinName
        self.identificationCode = identificationCode
        self.identificationCodeType = identificationCodeType
        self.additionalCode = additionalCode
        self.additionalCodeType = additionalCodeType
        self.personType = personType
        self.headquartersCountry = headquartersCountry
        self.annualExpense = annualExpense
        self.annualExpenseCurrency = annualExpenseCurrency
        self.ultimateParent = ultimateParent
        self.contactName = contactName
        self.contactEmail = contactEmail
        self.contactPhone = contactPhone
        self.status = status
    }
}
