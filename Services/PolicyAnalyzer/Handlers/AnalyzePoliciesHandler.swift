internal import AgentRuntime
internal import Contracts
internal import Documents
internal import Persistence

/// Finds what the organisation's policies say to each obligation, and records it with the versions that were read.
struct AnalyzePoliciesHandler: Sendable {
    /// As many policies as one analysis lists.
    static let mostPolicies = 1_000

    let matcher: any ObligationMatcher

    func handle(
        _ request: ReceivedRequest<AnalyzePolicies>, _ context: HandlerContext<any PolicyRepository>
    ) async throws {
        let payload = request.payload
        guard try await context.repository.analysis(payload.id) == nil else {
            throw Rejection(
                status: 409, problem: "already-exists", detail: "There is an analysis \(payload.id.text) already.")
        }
        let (organisation, policies) = try await chosen(payload, context.repository)
        var texts: [PolicyText] = []
        for policy in policies {
            texts.append(
                PolicyText(policy, passages: try await context.repository.passages(policy.document.passagesDigest)))
        }
        let findings = matcher.findings(in: texts)
        let analysis = Analysis(
            id: payload.id, version: 1, organisation: organisation,
            policies: policies.map {
                AnalysedPolicy(policy: $0.id, version: $0.version, title: $0.title, digest: $0.document.digest)
            },
            engine: matcher.engine, obligations: matcher.obligationCount,
            passages: texts.reduce(0) { $0 + $1.passages.count }, findings: findings, createdAt: context.now,
            updatedAt: context.now)
        let event = PoliciesAnalyzed(
            answered: analysis.count(of: .answered), partly: analysis.count(of: .partly),
            contradicted: analysis.count(of: .contradicted))
        try context.repository.save(try analysis.fitting(bytes: Analysis.largestEvent), because: event)
    }

    /// The policies to read, and whose they are.
    private func chosen(
        _ payload: AnalyzePolicies, _ repository: any PolicyRepository
    ) async throws -> (ResourceID, [Policy]) {
        if let id = payload.policy {
            let policy = try await repository.existing(id)
            guard payload.organisation == nil || payload.organisation == policy.organisation else {
                throw Rejection(
                    status: 422, problem: "other-organisation",
                    detail: "The policy \(id.text) is not that organisation's.", pointer: "/organisation")
            }
            return (policy.organisation, [policy])
        }
        guard let organisation = payload.organisation else {
            throw Rejection(
                status: 422, problem: "nothing-named", detail: "Name an organisation or a policy.",
                pointer: "/organisation")
        }
        let policies = try await repository.policies(of: organisation, limit: Self.mostPolicies + 1)
        guard !policies.isEmpty else {
            throw Rejection(
                status: 422, problem: "no-policies",
                detail: "The organisation \(organisation.text) has no policies: register its documents first.",
                pointer: "/organisation")
        }
        guard policies.count <= Self.mostPolicies else {
            throw Rejection(
                status: 422, problem: "too-many-policies",
                detail: "One analysis reads \(Self.mostPolicies) policies at most.", pointer: "/organisation")
        }
        return (organisation, policies)
    }
}
