internal import Contracts
internal import Synchronization

/// What is on its way, by number. librdkafka carries the number alone, so a late report can never touch freed memory.
final class DeliveryLedger: Sendable {
    struct Entry: Sendable {
        let call: PublishCall
        let index: Int
        let topic: Topic
    }

    private struct State {
        var next: UInt = 1
        var entries: [UInt: Entry] = [:]
        /// Grows whenever room may have been made.
        var generation: UInt64 = 0
        var waiters: [CheckedContinuation<Void, Never>] = []
        var isEnded = false
    }

    private let state = Mutex(State())

    var count: Int { state.withLock { $0.entries.count } }
    var generation: UInt64 { state.withLock { $0.generation } }

    /// Enters a record and gives it a number; nil once ended.
    func enter(_ entry: Entry) -> UInt? {
        state.withLock { state in
            guard !state.isEnded else { return nil }
            let number = state.next
            state.next += 1
            state.entries[number] = entry
            return number
        }
    }

    /// Takes an entry out; nil if it is not there any more.
    func take(_ number: UInt) -> Entry? {
        state.withLock { $0.entries.removeValue(forKey: number) }
    }

    /// Wakes those who wait for room.
    func roomMade() {
        let waiters = state.withLock { state in
            state.generation += 1
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Returns when room may have been made since the generation was read.
    func room(since generation: UInt64) async {
        await withCheckedContinuation { continuation in
            let isReady = state.withLock { state in
                if state.generation != generation || state.isEnded { return true }
                state.waiters.append(continuation)
                return false
            }
            if isReady { continuation.resume() }
        }
    }

    /// Takes no more entries and returns those that are left.
    func end() -> [Entry] {
        let left = state.withLock { state in
            state.isEnded = true
            defer { state.entries = [:] }
            return Array(state.entries.values)
        }
        roomMade()
        return left
    }
}
