/// Where an organisation stands with one obligation, and the evidence for it.
public struct Gap: Resource {
    /// `gap`.
    public static let kind = ResourceKind(rawValue: "gap")

    /// Which one.
    public let id: ResourceID
    /// The version of its stream.
    public var version: Int
    /// The organisation.
    public var organisation: ResourceID
    /// The assessment it is part of.
    public var assessment: ResourceID
    /// The obligation's identifier in the catalogue.
    public var obligation: String
    /// The provision as lawyers cite it.
    public var citation: String
    /// The obligation's pillar.
    public var pillar: String
    /// What the obligation asks for, in our own words.
    public var statement: String
    /// Where the organisation stands.
    public var status: GapStatus
    /// How sure that is, 0 to 1.
    public var confidence: Double
    /// Why, in one sentence.
    public var reason: String
    /// What is missing, by the obligation's elements.
    public var missing: [String]
    /// The passages it rests on, the best first.
    public var evidence: [Quote]
    /// The policies that the evidence stands in.
    public var policies: [ResourceID]
    /// How much it matters when it isn't met, 0 to 1.
    public var severity: Double
    /// Who closes it.
    public var owner: String?
    /// What a person attested against or beside the analysis.
    public var attestation: Attestation?
    /// When it was made.
    public let createdAt: Timestamp
    /// When it was last changed.
    public var updatedAt: Timestamp

    /// Makes the state.
    public init(
        id: ResourceID, version: Int, organisation: ResourceID, assessment: ResourceID, obligation: String,
        citation: String, pillar: String, statement: String, status: GapStatus, confidence: Double, reason: String,
        missing: [String], evidence: [Quote], policies: [ResourceID], severity: Double, owner: String?,
        attestation: Attestation?, createdAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.version = version
        self.organisation = organisation
        self.assessment = assessment
        self.obligation = obligation
        self.citation = citation
        self.pillar = pillar
        self.statement = statement
        self.status = status
        self.confidence = confidence
        self.reason = reason
        self.missing = missing
        self.evidence = evidence
        self.policies = policies
        self.severity = severity
        self.owner = owner
        self.attestation = attestation
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}
