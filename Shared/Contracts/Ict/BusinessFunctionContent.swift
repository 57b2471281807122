/// A business function of a financial entity.
public typealias BusinessFunction = Record<BusinessFunctionContent>

/// What is known of a business function: what the register of information asks for in its template B_06.01.
public struct BusinessFunctionContent: RecordContent {
    /// `business-function`.
    public static let kind = ResourceKind(rawValue: "business-function")
    /// ICTRiskManagement's.
    public static let domain = Domain.ict
    /// Those who manage ICT risk.
    public static let writers: Set<Role> = [.administrator, .riskManager, .complianceOfficer]

    /// The financial entity whose function it is; GapAssessment keeps it.
    public var organisation: ResourceID
    /// Its number in the register of information: `F12`.
    public var identifier: String
    /// What it is called.
    public var name: String
    /// The licensed activity that it serves, on the closed list of these.
    public var licensedActivity: String
    /// Whether it is critical or important, or not assessed yet, on the closed list of these.
    public var criticality: String
    /// Why.
    public var criticalityReasons: String?
    /// When that was last assessed; missing while it isn't.
    public var lastAssessedOn: CalendarDate?
    /// Within how many hours it must be back; missing when that isn't defined.
    public var recoveryTimeObjectiveHours: Int?
    /// Of how many hours data may be lost; missing when that isn't defined.
    public var recoveryPointObjectiveHours: Int?
    /// What discontinuing it would mean, on the closed list of these.
    public var impactOfDiscontinuing: String
    /// Who answers for it.
    public var owner: String?
    /// Whether it is critical or important; worked out, and missing while it isn't assessed.
    public var criticalOrImportant: Bool?
    /// Whether it is critical or important and yet has no recovery objectives; worked out.
    public var recoveryObjectivesMissing: Bool?

    /// Says what is known.
    public init(
        organisation: ResourceID, identifier: String, name: String, licensedActivity: String, criticality: String,
        criticalityReasons: String? = nil, lastAssessedOn: CalendarDate? = nil, recoveryTimeObjectiveHours: Int? = nil,
        recoveryPointObjectiveHours: Int? = nil, impactOfDiscontinuing: String, owner: String? = nil
    ) {
        self.organisation = organisation
        self.identifier = identifier
        self.name = name
        self.licensedActivity = licensedActivity
        self.criticality = criticality
        self.criticalityReasons = criticalityReasons
        self.lastAssessedOn = lastAssessedOn
        self.recoveryTimeObjectiveHours = recoveryTimeObjectiveHours
        self.recoveryPointObjectiveHours = recoveryPointObjectiveHours
        self.impactOfDiscontinuing = impactOfDiscontinuing
        self.owner = owner
    }
}
