internal import AgentRuntime
internal import Contracts
internal import Persistence

/// Findings of tests: of a test that has begun, and tried again by another.
enum TestFindingKeeping: RecordKeeping {
    static let table = ResilienceTestingTables.findings

    static func settled(
        _ content: TestFindingContent, of id: ResourceID, after previous: TestFinding?,
        _ context: HandlerContext<any ResilienceTestingRepository>
    ) async throws -> TestFindingContent {
        guard let test = try await context.repository.test(content.test) else {
            throw TestFindingError.unknownTest(member: "test").rejection
        }
        var retest: ResilienceTest?
        if let wanted = content.retest {
            retest = try await context.repository.test(wanted)
            guard retest != nil else { throw TestFindingError.unknownTest(member: "retest").rejection }
        }
        do throws(TestFindingError) {
            try content.check(of: test.content, retestedBy: retest?.content, on: context.now.latestDay)
        } catch { throw error.rejection }
        return content
    }
}
