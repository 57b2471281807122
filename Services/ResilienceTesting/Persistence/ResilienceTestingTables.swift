internal import Contracts
internal import Persistence

/// The agent's tables.
enum ResilienceTestingTables {
    static let tests = ResourceTable<ResilienceTest>("tests")
    static let findings = ResourceTable<TestFinding>(
        "findings", columns: [.text("test") { $0.test.text }, .text("retest") { $0.retest?.text }])
}
