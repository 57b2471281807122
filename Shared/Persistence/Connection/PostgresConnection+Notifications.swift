internal import CLibpq

extension PostgresConnection {
    /// The next notification on a channel this connection listens to; nil when none came in time.
    /// - Throws: ``DatabaseError`` when the connection is lost or the task cancelled.
    func nextNotification(within time: Duration) async throws(DatabaseError) -> Notification? {
        try await converse { interruption throws(DatabaseError) in
            let deadline = ContinuousClock.now + time
            while true {
                if let notification = receivedNotification() { return notification }
                let readiness = await SocketPoller.shared.wait(
                    PQsocket(handle.connection), forWriting: false, until: deadline,
                    isInterrupted: { interruption.isRequested })
                switch readiness {
                case .timedOut: return nil
                case .interrupted:
                    if interruption.isRequested {
                        throw DatabaseError(code: .cancelled, message: "the task was cancelled")
                    }
                case .ready:
                    guard PQconsumeInput(handle.connection) == 1, PQstatus(handle.connection) == CONNECTION_OK else {
                        throw DatabaseError(code: .connectionLost, message: connectionMessage())
                    }
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
