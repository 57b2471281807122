import Contracts
import FleetTestSupport
import Foundation
import Synchronization
import Testing

@Suite("Guarantee: expected-version", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct GuaranteeExpectedVersionTests {
    /// Lets two handlers that have loaded wait for one another, once.
    private final class Meeting: Sendable {
        private let arrived = Mutex(0)
        private let met = TestGate()

        func arrive() async throws {
            let number = arrived.withLock { count in
                count += 1
                return count
            }
            if number == 2 { met.open() }
            if number <= 2 { try await met.wait() }
        }
    }

    /// A stream of another name whose key goes to another partition than a given stream's.
    private func keys(_ bench: LedgerBench) async throws -> (ResourceID, ResourceID) {
        var byPartition: [Int32: ResourceID] = [:]
        // Found by publishing what the agent passes over as unreadable.
        while byPartition.count < 2 {
            let id = ResourceID.random
            var probe = try bench.sender.record(
                try bench.add(0, to: .random, key: id), topic: bench.domain.commands)
            probe.headers = []
            if let position = try await bench.sender.publish([probe]).first { byPartition[position.partition] = id }
        }
        let found = byPartition.sorted { $0.key < $1.key }.map(\.value)
        return (found[0], found[1])
    }

    @Test("two instances that loaded the same version don't overwrite one another") func loadedTheSame() async throws {
        let meeting = Meeting()
        try await LedgerBench.test(scope: .random(afterLoad: { try await meeting.arrive() })) { bench in
            let id = ResourceID.random
            let (first, second) = try await keys(bench)
            try await bench.withInstances(2) {
                try await bench.perform([try bench.open(id)])
                try await bench.perform([try bench.add(30, to: id, key: first), try bench.add(12, to: id, key: second)])
            }
            #expect(try await bench.stored(id) == .init(version: 3, total: 42, file: nil))
        }
    }

    @Test("many additions to few ledgers on two instances sum up right") func manyAdditions() async throws {
        try await LedgerBench.test { bench in
            let ids = (0..<3).map { _ in ResourceID.random }
            try await bench.withInstances(2) {
                try await bench.perform(try ids.map { try bench.open($0) })
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for sender in 0..<6 {
                        group.addTask {
                            for number in 0..<20 {
                                let id = ids[(sender + number) % 3]
                                try await bench.sender.send([try bench.add(1 + number, to: id, key: .random)])
                            }
                        }
                    }
                    try await group.waitForAll()
                }
                try await bench.settle()
            }
            var total = 0
            var versions = 0
            for id in ids {
                let ledger = try #require(try await bench.stored(id))
                total += ledger.total
                versions += ledger.version
            }
            #expect(total == 6 * (1...20).reduce(0, +))
            #expect(versions == 3 + 120)
            #expect(try await bench.deadLetters().isEmpty)
        }
    }

    @Test("a version that the client named and that doesn't hold is refused") func ifMatch() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let right = try bench.add(1, to: id, expecting: 1)
            let stale = try bench.add(10, to: id, expecting: 1)
            let current = try bench.add(100, to: id, expecting: 2)
            try await bench.withInstances { try await bench.perform([try bench.open(id), right, stale, current]) }
            #expect(try await bench.stored(id) == .init(version: 3, total: 101, file: nil))
            let refusal = try await bench.rejection(of: stale)
            #expect(refusal == .versionMismatch(expected: 1, current: 2))
            #expect(refusal.status == 412)
        }
    }
}
