import FleetTestSupport
import Synchronization
import Testing

@testable import AgentRuntime

@Suite("Service group", .timeLimit(.minutes(1)))
struct ServiceGroupTests {
    /// What happened, in order.
    private final class Journal: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func note(_ line: String) { lines.withLock { $0.append(line) } }
    }

    private struct Part: Service {
        enum Behaviour: Sendable {
            case orderly
            case deaf
            case failing
            case brief
        }

        struct Broken: Error, Equatable {}

        let name: String
        let journal: Journal
        var behaviour = Behaviour.orderly
        var others: TestGate?

        func run(until shutdown: ShutdownSignal) async throws {
            journal.note("\(name) begins")
            switch behaviour {
            case .orderly: await shutdown.wait()
            case .deaf:
                do { try await TestGate().wait() } catch { journal.note("\(name) is cancelled") }
            case .failing:
                try await others?.wait()
                throw Broken()
            case .brief: try await others?.wait()
            }
            journal.note("\(name) ends")
        }
    }

    private func begun(_ count: Int, _ journal: Journal) async throws {
        try await eventually("\(count) begun") { journal.all.filter { $0.hasSuffix("begins") }.count == count }
    }

    @Test("ends the last one first, each when the one after it has ended") func order() async throws {
        let journal = Journal()
        let shutdown = ShutdownSignal()
        let group = ServiceGroup(
            services: ["a", "b", "c"].map { Part(name: $0, journal: journal) }, graceSeconds: 30, logger: .tests)
        async let run: Void = group.run(until: shutdown)
        try await begun(3, journal)
        shutdown.request()
        try await run
        #expect(journal.all.suffix(3) == ["c ends", "b ends", "a ends"])
    }

    @Test("cancels what doesn't end in time") func grace() async throws {
        let journal = Journal()
        let shutdown = ShutdownSignal()
        let parts = [
            Part(name: "a", journal: journal), Part(name: "deaf", journal: journal, behaviour: .deaf),
        ]
        async let run: Void = ServiceGroup(services: parts, graceSeconds: 0.2, logger: .tests).run(until: shutdown)
        try await begun(2, journal)
        let began = ContinuousClock.now
        shutdown.request()
        try await run
        #expect(ContinuousClock.now - began < .seconds(20))
        #expect(journal.all.contains("deaf is cancelled"))
        #expect(journal.all.contains("a ends"))
    }

    @Test("ends all when one fails, and throws its error") func failure() async throws {
        let journal = Journal()
        let gate = TestGate()
        let parts = [
            Part(name: "a", journal: journal),
            Part(name: "failing", journal: journal, behaviour: .failing, others: gate),
            Part(name: "c", journal: journal),
        ]
        let shutdown = ShutdownSignal()
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                await #expect(throws: Part.Broken.self) {
                    try await ServiceGroup(services: parts, graceSeconds: 30, logger: .tests).run(until: shutdown)
                }
            }
            try await begun(3, journal)
            gate.open()
            try await tasks.waitForAll()
        }
        #expect(journal.all.suffix(2) == ["c ends", "a ends"])
        #expect(shutdown.isRequested)
    }

    @Test("ends all when one returns") func earlyReturn() async throws {
        let journal = Journal()
        let gate = TestGate()
        let parts = [
            Part(name: "a", journal: journal), Part(name: "brief", journal: journal, behaviour: .brief, others: gate),
        ]
        async let run: Void = ServiceGroup(services: parts, graceSeconds: 30, logger: .tests)
            .run(until: ShutdownSignal())
        try await begun(2, journal)
        gate.open()
        try await run
        #expect(journal.all.suffix(2) == ["brief ends", "a ends"])
    }

    @Test("ends when its task is cancelled") func cancellation() async throws {
        let journal = Journal()
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                try await ServiceGroup(
                    services: [Part(name: "a", journal: journal)], graceSeconds: 30, logger: .tests
                ).run(until: ShutdownSignal())
            }
            try await begun(1, journal)
            tasks.cancelAll()
            try await tasks.waitForAll()
        }
        #expect(journal.all == ["a begins", "a ends"])
    }
}
