internal import AgentRuntime
internal import Contracts
internal import Observability
internal import Persistence
internal import Synchronization

/// Writes down what was issued: all that come while one transaction is under way go into the next, so that many
/// commands share one flush to disk.
final class OperationNotes: Service {
    private struct Note {
        let tenant: TenantID
        let commands: [IssuedCommand]
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var waiting: [Int: Note] = [:]
        var next = 0
        var isClosed = false
    }

    let name = "operation notes"
    private let store: OperationStore
    private let state = Mutex(State())
    private let wakeUps = RelayWakeUps()

    /// How many are written in one transaction at most.
    private static let most = 500
    /// How long a transaction may take; who waits has the one before it to wait for, too.
    private static let seconds = 1.0

    init(store: OperationStore) { self.store = store }

    /// Returns when the commands are written down, or when a database that doesn't answer is waited for no longer: the
    /// commands are safe with Kafka.
    /// - Throws: `DatabaseError`; `CancellationError` when the task is cancelled, though it may be written then.
    func note(_ commands: [IssuedCommand], tenant: TenantID) async throws {
        let (number, isClosed) = state.withLock { state in
            state.next += 1
            return (state.next, state.isClosed)
        }
        // The last requests of a process that ends find nobody to share with.
        guard !isClosed else { return try await write(commands.map { (tenant, $0) }) }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isTaken = state.withLock { state in
                    guard !Task.isCancelled, !state.isClosed else { return false }
                    state.waiting[number] = Note(tenant: tenant, commands: commands, continuation: continuation)
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

    /// Writes what waits, as much as one transaction takes; false when nothing waited.
    private func writeNext() async -> Bool {
        let notes = state.withLock { state in
            // The oldest first: numbers are given in order.
            let numbers = state.waiting.keys.sorted().prefix(Self.most)
            return numbers.compactMap { state.waiting.removeValue(forKey: $0) }
        }
        guard !notes.isEmpty else { return false }
        do {
            try await write(notes.flatMap { note in note.commands.map { (note.tenant, $0) } })
            for note in notes { note.continuation.resume() }
        } catch {
            // What the database refuses of one is no other's failure.
            if (error as? DatabaseError)?.isRetryable != false || notes.count == 1 {
                for note in notes { note.continuation.resume(throwing: error) }
            } else {
                for note in notes { await writeAlone(note) }
            }
        }
        return true
    }

    private func write(_ commands: [(tenant: TenantID, command: IssuedCommand)]) async throws {
        let store = store
        _ = try await TimeLimit.run(seconds: Self.seconds) { try await store.note(commands) }
    }

    private func writeAlone(_ note: Note) async {
        do {
            try await write(note.commands.map { (note.tenant, $0) })
            note.continuation.resume()
        } catch {
            note.continuation.resume(throwing: error)
        }
    }
}
