/// A scenario with its simulated yearly loss.
public struct Risk: Resource {
    /// `risk`.
    public static let kind = ResourceKind(rawValue: "risk")

    /// Which one.
    public let id: ResourceID
    /// The version of its stream.
    public var version: Int
    /// The organisation.
    public var organisation: ResourceID
    /// What may happen.
    public var title: String
    /// How it would come about.
    public var description: String?
    /// The obligation whose gap it comes from.
    public var obligation: String?
    /// The gap it comes from.
    public var gap: ResourceID?
    /// The quantification it is part of.
    public var quantification: ResourceID?
    /// The currency of its figures (ISO 4217).
    public var currency: String
    /// How often a year, without controls.
    public var frequency: Range3
    /// What one event costs, without controls.
    public var loss: Range3
    /// What lowers it.
    public var controls: [Control]
    /// Its yearly loss with its controls; nil until it is calculated.
    public var result: LossResult?
    /// The mean yearly loss; 0 until it is calculated.
    public var expectedLoss: Double
    /// When it was made.
    public let createdAt: Timestamp
    /// When it was last changed.
    public var updatedAt: Timestamp

    /// Makes the state.
    public init(
        id: ResourceID, version: Int, organisation: ResourceID, title: String, description: String?,
        obligation: String?, gap: ResourceID?, quantification: ResourceID?, currency: String, frequency: Range3,
        loss: Range3, controls: [Control], result: LossResult?, expectedLoss: Double, createdAt: Timestamp,
        updatedAt: Timestamp
    ) {
        self.id = id
        self.version = version
        self.organisation = organisation
        self.title = title
        self.description = description
        self.obligation = obligation
        self.gap = gap
        self.quantification = quantification
        self.currency = currency
        self.frequency = frequency
        self.loss = loss
        self.controls = controls
        self.result = result
        self.expectedLoss = expectedLoss
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}
