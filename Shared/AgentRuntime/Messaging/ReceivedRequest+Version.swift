public import Contracts

extension ReceivedRequest {
    /// Refuses the request when its client named another version, by `If-Match`, than the current one.
    /// - Throws: ``/Contracts/Rejection`` `version-mismatch`.
    public func require(version current: Int) throws(Rejection) {
        guard let expected = request.expectedVersion, expected != current else { return }
        throw .versionMismatch(expected: expected, current: current)
    }
}
