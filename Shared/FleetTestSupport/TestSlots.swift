/// Lets a few tests at a time use connections and consumers, so that a small machine and a server's limit of
/// connections bear a run of many.
public actor TestSlots {
    /// The slots of tests that run agents.
    public static let agents = TestSlots(6)
    /// The slots of tests that run one handler at a time on a schema of their own.
    public static let schemas = TestSlots(2)

    /// The slots of tests that run a server and its clients: with all of them at once, each waits seconds for its turn,
    /// and a deadline of the server's strikes a client that isn't slow.
    public static let servers = TestSlots(12)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Makes so many slots.
    public init(_ count: Int) { free = count }

    /// Runs the body once a slot is free.
    public func run<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        await take()
        do {
            let value = try await body()
            giveBack()
            return value
        } catch {
            giveBack()
            throw error
        }
    }

    private func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func giveBack() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
