internal import Contracts
internal import Persistence

/// Decides that a letter is sent again: once, under its row's lock, in the transaction that sets its operation pending
/// again. ``RedriveRelay`` sends what is decided, also after a crash.
struct Redriver: Sendable {
    let pool: PostgresPool
    let judge: LetterJudge
    /// Called after a commit that has something to send.
    let wakeRelay: @Sendable () -> Void

    /// Has a letter sent again.
    /// - Parameter dryRun: whether nothing is to be written: only what would come of it is told.
    func redrive(
        _ id: ResourceID, by subject: String, tenant: TenantID, dryRun: Bool
    ) async throws -> RedriveResult {
        let result = try await pool.withTransaction(tenant: tenant) { connection in
            try await decide(id, by: subject, tenant: tenant, dryRun: dryRun, on: connection)
        }
        if !dryRun, case .redriven = result { wakeRelay() }
        return result
    }

    private func decide(
        _ id: ResourceID, by subject: String, tenant: TenantID, dryRun: Bool, on connection: PostgresConnection
    ) async throws -> RedriveResult {
        guard
            let (letter, message) = try await DeadLetterStore.find(
                id, tenant: tenant, locking: !dryRun, on: connection)
        else { return .unknown }
        guard letter.state != .redriven else { return .already(letter) }
        // One that was refused may pass now: its key is in the archive again.
        let verdict = judge.verdict(on: message, domain: letter.domain)
        if dryRun { return verdict.refusal.map { .refused(letter, reason: $0) } ?? .redriven(letter) }
        try await connection.run(Self.decision(verdict, on: letter, by: subject, tenant: tenant))
        if verdict.refusal == nil, let operation = letter.operation {
            try await connection.run(
                Statement(
                    """
                    UPDATE operations SET status = 'pending', problem = NULL \
                    WHERE tenant = $1 AND id = $2 AND status = 'dead-lettered'
                    """, [.text(tenant.text), .uuid(operation.uuid)]))
        }
        guard let (decided, _) = try await DeadLetterStore.find(id, tenant: tenant, on: connection) else {
            return .unknown
        }
        return verdict.refusal.map { .refused(decided, reason: $0) } ?? .redriven(decided)
    }

    private static func decision(
        _ verdict: LetterVerdict, on letter: DeadLetter, by subject: String, tenant: TenantID
    ) -> Statement {
        Statement(
            """
            UPDATE dead_letters SET state = $3, refusal = $4, decided_by = $5, decided_at = clock_timestamp(), \
            version = version + 1 WHERE tenant = $1 AND id = $2 AND state <> 'redriven'
            """,
            [
                .text(tenant.text), .uuid(letter.id.uuid),
                .text((verdict.refusal == nil ? DeadLetterState.redriven : .refused).rawValue),
                .text(ifPresent: verdict.refusal.map { $0.replacing("\0", with: "\u{FFFD}") }), .text(subject),
            ])
    }
}
