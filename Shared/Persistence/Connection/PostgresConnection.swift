internal import CLibpq

/// One connection to PostgreSQL over libpq in its non-blocking mode.
///
/// An actor, since libpq allows one thread at a time; and in one conversation at a time: a second call while one waits
/// is refused, not interleaved. Ownership: the `ConnectionHandle` owns all of libpq's memory but results, which are
/// copied and cleared where they are received.
public actor PostgresConnection {
    let handle: ConnectionHandle
    let answerTimeOut: Duration
    private var isInUse = false
    private(set) var isBroken = false
    /// Whether the poller watches the socket, which it does from the first answer on.
    private var isWatched = false
    var prepared = PreparedStatements()

    private init(handle: ConnectionHandle, answerTimeOut: Duration) {
        self.handle = handle
        self.answerTimeOut = answerTimeOut
    }

    /// Opens a connection in one of the schema's roles, with its time-outs and search path set.
    /// - Parameters:
    ///   - configuration: where the database is.
    ///   - role: the role that the connection takes.
    ///   - statementTimeOut: instead of the configuration's; zero means none (for migrations).
    ///   - grace: how much longer than that we wait for an answer.
    /// - Throws: ``DatabaseError``, always `isInfrastructure`.
    public static func open(
        _ configuration: DatabaseConfiguration, role: DatabaseRole, statementTimeOut: Duration? = nil,
        grace: Duration = .seconds(5)
    ) async throws(DatabaseError) -> PostgresConnection {
        let statementTimeOut = statementTimeOut ?? configuration.statementTimeOut
        let options = [
            "role=\(configuration.name(of: role))", "search_path=\(configuration.schema)",
            "statement_timeout=\(statementTimeOut.milliseconds)",
            "idle_in_transaction_session_timeout=\(configuration.idleInTransactionTimeOut.milliseconds)",
            "timezone=UTC", "client_min_messages=warning",
        ]
        return try await open(
            parameters: [
                ("dbname", configuration.url), ("options", options.map { "-c \($0)" }.joined(separator: " ")),
                ("application_name", configuration.name(of: role)),
            ],
            connectTimeOut: configuration.connectTimeOut,
            // The server's own time-out comes first; ours is for a server that is stopped or unreachable.
            answerTimeOut: statementTimeOut == .zero ? .seconds(3_600) : statementTimeOut + grace)
    }

    /// Opens a connection as the URL's own login, for provisioning and tests.
    /// - Throws: ``DatabaseError``, always `isInfrastructure`.
    public static func open(url: String) async throws(DatabaseError) -> PostgresConnection {
        try await open(parameters: [("dbname", url)], connectTimeOut: .seconds(5), answerTimeOut: .seconds(60))
    }

    private static func open(
        parameters: [(String, String)], connectTimeOut: Duration, answerTimeOut: Duration
    ) async throws(DatabaseError) -> PostgresConnection {
        // A server that vanished without a word is noticed by keep-alives and by unacknowledged data.
        let fixed = [
            ("client_encoding", "UTF8"), ("keepalives_idle", "10"), ("keepalives_interval", "5"),
            ("keepalives_count", "3"), ("tcp_user_timeout", "20000"),
        ]
        guard let handle = ConnectionHandle(parameters: parameters + fixed) else {
            throw DatabaseError(code: .connectFailed, message: "libpq has no memory for a connection")
        }
        let connection = PostgresConnection(handle: handle, answerTimeOut: answerTimeOut)
        try await withTaskExecutorPreference(HandshakeExecutor.shared) { () async throws(DatabaseError) in
            try await connection.finishConnecting(within: connectTimeOut)
        }
        return connection
    }

    private func finishConnecting(within timeOut: Duration) async throws(DatabaseError) {
        try await converse { interruption throws(DatabaseError) in
            var patience = timeOut
            var status = PQstatus(handle.connection) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING
            while status != PGRES_POLLING_OK {
                guard status != PGRES_POLLING_FAILED else { throw connectError() }
                try await wait(forWriting: status == PGRES_POLLING_WRITING, within: &patience, interruption)
                status = PQconnectPoll(handle.connection)
            }
            guard PQsetnonblocking(handle.connection, 1) == 0 else { throw connectError() }
            handle.prepareToCancel()
        }
    }

    /// Whether the connection can be used for other work: alive, in no transaction, in no conversation.
    public var isReusable: Bool {
        !isBroken && !isInUse && PQstatus(handle.connection) == CONNECTION_OK
            && PQtransactionStatus(handle.connection) == PQTRANS_IDLE
    }

    /// Gives the connection up: the pool will drop it.
    public func abandon() { isBroken = true }

    /// The server process behind the connection (`pg_backend_pid()`).
    public var backendProcess: Int { Int(PQbackendPID(handle.connection)) }

    /// Runs one conversation: refuses a second one, and on the task's cancellation interrupts the wait and asks the
    /// server to stop. A conversation that failed on the wire leaves the connection broken for good.
    func converse<Value: Sendable>(
        _ body: (Interruption) async throws(DatabaseError) -> Value
    ) async throws(DatabaseError) -> Value {
        guard !isInUse else {
            throw DatabaseError(code: .connectionInUse, message: "the connection is in another conversation")
        }
        guard !isBroken else { throw DatabaseError(code: .connectionLost, message: "the connection is closed") }
        isInUse = true
        defer { isInUse = false }
        let interruption = Interruption()
        let socket = PQsocket(handle.connection)
        let result: Result<Value, DatabaseError> = await withTaskCancellationHandler {
            do throws(DatabaseError) { return .success(try await body(interruption)) } catch { return .failure(error) }
        } onCancel: { [handle] in
            interruption.request()
            SocketPoller.shared.interrupt(socket)
            handle.cancelStatement()
        }
        if case .failure(let error) = result, error.isInfrastructure || PQstatus(handle.connection) == CONNECTION_BAD {
            isBroken = true
        }
        return try result.get()
    }

    /// Waits for the socket.
    /// - Parameter patience: how long the server may still be silent in this conversation. Only the waits are taken from
    ///   it: that this task comes late to them is no fault of the server's.
    /// - Throws: `deadline-passed` or `cancelled`.
    func wait(
        forWriting: Bool, within patience: inout Duration, _ interruption: Interruption
    ) async throws(DatabaseError) {
        let outcome = await SocketPoller.shared.wait(
            PQsocket(handle.connection), forWriting: forWriting, for: patience,
            isInterrupted: { interruption.isRequested })
        patience -= outcome.waited
        switch outcome.readiness {
        case .ready: return
        case .timedOut: throw silent()
        case .interrupted:
            // A socket's number may have been another connection's when that one was interrupted: then it's looked at.
            if interruption.isRequested { throw cancelled() }
        }
    }

    /// Has the poller's thread take a step each time something comes to the socket, or can be sent; false when patience
    /// is at its end before the step is done.
    /// - Throws: `cancelled`.
    func work(
        forWriting: Bool = false, within patience: inout Duration, _ interruption: Interruption,
        _ step: @escaping SocketPoller.Step
    ) async throws(DatabaseError) -> Bool {
        while true {
            let isFirst = !isWatched
            isWatched = true
            let outcome = await SocketPoller.shared.work(
                PQsocket(handle.connection), forWriting: forWriting, for: patience, isFirst: isFirst,
                isInterrupted: { interruption.isRequested }, step)
            patience -= outcome.waited
            switch outcome.readiness {
            case .ready: return true
            case .timedOut: return false
            case .interrupted:
                // A socket's number may have been another connection's when that one was interrupted.
                if interruption.isRequested { throw cancelled() }
            }
        }
    }

    func silent() -> DatabaseError {
        DatabaseError(code: .deadlinePassed, message: "PostgreSQL did not answer in time")
    }

    private func cancelled() -> DatabaseError { DatabaseError(code: .cancelled, message: "the task was cancelled") }

    /// libpq's own words for what is wrong with the connection.
    func connectionMessage() -> String {
        guard let text = PQerrorMessage(handle.connection) else { return "no reason given" }
        return String(cString: text).split(separator: "\n").joined(separator: "; ")
    }

    private func connectError() -> DatabaseError { DatabaseError(code: .connectFailed, message: connectionMessage()) }
}
