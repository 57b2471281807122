/// What an organisation's policies say to each obligation: the sentences that answer it, with their place.
public struct Analysis: Resource {
    /// `analysis`.
    public static let kind = ResourceKind(rawValue: "analysis")

    /// Which one.
    public let id: ResourceID
    /// The version of its stream.
    public var version: Int
    /// The organisation whose policies were read.
    public let organisation: ResourceID
    /// The policies that were read, with the version and bytes that were.
    public let policies: [AnalysedPolicy]
    /// Which analysis it was, so that results of two can be told apart: `lexical/2`.
    public let engine: String
    /// How many obligations were looked for.
    public let obligations: Int
    /// How many passages were read.
    public let passages: Int
    /// What was found, one entry per obligation that any passage speaks to.
    public let findings: [Finding]
    /// When it was made.
    public let createdAt: Timestamp
    /// When it was last changed.
    public var updatedAt: Timestamp

    /// Makes an analysis' state.
    public init(
        id: ResourceID, version: Int, organisation: ResourceID, policies: [AnalysedPolicy], engine: String,
        obligations: Int, passages: Int, findings: [Finding], createdAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.version = version
        self.organisation = organisation
        self.policies = policies
        self.engine = engine
        self.obligations = obligations
        self.passages = passages
        self.findings = findings
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}
