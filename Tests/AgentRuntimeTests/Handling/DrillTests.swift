import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@Suite("Drills", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct DrillTests {
    private func drill(in bench: LedgerBench, roles: [Role] = [.administrator], body: [UInt8]? = nil) throws
        -> TestMessage
    {
        let workflow = ResourceID.random
        return TestMessage(
            type: RuntimeMessages.drill(of: bench.domain),
            body: try body ?? CanonicalJSON.encode(Drill(workflow: workflow, step: "drill-ledger")),
            subject: StreamName(kind: ResourceKind(rawValue: "workflow"), id: workflow), tenant: .first, roles: roles)
    }

    @Test("A drill writes nothing but its inbox row and its outcome, once") func once() async throws {
        try await LedgerBench.test { bench in
            let message = try drill(in: bench)
            try await bench.withInstances {
                try await bench.perform([message])
                try await bench.perform([message])
            }
            guard case .done(let written) = try await bench.outcome(of: message) else {
                Issue.record("the drill isn't done")
                return
            }
            #expect(written == [])
            #expect(try await bench.rows("inbox") == 1)
            #expect(try await bench.rows("event_log") == 1)
        }
    }

    @Test("Only an administrator drills") func roles() async throws {
        try await LedgerBench.test { bench in
            let message = try drill(in: bench, roles: [.complianceOfficer])
            try await bench.withInstances { try await bench.perform([message]) }
            #expect(try await bench.rejection(of: message).status == 403)
        }
    }

    @Test("A drill that was cancelled before it came is refused") func cancelled() async throws {
        try await LedgerBench.test { bench in
            let message = try drill(in: bench)
            let cancel = TestMessage(
                type: RuntimeMessages.cancelOperation(of: bench.domain),
                body: try CanonicalJSON.encode(
                    CancelOperation(
                        message: message.attributes.id, requestHash: message.request.requestHash,
                        reason: "The drill was undone.")),
                subject: message.attributes.subject, tenant: .first, roles: [.administrator])
            try await bench.withInstances {
                try await bench.perform([cancel])
                try await bench.perform([message])
            }
            #expect(try await bench.rejection(of: message).problem == "undone")
        }
    }
}
