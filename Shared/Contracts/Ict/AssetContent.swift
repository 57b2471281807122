/// An information asset or an ICT asset.
public typealias Asset = Record<AssetContent>

/// What is known of an asset: what Delegated Regulation (EU) 2024/1774, Article 4(2)(b), has its record hold.
public struct AssetContent: RecordContent {
    /// `asset`.
    public static let kind = ResourceKind(rawValue: "asset")
    /// ICTRiskManagement's.
    public static let domain = Domain.ict
    /// Those who manage ICT risk.
    public static let writers: Set<Role> = [.administrator, .riskManager, .complianceOfficer]
    /// `register-asset`, `asset-registered`.
    public static let verbs = RecordVerbs(making: .init("register", "registered"))

    /// What it is called.
    public var name: String
    /// What type it is.
    public var type: AssetSort
    /// How it is classified; no lower than the highest of its four requirements.
    public var classification: ProtectionLevel
    /// How confidential it must stay.
    public var confidentiality: ProtectionLevel
    /// How intact it must stay.
    public var integrity: ProtectionLevel
    /// How available it must stay.
    public var availability: ProtectionLevel
    /// How authentic it must stay.
    public var authenticity: ProtectionLevel
    /// Who answers for it.
    public var owner: String
    /// Where it is, physically or logically.
    public var location: String
    /// Whether external networks, the internet among them, reach it or could.
    public var exposedToExternalNetworks: Bool
    /// Whether it is a legacy system.
    public var legacy: Bool
    /// When its supplier's regular support ends.
    public var regularSupportEndsOn: CalendarDate?
    /// When extended support ends.
    public var extendedSupportEndsOn: CalendarDate?
    /// When support agreed for this customer ends.
    public var customSupportEndsOn: CalendarDate?
    /// The functions that it supports directly.
    public var functions: [ResourceID]?
    /// The assets that it depends on.
    public var dependsOn: [ResourceID]?
    /// The provider of ICT services behind it; ThirdPartyRisk keeps it.
    public var provider: ResourceID?
    /// Within how many hours it is back; missing when that isn't defined.
    public var recoveryTimeObjectiveHours: Int?
    /// Of how many hours data may be lost; missing when that isn't defined.
    public var recoveryPointObjectiveHours: Int?
    /// Whether it is critical, by the functions that it supports directly; worked out, and missing when there are none.
    public var criticality: String?
    /// When its last support ends; worked out.
    public var supportEndsOn: CalendarDate?
    /// The other assets that it depends on and that depend on it, over however many steps; worked out.
    public var ring: [ResourceID]?

    /// Says what is known.
    public init(
        name: String, type: AssetSort, classification: ProtectionLevel, confidentiality: ProtectionLevel,
        integrity: ProtectionLevel, availability: ProtectionLevel, authenticity: ProtectionLevel, owner: String,
        location: String, exposedToExternalNetworks: Bool, legacy: Bool, regularSupportEndsOn: CalendarDate? = nil,
        extendedSupportEndsOn: CalendarDate? = nil, customSupportEndsOn: CalendarDate? = nil,
        functions: [ResourceID]? = nil, dependsOn: [ResourceID]? = nil, provider: ResourceID? = nil,
        recoveryTimeObjectiveHours: Int? = nil, recoveryPointObjectiveHours: Int? = nil
    ) {
        self.name = name
        self.type = type
        self.classification = classification
        self.confidentiality = confidentiality
        self.integrity = integrity
        self.availability = availability
        self.authenticity = authenticity
        self.owner = owner
        self.location = location
        self.exposedToExternalNetworks = exposedToExternalNetworks
        self.legacy = legacy
        self.regularSupportEndsOn = regularSupportEndsOn
        self.extendedSupportEndsOn = extendedSupportEndsOn
        self.customSupportEndsOn = customSupportEndsOn
        self.functions = functions
        self.dependsOn = dependsOn
        self.provider = provider
        self.recoveryTimeObjectiveHours = recoveryTimeObjectiveHours
        self.recoveryPointObjectiveHours = recoveryPointObjectiveHours
    }
}
