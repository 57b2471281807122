internal import Dispatch

/// Runs blocking C calls one after another on a thread that Swift's tasks don't need.
struct BlockingQueue: Sendable {
    private let queue: DispatchQueue

    init(label: String) { queue = DispatchQueue(label: label) }

    /// Runs the call and returns what it returns.
    func run<Value: Sendable>(
        _ call: @escaping @Sendable () -> Result<Value, BusError>
    ) async throws(BusError) -> Value {
        let result: Result<Value, BusError> = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: call()) }
        }
        return try result.get()
    }
}
