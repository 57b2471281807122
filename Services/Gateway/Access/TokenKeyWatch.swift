internal import AgentRuntime

/// Reads the keys that verify tokens again from time to time.
struct TokenKeyWatch: Service {
    let name = "token keys"
    let source: TokenKeySource

    func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            await source.refresh()
            await shutdown.sleep(seconds: source.seconds)
        }
    }
}
