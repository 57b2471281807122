internal import Contracts

extension PostgresStore {
    /// Another commit appended to one of our streams between our look at its head and our own append.
    private struct AppendCollision: Error {
        let assumed: [StreamKey: StreamHead]
    }

    /// Two ways there and back: all checks and state first, then under the log's lock the events and the commit.
    func commit(_ plan: CommitPlan) async throws(StoreError) -> [LoggedEvent] {
        let events: [LoggedEvent]
        do {
            events = try await pool.withConnection { connection in
                do {
                    return try await commit(plan, on: connection)
                } catch {
                    await connection.leaveTransaction(after: error)
                    throw error
                }
            }
        } catch let collision as AppendCollision {
            throw try await conflict(plan, collision.assumed)
        } catch {
            throw StoreError(any: error)
        }
        await configuration.hooks.afterCommit?()
        return events
    }

    private func commit(_ plan: CommitPlan, on connection: PostgresConnection) async throws -> [LoggedEvent] {
        let steps = CommitSteps(plan: plan, guarantees: configuration.guarantees).all
        let results = try await connection.run(steps.map(\.statement))
        let heads = try CommitChecks.heads(steps, results)
        var assembly = EventAssembly(guarantees: configuration.guarantees, heads: heads)
        let rows = try assembly.rows(plan.drafts).map(\.row)
        await configuration.hooks.beforeFlush?()
        do {
            return try await flush(rows, on: connection)
        } catch let error as DatabaseError where error.constraint == "event_log_stream_version" {
            await connection.abandon()
            throw AppendCollision(assumed: heads)
        }
    }

    private func flush(_ rows: [LogRow], on connection: PostgresConnection) async throws -> [LoggedEvent] {
        let byTenant = Dictionary(grouping: rows, by: \.tenant).sorted { $0.key < $1.key }
        var statements: [Statement] = []
        var appends: [Int] = []
        if configuration.guarantees.contains(.relayOrder), !rows.isEmpty { statements.append(LogStatements.lock) }
        for (tenant, rows) in byTenant {
            statements.append(.setTenant(tenant))
            appends.append(statements.count)
            statements.append(LogStatements.append(rows, tenant: tenant))
        }
        if !rows.isEmpty { statements.append(LogStatements.notify(pool.configuration.logChannel)) }
        let results: [QueryResult]
        if let beforeCommit = configuration.hooks.beforeCommit {
            results = try await connection.run(statements)
            await beforeCommit()
            try await connection.run(Statement("COMMIT"))
        } else {
            results = try await connection.run(statements + [Statement("COMMIT")])
        }
        return try zip(byTenant, appends).flatMap { try events($0.value, results[$1]) }
            .sorted { $0.position < $1.position }
    }

    /// One tenant's rows with the positions that they were given.
    private func events(_ rows: [LogRow], _ result: QueryResult) throws(DatabaseError) -> [LoggedEvent] {
        var positions: [String: Int] = [:]
        for row in result.rows {
            positions["\(try row.text("stream"))@\(try row.integer("version"))"] = try row.integer("position")
        }
        var events: [LoggedEvent] = []
        for row in rows {
            guard let position = positions["\(row.stream)@\(row.version)"] else {
                throw DatabaseError(code: .protocolViolation, message: "an event was given no position")
            }
            events.append(try row.event(position: Int64(position)))
        }
        return events
    }

    /// Which stream it was: the first whose head isn't what we assumed.
    private func conflict(
        _ plan: CommitPlan, _ assumed: [StreamKey: StreamHead]
    ) async throws(StoreError) -> StoreError {
        let steps = CommitSteps(plan: CommitPlan(drafts: plan.drafts), guarantees: []).all.dropFirst()
        let results: [QueryResult]
        do throws(DatabaseError) {
            results = try await pool.run(steps.map(\.statement))
        } catch {
            throw StoreError(error)
        }
        let current = try CommitChecks.heads(Array(steps), results)
        let moved = plan.drafts.first { draft in
            let key = StreamKey(tenant: draft.message.tenant, stream: draft.stream)
            return current[key] != assumed[key]
        }
        guard let draft = moved ?? plan.drafts.first else {
            return .poison(DatabaseError(code: .protocolViolation, message: "a collision without an event"))
        }
        if draft.stream.kind == .operation { return .duplicate([draft.message.messageID]) }
        let key = StreamKey(tenant: draft.message.tenant, stream: draft.stream)
        return .conflict(stream: draft.stream, expected: assumed[key]?.version ?? 0)
    }
}
