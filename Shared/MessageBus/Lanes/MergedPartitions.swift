internal import Synchronization

/// Hands what several partitions have ready to a handler in one call, so that they share its transaction: while one
/// call is under way, the others' batches gather for the next.
///
/// A call that takes long keeps nobody waiting: after a short time the next one begins beside it. And where records take
/// long one by one, as analyses do, batches aren't merged any further than that time allows.
///
/// What the handler throws, each of the merged batches gets: all of them come again. It must therefore sort out by
/// itself a record that fails alone.
public final class MergedPartitions: PartitionHandler {
    /// What a waiting batch is told.
    private enum Turn {
        case lead
        case done
        case failed(any Error)
    }

    private struct Waiting {
        let records: [IncomingRecord]
        let continuation: CheckedContinuation<Turn, Never>
    }

    private struct State {
        var waiting: [Waiting] = []
        /// Whether a call is under way that the next one waits for.
        var isTaken = false
        /// Seconds that a record took of late, in the mean.
        var secondsOfRecord = 0.001
        var pace: WorkPace
    }

    /// How many batches wait for the next call.
    var waitingCount: Int { state.withLock { $0.waiting.count } }

    private let handler: any PartitionHandler
    private let maximumRecords: Int
    private let maximumBytes: Int
    private let patience: Duration
    private let state: Mutex<State>

    /// - Parameters:
    ///   - handler: what handles the merged batches; it takes records of several partitions in one call.
    ///   - maximumRecords: so many records are merged at most; a single partition's batch is never cut.
    ///   - maximumBytes: so many bytes are merged at most.
    ///   - patience: how long a call may take before the next one begins beside it; one that ends earlier may rest.
    ///   - pace: how long partitions rest after a small call.
    public init(
        _ handler: any PartitionHandler, maximumRecords: Int = 200, maximumBytes: Int = 1 << 20,
        patience: Duration = .milliseconds(50), pace: WorkPace = WorkPace()
    ) {
        self.handler = handler
        self.maximumRecords = maximumRecords
        self.maximumBytes = maximumBytes
        self.patience = patience
        state = Mutex(State(pace: pace))
    }

    /// Handles a partition's records, alone or with what other partitions have ready.
    /// - Throws: what the handler throws.
    public func handle(_ records: [IncomingRecord]) async throws {
        let turn = await withCheckedContinuation { continuation in
            let leads = state.withLock { state in
                if state.isTaken {
                    state.waiting.append(Waiting(records: records, continuation: continuation))
                    return false
                }
                state.isTaken = true
                return true
            }
            if leads { continuation.resume(returning: .lead) }
        }
        switch turn {
        case .lead: try await lead(records)
        case .done: break
        case .failed(let error): throw error
        }
    }

    /// Tells the handler.
    public func assigned(_ partitions: [TopicPartition]) async { await handler.assigned(partitions) }

    /// Tells the handler.
    public func revoked(_ partitions: [TopicPartition]) async { await handler.revoked(partitions) }

    /// Handles a batch and those that wait, and gives the turn on.
    private func lead(_ records: [IncomingRecord]) async throws {
        let next = takeFollowers(of: records)
        let followers = next.followers
        let merged = followers.reduce(into: records) { $0 += $1.records }
        let began = ContinuousClock.now
        let turn = TurnGiven()
        let failure = await withTaskGroup(of: Void.self, returning: (any Error)?.self) { group in
            group.addTask {
                do { try await Task.sleep(for: self.patience) } catch { return }  // It was quick.
                if turn.give() { self.giveTurn() }
            }
            defer { group.cancelAll() }
            do {
                try await self.handler.handle(merged)
                return nil
            } catch {
                return error
            }
        }
        learn(ContinuousClock.now - began, records: merged.count)
        if turn.give() {
            // The partitions of this call rest, too: what they hand over next is what has come by then.
            await WorkPace.sleep(rest(from: began, merged, isCut: next.isCut))
            giveTurn()
        }
        for follower in followers {
            follower.continuation.resume(returning: failure.map { .failed($0) } ?? .done)
        }
        if let failure { throw failure }
    }

    /// Takes what waits, as far as it fits in one call; says whether something didn't.
    private func takeFollowers(of records: [IncomingRecord]) -> (followers: [Waiting], isCut: Bool) {
        state.withLock { state in
            let quick = Int((patience / .seconds(1)) / state.secondsOfRecord)
            let most = max(1, min(maximumRecords, quick))
            var count = records.count
            var bytes = Self.bytes(records)
            var taken = 0
            for waiting in state.waiting {
                count += waiting.records.count
                bytes += Self.bytes(waiting.records)
                guard count <= most, bytes <= maximumBytes else { break }
                taken += 1
            }
            let followers = Array(state.waiting.prefix(taken))
            state.waiting.removeFirst(taken)
            return (followers, isCut: !state.waiting.isEmpty)
        }
    }

    private func giveTurn() {
        let next: Waiting? = state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isTaken = false
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.continuation.resume(returning: .lead)
    }

    private func learn(_ duration: Duration, records: Int) {
        let seconds = duration / .seconds(1) / Double(max(1, records))
        state.withLock { $0.secondsOfRecord = max(1e-6, 0.75 * $0.secondsOfRecord + 0.25 * seconds) }
    }

    /// How long to rest after a call that has kept its turn: not at all after one that couldn't be larger.
    private func rest(
        from began: ContinuousClock.Instant, _ records: [IncomingRecord], isCut: Bool
    ) -> Duration {
        let load = WorkPace.Load(records: records.count, bytes: Self.bytes(records))
        let rest = state.withLock { $0.pace.rest(afterWorkFrom: began, until: .now, load) }
        return isCut ? .zero : rest
    }

    private static func bytes(_ records: [IncomingRecord]) -> Int { records.reduce(0) { $0 + $1.byteCount } }
}

/// Whether a call has given its turn on: once, by its end or by its time.
private final class TurnGiven: Sendable {
    private let isGiven = Mutex(false)

    /// True for the first who asks.
    func give() -> Bool {
        isGiven.withLock { isGiven in
            defer { isGiven = true }
            return !isGiven
        }
    }
}
