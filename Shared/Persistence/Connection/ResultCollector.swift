internal import CLibpq

/// Receives what the server answers to what was sent, piece by piece, until all of it is there.
///
/// `@unchecked Sendable`: whoever waits for it leaves it, and the connection, to the poller's thread for the time of the
/// wait and touches neither until that is over (``SocketPoller/work(_:for:isInterrupted:_:)``); both hand over under the
/// poller's lock.
final class ResultCollector: @unchecked Sendable {
    /// What ends an answer.
    enum End: Sendable {
        /// A pipeline's mark, after the results of so many statements.
        case mark(statements: Int)
        /// The end of the one text that was sent.
        case text
    }

    private let handle: ConnectionHandle
    private let end: End
    private var statementsEnded = 0
    /// Whether all of it is there; if not when nothing more comes, the connection is lost.
    private(set) var isComplete = false
    /// What came, by statement.
    private(set) var results: [[ReceivedResult]] = [[]]

    init(_ handle: ConnectionHandle, until end: End) {
        self.handle = handle
        self.end = end
    }

    /// Sends what is left to be sent and takes what is there; done when that is all, or nothing more will come.
    /// - Parameter reading: whether the socket has something.
    func advance(reading: Bool) -> SocketPoller.Progress {
        if reading, PQconsumeInput(handle.connection) != 1 { return .done }
        let unsent = PQflush(handle.connection)
        guard unsent >= 0 else { return .done }
        while !isComplete, PQisBusy(handle.connection) == 0 {
            guard let pointer = PQgetResult(handle.connection) else {
                guard endStatement() else { return .done }
                continue
            }
            let result = ReceivedResult(pointer)
            // A dead connection gives error results without end instead of the pipeline's mark.
            if PQstatus(handle.connection) == CONNECTION_BAD { return .done }
            if result.status == PGRES_PIPELINE_SYNC {
                isComplete = true
            } else {
                results[results.count - 1].append(result)
            }
        }
        return isComplete ? .done : unsent > 0 ? .writing : .reading
    }

    /// False when there are more ends than statements.
    private func endStatement() -> Bool {
        switch end {
        case .text:
            isComplete = true
        case .mark(let statements):
            statementsEnded += 1
            guard statementsEnded <= statements else { return false }
            results.append([])
        }
        return true
    }
}
