internal import CLibpq
internal import Foundation
internal import Glibc
internal import Synchronization

/// Lets tasks wait for sockets without blocking a thread of the cooperative pool: one thread of the process sits in
/// `epoll_wait`, does what little there is to be done with what comes, and resumes a task when it has all it waits for.
///
/// Chosen over a pair of DispatchSources per connection: no suspend and resume counts to balance, no handler that
/// may still run after the socket's number is used again, and time limits come from the same wait. An answer comes in
/// several pieces, and a task resumed for each of them cost more than the rest of a short query: so a wait brings a step
/// with it, which this thread takes for each piece.
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

    /// What a step came to.
    enum Progress: Sendable {
        /// The wait is over.
        case done
        /// More must come.
        case reading
        /// More must come, and something is still to be sent.
        case writing
    }

    /// Done each time there is something to read or room to write; it doesn't block, and needn't read all that is there.
    typealias Step = @Sendable () -> Progress

    private struct Waiter {
        let continuation: CheckedContinuation<Outcome, Never>
        var forWriting: Bool
        let step: Step
        let begin: SuspendingClock.Instant
        let end: SuspendingClock.Instant

        func outcome(_ readiness: Readiness, at now: SuspendingClock.Instant) -> Outcome {
            // Begun after this turn of the thread had taken its time: no wait at all.
            Outcome(readiness: readiness, waited: max(.zero, begin.duration(to: now)))
        }
    }

    private struct Waiters {
        var bySocket: [Int32: Waiter] = [:]
        /// What sockets are watched for, as long as they are, without being told to anew for each wait.
        var watched: [Int32: UInt32] = [:]
        /// The socket whose step this thread takes, and whether its wait was interrupted meanwhile.
        var stepping: (socket: Int32, isInterrupted: Bool)?
        /// Until when the thread sleeps at most: the end of a wait, or earlier.
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
        let once = EPOLLIN.rawValue | EPOLLRDHUP.rawValue | EPOLLONESHOT.rawValue
        return await withCheckedContinuation { continuation in
            let refused = waiters.withLock { waiters -> Readiness? in
                if isInterrupted() { return .interrupted }
                waiters.watched[socket] = nil
                // A socket that can't be watched is closed: libpq says so on the next read.
                guard watch(socket, for: once | (forWriting ? EPOLLOUT.rawValue : 0)) else { return .ready }
                add(continuation, socket, forWriting: forWriting, limit, to: &waiters) { .done }
                return nil
            }
            if let refused { continuation.resume(returning: Outcome(readiness: refused, waited: .zero)) }
        }
    }

    /// Waits until a step says that it is done, the time is over, or the wait is interrupted. The socket is watched from
    /// one wait to the next; it is told to the system anew only when it's the first one's, or to be written to.
    ///
    /// A step is taken by one thread at a time, and by none before or after the wait.
    /// - Parameters:
    ///   - forWriting: whether something is still to be sent.
    ///   - limit: how long to wait.
    ///   - isFirst: whether the socket wasn't waited for in this way since it was opened.
    ///   - isInterrupted: as for ``wait(_:forWriting:for:isInterrupted:)``.
    func work(
        _ socket: Int32, forWriting: Bool, for limit: Duration, isFirst: Bool,
        isInterrupted: @escaping @Sendable () -> Bool, _ step: @escaping Step
    ) async -> Outcome {
        await withCheckedContinuation { continuation in
            let refused = waiters.withLock { waiters -> Readiness? in
                if isInterrupted() { return .interrupted }
                if isFirst { waiters.watched[socket] = nil }
                guard watch(socket, forWriting: forWriting, &waiters) else { return .ready }
                add(continuation, socket, forWriting: forWriting, limit, to: &waiters, step)
                return nil
            }
            if let refused { continuation.resume(returning: Outcome(readiness: refused, waited: .zero)) }
        }
    }

    /// Ends a socket's wait, if there is one.
    func interrupt(_ socket: Int32) {
        let waiter = waiters.withLock { waiters in
            if waiters.stepping?.socket == socket { waiters.stepping?.isInterrupted = true }
            return waiters.bySocket.removeValue(forKey: socket)
        }
        guard let waiter else { return }
        waiter.continuation.resume(returning: waiter.outcome(.interrupted, at: .now))
    }

    private func watch(_ socket: Int32, for events: UInt32) -> Bool {
        var event = epoll_event()
        event.events = events
        event.data.fd = socket
        return epoll_ctl(set, EPOLL_CTL_MOD, socket, &event) == 0 || epoll_ctl(set, EPOLL_CTL_ADD, socket, &event) == 0
    }

    /// Watches a socket from now on, if it isn't already.
    private func watch(_ socket: Int32, forWriting: Bool, _ waiters: inout Waiters) -> Bool {
        let events = EPOLLIN.rawValue | EPOLLRDHUP.rawValue | (forWriting ? EPOLLOUT.rawValue : 0)
        if waiters.watched[socket] == events { return true }
        waiters.watched[socket] = events
        return watch(socket, for: events)
    }

    private func add(
        _ continuation: CheckedContinuation<Outcome, Never>, _ socket: Int32, forWriting: Bool, _ limit: Duration,
        to waiters: inout Waiters, _ step: @escaping Step
    ) {
        let begin = SuspendingClock.now
        let end = begin + limit
        waiters.bySocket[socket] = Waiter(
            continuation: continuation, forWriting: forWriting, step: step, begin: begin, end: end)
        if let sleepsUntil = waiters.sleepsUntil, sleepsUntil <= end { return }
        waiters.sleepsUntil = end
        ring()
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
            for event in events.prefix(Int(max(0, count))) {
                if event.data.fd == bell {
                    var counter: UInt64 = 0
                    _ = Glibc.read(bell, &counter, 8)
                } else {
                    something(on: event.data.fd)
                }
            }
            endOverdue()
        }
    }

    /// Something came to a socket: whoever waits for it gets its step taken.
    private func something(on socket: Int32) {
        let waiter = waiters.withLock { waiters -> Waiter? in
            guard let waiter = waiters.bySocket.removeValue(forKey: socket) else {
                // It would be told again and again: the end of a connection that nobody uses now, for one.
                if waiters.watched.removeValue(forKey: socket) != nil {
                    epoll_ctl(set, EPOLL_CTL_DEL, socket, nil)
                }
                return nil
            }
            waiters.stepping = (socket, false)
            return waiter
        }
        if let waiter { take(waiter.step, of: waiter, on: socket) }
    }

    private func take(_ step: Step, of waiter: Waiter, on socket: Int32) {
        let progress = step()
        let now = SuspendingClock.now
        let readiness = waiters.withLock { waiters -> Readiness? in
            let isInterrupted = waiters.stepping?.isInterrupted == true
            waiters.stepping = nil
            if progress == .done { return .ready }
            if isInterrupted { return .interrupted }
            if waiter.end <= now { return .timedOut }
            var waiter = waiter
            waiter.forWriting = progress == .writing
            guard watch(socket, forWriting: waiter.forWriting, &waiters) else { return .ready }
            waiters.bySocket[socket] = waiter
            return nil
        }
        if let readiness { waiter.continuation.resume(returning: waiter.outcome(readiness, at: now)) }
    }

    /// Ends the waits whose time is over.
    private func endOverdue() {
        let now = SuspendingClock.now
        let overdue = waiters.withLock { waiters -> [Int32] in
            guard let until = waiters.sleepsUntil, until <= now else { return [] }
            return waiters.bySocket.filter { $0.value.end <= now }.map(\.key)
        }
        for socket in overdue {
            let waiter = waiters.withLock { waiters -> Waiter? in
                let waiter = waiters.bySocket.removeValue(forKey: socket)
                if waiter != nil { waiters.stepping = (socket, false) }
                return waiter
            }
            guard let waiter else { continue }
            // It may have come since `epoll_wait` returned, or be one of more than this turn had room for.
            let lastLook: Step = {
                self.isReady(socket, forWriting: waiter.forWriting) ? waiter.step() : .reading
            }
            take(lastLook, of: waiter, on: socket)
        }
    }

    private func isReady(_ socket: Int32, forWriting: Bool) -> Bool {
        var look = pollfd(fd: socket, events: Int16(POLLIN | (forWriting ? POLLOUT : 0)), revents: 0)
        return poll(&look, 1, 0) > 0
    }

    /// How long to sleep: to the earliest wait's end or less, for ever when nobody waits.
    private func milliseconds() -> Int32 {
        let now = SuspendingClock.now
        return waiters.withLock { waiters in
            if let until = waiters.sleepsUntil, until <= now {
                waiters.sleepsUntil = waiters.bySocket.values.map(\.end).min()
            }
            guard let until = waiters.sleepsUntil else { return -1 }
            let seconds = now.duration(to: until) / .seconds(1)
            return Int32(max(0, min(seconds * 1_000 + 1, 3_600_000)))
        }
    }
}
