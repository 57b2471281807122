internal import Synchronization

/// The bounded buffer between the thread that reads and the task that handles one partition, for the time of one
/// assignment.
final class PartitionLane: Sendable {
    private struct State {
        var records: [IncomingRecord] = []
        var head = 0
        var bytes = 0
        var isClosed = false
        var hasEnded = false
        var taker: CheckedContinuation<Void, Never>?
        var closeWaiter: CheckedContinuation<Void, Never>?
        var endWaiters: [CheckedContinuation<Void, Never>] = []

        var count: Int { records.count - head }
    }

    let source: TopicPartition
    /// Distinguishes this assignment from earlier and later ones of the same partition.
    let identifier: UInt64
    private let plan: SubscriptionPlan
    private let roomMade: @Sendable () -> Void
    private let state = Mutex(State())

    /// - Parameter roomMade: called, on any thread, when a full buffer has room again.
    init(
        source: TopicPartition, identifier: UInt64, plan: SubscriptionPlan, roomMade: @escaping @Sendable () -> Void
    ) {
        self.source = source
        self.identifier = identifier
        self.plan = plan
        self.roomMade = roomMade
    }

    /// How many more records the buffer takes; 0 when full or closed.
    var room: Int {
        state.withLock { state in
            guard !state.isClosed, state.bytes < plan.bufferBytes else { return 0 }
            return max(0, plan.bufferRecords - state.count)
        }
    }

    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Appends records; dropped once closed.
    func offer(_ records: [IncomingRecord]) {
        guard !records.isEmpty else { return }
        let taker: CheckedContinuation<Void, Never>? = state.withLock { state in
            guard !state.isClosed else { return nil }
            state.records.append(contentsOf: records)
            state.bytes += records.reduce(0) { $0 + $1.byteCount }
            defer { state.taker = nil }
            return state.taker
        }
        taker?.resume()
    }

    /// The next batch, or nil once closed: what was buffered and not begun is left for the next owner.
    func nextBatch() async -> [IncomingRecord]? {
        while true {
            let (batch, isClosed, madeRoom) = state.withLock { state in
                let wasFull = state.bytes >= plan.bufferBytes || state.count >= plan.bufferRecords
                let batch = state.isClosed ? [] : Self.take(&state, plan)
                return (batch, state.isClosed, wasFull && !batch.isEmpty)
            }
            if isClosed { return nil }
            if madeRoom { roomMade() }
            if !batch.isEmpty { return batch }
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if state.isClosed || state.count > 0 { return true }
                    state.taker = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        }
    }

    private static func take(_ state: inout State, _ plan: SubscriptionPlan) -> [IncomingRecord] {
        var end = state.head
        var bytes = 0
        while end < state.records.count, end - state.head < plan.maximumBatchRecords {
            let size = state.records[end].byteCount
            if end > state.head, bytes + size > plan.maximumBatchBytes { break }
            bytes += size
            end += 1
        }
        let batch = Array(state.records[state.head..<end])
        state.head = end
        state.bytes -= bytes
        if state.head == state.records.count {
            state.records.removeAll(keepingCapacity: true)
            state.head = 0
        } else if state.head > 1024 {
            state.records.removeFirst(state.head)
            state.head = 0
        }
        return batch
    }

    /// Hands out nothing more; a batch under way goes on.
    func close() {
        let waiters = state.withLock { state in
            state.isClosed = true
            state.records = []
            state.head = 0
            state.bytes = 0
            defer {
                state.taker = nil
                state.closeWaiter = nil
            }
            return [state.taker, state.closeWaiter]
        }
        for waiter in waiters { waiter?.resume() }
    }

    /// Returns when closed or when the task is cancelled; one task waits at a time.
    func untilClosed() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if state.isClosed || Task.isCancelled { return true }
                    state.closeWaiter = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                defer { state.closeWaiter = nil }
                return state.closeWaiter
            }
            waiter?.resume()
        }
    }

    /// Said by the handling task when it has returned from the handler for the last time.
    func end() {
        let waiters = state.withLock { state in
            state.hasEnded = true
            defer { state.endWaiters = [] }
            return state.endWaiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Returns when the handling task has ended.
    func untilEnded() async {
        await withCheckedContinuation { continuation in
            let isReady = state.withLock { state in
                if state.hasEnded { return true }
                state.endWaiters.append(continuation)
                return false
            }
            if isReady { continuation.resume() }
        }
    }
}
