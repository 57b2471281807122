import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Testing

/// The offset is committed after the database: what was under way when an instance dies is another's.
@Suite("Guarantee: manual-commit", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct GuaranteeManualCommitTests {
    @Test("an instance that dies before it handled a batch loses nothing") func diesBeforeHandling() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let hasBatch = TestGate()
            let never = TestGate()
            let step = HandlerDouble.Step(before: { _ in
                hasBatch.open()
                try await never.wait()
            })
            try await bench.sender.send([try bench.open(id)] + (1...20).map { try bench.add($0, to: id) })
            try await bench.withCrashingInstance(around: { HandlerDouble($0, step: step) }) {
                try await hasBatch.wait()
            }
            #expect(try await bench.stored(id) == nil)
            try await bench.withInstances { try await bench.settle() }
            #expect(try await bench.stored(id)?.total == 210)
            #expect(try await bench.deadLetters().isEmpty)
        }
    }

    @Test("an instance that dies while its batches fail loses nothing") func diesWhileFailing() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let batches = BatchLog()
            let hasFailed = TestGate()
            let step = HandlerDouble.Step(before: { _ in
                if batches.sizes.count > 2 { hasFailed.open() }
                throw BatchError.retryLater(reason: "something is away")
            })
            try await bench.sender.send([try bench.open(id), try bench.add(9, to: id)])
            try await bench.withCrashingInstance(around: { HandlerDouble($0, log: batches, step: step) }) {
                try await hasFailed.wait()
            }
            try await bench.withInstances { try await bench.settle() }
            #expect(try await bench.stored(id)?.total == 9)
        }
    }
}
