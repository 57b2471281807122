import AgentRuntime
import FleetTestSupport
import Testing

@Suite("Time limit", .timeLimit(.minutes(1)))
struct TimeLimitTests {
    private struct OwnError: Error {}

    @Test("gives what the body gives in time, errors too") func inTime() async throws {
        #expect(try await TimeLimit.run(seconds: 60) { 7 } == 7)
        await #expect(throws: OwnError.self) { try await TimeLimit.run(seconds: 60) { throw OwnError() } }
    }

    @Test("cancels a body that doesn't come to an end") func tooLong() async throws {
        let began = ContinuousClock.now
        let value = try await TimeLimit.run(seconds: 0.2) {
            await ShutdownSignal().wait()
            try await Task.sleep(for: .seconds(600))
            return 7
        }
        let took = ContinuousClock.now - began
        #expect(value == nil)
        #expect(took >= .milliseconds(200))
        #expect(took < .seconds(20))
    }

    @Test("doesn't count the time in which no task gets a thread") func late() async throws {
        let value = try await withTaskExecutorPreference(LateExecutor(by: .milliseconds(100))) {
            try await TimeLimit.run(seconds: 0.3) {
                let began = ContinuousClock.now
                for _ in 0..<5 { await Task.yield() }
                return ContinuousClock.now - began
            }
        }
        #expect(try #require(value) > .milliseconds(300))
    }
}
