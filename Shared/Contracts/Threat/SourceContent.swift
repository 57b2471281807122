/// A source of threat intelligence.
public typealias ThreatSource = Record<SourceContent>

/// What is known of a source of threat intelligence.
public struct SourceContent: RecordContent {
    /// `threat-source`.
    public static let kind = ResourceKind(rawValue: "threat-source")
    /// ThreatIntelligence's.
    public static let domain = Domain.threat
    /// Those who watch threats.
    public static let writers: Set<Role> = [.administrator, .riskManager, .incidentManager]

    /// What it is called.
    public var name: String
    /// What type it is.
    public var type: SourceSort
    /// Where it is reached (https).
    public var address: String?
    /// What it offers, in a few words.
    public var summary: String?
    /// The freest marking under which what comes from it may be kept.
    public var marking: SharingMarking
    /// Since when the organisation takes part, for an arrangement.
    public var joinedOn: CalendarDate?
    /// When the competent authority was told of that (Article 45(3)).
    public var notifiedOn: CalendarDate?
    /// When taking part ended.
    public var leftOn: CalendarDate?
    /// When the competent authority was told of that (Article 45(3)).
    public var leavingNotifiedOn: CalendarDate?
    /// Whether a notification to the competent authority is missing; worked out, for an arrangement.
    public var notificationMissing: Bool?

    /// Says what is known.
    public init(
        name: String, type: SourceSort, address: String? = nil, summary: String? = nil, marking: SharingMarking,
        joinedOn: CalendarDate? = nil, notifiedOn: CalendarDate? = nil, leftOn: CalendarDate? = nil,
        leavingNotifiedOn: CalendarDate? = nil
    ) {
        self.name = name
        self.type = type
        self.address = address
        self.summary = summary
        self.marking = marking
        self.joinedOn = joinedOn
        self.notifiedOn = notifiedOn
        self.leftOn = leftOn
        self.leavingNotifiedOn = leavingNotifiedOn
    }
}
