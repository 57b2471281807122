/// One reader's connection and what became of it.
actor ListenerSession {
    private let listener: NotificationListener
    private var connection: PostgresConnection?
    private var failures = 0

    init(_ listener: NotificationListener) { self.listener = listener }

    func next() async -> ListenerEvent? {
        while !Task.isCancelled {
            if let connection {
                do throws(DatabaseError) {
                    if let notification = try await connection.nextNotification(within: listener.heartbeat) {
                        return .notification(notification)
                    }
                    try await connection.run(Statement("SELECT 1"))
                } catch {
                    self.connection = nil
                    return error.isCancelled ? nil : .lost(error)
                }
            } else {
                do throws(DatabaseError) {
                    connection = try await connect()
                    failures = 0
                    return .connected
                } catch {
                    // Each failed attempt is the same news as the loss, which was told; only the pause grows.
                    failures += 1
                    guard await pause() else { return nil }
                }
            }
        }
        return nil
    }

    private func connect() async throws(DatabaseError) -> PostgresConnection {
        // The statement is the heartbeat: it must fail soon when the server is stopped, not only when it is gone.
        let connection = try await PostgresConnection.open(
            listener.configuration, role: listener.role, statementTimeOut: .seconds(1), grace: .seconds(1))
        try await connection.run(listener.channels.map { Statement("LISTEN \(SQLIdentifier.quoted($0))") })
        return connection
    }

    private func pause() async -> Bool {
        let pause = min(Duration.milliseconds(50) * (1 << min(failures, 6)), .seconds(2))
        do {
            try await Task.sleep(for: pause)
            return true
        } catch {
            return false
        }
    }
}
