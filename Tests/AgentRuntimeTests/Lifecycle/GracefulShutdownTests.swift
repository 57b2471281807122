import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Testing

@Suite("Graceful shutdown", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct GracefulShutdownTests {
    @Test("finishes what an instance holds, and commits its offset") func finishes() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let hasBatch = TestGate()
            let mayGoOn = TestGate()
            let shutdown = ShutdownSignal()
            let step = HandlerDouble.Step(before: { _ in
                hasBatch.open()
                try await mayGoOn.wait()
            })
            try await bench.sender.send([try bench.open(id), try bench.add(8, to: id)])
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await bench.runInstance(until: shutdown, around: { HandlerDouble($0, step: step) })
                }
                try await hasBatch.wait()
                shutdown.request()
                #expect(try await bench.stored(id) == nil)
                mayGoOn.open()
                try await group.waitForAll()
            }
            // No instance runs any more: what is there now was finished by the one that stopped.
            #expect(try await bench.stored(id)?.total == 8)
            #expect(try await bench.isConsumed())
        }
    }

    @Test("ends when its time is over, and loses nothing") func timeIsOver() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let hasBatch = TestGate()
            let never = TestGate()
            let shutdown = ShutdownSignal()
            let step = HandlerDouble.Step(before: { _ in
                hasBatch.open()
                try await never.wait()
            })
            try await bench.sender.send([try bench.open(id), try bench.add(8, to: id)])
            let began = ContinuousClock.now
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await bench.runInstance(
                        until: shutdown, graceSeconds: 0.5, around: { HandlerDouble($0, step: step) })
                }
                try await hasBatch.wait()
                shutdown.request()
                try await group.waitForAll()
            }
            #expect(ContinuousClock.now - began < .seconds(30))
            #expect(try await bench.stored(id) == nil)
            try await bench.withInstances { try await bench.settle() }
            #expect(try await bench.stored(id)?.total == 8)
        }
    }
}
