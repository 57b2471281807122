internal import AgentRuntime
internal import MessageBus
internal import Persistence
internal import Synchronization

/// Gathers what requests want written: all that come while one transaction is under way go into the next, so that many
/// share its round trips and its flush to disk. Before it runs, and after, each writes for itself.
final class SharedWrites<Item: Sendable, Written: Sendable>: Service {
    /// What became of an item.
    typealias Outcome = Result<Written, any Error>

    private struct Waiting {
        let item: Item
        /// Nil for one that must write for itself.
        let continuation: CheckedContinuation<Written?, any Error>
    }

    private struct State {
        var waiting: [Int: Waiting] = [:]
        var next = 0
        var isRunning = false
    }

    private enum Turn {
        case waits
        case alone
        case cancelled
    }

    let name: String
    private let most: Int
    private let pace: WorkPace?
    private let writeTogether: @Sendable ([Item]) async -> [Outcome]
    private let state = Mutex(State())
    private let wakeUps = RelayWakeUps()

    /// How many wait for the next transaction.
    var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// Whether it runs, so that what comes is gathered.
    var isShared: Bool { state.withLock { $0.isRunning } }

    /// - Parameters:
    ///   - name: the service's, in logs.
    ///   - most: how many are written together at most.
    ///   - pace: how small transactions rest; nil when the next one begins at once.
    ///   - write: writes several, or one alone, and says what became of each, in their order. What fails for another
    ///     reason than that the database is away is written once more, alone, unless it was.
    init(_ name: String, most: Int, pace: WorkPace? = nil, write: @escaping @Sendable ([Item]) async -> [Outcome]) {
        self.name = name
        self.most = most
        self.pace = pace
        writeTogether = write
    }

    /// Returns when the item is written, with what became of it.
    /// - Throws: what writing it throws; `CancellationError` when the task is cancelled before it is taken.
    func write(_ item: Item) async throws -> Written {
        let number = state.withLock { state in
            state.next += 1
            return state.next
        }
        let shared: Written? = try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let turn: Turn = state.withLock { state in
                    // The first requests of a process find nobody to share with, and so do its last.
                    guard state.isRunning else { return .alone }
                    guard !Task.isCancelled else { return .cancelled }
                    state.waiting[number] = Waiting(item: item, continuation: continuation)
                    return .waits
                }
                switch turn {
                case .waits: wakeUps.wake()
                case .alone: continuation.resume(returning: nil)
                case .cancelled: continuation.resume(throwing: CancellationError())
                }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: number) }?.continuation
                .resume(throwing: CancellationError())
        }
        if let shared { return shared }
        return try await writeAlone(item).get()
    }

    func run(until shutdown: ShutdownSignal) async throws {
        state.withLock { $0.isRunning = true }
        var pace = pace
        while !shutdown.isRequested {
            let turn = wakeUps.turn
            let began = ContinuousClock.now
            let written = await writeNext()
            if written > 0 {
                await pace?.rest(afterWorkFrom: began, WorkPace.Load(records: written, bytes: 0))
            } else {
                await wakeUps.wait(after: turn, atMost: 60, until: shutdown)
            }
        }
        state.withLock { $0.isRunning = false }
        while await writeNext() > 0 {}
    }

    /// Writes what waits, as much as is written together, and says how many that were.
    private func writeNext() async -> Int {
        let next = state.withLock { state in
            // The oldest first: numbers are given in order.
            let numbers = state.waiting.keys.sorted().prefix(most)
            return numbers.compactMap { state.waiting.removeValue(forKey: $0) }
        }
        guard !next.isEmpty else { return 0 }
        var outcomes = await writeTogether(next.map(\.item))[...]
        // While the database is away, each try takes as long as one waits for it: the rest isn't made to.
        var away: (any Error)?
        for one in next {
            var outcome = outcomes.popFirst() ?? .failure(Unanswered())
            if case .failure(let error) = outcome, !Self.isAway(error), next.count > 1 {
                // What the database refuses of one is no other's failure.
                outcome = if let away { .failure(away) } else { await writeAlone(one.item) }
                if case .failure(let error) = outcome, Self.isAway(error) { away = error }
            }
            one.continuation.resume(with: outcome.map { $0 })
        }
        return next.count
    }

    private func writeAlone(_ item: Item) async -> Outcome {
        await writeTogether([item]).first ?? .failure(Unanswered())
    }

    private static func isAway(_ error: any Error) -> Bool { (error as? DatabaseError)?.isInfrastructure == true }
}

/// An item of which the writer didn't say what became of it.
private struct Unanswered: Error {}
