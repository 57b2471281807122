internal import Contracts

extension PolicyRepository {
    /// A policy that a command reads or changes.
    /// - Throws: ``Rejection`` when there is none.
    func existing(_ id: ResourceID) async throws -> Policy {
        guard let policy = try await policy(id) else { throw Rejection.notFound(Policy.kind, id) }
        return policy
    }
}
