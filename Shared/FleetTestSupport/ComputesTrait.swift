public import Testing

/// A suite whose tests compute for seconds, on one ``ComputingThread`` for all of them: on the threads that all tasks
/// share they would keep every other test's connections and consumers waiting.
public struct ComputesTrait: SuiteTrait, TestScoping {
    private let thread = ComputingThread()

    /// Runs the suite.
    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(thread) { try await function() }
    }
}

extension Trait where Self == ComputesTrait {
    /// The suite's tests compute for seconds.
    public static var computes: Self { Self() }
}
