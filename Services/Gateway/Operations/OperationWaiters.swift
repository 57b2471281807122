internal import AgentRuntime
internal import Contracts
internal import Observability
internal import Persistence
internal import Synchronization

/// Wakes requests that wait for their operation's outcome, when the projection says that something was written.
///
/// A waiter registers, looks once, and only then produces; after a lost connection all are looked up again, since a
/// notification may have been missed.
final class OperationWaiters: Service {
    private struct Waiter {
        let tenant: TenantID
        let operation: ResourceID
        let signal: ShutdownSignal
        /// Whether a dead letter ends the wait: not one that was there before the command left.
        var heedsDeadLetter = true
    }

    private struct State {
        var waiters: [Int: Waiter] = [:]
        var next = 0
        var ended: [Int: Operation] = [:]
    }

    /// A registered wait.
    struct Registration: Sendable {
        fileprivate let number: Int
        fileprivate let signal: ShutdownSignal
    }

    let name = "operation waiters"
    private let database: DatabaseConfiguration
    private let role: DatabaseRole
    private let store: OperationStore
    private let logger: Logger
    /// Given when the process is to end: who waits then is answered at once.
    private let stopping: ShutdownSignal
    private let state = Mutex(State())

    init(
        database: DatabaseConfiguration, role: DatabaseRole, store: OperationStore, stopping: ShutdownSignal,
        logger: Logger
    ) {
        self.stopping = stopping
        self.database = database
        self.role = role
        self.store = store
        self.logger = logger
    }

    /// Registers a wait; it must be ended by ``wait(_:seconds:)`` or ``forget(_:)``.
    func register(_ operation: ResourceID, tenant: TenantID) -> Registration {
        state.withLock { state in
            state.next += 1
            let signal = ShutdownSignal()
            state.waiters[state.next] = Waiter(tenant: tenant, operation: operation, signal: signal)
            return Registration(number: state.next, signal: signal)
        }
    }

    /// The operation's command is a dead letter already, and is sent once more: only its outcome ends the wait.
    func passOverDeadLetter(_ registration: Registration) {
        state.withLock { $0.waiters[registration.number]?.heedsDeadLetter = false }
    }

    /// Returns the operation once it has ended or its command is a dead letter, or nil after so many seconds.
    func wait(_ registration: Registration, seconds: Double) async -> Operation? {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await registration.signal.sleep(seconds: seconds) }
            group.addTask { await self.stopping.wait() }
            await group.next()
            group.cancelAll()
        }
        return state.withLock { state in
            state.waiters[registration.number] = nil
            return state.ended.removeValue(forKey: registration.number)
        }
    }

    /// Gives a wait up.
    func forget(_ registration: Registration) {
        state.withLock { state in
            state.waiters[registration.number] = nil
            state.ended[registration.number] = nil
        }
    }

    func run(until shutdown: ShutdownSignal) async throws {
        let wakeUps = RelayWakeUps()
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                let listener = NotificationListener(self.database, role: self.role, channels: [Projector.channel])
                for await event in listener {
                    if case .lost = event { continue }
                    wakeUps.wake()
                }
            }
            group.addTask {
                // One look serves all notifications that came before it: they are never queued.
                while !Task.isCancelled && !shutdown.isRequested {
                    let turn = wakeUps.turn
                    let isDone = await self.lookUp()
                    await wakeUps.wait(after: turn, atMost: isDone ? 60 : 0.5, until: shutdown)
                }
            }
            await shutdown.wait()
            group.cancelAll()
        }
    }

    /// Looks all waiters' operations up; false when that failed and is to be done again.
    private func lookUp() async -> Bool {
        let waiting = state.withLock { $0.waiters }
        var isDone = true
        for (tenant, group) in Dictionary(grouping: waiting, by: \.value.tenant) {
            do {
                let ended = try await store.settled(Array(Set(group.map(\.value.operation))), tenant: tenant)
                let byID = Dictionary(ended.map { ($0.id, $0) }) { first, _ in first }
                for (number, waiter) in group {
                    guard let operation = byID[waiter.operation] else { continue }
                    let isAwaited = state.withLock { state in
                        guard let waiter = state.waiters[number], operation.isEnded || waiter.heedsDeadLetter else {
                            return false
                        }
                        state.ended[number] = operation
                        return true
                    }
                    if isAwaited { waiter.signal.request() }
                }
            } catch {
                isDone = false
                logger.warning("Waiting operations could not be looked up", metadata: ["error": "\(error)"])
            }
        }
        return isDone
    }
}
