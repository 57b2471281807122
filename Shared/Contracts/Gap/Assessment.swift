/// Where an organisation stands: how many obligations are met, by pillar.
public struct Assessment: Resource {
    /// `assessment`.
    public static let kind = ResourceKind(rawValue: "assessment")

    /// Which one.
    public let id: ResourceID
    /// The version of its stream.
    public var version: Int
    /// The organisation.
    public var organisation: ResourceID
    /// The analysis it rests on.
    public var analysis: ResourceID
    /// The policies that were read.
    public var policies: [AnalysedPolicy]
    /// The counts by pillar.
    public var pillars: [PillarCoverage]
    /// How many obligations are met.
    public var met: Int
    /// How many are met in part.
    public var partly: Int
    /// How many are not met.
    public var notMet: Int
    /// How many don't bind the organisation.
    public var notApplicable: Int
    /// The share that is met, a half for met in part, of those that bind; 0 to 1.
    public var coverage: Double?
    /// When it was made.
    public let createdAt: Timestamp
    /// When it was last changed.
    public var updatedAt: Timestamp

    /// Makes the state.
    public init(
        id: ResourceID, version: Int, organisation: ResourceID, analysis: ResourceID, policies: [AnalysedPolicy],
        pillars: [PillarCoverage], met: Int, partly: Int, notMet: Int, notApplicable: Int, coverage: Double?,
        createdAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.version = version
        self.organisation = organisation
        self.analysis = analysis
        self.policies = policies
        self.pillars = pillars
        self.met = met
        self.partly = partly
        self.notMet = notMet
        self.notApplicable = notApplicable
        self.coverage = coverage
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}
