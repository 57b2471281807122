/// A measure that closes gaps.
public struct Measure: Resource {
    /// `measure`.
    public static let kind = ResourceKind(rawValue: "measure")

    /// Which one.
    public let id: ResourceID
    /// The version of its stream.
    public var version: Int
    /// The organisation.
    public var organisation: ResourceID
    /// The plan.
    public var plan: ResourceID
    /// What is done.
    public var title: String
    /// How, in a few sentences.
    public var description: String
    /// The pillar of the gaps it closes.
    public var pillar: String
    /// The gaps it closes.
    public var closes: [ResourceID]
    /// The obligations of those gaps.
    public var obligations: [String]
    /// Its effort in person-days.
    public var effortDays: Double
    /// The role that does it.
    public var ownerRole: String
    /// Who does it.
    public var owner: String?
    /// The measures that come first.
    public var dependsOn: [ResourceID]
    /// Its first day.
    public var startsOn: CalendarDate
    /// Its last day.
    public var endsOn: CalendarDate
    /// How much is done, in percent.
    public var progress: Int
    /// Its place in the order of urgency, from 1.
    public var rank: Int
    /// The mean yearly loss of the gaps that it closes.
    public var expectedLossAddressed: Double
    /// When it was made.
    public let createdAt: Timestamp
    /// When it was last changed.
    public var updatedAt: Timestamp

    /// Makes the state.
    public init(
        id: ResourceID, version: Int, organisation: ResourceID, plan: ResourceID, title: String, description: String,
        pillar: String, closes: [ResourceID], obligations: [String], effortDays: Double, ownerRole: String,
        owner: String?, dependsOn: [ResourceID], startsOn: CalendarDate, endsOn: CalendarDate, progress: Int, rank: Int,
        expectedLossAddressed: Double, createdAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.version = version
        self.organisation = organisation
        self.plan = plan
        self.title = title
        self.description = description
        self.pillar = pillar
        self.closes = closes
        self.obligations = obligations
        self.effortDays = effortDays
        self.ownerRole = ownerRole
        self.owner = owner
        self.dependsOn = dependsOn
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.progress = progress
        self.rank = rank
        self.expectedLossAddressed = expectedLossAddressed
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}
