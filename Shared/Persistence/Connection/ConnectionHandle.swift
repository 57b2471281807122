internal import CLibpq
internal import Dispatch
internal import Glibc
internal import Synchronization

/// Owns libpq's connection and the object that cancels its statements, and frees both when it ends.
///
/// `@unchecked Sendable`: `connection` is touched by its ``PostgresConnection`` alone, which is an actor, and freed
/// when the last reference goes; `canceller` is read-only after ``prepareToCancel()`` and libpq allows `PQcancel` from
/// any thread, beside any use of the connection.
final class ConnectionHandle: @unchecked Sendable {
    let connection: OpaquePointer
    private let canceller = Mutex<CancelPointer?>(nil)

    private struct CancelPointer: @unchecked Sendable { let pointer: OpaquePointer }

    /// Starts to connect; nil when libpq has no memory for a connection.
    init?(parameters: [(String, String)]) {
        let keywords = parameters.map { strdup($0.0) } + [nil]
        let values = parameters.map { strdup($0.1) } + [nil]
        defer { for pointer in keywords + values { free(pointer) } }
        let started = keywords.map { UnsafePointer($0) }.withUnsafeBufferPointer { keywords in
            values.map { UnsafePointer($0) }.withUnsafeBufferPointer { values in
                // 1: `dbname` may hold a whole URL, which the keywords after it override.
                PQconnectStartParams(keywords.baseAddress, values.baseAddress, 1)
            }
        }
        guard let started else { return nil }
        connection = started
        PQsetNoticeProcessor(started, Self.ignoreNotice, nil)
    }

    deinit {
        if let pointer = canceller.withLock({ $0?.pointer }) { PQfreeCancel(pointer) }
        PQfinish(connection)
    }

    /// Takes what is needed to cancel statements; called once, when the connection stands.
    func prepareToCancel() {
        let pointer = PQgetCancel(connection).map { CancelPointer(pointer: $0) }
        canceller.withLock { $0 = pointer }
    }

    /// Asks the server to stop the running statement. `PQcancel` opens a connection and blocks, so it gets a thread of
    /// Dispatch's; the closure keeps this object alive until it is done.
    func cancelStatement() {
        DispatchQueue.global().async { [self] in
            guard let pointer = canceller.withLock({ $0 }) else { return }
            var reason = [CChar](repeating: 0, count: 256)
            // A cancel request that fails leaves a statement that ends by its own time-out.
            _ = PQcancel(pointer.pointer, &reason, Int32(reason.count))
        }
    }

    /// Notices would go to standard error; a server's errors reach us as results.
    private static let ignoreNotice: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void = {
        _, _ in
    }
}
