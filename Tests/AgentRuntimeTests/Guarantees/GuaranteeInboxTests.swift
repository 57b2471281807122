import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Testing

@Suite("Guarantee: inbox", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct GuaranteeInboxTests {
    @Test("a command delivered again, much later, takes effect once") func deliveredTwice() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let add = try bench.add(5, to: id)
            try await bench.withInstances {
                try await bench.perform([try bench.open(id), add])
                try await bench.perform([add])
                try await bench.perform([add, add])
            }
            #expect(try await bench.stored(id)?.total == 5)
            #expect(try await bench.log().count == 2)
            #expect(try await bench.outcomes()[add.operation]?.count == 1)
        }
    }

    @Test("a command that stands twice in one batch takes effect once") func twiceInOneBatch() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let add = try bench.add(5, to: id)
            let batches = BatchLog()
            try await bench.sender.send([try bench.open(id), add, add, try bench.add(1, to: id), add])
            try await bench.withInstances(around: { HandlerDouble($0, log: batches) }) { try await bench.settle() }
            #expect(batches.sizes.contains(5))
            #expect(try await bench.stored(id) == .init(version: 3, total: 6, file: nil))
        }
    }

    @Test("a batch that took effect, but whose offset was not committed, takes effect once, on two instances")
    func redeliveredAfterTheCommit() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let batches = BatchLog()
            let isRepeated = TestGate()
            let step = HandlerDouble.Step(after: { _ in
                if batches.sizes.count > 1 { isRepeated.open() }
                throw BatchError.retryLater(reason: "the process dies before the offset is committed")
            })
            try await bench.sender.send([try bench.open(id), try bench.add(3, to: id), try bench.add(4, to: id)])
            try await bench.withCrashingInstance(around: { HandlerDouble($0, log: batches, step: step) }) {
                try await isRepeated.wait()
                // The offset is still before them: whoever comes next gets them again.
                #expect(try await !bench.isConsumed())
            }
            try await bench.withInstances { try await bench.settle() }
            #expect(try await bench.stored(id) == .init(version: 3, total: 7, file: nil))
            #expect(try await bench.log().count == 3)
        }
    }

    @Test("another request under a used id is refused in an operation of its own", arguments: [true, false])
    func anotherRequest(inOneBatch: Bool) async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let message = MessageID(UUID())
            let first = try bench.add(5, to: id, message: message)
            let other = try bench.add(7, to: id, message: message)
            #expect(first.operation != other.operation)
            if inOneBatch { try await bench.sender.send([try bench.open(id), first, other]) }
            try await bench.withInstances {
                if inOneBatch {
                    try await bench.settle()
                } else {
                    try await bench.perform([try bench.open(id), first])
                    try await bench.perform([other])
                }
                // And once more: the refusal too stands once.
                try await bench.perform([other, first])
            }
            #expect(try await bench.stored(id)?.total == 5)
            let refusal = try await bench.rejection(of: other)
            #expect(refusal.status == 422)
            #expect(refusal.problem == "idempotency-key-reused")
            guard case .done(let written) = try await bench.outcome(of: first) else {
                Issue.record("the first request's outcome was touched")
                return
            }
            #expect(written.map(\.version) == [2])
        }
    }

    @Test("the log remembers a command that the inbox has forgotten") func forgottenByTheInbox() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let add = try bench.add(5, to: id)
            try await bench.withInstances {
                try await bench.perform([try bench.open(id), add])
                let forgotten = try await bench.schema.asAdministrator("DELETE FROM inbox")
                #expect(forgotten.affectedRows == 2)
                try await bench.perform([add])
            }
            #expect(try await bench.stored(id)?.total == 5)
        }
    }
}
