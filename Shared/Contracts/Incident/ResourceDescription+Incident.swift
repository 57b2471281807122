extension ResourceDescription {
    /// Incidents.
    public static let incident = ResourceDescription.record(
        IncidentContent.self, plural: "incidents", title: "an incident",
        summary: """
            An ICT-related or payment-related incident with the figures that classify it. A figure that is left out \
            isn't known; zero or an empty list says that there was none.
            """,
        said: incidentMatter + incidentCourse + incidentServices + incidentParties + incidentEffects,
        workedOut: incidentClassification,
        actions: [
            CommandAction(
                "contain-incident", "Say since when the incident spreads no further", sets: ["status", "containedAt"],
                when: .field("status", isIn: [IncidentStatus.open])),
            CommandAction(
                "resolve-incident", "Say since when the incident's effect is over",
                sets: ["status", "resolvedAt", "downtimeEndedAt"],
                when: .field("status", isIn: [IncidentStatus.contained])),
            CommandAction(
                "close-incident", "Close the incident", sets: ["status", "closedAt"],
                when: .field("status", isIn: [IncidentStatus.resolved])),
        ],
        analyses: [
            AnalysisRoute(
                "impact",
                summary: "What an incident brings down, and its figures against the thresholds that classify it")
        ])

    private static let minutes = FieldType.integer(minimum: 0, maximum: 10_000_000)

    private static func ofDORA(_ provision: String) -> String { "Regulation (EU) 2022/2554, \(provision)" }
    private static func ofClassification(_ provision: String) -> String {
        "Delegated Regulation (EU) 2024/1772, \(provision)"
    }
    private static func ofReporting(_ provision: String) -> String {
        "Delegated Regulation (EU) 2025/301, \(provision)"
    }
    private static func reportField(_ number: String) -> String {
        "Implementing Regulation (EU) 2025/302, Annex II, field \(number)"
    }

    /// What it is.
    private static let incidentMatter = [
        FieldDescription(
            "title", .line, "What it is called.", sortable: true, example: .string("Online banking not reachable")),
        FieldDescription(
            "description", .paragraph, "What has happened.", article: ofReporting("Article 2, point (c)"),
            example: .string("A faulty configuration of the load balancer refuses all connections.")),
        FieldDescription(
            "types", .list(of: .closedList(.incidentType), maximum: 6), "Its types.", required: false,
            article: reportField("3.23"), filter: true),
        FieldDescription(
            "discovery", .closedList(.incidentDiscovery), "How it was discovered.", article: reportField("2.7"),
            filter: true),
        FieldDescription(
            "rootCauses", .list(of: .closedList(.incidentRootCause), maximum: 5),
            "Its root causes at the highest level.", required: false, article: reportField("4.1"), filter: true),
        FieldDescription(
            "coordinator", .line, "Who coordinates its handling.", required: false,
            article: ofDORA("Article 17(3)(c)"), personal: true, filter: true, example: .string("Anna Berg")),
        FieldDescription(
            "provider", .identifier(ProviderContent.kind), "The provider that it comes from.",
            required: false, article: reportField("2.8"), filter: true),
        FieldDescription(
            "recurrenceOf", .identifier(IncidentContent.kind),
            "The first incident of the series in which it recurs, with the same apparent root cause.", required: false,
            article: ofClassification("Article 8(2)"), filter: true),
    ]

    /// When what happened.
    private static let incidentCourse = [
        FieldDescription(
            "occurredAt", .timestamp, "When it occurred, where that is known.", required: false,
            article: reportField("3.2"), sortable: true),
        FieldDescription(
            "detectedAt", .timestamp, "When it was detected.", article: ofReporting("Article 2, point (b)"),
            sortable: true),
        FieldDescription(
            "becameAwareAt", .timestamp, "When the organisation became aware of it.", article: reportField("2.2"),
            sortable: true),
        FieldDescription(
            "status", .choice(of: IncidentStatus.self),
            "How far its handling has come; each status but open needs its moment and those before.", filter: true),
        FieldDescription("containedAt", .timestamp, "Since when it spreads no further.", required: false),
        FieldDescription(
            "resolvedAt", .timestamp, "Since when its effect is over.", required: false, article: reportField("4.8"),
            sortable: true),
        FieldDescription("closedAt", .timestamp, "Since when nothing is left to be done.", required: false),
        FieldDescription(
            "downtimeStartedAt", .timestamp,
            """
            Since when a service was unavailable to clients, counterparts or other users, fully or in part; the \
            incident's start where delayed services had still to be delivered afterwards.
            """, required: false, article: ofClassification("Article 3(2)")),
        FieldDescription(
            "downtimeEndedAt", .timestamp,
            "Since when the service is back at its earlier level and what was delayed is delivered.", required: false,
            article: ofClassification("Article 3(2)")),
        FieldDescription(
            "estimatedDurationMinutes", minutes, "Its duration as estimated; counts until it is resolved.",
            required: false, article: ofClassification("Article 3(1)")),
        FieldDescription(
            "estimatedDowntimeMinutes", minutes,
            "The downtime as estimated, zero where there is none; counts until its end is known.", required: false,
            article: ofClassification("Article 3(2)")),
    ]

    /// Which services it hits.
    private static let incidentServices = [
        FieldDescription(
            "affectedFunctions", .list(of: .identifier(BusinessFunctionContent.kind), maximum: 200),
            "The business functions that are affected.", required: false, article: reportField("3.27"), filter: true),
        FieldDescription(
            "affectedAssets", .list(of: .identifier(AssetContent.kind), maximum: 200),
            "The assets that are affected themselves, not those that fail with them.", required: false,
            article: reportField("3.29"), filter: true),
        FieldDescription(
            "criticalFunctionsAffected", .boolean,
            "Whether ICT services or systems that support critical or important functions are or were affected.",
            required: false, article: ofClassification("Article 6(a)"), filter: true),
        FieldDescription(
            "authorisedServicesAffected", .boolean,
            """
            Whether financial services that need an authorisation or registration, or are supervised, are or were \
            affected.
            """, required: false, article: ofClassification("Article 6(b)"), filter: true),
        FieldDescription(
            "maliciousAccess", .boolean,
            "Whether there was a successful, malicious and unauthorised access to network and information systems.",
            required: false, article: ofClassification("Article 6(c)"), filter: true),
        FieldDescription(
            "maliciousAccessMayLoseData", .boolean, "Whether that access may lead to data losses.", required: false,
            article: ofClassification("Article 9(5)(b)")),
    ]

    /// Whom it hits.
    private static let incidentParties = [
        FieldDescription(
            "clientsAffected", .count,
            """
            How many clients couldn't use the service or were harmed, with those third parties whom contracts name as \
            beneficiaries; an estimate where the number isn't known.
            """, required: false, article: ofClassification("Article 1(1)"), sortable: true, example: .integer(42_000)),
        FieldDescription(
            "clientsUsingService", .count, "How many clients use the affected service.", required: false,
            article: ofClassification("Article 9(1)(a)"), example: .integer(310_000)),
        FieldDescription(
            "counterpartsAffected", .count,
            "How many financial counterparts under contract are affected; an estimate where it isn't known.",
            required: false, article: ofClassification("Article 1(2)")),
        FieldDescription(
            "counterpartsActive", .count,
            "How many financial counterparts are active in providing the affected service.", required: false,
            article: ofClassification("Article 9(1)(c)")),
        FieldDescription(
            "relevantPartiesAffected", .boolean,
            "Whether a client or counterpart is affected that matters to business objectives or market efficiency.",
            required: false, article: ofClassification("Article 1(3)")),
        FieldDescription(
            "transactionsAffected", .count,
            "How many transactions with an amount of money, and with a part in the Union, are affected.",
            required: false, article: ofClassification("Article 1(4)")),
        FieldDescription(
            "averageDailyTransactions", .number(minimum: 0, maximum: 1e12),
            "How many transactions the affected service has a day, on average.", required: false,
            article: ofClassification("Article 9(1)(d)")),
        FieldDescription(
            "transactionValueAffected", .amount, "What the affected transactions amount to.", required: false,
            article: reportField("3.11")),
        FieldDescription(
            "averageDailyTransactionValue", .amount,
            "What the affected service's transactions of a day amount to, on average.", required: false,
            article: ofClassification("Article 9(1)(e)")),
    ]

    /// What it does.
    private static let incidentEffects = [
        FieldDescription(
            "reputationalImpacts", .list(of: .closedList(.reputationalImpact), maximum: 4),
            "Its effects on the organisation's reputation.", required: false,
            article: ofClassification("Article 2(1)"), filter: true),
        FieldDescription(
            "memberStatesAffected", .list(of: .country, maximum: 30),
            "The Member States with an impact, the organisation's own among them.", required: false,
            article: ofClassification("Article 4"), filter: true),
        FieldDescription(
            "dataLosses", .list(of: .closedList(.dataLoss), maximum: 4), "What of data is lost.", required: false,
            article: ofClassification("Article 5"), filter: true),
        FieldDescription(
            "dataLossesHarmful", .boolean,
            """
            Whether those losses harm, or will harm, business objectives or the ability to meet regulatory \
            requirements.
            """, required: false, article: ofClassification("Article 9(5)(a)")),
        FieldDescription(
            "economicCosts", .amount, "Costs and losses up to now, before any recovery.", required: false,
            article: ofClassification("Article 7"), sortable: true),
        FieldDescription(
            "costsLikelyAboveThreshold", .boolean,
            "Whether costs and losses, before any recovery, have exceeded EUR 100 000 or are likely to.",
            required: false, article: ofClassification("Article 9(6)")),
        FieldDescription(
            "currency", .currency, "The currency of all amounts; needed with any.", required: false,
            article: reportField("1.15"), filter: true),
    ]

    /// What follows.
    private static let incidentClassification = [
        FieldDescription(
            "durationMinutes", minutes, "Whole minutes from occurrence, or else detection, to resolution.",
            required: false, article: ofClassification("Article 3(1)"), sortable: true),
        FieldDescription(
            "downtimeMinutes", minutes, "Whole minutes of downtime.", required: false,
            article: ofClassification("Article 3(2)"), sortable: true),
        FieldDescription(
            "clientShare", .number(minimum: 0, maximum: 1e9), "The share of the affected service's clients.",
            required: false, article: ofClassification("Article 9(1)(a)")),
        FieldDescription(
            "counterpartShare", .number(minimum: 0, maximum: 1e9),
            "The share of the affected service's active counterparts.", required: false,
            article: ofClassification("Article 9(1)(c)")),
        FieldDescription(
            "transactionShare", .number(minimum: 0, maximum: 1e18),
            "The share of the daily average number of transactions; more than 1 over several days.", required: false,
            article: ofClassification("Article 9(1)(d)")),
        FieldDescription(
            "transactionValueShare", .number(minimum: 0, maximum: 1e18),
            "The share of the daily average value of transactions; more than 1 over several days.", required: false,
            article: ofClassification("Article 9(1)(e)")),
        FieldDescription(
            "criteriaMet", .list(of: .closedList(.incidentCriterion), maximum: 7), "The criteria that are met.",
            required: false, article: reportField("2.5"), filter: true),
        FieldDescription(
            "criteriaUnknown", .list(of: .closedList(.incidentCriterion), maximum: 7),
            "The criteria that can't be judged before a figure is known or estimated.", required: false,
            article: ofClassification("Article 1(5)"), filter: true),
        FieldDescription(
            "thresholdsMet",
            .list(
                of: .object([
                    FieldDescription("criterion", .closedList(.incidentCriterion), "The criterion."),
                    FieldDescription(
                        "provision", .line, "The provision that is met.", example: .string("Article 9(1)(a)")),
                ]), maximum: 16),
            "The provisions by which criteria are met.", required: false,
            article: ofClassification("Articles 6 and 9")),
        FieldDescription(
            "isMajor", .boolean,
            "Whether it is a major incident; left out while what is known doesn't decide it.", required: false,
            article: ofClassification("Article 8(1)"), filter: true, example: .bool(true)),
    ]
}
