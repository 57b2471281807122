internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Tests: one that has found something, or tries something again, stays.
enum ResilienceTestKeeping: RecordKeeping {
    static let table = ResilienceTestingTables.tests

    static func settled(
        _ content: ResilienceTestContent, of id: ResourceID, after previous: ResilienceTest?,
        _ context: HandlerContext<any ResilienceTestingRepository>
    ) async throws -> ResilienceTestContent {
        let settled: ResilienceTestContent
        do throws(ResilienceTestError) {
            settled = try content.settled(on: context.now.latestDay)
        } catch { throw error.rejection }
        guard previous != nil else { return settled }
        if settled.startedOn == nil, try await !context.repository.findings(of: id).isEmpty {
            throw ResilienceTestError.hasFindings.rejection
        }
        let retested = try await context.repository.findings(retestedBy: id)
        if let finding = retested.first(where: { !$0.content.isConfirmed(by: settled) }) {
            throw ResilienceTestError.confirms(finding: finding.id).rejection
        }
        return settled
    }

    static func checkRemoval(
        of record: ResilienceTest, _ context: HandlerContext<any ResilienceTestingRepository>
    ) async throws {
        guard try await context.repository.findings(of: record.id).isEmpty else {
            throw Rejection(status: 409, problem: "in-use", detail: "The test has findings.")
        }
        guard try await context.repository.findings(retestedBy: record.id).isEmpty else {
            throw Rejection(status: 409, problem: "in-use", detail: "The test tries a finding again.")
        }
    }
}
