import Contracts
import FleetTestSupport
import MessageBus
import Persistence
import Testing

@testable import AgentRuntime

@Suite(
    "Commands in their topic", .enabled(if: TestEnvironment.hasDatabase && TestBroker.best == .kafka),
    .timeLimit(.minutes(3)))
struct HandledCommandsTests {
    private func housekeeping(_ bench: LedgerBench, after seconds: Double) -> HousekeepingService {
        HousekeepingService(
            housekeeping: Housekeeping(pool: bench.relayPool), inboxDays: 30, commandSeconds: 7 * 86_400,
            uploadSeconds: 3_600, bus: bench.bus, group: LedgerScope.current.service, commands: bench.domain.commands,
            clock: { ServiceFoundation.clock().adding(seconds: seconds) }, logger: .tests)
    }

    private func left(_ bench: LedgerBench) async throws -> Int64 {
        try await bench.bus.ends(of: bench.domain.commands).values.reduce(0) { $0 + $1.end - $1.begin }
    }

    @Test("go after their days once they are handled; one that waits for its agent stays, however old")
    func goWhenHandled() async throws {
        try await LedgerBench.test(on: .kafka) { bench in
            let ids = (0..<5).map { _ in ResourceID.random }
            try await bench.withInstances { try await bench.perform(try ids.map { try bench.open($0) }) }
            // Nobody handles these.
            try await bench.sender.send(try ids.map { try bench.add(1, to: $0) })
            await housekeeping(bench, after: 0).pruneCommands()
            #expect(try await left(bench) == 10)
            await housekeeping(bench, after: 8 * 86_400).pruneCommands()
            #expect(try await left(bench) == 5)
            try await bench.withInstances {
                try await eventually("the commands that waited") { try await bench.isConsumed() }
            }
            #expect(try await bench.log().count == 10)
        }
    }
}
