internal import Synchronization

/// One call of publish: gathers its records' positions and wakes the caller once.
final class PublishCall: Sendable {
    private struct State {
        var positions: [RecordPosition?]
        var remaining: Int
        var failure: BusError?
        var result: Result<[RecordPosition], BusError>?
        var waiter: CheckedContinuation<Result<[RecordPosition], BusError>, Never>?
    }

    private let state: Mutex<State>

    init(count: Int) {
        state = Mutex(State(positions: Array(repeating: nil, count: count), remaining: count))
    }

    /// Whether the caller has been answered.
    var isSettled: Bool { state.withLock { $0.result != nil } }

    /// Takes one record's outcome; the call is settled with the last one's.
    func settle(_ index: Int, _ outcome: Result<RecordPosition, BusError>) {
        finish { state in
            state.remaining -= 1
            switch outcome {
            case .success(let position): state.positions[index] = position
            case .failure(let error): state.failure = state.failure ?? error
            }
            guard state.remaining == 0 else { return nil }
            if let failure = state.failure { return .failure(failure) }
            return .success(state.positions.compactMap(\.self))
        }
    }

    /// Answers the caller now; deliveries go on.
    func abandon(_ error: BusError) {
        finish { _ in .failure(error) }
    }

    private func finish(_ change: (inout State) -> Result<[RecordPosition], BusError>?) {
        let (waiter, result) = state.withLock { state in
            guard let result = change(&state), state.result == nil else {
                return (nil as CheckedContinuation<Result<[RecordPosition], BusError>, Never>?, state.result)
            }
            state.result = result
            defer { state.waiter = nil }
            return (state.waiter, result)
        }
        if let waiter, let result { waiter.resume(returning: result) }
    }

    /// Waits for the outcome; one task waits.
    func outcome() async -> Result<[RecordPosition], BusError> {
        await withCheckedContinuation { continuation in
            let ready = state.withLock { state in
                if state.result == nil { state.waiter = continuation }
                return state.result
            }
            if let ready { continuation.resume(returning: ready) }
        }
    }
}
