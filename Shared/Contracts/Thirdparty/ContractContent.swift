/// A contract for ICT services.
public typealias Contract = Record<ContractContent>

/// What is known of a contract with a provider of ICT services: what the register of information asks for in its
/// templates B_02.01, B_02.02 and B_07.01, and the clauses of Article 30 of Regulation (EU) 2022/2554 that it has.
public struct ContractContent: RecordContent {
    /// `contract`.
    public static let kind = ResourceKind(rawValue: "contract")
    /// ThirdPartyRisk's.
    public static let domain = Domain.thirdparty
    /// Those who deal with providers.
    public static let writers: Set<Role> = [.administrator, .complianceOfficer, .vendorManager]

    /// Its reference number, one and the same over time.
    public var referenceNumber: String
    /// How it stands to other contracts.
    public var arrangement: String
    /// The contract under which it is made.
    public var overarching: ResourceID?
    /// Who provides.
    public var provider: ResourceID
    /// What sorts of ICT services it is about.
    public var serviceTypes: [String]
    /// When it begins.
    public var startsOn: CalendarDate
    /// When it ends, was ended or is renewed; open when not said.
    public var endsOn: CalendarDate?
    /// Why it ended.
    public var terminationReason: String?
    /// How many days before its end the organisation gives notice.
    public var entityNoticeDays: Int?
    /// How many days before its end the provider gives notice.
    public var providerNoticeDays: Int?
    /// The country whose law governs it.
    public var governingLawCountry: String?
    /// The countries from which the services are provided.
    public var provisionCountries: [String]?
    /// Whether the provider stores data, be it for a time only.
    public var storesData: Bool
    /// The countries where data rest.
    public var storageCountries: [String]?
    /// The countries where data are processed.
    public var processingCountries: [String]?
    /// How sensitive the data are.
    public var dataSensitiveness: String?
    /// What it costs in a year, in the currency's units.
    public var annualExpense: Double
    /// The currency of that.
    public var annualExpenseCurrency: String
    /// The business functions that it supports.
    public var functions: [ResourceID]?
    /// Whether it supports a critical or important function.
    public var supportsCriticalFunction: Bool
    /// How far the functions rely on it.
    public var reliance: String?
    /// How easily the provider can be replaced.
    public var substitutability: String?
    /// Why the provider is hard to replace.
    public var nonSubstitutabilityReason: String?
    /// When the services were last audited at the provider.
    public var lastAuditOn: CalendarDate?
    /// Whether there is an exit plan.
    public var hasExitPlan: Bool?
    /// How easily the services can be taken back.
    public var reintegration: String?
    /// What discontinuing the services would mean.
    public var impactOfDiscontinuing: String?
    /// Whether alternative providers are known.
    public var alternatives: String?
    /// Which ones.
    public var alternativeProviders: String?
    /// The clauses of Article 30 that it has.
    public var clauses: [String]?
    /// The clauses that it needs and hasn't, in the law's order; worked out.
    public var missingClauses: [MissingClause]?
    /// How many those are; worked out.
    public var missingClauseCount: Int?
    /// What the register of information asks for and isn't said; worked out.
    public var missingEntries: [MissingEntry]?
    /// How many those are; worked out.
    public var missingEntryCount: Int?

    /// Says what is known.
    public init(
        referenceNumber: String, arrangement: String, overarching: ResourceID? = nil, provider: ResourceID,
        serviceTypes: [String], startsOn: CalendarDate, endsOn: CalendarDate? = nil, terminationReason: String? = nil,
        entityNoticeDays: Int? = nil, providerNoticeDays: Int? = nil, governingLawCountry: String? = nil,
        provisionCountries: [String]? = nil, storesData: Bool, storageCountries: [String]? = nil,
        processingCountries: [String]? = nil, dataSensitiveness: String? = nil, annualExpense: Double,
        annualExpenseCurrency: String, functions: [ResourceID]? = nil, supportsCriticalFunction: Bool,
        reliance: String? = nil, substitutability: String? = nil, nonSubstitutabilityReason: String? = nil,
        lastAuditOn: CalendarDate? = nil, hasExitPlan: Bool? = nil, reintegration: String? = nil,
        impactOfDiscontinuing: String? = nil, alternatives: String? = nil, alternativeProviders: String? = nil,
        clauses: [String]? = nil
    ) {
        self.referenceNumber = referenceNumber
        self.arrangement = arrangement
        self.overarching = overarching
        self.provider = provider
        self.serviceTypes = serviceTypes
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.terminationReason = terminationReason
        self.entityNoticeDays = entityNoticeDays
        self.providerNoticeDays = providerNoticeDays
        self.governingLawCountry = governingLawCountry
        self.provisionCountries = provisionCountries
        self.storesData = storesData
        self.storageCountries = storageCountries
        self.processingCountries = processingCountries
        self.dataSensitiveness = dataSensitiveness
        self.annualExpense = annualExpense
        self.annualExpenseCurrency = annualExpenseCurrency
        self.functions = functions
        self.supportsCriticalFunction = supportsCriticalFunction
        self.reliance = reliance
        self.substitutability = substitutability
        self.nonSubstitutabilityReason = nonSubstitutabilityReason
        self.lastAuditOn = lastAuditOn
        self.hasExitPlan = hasExitPlan
        self.reintegration = reintegration
        self.impactOfDiscontinuing = impactOfDiscontinuing
        self.alternatives = alternatives
        self.alternativeProviders = alternativeProviders
        self.clauses = clauses
    }
}
