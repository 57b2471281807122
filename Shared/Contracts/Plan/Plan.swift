/// The measures that close an assessment's gaps, in order.
public struct Plan: Resource {
    /// `plan`.
    public static let kind = ResourceKind(rawValue: "plan")

    /// Which one.
    public let id: ResourceID
    /// The version of its stream.
    public var version: Int
    /// The organisation.
    public var organisation: ResourceID
    /// The assessment.
    public var assessment: ResourceID
    /// The quantification that orders the measures.
    public var quantification: ResourceID?
    /// The country whose working days count.
    public var country: String
    /// The currency of its figures (ISO 4217).
    public var currency: String
    /// The first day of work.
    public var startsOn: CalendarDate
    /// The last day of work.
    public var endsOn: CalendarDate
    /// How many measures it has.
    public var measures: Int
    /// The effort of all together, in person-days.
    public var effortDays: Double
    /// The measures that decide the last day, in order.
    public var criticalPath: [ResourceID]
    /// How much is done by effort, in percent.
    public var progress: Int
    /// The mean yearly loss of the gaps that it closes.
    public var expectedLossAddressed: Double
    /// When it was made.
    public let createdAt: Timestamp
    /// When it was last changed.
    public var updatedAt: Timestamp

    /// Makes the state.
    public init(
        id: ResourceID, version: Int, organisation: ResourceID, assessment: ResourceID, quantification: ResourceID?,
        country: String, currency: String, startsOn: CalendarDate, endsOn: CalendarDate, measures: Int,
        effortDays: Double, criticalPath: [ResourceID], progress: Int, expectedLossAddressed: Double,
        createdAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.version = version
        self.organisation = organisation
        self.assessment = assessment
        self.quantification = quantification
        self.country = country
        self.currency = currency
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.measures = measures
        self.effortDays = effortDays
        self.criticalPath = criticalPath
        self.progress = progress
        self.expectedLossAddressed = expectedLossAddressed
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}
