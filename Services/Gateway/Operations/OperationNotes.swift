internal import Contracts
internal import Persistence
internal import Synchronization

/// Writes issued commands down, those that come together in one transaction: the first writes, who comes meanwhile
/// waits, and the first of these writes for all of them.
///
/// The row lists a command while it's pending; the command itself is safe with Kafka. So the commit doesn't wait for the
/// disk: what a crash of the database loses here comes back with the outcome.
final class OperationNotes: Sendable {
    private struct Note {
        let issued: IssuedCommand
        let tenant: TenantID
        let turn: CheckedContinuation<Turn, Never>
    }

    private enum Turn {
        case write
        case written((any Error)?)
    }

    private struct State {
        var isWriting = false
        var waiting: [Note] = []
    }

    private let pool: PostgresPool
    private let state = Mutex(State())

    init(pool: PostgresPool) { self.pool = pool }

    /// Notes an issued command, so that it is listed while it's pending. The outcome may be there already.
    func note(_ issued: IssuedCommand, tenant: TenantID) async throws {
        let turn = await withCheckedContinuation { (turn: CheckedContinuation<Turn, Never>) in
            let isFirst = state.withLock { state in
                guard state.isWriting else {
                    state.isWriting = true
                    return true
                }
                state.waiting.append(Note(issued: issued, tenant: tenant, turn: turn))
                return false
            }
            if isFirst { turn.resume(returning: .write) }
        }
        if case .written(let error) = turn {
            if let error { throw error }
            return
        }
        let others = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        let failure = await write([(issued, tenant)] + others.map { ($0.issued, $0.tenant) })
        // Whoever came meanwhile writes next, whatever became of this.
        let next = state.withLock { state -> Note? in
            guard !state.waiting.isEmpty else {
                state.isWriting = false
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.turn.resume(returning: .write)
        for other in others { other.turn.resume(returning: .written(failure)) }
        if let failure { throw failure }
    }

    private func write(_ notes: [(issued: IssuedCommand, tenant: TenantID)]) async -> (any Error)? {
        var statements = [Statement("SELECT set_config('synchronous_commit', 'off', true)")]
        for (tenant, notes) in Dictionary(grouping: notes, by: \.tenant).sorted(by: { $0.key.text < $1.key.text }) {
            statements.append(Statement("SELECT set_config('app.tenant', $1, true)", [.text(tenant.text)]))
            statements.append(Self.statement(notes.map(\.issued), tenant))
        }
        do {
            _ = try await pool.run(statements)
            return nil
        } catch {
            return error
        }
    }

    /// One insert for a tenant's commands; in the order of their identifiers, as everyone locks them. A repeat within
    /// the same moment counts once.
    private static func statement(_ issued: [IssuedCommand], _ tenant: TenantID) -> Statement {
        let byID = Dictionary(issued.map { ($0.operation, $0) }) { first, _ in first }
        let ordered = byID.values.sorted { $0.operation < $1.operation }
        return Statement(
            """
            INSERT INTO operations (tenant, id, message_id, request_hash, subject, domain, action, requested_by, \
            status, issued_at) SELECT $1, u.id, u.message_id, u.request_hash, u.subject, u.domain, u.action, \
            u.requested_by, 'pending', u.issued_at FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], \
            $6::text[], $7::text[], $8::text[], $9::timestamptz[]) AS u(id, message_id, request_hash, subject, \
            domain, action, requested_by, issued_at) \
            ON CONFLICT (tenant, id) DO UPDATE SET message_id = excluded.message_id, \
            request_hash = excluded.request_hash, subject = excluded.subject, domain = excluded.domain, \
            action = excluded.action, requested_by = excluded.requested_by, \
            issued_at = least(operations.issued_at, excluded.issued_at)
            """,
            [
                .text(tenant.text), .uuids(ordered.map(\.operation.uuid)), .uuids(ordered.map(\.message.uuid)),
                .texts(ordered.map(\.requestHash)), .texts(ordered.map(\.subject.text)),
                .texts(ordered.map(\.domain.rawValue)), .texts(ordered.map(\.action)),
                .texts(ordered.map(\.requestedBy)), .timestamps(ordered.map(\.issuedAt)),
            ])
    }
}
