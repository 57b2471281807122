internal import AgentRuntime
internal import Contracts
internal import Cryptography

/// Answers with a part of an impact: each part is worked out anew, and the digest says whether all are of one answer.
struct AnalyzeImpactHandler: Sendable {
    /// How many nodes a part holds at most: with names of the longest sort below what a message may hold.
    static let largestPart = 500

    func handle(
        _ request: ReceivedRequest<AnalyzeImpact>, _ context: HandlerContext<any ICTRiskManagementRepository>
    ) async throws -> QueryAnswer {
        let query = request.payload
        guard query.offset >= 0 else {
            throw Rejection(status: 422, problem: "bad-range", detail: "A part begins at 0 or later.")
        }
        let analysis = ImpactAnalysis(
            assets: try await context.repository.assets(), functions: try await context.repository.functions())
        let nodes = analysis.nodes(of: query)
        return try QueryAnswer(
            json: ImpactPart(
                digest: SHA256Digest(of: try CanonicalJSON.encode(nodes)).hex, total: nodes.count,
                unknown: analysis.unknown(of: query),
                nodes: Array(nodes.dropFirst(query.offset).prefix(Self.largestPart))))
    }
}
