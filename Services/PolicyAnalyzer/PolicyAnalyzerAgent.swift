public import AgentRuntime
public import Contracts
internal import Documents
public import Persistence

/// The agent that keeps the organisation's policy documents and finds which obligation each passage answers.
public struct PolicyAnalyzerAgent: Agent {
    /// What it promises.
    public static let contract = AgentContract.policy
    /// Its settings beside the runtime's.
    public static let configurationKeys = DocumentKeys.all

    /// Its tables.
    public static var tables: [any AnyResourceTable] { [PolicyTables.policies, PolicyTables.analyses] }

    /// Its tables' migrations.
    public static var migrations: [Migration] {
        [
            Migration(
                version: 1, name: "policies", sql: String(decoding: PackageResources.V001__policies_sql, as: UTF8.self))
        ]
    }

    let intake: DocumentIntake
    let matcher: any ObligationMatcher

    /// Makes the agent.
    /// - Throws: nothing at present: every setting is checked by its key.
    public init(configuration: Configuration) throws {
        self.init(
            intake: DocumentIntake(configuration: configuration),
            matcher: LexicalMatcher(analyzer: DocumentTextAnalyzer()))
    }

    init(intake: DocumentIntake, matcher: any ObligationMatcher) {
        self.intake = intake
        self.matcher = matcher
    }

    /// The repository over one message's unit of work.
    public func repository(over unit: any UnitOfWork) -> any PolicyRepository {
        UnitOfWorkPolicyRepository(unit: unit)
    }

    /// The messages it handles.
    public var subscriptions: [Subscription<any PolicyRepository>] {
        let register = RegisterPolicyHandler(intake: intake)
        let replace = ReplacePolicyDocumentHandler(intake: intake)
        let analyze = AnalyzePoliciesHandler(matcher: matcher)
        return [
            .on(RegisterPolicy.self) { try await register.handle($0, $1) },
            .on(UpdatePolicy.self) { try await UpdatePolicyHandler().handle($0, $1) },
            .on(ReplacePolicyDocument.self) { try await replace.handle($0, $1) },
            .on(DeletePolicy.self) { try await DeletePolicyHandler().handle($0, $1) },
            .on(AnalyzePolicies.self) { try await analyze.handle($0, $1) },
            .on(DiscardAnalysis.self) { try await DiscardAnalysisHandler().handle($0, $1) },
            .answer(ReadDocument.self) { try await ReadDocumentHandler().handle($0, $1) },
        ]
    }
}
