public import Contracts
public import Persistence

/// What the agent's rules need to know of its aggregates within one message's unit of work.
public protocol ResilienceTestingRepository: Sendable {
    /// A test; nil when there is none by that identifier.
    func test(_ id: ResourceID) async throws(StoreError) -> ResilienceTest?
    /// A finding; nil when there is none by that identifier.
    func finding(_ id: ResourceID) async throws(StoreError) -> TestFinding?
    /// The findings of a test, ordered by identifier.
    func findings(of test: ResourceID) async throws(StoreError) -> [TestFinding]
    /// The findings that a test tries again, ordered by identifier.
    func findings(retestedBy test: ResourceID) async throws(StoreError) -> [TestFinding]
}
