internal import CLibpq
internal import Synchronization

/// Receives what the server answers to what was sent, piece by piece, until all of it is there.
///
/// Whoever waits for it leaves the connection to the poller's thread for the time of the wait, and doesn't touch it until
/// that is over (``SocketPoller/work(_:forWriting:for:isFirst:isInterrupted:_:)``).
final class ResultCollector: Sendable {
    /// What ends an answer.
    enum End: Sendable {
        /// A pipeline's mark, after the results of so many statements.
        case mark(statements: Int)
        /// The end of the one text that was sent.
        case text
    }

    private struct State {
        var isComplete = false
        var statementsEnded = 0
        var results: [[ReceivedResult]] = [[]]
    }

    private let handle: ConnectionHandle
    private let end: End
    private let state = Mutex(State())

    init(_ handle: ConnectionHandle, until end: End) {
        self.handle = handle
        self.end = end
    }

    /// What came, by statement; nil as long as it isn't all. When nothing more comes then, the connection is lost.
    var whole: [[ReceivedResult]]? { state.withLock { $0.isComplete ? $0.results : nil } }

    /// Sends what is left to be sent and takes what is there; done when that is all, or nothing more will come.
    /// - Parameter reading: whether the socket has something.
    func advance(reading: Bool) -> SocketPoller.Progress {
        if reading, PQconsumeInput(handle.connection) != 1 { return .done }
        let unsent = PQflush(handle.connection)
        guard unsent >= 0 else { return .done }
        return state.withLock { state in
            while !state.isComplete, PQisBusy(handle.connection) == 0 {
                guard let pointer = PQgetResult(handle.connection) else {
                    guard endStatement(&state) else { return .done }
                    continue
                }
                let result = ReceivedResult(pointer)
                // A dead connection gives error results without end instead of the pipeline's mark.
                if PQstatus(handle.connection) == CONNECTION_BAD { return .done }
                if result.status == PGRES_PIPELINE_SYNC {
                    state.isComplete = true
                } else {
                    state.results[state.results.count - 1].append(result)
                }
            }
            return state.isComplete ? .done : unsent > 0 ? .writing : .reading
        }
    }

    /// False when there are more ends than statements.
    private func endStatement(_ state: inout State) -> Bool {
        switch end {
        case .text:
            state.isComplete = true
        case .mark(let statements):
            state.statementsEnded += 1
            guard state.statementsEnded <= statements else { return false }
            state.results.append([])
        }
        return true
    }
}
