internal import CLibpq

extension PostgresConnection {
    /// Runs one statement.
    /// - Throws: ``DatabaseError``.
    @discardableResult
    public func run(_ statement: Statement) async throws(DatabaseError) -> QueryResult {
        let results = try await run([statement])
        guard let first = results.first else {
            throw DatabaseError(code: .protocolViolation, message: "a statement without a result")
        }
        return first
    }

    /// Sends all statements at once (libpq's pipeline mode) and reads their results: one way there and back. Outside a
    /// transaction they form one of their own: all take effect or none.
    /// - Throws: the first statement's ``DatabaseError``; those after it did not run.
    @discardableResult
    public func run(_ statements: [Statement]) async throws(DatabaseError) -> [QueryResult] {
        try await converse { interruption throws(DatabaseError) in
            guard PQenterPipelineMode(handle.connection) == 1 else { throw lost() }
            let steps = try send(statements)
            let results = try await receive(steps, interruption)
            guard PQexitPipelineMode(handle.connection) == 1 else { throw lost() }
            return try results.get()
        }
    }

    /// Runs a text of several statements without parameters, as one transaction of its own: migrations.
    /// - Throws: ``DatabaseError``.
    public func runScript(_ text: String) async throws(DatabaseError) {
        try await converse { interruption throws(DatabaseError) in
            guard PQsendQuery(handle.connection, text) == 1 else { throw lost() }
            let results = try await answer(until: .text, interruption)
            if let failed = results.joined().first(where: { $0.status == PGRES_FATAL_ERROR }) { throw failed.error }
        }
    }

    private enum Step {
        case prepare(Statement, name: String)
        case execute
    }

    private func send(_ statements: [Statement]) throws(DatabaseError) -> [Step] {
        var steps: [Step] = []
        var pending = PreparedStatements()
        var added = 0
        for statement in statements {
            var name = prepared.name(of: statement) ?? pending.name(of: statement)
            if name == nil {
                let new = prepared.newName(pending: added)
                let types = statement.parameters.map(\.objectIdentifier)
                guard PQsendPrepare(handle.connection, new, statement.text, Int32(types.count), types) == 1 else {
                    throw lost()
                }
                steps.append(.prepare(statement, name: new))
                if !new.isEmpty {
                    pending.remember(statement, as: new)
                    added += 1
                }
                name = new
            }
            let sent = statement.withBinaryParameters { count, values, lengths, formats in
                PQsendQueryPrepared(handle.connection, name, count, values, lengths, formats, 1)
            }
            guard sent == 1 else { throw lost() }
            steps.append(.execute)
        }
        guard PQpipelineSync(handle.connection) == 1 else { throw lost() }
        return steps
    }

    private func receive(
        _ steps: [Step], _ interruption: Interruption
    ) async throws(DatabaseError) -> Result<[QueryResult], DatabaseError> {
        let received = try await answer(until: .mark(statements: steps.count), interruption)
        var results: [QueryResult] = []
        var failure: DatabaseError?
        for (step, answers) in zip(steps, received) {
            for result in answers {
                switch (result.status, step) {
                case (PGRES_TUPLES_OK, _): results.append(QueryResult(result))
                case (PGRES_COMMAND_OK, .execute): results.append(QueryResult(result))
                case (PGRES_COMMAND_OK, .prepare(let statement, let name)): prepared.remember(statement, as: name)
                case (PGRES_PIPELINE_ABORTED, _): break
                case (PGRES_FATAL_ERROR, _): failure = failure ?? result.error
                default:
                    failure =
                        failure ?? DatabaseError(code: .protocolViolation, message: "a result of an unknown kind")
                }
            }
        }
        return failure.map { .failure($0) } ?? .success(results)
    }

    /// All that the server answers to what was sent, by statement. What comes meanwhile is taken by the poller's thread:
    /// this task is resumed once.
    private func answer(
        until end: ResultCollector.End, _ interruption: Interruption
    ) async throws(DatabaseError) -> [[ReceivedResult]] {
        let collector = ResultCollector(handle, until: end)
        let progress = collector.advance(reading: false)
        if progress != .done {
            var patience = answerTimeOut
            guard
                try await work(
                    forWriting: progress == .writing, within: &patience, interruption,
                    { collector.advance(reading: true) })
            else { throw silent() }
        }
        guard let results = collector.whole else { throw lost() }
        return results
    }

    private func lost() -> DatabaseError { DatabaseError(code: .connectionLost, message: connectionMessage()) }
}
