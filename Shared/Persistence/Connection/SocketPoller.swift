internal import CLibpq
internal import Foundation
internal import Glibc
internal import Synchronization

/// Lets tasks wait for sockets without blocking a thread of the cooperative pool: one thread of the process sits in
/// `epoll_wait` and resumes them.
///
/// Chosen over a pair of DispatchSources per connection: no suspend and resume counts to balance, no handler that
/// may still run after the socket's number is used again, and time limits come from the same wait.
///
/// This thread also measures the waits. A task that computes holds a thread of the cooperative pool, so another task
/// may come to its wait, and hear of its end, seconds late: a clock that it looked at itself would take its own lateness
/// for the other side's silence.
///
/// The thread and the epoll set live as long as the process. A socket has one waiter at a time (its connection is an
/// actor in one conversation); closing a socket removes it from the set by itself.
final class SocketPoller: Sendable {
    static let shared = SocketPoller()

    /// Why a wait ended.
    enum Readiness: Sendable { case ready, timedOut, interrupted }

    /// How a wait went.
    struct Outcome: Sendable {
        let readiness: Readiness
        /// From when the socket was watched until it was seen to be ready: no more than the limit and the moment that
        /// this thread was late, whenever the waiting task hears of it.
        let waited: Duration
    }

    private struct Waiter {
        let continuation: CheckedContinuation<Outcome, Never>
        let forWriting: Bool
        let begin: SuspendingClock.Instant
        let end: SuspendingClock.Instant

        func outcome(_ readiness: Readiness, at now: SuspendingClock.Instant) -> Outcome {
            // Begun after this turn of the thread had taken its time: no wait at all.
            Outcome(readiness: readiness, waited: max(.zero, begin.duration(to: now)))
        }
    }

    private struct Waiters {
        var bySocket: [Int32: Waiter] = [:]
        var sleepsUntil: SuspendingClock.Instant?
    }

    private let set: Int32
    private let bell: Int32
    private let waiters = Mutex(Waiters())

    private init() {
        set = epoll_create1(Int32(EPOLL_CLOEXEC))
        bell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        precondition(set >= 0 && bell >= 0, "the process has no file descriptor left for its event loop")
        var event = epoll_event()
        event.events = EPOLLIN.rawValue
        event.data.fd = bell
        epoll_ctl(set, EPOLL_CTL_ADD, bell, &event)
        let thread = Thread { [self] in run() }
        thread.name = "socket-poller"
        thread.start()
    }

    /// Waits until a socket can be read (or written), the time is over, or the wait is interrupted. The time begins when
    /// the socket is watched; before it is found to be over the socket is looked at once more.
    /// - Parameters:
    ///   - limit: how long to wait; zero and less mean a look.
    ///   - isInterrupted: looked at under the same lock that ``interrupt(_:)`` takes, so that an interruption just
    ///     before the wait isn't missed.
    func wait(
        _ socket: Int32, forWriting: Bool, for limit: Duration, isInterrupted: @escaping @Sendable () -> Bool
    ) async -> Outcome {
        await withCheckedContinuation { continuation in
            let refused = waiters.withLock { waiters -> Readiness? in
                if isInterrupted() { return .interrupted }
                var event = epoll_event()
                event.events = EPOLLIN.rawValue | EPOLLRDHUP.rawValue | EPOLLONESHOT.rawValue
                if forWriting { event.events |= EPOLLOUT.rawValue }
                event.data.fd = socket
                if epoll_ctl(set, EPOLL_CTL_MOD, socket, &event) != 0,
                    epoll_ctl(set, EPOLL_CTL_ADD, socket, &event) != 0
                {
                    // A socket that can't be watched is closed: libpq says so on the next read.
                    return .ready
                }
                let begin = SuspendingClock.now
                let end = begin + limit
                waiters.bySocket[socket] = Waiter(
                    continuation: continuation, forWriting: forWriting, begin: begin, end: end)
                if let sleepsUntil = waiters.sleepsUntil, sleepsUntil <= end { return nil }
                waiters.sleepsUntil = end
                ring()
                return nil
            }
            if let refused { continuation.resume(returning: Outcome(readiness: refused, waited: .zero)) }
        }
    }

    /// Ends a socket's wait, if there is one.
    func interrupt(_ socket: Int32) {
        guard let waiter = waiters.withLock({ $0.bySocket.removeValue(forKey: socket) }) else { return }
        waiter.continuation.resume(returning: waiter.outcome(.interrupted, at: .now))
    }

    private func ring() {
        var one: UInt64 = 1
        // The bell's counter can only refuse when it is rung already.
        _ = Glibc.write(bell, &one, 8)
    }

    private func run() {
        var events = [epoll_event](repeating: epoll_event(), count: 64)
        while true {
            let count = epoll_wait(set, &events, Int32(events.count), milliseconds())
            let now = SuspendingClock.now
            var ended: [(Waiter, Readiness)] = []
            waiters.withLock { waiters in
                for event in events.prefix(Int(max(0, count))) {
                    if event.data.fd == bell {
                        var counter: UInt64 = 0
                        _ = Glibc.read(bell, &counter, 8)
                    } else if let waiter = waiters.bySocket.removeValue(forKey: event.data.fd) {
                        ended.append((waiter, .ready))
                    }
                }
                for (socket, waiter) in waiters.bySocket where waiter.end <= now {
                    waiters.bySocket[socket] = nil
                    // It may have come since `epoll_wait` returned, or be one of more than this turn had room for.
                    ended.append((waiter, isReady(socket, forWriting: waiter.forWriting) ? .ready : .timedOut))
                }
            }
            for (waiter, readiness) in ended {
                waiter.continuation.resume(returning: waiter.outcome(readiness, at: now))
            }
        }
    }

    private func isReady(_ socket: Int32, forWriting: Bool) -> Bool {
        var look = pollfd(fd: socket, events: Int16(POLLIN | (forWriting ? POLLOUT : 0)), revents: 0)
        return poll(&look, 1, 0) > 0
    }

    /// How long to sleep: to the earliest wait's end, for ever when nobody waits.
    private func milliseconds() -> Int32 {
        waiters.withLock { waiters in
            waiters.sleepsUntil = waiters.bySocket.values.map(\.end).min()
            guard let until = waiters.sleepsUntil else { return -1 }
            let seconds = SuspendingClock.now.duration(to: until) / .seconds(1)
            return Int32(max(0, min(seconds * 1_000 + 1, 3_600_000)))
        }
    }
}
