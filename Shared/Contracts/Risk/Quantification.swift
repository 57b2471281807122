/// What an assessment's gaps risk in money, all together.
public struct Quantification: Resource {
    /// `quantification`.
    public static let kind = ResourceKind(rawValue: "quantification")

    /// Which one.
    public let id: ResourceID
    /// The version of its stream.
    public var version: Int
    /// The organisation.
    public var organisation: ResourceID
    /// The assessment.
    public var assessment: ResourceID
    /// The currency of its figures (ISO 4217).
    public var currency: String
    /// How many scenarios it holds.
    public var risks: Int
    /// The yearly loss of all scenarios together.
    public var result: LossResult
    /// The scenarios that weigh most.
    public var largest: [RiskShare]
    /// When it was made.
    public let createdAt: Timestamp
    /// When it was last changed.
    public var updatedAt: Timestamp

    /// Makes the state.
    public init(
        id: ResourceID, version: Int, organisation: ResourceID, assessment: ResourceID, currency: String, risks: Int,
        result: LossResult, largest: [RiskShare], createdAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.version = version
        self.organisation = organisation
        self.assessment = assessment
        self.currency = currency
        self.risks = risks
        self.result = result
        self.largest = largest
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}
