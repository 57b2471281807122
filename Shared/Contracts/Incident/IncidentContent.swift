/// An ICT-related incident, or a payment-related one.
public typealias Incident = Record<IncidentContent>

/// What is known of an incident. A figure that isn't there isn't known; zero or an empty list says that there was none.
public struct IncidentContent: RecordContent {
    /// `incident`.
    public static let kind = ResourceKind(rawValue: "incident")
    /// IncidentManagement's.
    public static let domain = Domain.incident
    /// Those who handle incidents and answer for their classification.
    public static let writers: Set<Role> = [.administrator, .complianceOfficer, .incidentManager]
    /// `open-incident`, `incident-opened`.
    public static let verbs = RecordVerbs(making: .init("open", "opened"))

    /// What it is called.
    public var title: String
    /// What has happened.
    public var description: String
    /// Its types, of ``ClosedList/incidentType``.
    public var types: [String]?
    /// How it was discovered, of ``ClosedList/incidentDiscovery``.
    public var discovery: String
    /// Its root causes at the highest level, of ``ClosedList/incidentRootCause``.
    public var rootCauses: [String]?
    /// Who coordinates its handling.
    public var coordinator: String?
    /// The provider that it comes from.
    public var provider: ResourceID?
    /// The first incident of the series in which it recurs.
    public var recurrenceOf: ResourceID?

    /// When it occurred.
    public var occurredAt: Timestamp?
    /// When it was detected.
    public var detectedAt: Timestamp
    /// When the organisation became aware of it.
    public var becameAwareAt: Timestamp
    /// How far its handling has come.
    public var status: IncidentStatus
    /// Since when it spreads no further.
    public var containedAt: Timestamp?
    /// Since when its effect is over.
    public var resolvedAt: Timestamp?
    /// Since when nothing is left to be done.
    public var closedAt: Timestamp?
    /// Since when a service was unavailable, fully or in part.
    public var downtimeStartedAt: Timestamp?
    /// Since when the service is back at its earlier level.
    public var downtimeEndedAt: Timestamp?
    /// Its duration as estimated, until it is resolved.
    public var estimatedDurationMinutes: Int?
    /// The downtime as estimated, until it has ended; zero when there was none.
    public var estimatedDowntimeMinutes: Int?

    /// The business functions that are affected.
    public var affectedFunctions: [ResourceID]?
    /// The assets that are affected themselves.
    public var affectedAssets: [ResourceID]?
    /// Whether ICT services or systems that support critical or important functions are affected.
    public var criticalFunctionsAffected: Bool?
    /// Whether financial services that need an authorisation or registration, or are supervised, are affected.
    public var authorisedServicesAffected: Bool?
    /// Whether there was a successful, malicious and unauthorised access to network and information systems.
    public var maliciousAccess: Bool?
    /// Whether that access may lead to data losses.
    public var maliciousAccessMayLoseData: Bool?

    /// How many clients are affected.
    public var clientsAffected: Int?
    /// How many clients use the affected service.
    public var clientsUsingService: Int?
    /// How many financial counterparts are affected.
    public var counterpartsAffected: Int?
    /// How many financial counterparts are active in providing the affected service.
    public var counterpartsActive: Int?
    /// Whether a client or counterpart that is held relevant is affected.
    public var relevantPartiesAffected: Bool?
    /// How many transactions are affected.
    public var transactionsAffected: Int?
    /// How many transactions the affected service has a day, on average.
    public var averageDailyTransactions: Double?
    /// What the affected transactions amount to.
    public var transactionValueAffected: Double?
    /// What the affected service's transactions of a day amount to, on average.
    public var averageDailyTransactionValue: Double?

    /// Its effects on the organisation's reputation, of ``ClosedList/reputationalImpact``.
    public var reputationalImpacts: [String]?
    /// The Member States with an impact, by their codes.
    public var memberStatesAffected: [String]?
    /// What of data is lost, of ``ClosedList/dataLoss``.
    public var dataLosses: [String]?
    /// Whether those losses harm business objectives or the ability to meet regulatory requirements, or will.
    public var dataLossesHarmful: Bool?
    /// Costs and losses up to now, before any recovery.
    public var economicCosts: Double?
    /// Whether costs and losses have exceeded EUR 100 000 or are likely to.
    public var costsLikelyAboveThreshold: Bool?
    /// The currency of all amounts.
    public var currency: String?

    /// Whole minutes from its occurrence to its resolution; worked out.
    public var durationMinutes: Int?
    /// Whole minutes of downtime; worked out.
    public var downtimeMinutes: Int?
    /// The share of the affected service's clients; worked out.
    public var clientShare: Double?
    /// The share of the affected service's active counterparts; worked out.
    public var counterpartShare: Double?
    /// The share of the daily average number of transactions, more than 1 over several days; worked out.
    public var transactionShare: Double?
    /// The share of the daily average value of transactions, more than 1 over several days; worked out.
    public var transactionValueShare: Double?
    /// The criteria that are met, of ``ClosedList/incidentCriterion``; worked out.
    public var criteriaMet: [String]?
    /// The criteria that can't be judged before a figure is known or estimated; worked out.
    public var criteriaUnknown: [String]?
    /// The provisions by which criteria are met; worked out.
    public var thresholdsMet: [ThresholdMet]?
    /// Whether it is a major incident; worked out, nil while what is known doesn't decide it.
    public var isMajor: Bool?

    /// Says what is known when an incident is opened; all else comes as it becomes known.
    public init(
        title: String, description: String, discovery: String, detectedAt: Timestamp, becameAwareAt: Timestamp,
        status: IncidentStatus = .open
    ) {
        self.title = title
        self.description = description
        self.discovery = discovery
        self.detectedAt = detectedAt
        self.becameAwareAt = becameAwareAt
        self.status = status
    }
}
