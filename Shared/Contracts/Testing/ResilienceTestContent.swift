/// A test of digital operational resilience.
public typealias ResilienceTest = Record<ResilienceTestContent>

/// What is known of a test.
public struct ResilienceTestContent: RecordContent {
    /// `test`.
    public static let kind = ResourceKind(rawValue: "test")
    /// ResilienceTesting's.
    public static let domain = Domain.testing
    /// Those who test, and those who manage ICT risk.
    public static let writers: Set<Role> = [.administrator, .tester, .riskManager]

    /// What it is called.
    public var title: String
    /// What type of test it is, on the closed list of these.
    public var type: String
    /// The functions whose systems are tested; ICTRiskManagement keeps them.
    public var functions: [ResourceID]?
    /// The assets that are tested; ICTRiskManagement keeps them.
    public var assets: [ResourceID]?
    /// Whether systems or applications that support critical or important functions are among what is tested.
    public var coversCriticalFunctions: Bool
    /// The first day that is planned.
    public var plannedStartOn: CalendarDate
    /// The last day that is planned.
    public var plannedEndOn: CalendarDate
    /// The day on which it began.
    public var startedOn: CalendarDate?
    /// The day on which it ended.
    public var endedOn: CalendarDate?
    /// How far it has come.
    public var status: TestStatus
    /// Where its testers come from.
    public var testers: TesterOrigin
    /// Who leads it.
    public var leadTester: String?
    /// Whether conflicts of interest are excluded, in its design and in its execution.
    public var conflictsExcluded: Bool?
    /// What makes its testers independent.
    public var independence: String?
    /// What it has shown.
    public var resultSummary: String?
    /// By when the next test of what it covers begins; worked out where a yearly test is demanded.
    public var nextDueOn: CalendarDate?

    /// Says what is known.
    public init(
        title: String, type: String, functions: [ResourceID]? = nil, assets: [ResourceID]? = nil,
        coversCriticalFunctions: Bool, plannedStartOn: CalendarDate, plannedEndOn: CalendarDate,
        startedOn: CalendarDate? = nil, endedOn: CalendarDate? = nil, status: TestStatus = .planned,
        testers: TesterOrigin, leadTester: String? = nil, conflictsExcluded: Bool? = nil, independence: String? = nil,
        resultSummary: String? = nil
    ) {
        self.title = title
        self.type = type
        self.functions = functions
        self.assets = assets
        self.coversCriticalFunctions = coversCriticalFunctions
        self.plannedStartOn = plannedStartOn
        self.plannedEndOn = plannedEndOn
        self.startedOn = startedOn
        self.endedOn = endedOn
        self.status = status
        self.testers = testers
        self.leadTester = leadTester
        self.conflictsExcluded = conflictsExcluded
        self.independence = independence
        self.resultSummary = resultSummary
    }
}
