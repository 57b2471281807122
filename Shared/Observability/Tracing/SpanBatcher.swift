internal import Synchronization

/// Gathers ended spans and gives them in batches to a closure that sends them.
///
/// Bounded: while the receiver is away or slow, the newest spans beyond the bound are dropped and counted; the
/// service itself never waits for its traces.
public final class SpanBatcher: Sendable {
    private let maximumWaiting: Int
    private let maximumBatch: Int
    private let send: @Sendable ([FinishedSpan]) async throws -> Void
    private let state = Mutex(State())

    private struct State {
        var waiting: [FinishedSpan] = []
        var dropped = 0
        var failedBatches = 0
    }

    /// Makes a batcher.
    /// - Parameters:
    ///   - maximumWaiting: spans kept in memory until they are sent.
    ///   - maximumBatch: spans handed over at once.
    ///   - send: sends one batch, e.g. as ``OTLPTraces``; what it throws is counted and its batch given up.
    public init(
        maximumWaiting: Int = 4_096, maximumBatch: Int = 512,
        send: @escaping @Sendable ([FinishedSpan]) async throws -> Void
    ) {
        self.maximumWaiting = max(1, maximumWaiting)
        self.maximumBatch = max(1, maximumBatch)
        self.send = send
    }

    /// How many spans were never sent: no room, or their batch failed.
    public var droppedSpans: Int { state.withLock { $0.dropped } }

    /// How many batches `send` threw on.
    public var failedBatches: Int { state.withLock { $0.failedBatches } }

    /// Takes one span; for a tracer's `onEnd`.
    public func record(_ span: FinishedSpan) {
        state.withLock { state in
            if state.waiting.count < maximumWaiting {
                state.waiting.append(span)
            } else {
                state.dropped += 1
            }
        }
    }

    /// Sends all that waits now.
    public func flush() async {
        var batch = takeBatch()
        while !batch.isEmpty {
            let count = batch.count
            do {
                try await send(batch)
            } catch {
                state.withLock { state in
                    state.failedBatches += 1
                    state.dropped += count
                }
            }
            batch = takeBatch()
        }
    }

    /// Sends what waits, time after time, until the task is cancelled; then once more.
    public func run(every interval: Duration = .seconds(5), clock: some Clock<Duration> = ContinuousClock()) async {
        while !Task.isCancelled {
            do {
                try await clock.sleep(for: interval)
            } catch {
                // Cancelled: the loop ends and the last spans are sent below.
                break
            }
            await flush()
        }
        await flush()
    }

    private func takeBatch() -> [FinishedSpan] {
        state.withLock { state in
            let batch = Array(state.waiting.prefix(maximumBatch))
            state.waiting.removeFirst(batch.count)
            return batch
        }
    }
}
