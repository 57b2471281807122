/// Judge every obligation that binds the organisation by an analysis' findings.
public struct AssessGaps: CommandPayload {
    /// `eu.dora.gap.assess-gaps.v1`.
    public static let type = MessageType(domain: .gap, name: "assess-gaps")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer]

    /// The new assessment's identifier.
    public let id: ResourceID
    /// The organisation.
    public let organisation: ResourceID
    /// The analysis that the findings come from.
    public let analysis: ResourceID
    /// The policies that were read.
    public let policies: [AnalysedPolicy]
    /// The findings; nil when they travelled ahead as content.
    public let findings: [Finding]?
    /// The findings as JSON, where they are too long for one message.
    public let content: ContentReference?

    /// Makes the payload.
    public init(
        id: ResourceID, organisation: ResourceID, analysis: ResourceID, policies: [AnalysedPolicy],
        findings: [Finding]? = nil, content: ContentReference? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.analysis = analysis
        self.policies = policies
        self.findings = findings
        self.content = content
    }
}
