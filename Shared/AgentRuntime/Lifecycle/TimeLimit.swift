/// Bounds how long something may take.
public enum TimeLimit {
    /// Runs `body`, but no longer than so many seconds: then it's cancelled, and the result is nil.
    /// - Throws: what `body` throws in time.
    public static func run<Value: Sendable>(
        seconds: Double, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value? {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }
}
