import Synchronization

/// A number that handlers change and tests watch.
final class Counter: Sendable {
    private let number = Mutex(0)

    var value: Int { number.withLock { $0 } }

    func add(_ count: Int) {
        number.withLock { $0 += count }
    }

    /// Waits until the number has stopped growing: whoever counts is held up.
    func settledValue() async throws -> Int {
        var last = value
        var unchanged = 0
        while unchanged < 6 || last == 0 {
            try await Task.sleep(for: .milliseconds(50))
            let now = value
            unchanged = now == last ? unchanged + 1 : 0
            last = now
        }
        return last
    }
}
