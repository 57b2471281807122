/// Returns when a condition holds; asks again and again until then.
/// - Throws: ``TestFailure`` naming what was waited for when it doesn't come, and what the condition throws.
public func eventually(
    _ what: String, within limit: Duration = .seconds(30), isolation: isolated (any Actor)? = #isolation,
    _ condition: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + limit
    while try await !condition() {
        guard ContinuousClock.now < end else { throw TestFailure("waited \(limit) in vain: \(what)") }
        try await Task.sleep(for: .milliseconds(15))
    }
}
