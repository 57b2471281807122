internal import AgentRuntime
internal import Contracts
internal import MessageBus
internal import Persistence

/// Writes down what was issued, many commands in one transaction.
struct OperationNotes: Sendable {
    private struct Note: Sendable {
        let tenant: TenantID
        let commands: [IssuedCommand]
    }

    private let writes: SharedWrites<Note, Void>

    /// What must run for notes to be written.
    var service: any Service { writes }

    /// How long a transaction may take; who waits has the one before it to wait for, too.
    private static let seconds = 1.0

    init(store: OperationStore) {
        writes = SharedWrites("operation notes", most: 500, pace: WorkPace()) { notes in
            let commands = notes.flatMap { note in note.commands.map { (tenant: note.tenant, command: $0) } }
            do {
                _ = try await TimeLimit.run(seconds: Self.seconds) { try await store.note(commands) }
                return notes.map { _ in .success(()) }
            } catch {
                return notes.map { _ in .failure(error) }
            }
        }
    }

    /// Returns when the commands are written down, or when a database that doesn't answer is waited for no longer: the
    /// commands are safe with Kafka.
    /// - Throws: `DatabaseError`; `CancellationError` when the task is cancelled before its commands are taken.
    func note(_ commands: [IssuedCommand], tenant: TenantID) async throws {
        try await writes.write(Note(tenant: tenant, commands: commands))
    }
}
