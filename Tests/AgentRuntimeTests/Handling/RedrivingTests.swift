import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Persistence
import Testing

@Suite("Redriven commands", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct RedrivingTests {
    @Test("one that took effect meanwhile is passed over, by the inbox and by the log when the inbox has forgotten it")
    func tookEffect() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let add = try bench.add(5, to: id)
            let refused = try bench.refuse(id)
            // As the gateway redrives: the same identifier and request, a new time.
            @Sendable func redriven(_ message: TestMessage) -> TestMessage {
                var again = message
                again.attributes.time = Timestamp(Date()).adding(seconds: 60)
                return again
            }
            try await bench.withInstances {
                try await bench.perform([try bench.open(id), add, refused])
                try await bench.perform([redriven(add), redriven(refused)])
                let forgotten = try await bench.schema.asAdministrator("DELETE FROM inbox")
                #expect(forgotten.affectedRows == 3)
                try await bench.perform([redriven(add), redriven(refused)])
            }
            #expect(try await bench.stored(id) == .init(version: 2, total: 5, file: nil))
            #expect(try await bench.log().count == 3)
            #expect(try await bench.rejection(of: refused).problem == "refused")
        }
    }

    @Test("one that is older than the inbox remembers takes effect under a new time") func oldOne() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            var old = try bench.add(5, to: id)
            old.attributes.time = old.attributes.time.adding(seconds: -40 * 86_400)
            let first = old
            old.attributes.time = Timestamp(Date())
            let second = old
            try await bench.withInstances {
                try await bench.perform([try bench.open(id), first])
                #expect(try await bench.stored(id)?.total == 0)
                #expect(try await bench.deadLetters().first?.text("dora_reason") == "unreadable")
                try await bench.perform([second, second])
            }
            #expect(try await bench.stored(id)?.total == 5)
            guard case .done = try await bench.outcome(of: second) else {
                Issue.record("it did not take effect")
                return
            }
        }
    }
}
