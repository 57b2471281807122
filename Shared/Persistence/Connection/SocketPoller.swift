internal import CLibpq
internal import Foundation
internal import Glibc
internal import Synchronization

/// Lets tasks wait for sockets without blocking a thread of the cooperative pool: one thread of the process sits in
/// `epoll_wait` and resumes them.
///
/// Chosen over a pair of DispatchSources per connection: no suspend and resume counts to balance, no handler that
/// may still run after the socket's number is used again, and deadlines come from the same wait.
///
/// The thread and the epoll set live as long as the process. A socket has one waiter at a time (its connection is an
/// actor in one conversation); closing a socket removes it from the set by itself.
final class SocketPoller: Sendable {
    static let shared = SocketPoller()

    /// Why a wait ended.
    enum Readiness: Sendable { case ready, timedOut, interrupted }

    private struct Waiter {
        let continuation: CheckedContinuation<Readiness, Never>
        let deadline: ContinuousClock.Instant
    }

    private struct Waiters {
        var bySocket: [Int32: Waiter] = [:]
        var sleepsUntil: ContinuousClock.Instant?
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

    /// Waits until a socket can be read (or written), the deadline has passed, or the wait is interrupted.
    /// - Parameter isInterrupted: looked at under the same lock that ``interrupt(_:)`` takes, so that an interruption
    ///   just before the wait isn't missed.
    func wait(
        _ socket: Int32, forWriting: Bool, until deadline: ContinuousClock.Instant,
        isInterrupted: @escaping @Sendable () -> Bool
    ) async -> Readiness {
        await withCheckedContinuation { continuation in
            let waiter = Waiter(continuation: continuation, deadline: deadline)
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
                waiters.bySocket[socket] = waiter
                if let sleepsUntil = waiters.sleepsUntil, sleepsUntil <= deadline { return nil }
                waiters.sleepsUntil = deadline
                ring()
                return nil
            }
            if let refused { continuation.resume(returning: refused) }
        }
    }

    /// Ends a socket's wait, if there is one.
    func interrupt(_ socket: Int32) {
        let waiter = waiters.withLock { $0.bySocket.removeValue(forKey: socket) }
        waiter?.continuation.resume(returning: .interrupted)
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
            let now = ContinuousClock.now
            var ended: [(CheckedContinuation<Readiness, Never>, Readiness)] = []
            waiters.withLock { waiters in
                for event in events.prefix(Int(max(0, count))) {
                    if event.data.fd == bell {
                        var counter: UInt64 = 0
                        _ = Glibc.read(bell, &counter, 8)
                    } else if let waiter = waiters.bySocket.removeValue(forKey: event.data.fd) {
                        ended.append((waiter.continuation, .ready))
                    }
                }
                for (socket, waiter) in waiters.bySocket where waiter.deadline <= now {
                    waiters.bySocket[socket] = nil
                    ended.append((waiter.continuation, .timedOut))
                }
            }
            for (continuation, readiness) in ended { continuation.resume(returning: readiness) }
        }
    }

    /// How long to sleep: to the earliest deadline, for ever when nobody waits.
    private func milliseconds() -> Int32 {
        waiters.withLock { waiters in
            waiters.sleepsUntil = waiters.bySocket.values.map(\.deadline).min()
            guard let until = waiters.sleepsUntil else { return -1 }
            let seconds = ContinuousClock.now.duration(to: until) / .seconds(1)
            return Int32(max(0, min(seconds * 1_000 + 1, 3_600_000)))
        }
    }
}
