extension ResourceDescription {
    private static let independentTesters = "Regulation (EU) 2022/2554, Article 24(4)"
    private static let remedying = "Regulation (EU) 2022/2554, Article 24(5)"
    private static let yearly = "Regulation (EU) 2022/2554, Article 24(6)"

    /// Tests.
    public static let test = ResourceDescription.record(
        ResilienceTestContent.self, plural: "tests", title: "a test",
        summary: "A test of digital operational resilience: of what, by whom, when, and what it has shown.",
        said: [
            FieldDescription(
                "title", .line, "What it is called.", filter: true, sortable: true,
                example: .string("Penetration test of online banking")),
            FieldDescription(
                "type", .closedList(.resilienceTestSort), "What type of test it is.",
                article: "Regulation (EU) 2022/2554, Article 25(1)", filter: true),
            FieldDescription(
                "functions", .list(of: .identifier(BusinessFunctionContent.kind), maximum: 500),
                "The functions whose systems are tested.", required: false, filter: true),
            FieldDescription(
                "assets", .list(of: .identifier(AssetContent.kind), maximum: 500), "The assets that are tested.",
                required: false, filter: true,
                example: .array([.string(ExampleIdentifier.text(of: AssetContent.kind.rawValue))])),
            FieldDescription(
                "coversCriticalFunctions", .boolean,
                "Whether systems or applications that support critical or important functions are tested.",
                article: yearly, filter: true),
            FieldDescription("plannedStartOn", .date, "The first day that is planned.", sortable: true),
            FieldDescription("plannedEndOn", .date, "The last day that is planned.", sortable: true),
            FieldDescription("startedOn", .date, "The day on which it began.", required: false, sortable: true),
            FieldDescription("endedOn", .date, "The day on which it ended.", required: false, sortable: true),
            FieldDescription("status", .choice(of: TestStatus.self), "How far it has come.", filter: true),
            FieldDescription(
                "testers", .choice(of: TesterOrigin.self), "Where its testers come from.",
                article: independentTesters, filter: true),
            FieldDescription(
                "leadTester", .line, "Who leads it.", required: false, personal: true, filter: true,
                example: .string("Jonas Weber")),
            FieldDescription(
                "conflictsExcluded", .boolean,
                "Whether conflicts of interest are excluded, in its design and in its execution.", required: false,
                article: independentTesters, filter: true),
            FieldDescription(
                "independence", .paragraph, "What makes its testers independent.", required: false,
                article: independentTesters),
            FieldDescription("resultSummary", .paragraph, "What it has shown.", required: false),
        ],
        workedOut: [
            FieldDescription(
                "nextDueOn", .date,
                """
                By when the next test of what it covers begins: a year after its first day, where it is completed, \
                independent and covers critical or important functions.
                """, required: false, article: yearly, filter: true, sortable: true)
        ],
        actions: [
            CommandAction(
                "start-test", "Begin the test", sets: ["status", "startedOn", "conflictsExcluded", "independence"],
                when: .field("status", isIn: [TestStatus.planned])),
            CommandAction(
                "complete-test", "Complete the test with its result", sets: ["status", "endedOn", "resultSummary"],
                when: .field("status", isIn: [TestStatus.inProgress])),
            CommandAction(
                "cancel-test", "Give the test up", sets: ["status"],
                when: .field("status", isIn: [TestStatus.planned, .inProgress])),
        ])

    /// Findings of tests.
    public static let testFinding = ResourceDescription.record(
        TestFindingContent.self, plural: "findings", title: "a finding of a test",
        summary: "A weakness that a test has found, and what becomes of it.",
        said: [
            FieldDescription(
                "test", .identifier(ResilienceTestContent.kind), "The test that has found it.", filter: true),
            FieldDescription(
                "title", .line, "What it is called.", filter: true, sortable: true,
                example: .string("Session stays valid after logout")),
            FieldDescription(
                "summary", .paragraph, "What was found.",
                example: .string("A token of a session that was ended is accepted for ten more minutes.")),
            FieldDescription(
                "severity", .choice(of: FindingSeverity.self), "How bad it is.", article: remedying, filter: true,
                example: .string("high")),
            FieldDescription(
                "priority", .choice(of: RemedyPriority.self), "How soon it is remedied, among the others.",
                article: remedying, filter: true),
            FieldDescription(
                "owner", .line, "Who answers for its remedy.", required: false, personal: true, filter: true,
                example: .string("Head of development")),
            FieldDescription("dueOn", .date, "By when it is to be remedied.", article: remedying, sortable: true),
            FieldDescription(
                "status", .choice(of: FindingStatus.self), "How far it has come.", article: remedying, filter: true),
            FieldDescription(
                "remediedOn", .date, "When it was remedied.", required: false, article: remedying, sortable: true),
            FieldDescription("remedy", .paragraph, "What was done.", required: false, article: remedying),
            FieldDescription(
                "validatedOn", .date, "When it was confirmed that the weakness is fully addressed.", required: false,
                article: remedying, sortable: true),
            FieldDescription("validation", .paragraph, "What confirms it.", required: false, article: remedying),
            FieldDescription(
                "retest", .identifier(ResilienceTestContent.kind), "The test that tries it again.", required: false,
                article: remedying, filter: true),
            FieldDescription(
                "acceptedOn", .date, "When the risk was accepted.", required: false, sortable: true),
            FieldDescription("acceptance", .paragraph, "Why the risk is borne.", required: false),
            FieldDescription(
                "acceptedBy", .line, "Who accepted the risk.", required: false, personal: true, filter: true),
        ],
        actions: [
            CommandAction(
                "remedy-finding", "Say what has remedied the finding", sets: ["status", "remediedOn", "remedy"],
                when: .field("status", isIn: [FindingStatus.open])),
            CommandAction(
                "validate-finding", "Confirm that the weakness is fully addressed",
                sets: ["status", "validatedOn", "validation", "retest"],
                when: .field("status", isIn: [FindingStatus.remedied])),
            CommandAction(
                "accept-finding", "Bear the risk of the finding",
                sets: ["status", "acceptedOn", "acceptance", "acceptedBy"],
                when: .field("status", isIn: [FindingStatus.open])),
        ])
}
