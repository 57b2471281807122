internal import Contracts

extension RequestAttributes {
    /// Refuses the request when the client named another version than the current one.
    /// - Throws: ``Rejection`` `version-mismatch`.
    func requireVersion(_ current: Int) throws(Rejection) {
        guard let expectedVersion, expectedVersion != current else { return }
        throw .versionMismatch(expected: expectedVersion, current: current)
    }
}
