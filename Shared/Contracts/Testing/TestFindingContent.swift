/// Something that a test has found.
public typealias TestFinding = Record<TestFindingContent>

/// What is known of a finding of a test, and what becomes of it.
public struct TestFindingContent: RecordContent {
    /// `finding`.
    public static let kind = ResourceKind(rawValue: "finding")
    /// ResilienceTesting's.
    public static let domain = Domain.testing
    /// Those who test, and those who manage ICT risk.
    public static let writers: Set<Role> = [.administrator, .tester, .riskManager]
    /// `record-finding`, `finding-recorded`.
    public static let verbs = RecordVerbs(making: .init("record", "recorded"))

    /// The test that has found it.
    public var test: ResourceID
    /// What it is called.
    public var title: String
    /// What was found.
    public var summary: String
    /// How bad it is.
    public var severity: FindingSeverity
    /// How soon it is remedied.
    public var priority: RemedyPriority
    /// Who answers for its remedy.
    public var owner: String?
    /// By when it is to be remedied.
    public var dueOn: CalendarDate
    /// How far it has come.
    public var status: FindingStatus
    /// When it was remedied.
    public var remediedOn: CalendarDate?
    /// What was done.
    public var remedy: String?
    /// When it was confirmed that the weakness is fully addressed.
    public var validatedOn: CalendarDate?
    /// What confirms it.
    public var validation: String?
    /// The test that tried it again.
    public var retest: ResourceID?
    /// When the risk was accepted.
    public var acceptedOn: CalendarDate?
    /// Why it is borne.
    public var acceptance: String?
    /// Who accepted it.
    public var acceptedBy: String?

    /// Says what is known.
    public init(
        test: ResourceID, title: String, summary: String, severity: FindingSeverity, priority: RemedyPriority,
        owner: String? = nil, dueOn: CalendarDate, status: FindingStatus = .open, remediedOn: CalendarDate? = nil,
        remedy: String? = nil, validatedOn: CalendarDate? = nil, validation: String? = nil, retest: ResourceID? = nil,
        acceptedOn: CalendarDate? = nil, acceptance: String? = nil, acceptedBy: String? = nil
    ) {
        self.test = test
        self.title = title
        self.summary = summary
        self.severity = severity
        self.priority = priority
        self.owner = owner
        self.dueOn = dueOn
        self.status = status
        self.remediedOn = remediedOn
        self.remedy = remedy
        self.validatedOn = validatedOn
        self.validation = validation
        self.retest = retest
        self.acceptedOn = acceptedOn
        self.acceptance = acceptance
        self.acceptedBy = acceptedBy
    }
}
