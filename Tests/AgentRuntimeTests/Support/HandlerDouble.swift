import MessageBus

/// Stands around the agent's handler: sees each batch, and may wait, fail or cut before and after.
final class HandlerDouble: PartitionHandler {
    private let inner: any PartitionHandler
    private let log: BatchLog
    private let step: Step

    /// What it does with a batch.
    struct Step: Sendable {
        var before: @Sendable ([IncomingRecord]) async throws -> Void = { _ in }
        var after: @Sendable ([IncomingRecord]) async throws -> Void = { _ in }
        /// Whether the handler gets each record alone.
        var isCutUp = false
    }

    init(_ inner: any PartitionHandler, log: BatchLog = BatchLog(), step: Step = Step()) {
        self.inner = inner
        self.log = log
        self.step = step
    }

    func handle(_ records: [IncomingRecord]) async throws {
        log.add(records.count)
        try await step.before(records)
        if step.isCutUp {
            for record in records { try await inner.handle([record]) }
        } else {
            try await inner.handle(records)
        }
        try await step.after(records)
    }
}
