import AgentRuntime
import Testing

@Suite("Shutdown signal", .timeLimit(.minutes(1)))
struct ShutdownSignalTests {
    @Test("wakes all who wait, and whoever comes later") func wakes() async {
        let signal = ShutdownSignal()
        #expect(!signal.isRequested)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<50 { group.addTask { await signal.wait() } }
            signal.request()
            signal.request()
            await group.waitForAll()
        }
        #expect(signal.isRequested)
        await signal.wait()
    }

    @Test("lets a cancelled task go") func cancelled() async {
        let signal = ShutdownSignal()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<50 { group.addTask { await signal.wait() } }
            group.cancelAll()
            await group.waitForAll()
        }
        #expect(!signal.isRequested)
    }

    @Test("cuts a sleep short") func sleep() async {
        let signal = ShutdownSignal()
        let began = ContinuousClock.now
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await signal.sleep(seconds: 600) }
            signal.request()
            await group.waitForAll()
        }
        await signal.sleep(seconds: 600)
        #expect(ContinuousClock.now - began < .seconds(30))
    }

    @Test("a sleep ends by itself") func ends() async {
        let signal = ShutdownSignal()
        await signal.sleep(seconds: 0.01)
        #expect(!signal.isRequested)
    }
}
