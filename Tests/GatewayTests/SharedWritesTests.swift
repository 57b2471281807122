import AgentRuntime
import FleetTestSupport
import Persistence
import Synchronization
import Testing

@testable import Gateway

@Suite("What requests want written is gathered", .timeLimit(.minutes(1)))
struct SharedWritesTests {
    private struct Refused: Error {}

    /// Notes what it is given together; a call of `held` waits until it is let go. A negative number is refused.
    private final class Writer: Sendable {
        private struct State {
            var calls: [[Int]] = []
            var isOpen = false
            var isAway = false
        }

        private let state = Mutex(State())

        var calls: [[Int]] { state.withLock { $0.calls } }
        func open() { state.withLock { $0.isOpen = true } }
        func goAway() { state.withLock { $0.isAway = true } }

        func write(_ items: [Int]) async -> [Result<Int, any Error>] {
            state.withLock { $0.calls.append(items) }
            while items.contains(0), !state.withLock({ $0.isOpen }) { await Task.yield() }
            let isRefused = items.contains { $0 < 0 }
            return items.map { item in
                if state.withLock({ $0.isAway }) {
                    return .failure(DatabaseError(code: .connectionLost, message: "away"))
                }
                return isRefused ? .failure(Refused()) : .success(item * 10)
            }
        }
    }

    /// Runs a body while writes are shared and a first one, of 0, is under way; it is let go when the body is done.
    private func sharing(
        _ items: [Int], before letGo: @Sendable (Writer) -> Void = { _ in }
    ) async throws -> (calls: [[Int]], outcomes: [Int: Result<Int, any Error>]) {
        let writer = Writer()
        let writes = SharedWrites<Int, Int>("test", most: 3) { await writer.write($0) }
        let shutdown = ShutdownSignal()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await writes.run(until: shutdown) }
            let outcomes = try await withThrowingTaskGroup(of: (Int, Result<Int, any Error>).self) { callers in
                @Sendable func outcome(_ item: Int) async -> (Int, Result<Int, any Error>) {
                    do { return (item, .success(try await writes.write(item))) } catch {
                        return (item, .failure(error))
                    }
                }
                try await eventually("it runs") { writes.isShared }
                callers.addTask { await outcome(0) }
                try await eventually("the first is under way") { writer.calls.count == 1 }
                for (place, item) in items.enumerated() {
                    callers.addTask { await outcome(item) }
                    try await eventually("\(place + 1) wait") { writes.waitingCount == place + 1 }
                }
                letGo(writer)
                writer.open()
                return try await callers.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            shutdown.request()
            try await group.waitForAll()
            return (writer.calls, outcomes)
        }
    }

    @Test("all that come while one is written go next, the oldest first, so many at most")
    func gathered() async throws {
        let (calls, outcomes) = try await sharing([1, 2, 3, 4])
        #expect(calls == [[0], [1, 2, 3], [4]])
        for item in 0...4 { #expect(try outcomes[item]?.get() == item * 10) }
    }

    @Test("what is refused of one is no other's failure")
    func refused() async throws {
        let (calls, outcomes) = try await sharing([1, -2, 3])
        #expect(calls == [[0], [1, -2, 3], [1], [-2], [3]])
        #expect(try outcomes[1]?.get() == 10)
        #expect(try outcomes[3]?.get() == 30)
        #expect(throws: Refused.self) { try outcomes[-2]?.get() }
    }

    @Test("with the database away nobody is tried alone")
    func away() async throws {
        let (calls, outcomes) = try await sharing([1, 2, 3]) { $0.goAway() }
        #expect(calls == [[0], [1, 2, 3]])
        for item in 1...3 { #expect(throws: DatabaseError.self) { try outcomes[item]?.get() } }
    }

    @Test("before it runs and after, each is written alone")
    func alone() async throws {
        let writer = Writer()
        let writes = SharedWrites<Int, Int>("test", most: 3) { await writer.write($0) }
        #expect(try await writes.write(1) == 10)
        let shutdown = ShutdownSignal()
        shutdown.request()
        try await writes.run(until: shutdown)
        #expect(try await writes.write(2) == 20)
        await #expect(throws: Refused.self) { try await writes.write(-3) }
        #expect(writer.calls == [[1], [2], [-3]])
    }

    @Test("who is cancelled waits no longer, and isn't written")
    func cancelled() async throws {
        let writer = Writer()
        let writes = SharedWrites<Int, Int>("test", most: 3) { await writer.write($0) }
        let shutdown = ShutdownSignal()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await writes.run(until: shutdown) }
            try await eventually("it runs") { writes.isShared }
            group.addTask { _ = try await writes.write(0) }
            try await eventually("the first is under way") { writer.calls.count == 1 }
            let waiting = Task { try await writes.write(1) }
            try await eventually("the second waits") { writes.waitingCount == 1 }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            writer.open()
            shutdown.request()
            try await group.waitForAll()
        }
        #expect(writer.calls == [[0]])
    }
}
