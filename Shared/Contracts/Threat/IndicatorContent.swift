/// An indicator of compromise, or of a vulnerability that is exploited.
public typealias Indicator = Record<IndicatorContent>

/// What is known of an indicator.
public struct IndicatorContent: RecordContent {
    /// `indicator`.
    public static let kind = ResourceKind(rawValue: "indicator")
    /// ThreatIntelligence's.
    public static let domain = Domain.threat
    /// Those who watch threats.
    public static let writers: Set<Role> = [.administrator, .riskManager, .incidentManager]
    /// `record-indicator`, `indicator-recorded`.
    public static let verbs = RecordVerbs(making: .init("record", "recorded"))

    /// Where it comes from.
    public var source: ResourceID
    /// What it is.
    public var type: IndicatorSort
    /// What to look for, in the form that its type has.
    public var value: String
    /// What is behind it, in a few words.
    public var summary: String?
    /// How sure it is, from 0 to 100.
    public var confidence: Int
    /// How far it may be passed on; the source's marking when not said.
    public var marking: SharingMarking?
    /// When it was first seen.
    public var firstSeen: Timestamp
    /// When it was last seen.
    public var lastSeen: Timestamp?
    /// Until when it is worth looking for.
    public var validUntil: Timestamp?
    /// Words to find it by.
    public var tags: [String]?
    /// Techniques of MITRE ATT&CK, as `T1566.001`.
    public var techniques: [String]?

    /// Says what is known.
    public init(
        source: ResourceID, type: IndicatorSort, value: String, summary: String? = nil, confidence: Int,
        marking: SharingMarking? = nil, firstSeen: Timestamp, lastSeen: Timestamp? = nil, validUntil: Timestamp? = nil,
        tags: [String]? = nil, techniques: [String]? = nil
    ) {
        self.source = source
        self.type = type
        self.value = value
        self.summary = summary
        self.confidence = confidence
        self.marking = marking
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.validUntil = validUntil
        self.tags = tags
        self.techniques = techniques
    }
}
