internal import CLibpq

extension PostgresConnection {
    /// The next notification on a channel this connection listens to; nil when none came in time.
    /// - Throws: ``DatabaseError`` when the connection is lost or the task cancelled.
    func nextNotification(within time: Duration) async throws(DatabaseError) -> Notification? {
        try await converse { interruption throws(DatabaseError) in
            var patience = time
            while true {
                if let notification = receivedNotification() { return notification }
                let read: SocketPoller.Step = { [handle] in
                    // What is wrong with the connection is seen below.
                    _ = PQconsumeInput(handle.connection)
                    return .done
                }
                guard try await work(within: &patience, interruption, read) else { return nil }
                guard PQstatus(handle.connection) == CONNECTION_OK else {
                    throw DatabaseError(code: .connectionLost, message: connectionMessage())
                }
            }
        }
    }

    private func receivedNotification() -> Notification? {
        guard let received = PQnotifies(handle.connection) else { return nil }
        defer { PQfreemem(received) }
        return Notification(
            channel: String(cString: received.pointee.relname), payload: String(cString: received.pointee.extra))
    }
}
