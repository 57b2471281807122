internal import Contracts
internal import Persistence

extension PolicyRepository {
    /// A policy that a command changes.
    /// - Throws: ``Rejection`` when there is none, or when it isn't at the version that the client named by `If-Match`.
    func policy(_ id: ResourceID, expectedVersion: Int?) async throws -> Policy {
        guard let policy = try await policy(id) else { throw Rejection.notFound(Policy.kind, id) }
        if let expectedVersion, expectedVersion != policy.version {
            throw Rejection.versionMismatch(expected: expectedVersion, current: policy.version)
        }
        return policy
    }
}
