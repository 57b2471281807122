/// Bounds how long something may take.
public enum TimeLimit {
    private static let parts = 10

    /// Runs `body`, but no longer than so many seconds: then it's cancelled, and the result is nil.
    ///
    /// The seconds are those in which this process's tasks run. While computations hold all threads neither the body nor
    /// the limit goes on; what the body waited for may have come long ago.
    /// - Throws: what `body` throws in time.
    public static func run<Value: Sendable>(
        seconds: Double, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value? {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                // Each part is worth its own length, however late it is resumed.
                for _ in 0..<parts { try await Task.sleep(for: .seconds(seconds / Double(parts))) }
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }
}
