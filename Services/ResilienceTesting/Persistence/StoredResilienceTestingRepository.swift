internal import Contracts
internal import Persistence

/// The aggregates over any unit of work: PostgreSQL's or the one in memory.
struct StoredResilienceTestingRepository: ResilienceTestingRepository {
    private let unit: any UnitOfWork

    /// More findings than any test has.
    private static let mostFindings = 100_000

    init(unit: any UnitOfWork) { self.unit = unit }

    func test(_ id: ResourceID) async throws(StoreError) -> ResilienceTest? {
        try await unit.load(ResilienceTestingTables.tests, id: id)
    }

    func finding(_ id: ResourceID) async throws(StoreError) -> TestFinding? {
        try await unit.load(ResilienceTestingTables.findings, id: id)
    }

    func findings(of test: ResourceID) async throws(StoreError) -> [TestFinding] {
        try await findings(naming: test, in: "test")
    }

    func findings(retestedBy test: ResourceID) async throws(StoreError) -> [TestFinding] {
        try await findings(naming: test, in: "retest")
    }

    private func findings(naming test: ResourceID, in column: String) async throws(StoreError) -> [TestFinding] {
        try await unit.list(
            ResilienceTestingTables.findings, where: [.equals(column, .text(test.text))], limit: Self.mostFindings)
    }
}
