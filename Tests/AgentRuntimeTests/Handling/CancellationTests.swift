import Contracts
import FleetTestSupport
import Foundation
import Testing

@Suite("Cancelled operations", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct CancellationTests {
    private func cancellation(in bench: LedgerBench, of message: TestMessage) throws -> TestMessage {
        TestMessage(
            type: RuntimeMessages.cancelOperation(of: bench.domain),
            body: try CanonicalJSON.encode(
                CancelOperation(
                    message: message.attributes.id, requestHash: message.request.requestHash, reason: "not wanted")),
            subject: StreamName(kind: .operation, id: message.operation), tenant: message.attributes.tenant)
    }

    @Test("a command cancelled before it comes is refused, whenever it comes") func before() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let add = try bench.add(5, to: id)
            let cancel = try cancellation(in: bench, of: add)
            try await bench.withInstances {
                try await bench.perform([try bench.open(id)])
                try await bench.perform([cancel])
                try await bench.perform([add])
                try await bench.perform([add])
            }
            #expect(try await bench.stored(id)?.total == 0)
            let rejection = try await bench.rejection(of: add)
            #expect(rejection.status == 409)
            #expect(rejection.detail == "not wanted")
            guard case .done = try await bench.outcome(of: cancel) else {
                Issue.record("the cancellation has no outcome")
                return
            }
        }
    }

    @Test("what has taken effect stays") func after() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let add = try bench.add(5, to: id)
            let cancel = try cancellation(in: bench, of: add)
            try await bench.withInstances {
                try await bench.perform([try bench.open(id), add])
                try await bench.perform([cancel])
                try await bench.perform([add, try bench.add(1, to: id)])
            }
            #expect(try await bench.stored(id)?.total == 6)
            guard case .done = try await bench.outcome(of: add) else {
                Issue.record("the outcome was touched")
                return
            }
        }
    }

    @Test("another tenant's cancellation refuses nothing") func anotherTenant() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let add = try bench.add(5, to: id)
            var cancel = try cancellation(in: bench, of: add)
            cancel.attributes.tenant = .second
            let foreign = cancel
            try await bench.withInstances {
                try await bench.perform([try bench.open(id), foreign])
                try await bench.perform([add])
            }
            #expect(try await bench.stored(id)?.total == 5)
        }
    }
}
