internal import AgentRuntime
internal import Persistence
internal import Synchronization

/// Gathers what requests want written: all that come while one transaction is under way go into the next, so that many
/// share its round trips and its flush to disk.
final class SharedWrites<Item: Sendable, Written: Sendable>: Service {
    private struct Waiting {
        let item: Item
        let continuation: CheckedContinuation<Written, any Error>
    }

    /// What `write` gave back isn't for each item.
    private struct Lost: Error {}

    private struct State {
        var waiting: [Int: Waiting] = [:]
        var next = 0
        var isClosed = false
    }

    let name: String
    private let most: Int
    private let writeTogether: @Sendable ([Item]) async throws -> [Written]
    private let state = Mutex(State())
    private let wakeUps = RelayWakeUps()

    /// - Parameters:
    ///   - name: the service's, in logs.
    ///   - most: how many are written together at most.
    ///   - write: writes several, or one alone, and gives back what became of each, in their order. What the database refuses of several is written one by one: it must stand
    ///     some of them being written already.
    init(_ name: String, most: Int, write: @escaping @Sendable ([Item]) async throws -> [Written]) {
        self.name = name
        self.most = most
        writeTogether = write
    }

    /// Returns when the item is written, with what became of it.
    /// - Throws: what writing it throws; `CancellationError` when the task is cancelled, though it may be written then.
    func write(_ item: Item) async throws -> Written {
        let (number, isClosed) = state.withLock { state in
            state.next += 1
            return (state.next, state.isClosed)
        }
        // The last requests of a process that ends find nobody to share with.
        guard !isClosed else { return try await writeAlone(item) }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isTaken = state.withLock { state in
                    guard !Task.isCancelled, !state.isClosed else { return false }
                    state.waiting[number] = Waiting(item: item, continuation: continuation)
                    return true
                }
                if isTaken { wakeUps.wake() } else { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: number) }?.continuation
                .resume(throwing: CancellationError())
        }
    }

    func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            let turn = wakeUps.turn
            if await !writeNext() { await wakeUps.wait(after: turn, atMost: 60, until: shutdown) }
        }
        state.withLock { $0.isClosed = true }
        while await writeNext() {}
    }

    /// Writes what waits, as much as is written together; false when nothing waited.
    private func writeNext() async -> Bool {
        let next = state.withLock { state in
            // The oldest first: numbers are given in order.
            let numbers = state.waiting.keys.sorted().prefix(most)
            return numbers.compactMap { state.waiting.removeValue(forKey: $0) }
        }
        guard !next.isEmpty else { return false }
        do {
            let written = try await writeTogether(next.map(\.item))
            guard written.count == next.count else { throw Lost() }
            for (one, written) in zip(next, written) { one.continuation.resume(returning: written) }
        } catch {
            // What the database refuses of one is no other's failure.
            if (error as? DatabaseError)?.isRetryable == true || next.count == 1 {
                for one in next { one.continuation.resume(throwing: error) }
            } else {
                for one in next {
                    do { one.continuation.resume(returning: try await writeAlone(one.item)) } catch {
                        one.continuation.resume(throwing: error)
                    }
                }
            }
        }
        return true
    }

    private func writeAlone(_ item: Item) async throws -> Written {
        guard let written = try await writeTogether([item]).first else { throw Lost() }
        return written
    }
}
