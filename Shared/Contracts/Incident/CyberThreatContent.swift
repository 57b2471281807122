/// A cyber threat that may be significant.
public typealias CyberThreat = Record<CyberThreatContent>

/// What is known of a cyber threat. A fact that isn't there isn't known.
public struct CyberThreatContent: RecordContent {
    /// `cyber-threat`.
    public static let kind = ResourceKind(rawValue: "cyber-threat")
    /// IncidentManagement's.
    public static let domain = Domain.incident
    /// Those who handle incidents and answer for their classification.
    public static let writers: Set<Role> = [.administrator, .complianceOfficer, .incidentManager]
    /// `record-cyber-threat`, `cyber-threat-recorded`.
    public static let verbs = RecordVerbs(making: .init("record", "recorded"))

    /// What it is called.
    public var title: String
    /// What threatens.
    public var description: String
    /// When it was first seen.
    public var firstSeen: Timestamp
    /// By what it is known, in words.
    public var indicators: String?
    /// Where the knowledge of it comes from, in words.
    public var sources: String?

    /// Whether it could affect critical or important functions of the organisation.
    public var couldAffectCriticalFunctions: Bool?
    /// Whether it could affect other financial entities, providers, clients or counterparts.
    public var couldAffectOthers: Bool?
    /// Whether it is highly probable that it becomes real, at the organisation or at others.
    public var isHighlyProbable: Bool?
    /// The risks, and the weaknesses that could be exploited.
    public var exploitableWeaknesses: String?
    /// What the actors can do and intend, as far as it is known.
    public var actors: String?
    /// How persistent it is, and what is known from past incidents.
    public var persistence: String?
    /// The criteria that it could meet if it became real, of ``ClosedList/incidentCriterion``.
    public var criteriaLikely: [String]?

    /// The business functions that it could affect.
    public var affectedFunctions: [ResourceID]?
    /// What has been done about it.
    public var actionsTaken: String?
    /// When the competent authority was told of it.
    public var notifiedAt: Timestamp?

    /// Whether the competent authority was told of it; worked out.
    public var isNotified: Bool?
    /// Whether it is significant; worked out, nil while what is known doesn't decide it.
    public var isSignificant: Bool?

    /// Says what is known when a threat is first recorded; all else comes as it becomes known.
    public init(title: String, description: String, firstSeen: Timestamp) {
        self.title = title
        self.description = description
        self.firstSeen = firstSeen
    }
}
