public import AgentRuntime
public import Contracts
public import Persistence

/// Knows what binds an organisation, and where it stands with every obligation.
public struct GapAssessmentAgent: Agent {
    /// The promises of the domain `gap`.
    public static let contract = AgentContract.gap

    /// Organisations, assessments, gaps.
    public static let migrations = [
        Migration(
            version: 1, name: "create assessments",
            sql: String(decoding: PackageResources.V001__create_assessments_sql, as: UTF8.self))
    ]

    /// Organisations, assessments, gaps.
    public static let tables: [any AnyResourceTable] = [
        GapAssessmentTables.organisations, GapAssessmentTables.assessments, GapAssessmentTables.gaps,
    ]

    /// Makes the agent; it has no settings of its own.
    public init(configuration: Configuration) {}

    /// The aggregates over one message's unit of work.
    public func repository(over unit: any UnitOfWork) -> any GapAssessmentRepository {
        StoredGapAssessmentRepository(unit: unit)
    }

    /// The commands it handles.
    public var subscriptions: [Subscription<any GapAssessmentRepository>] {
        [
            .on(CreateOrganisation.self, handle: CreateOrganisationHandler.handle),
            .on(UpdateOrganisation.self, handle: UpdateOrganisationHandler.handle),
            .on(DeleteOrganisation.self, handle: DeleteOrganisationHandler.handle),
            .on(AssessGaps.self, handle: AssessGapsHandler.handle),
            .on(DiscardAssessment.self, handle: DiscardAssessmentHandler.handle),
            .on(UpdateGap.self, handle: UpdateGapHandler.handle),
        ]
    }
}
