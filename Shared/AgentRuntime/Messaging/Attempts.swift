internal import Persistence

/// How often something is tried again, and how long is waited before.
enum Attempts {
    /// How often a message that fails alone is tried again before it's given up.
    static let ofPoison = 3
    private static let ofConflict = 8

    /// Waits before another attempt: doubling from 50 ms to 2 s, with as much jitter.
    static func pause(_ attempt: Int) async throws {
        let base = min(2_000, 50 << min(attempt, 10))
        try await Task.sleep(for: .milliseconds(Int.random(in: base / 2...base)))
    }

    /// Runs `body` again, from the load, while another writer was quicker.
    static func untilUncontended(_ body: () async throws -> Void) async throws {
        for attempt in 1... {
            do {
                return try await body()
            } catch let error as StoreError where error.isContention && attempt < ofConflict {
                try await Task.sleep(for: .milliseconds(Int.random(in: 1...(5 << attempt))))
            }
        }
    }
}
