import Contracts
import MessageBus
import Observability
import Testing

/// Each round is one in which librdkafka 2.0.2 has been seen to abort or to hang: members that leave before, during and
/// after their first assignment, while others come and go.
@Suite("Starts and stops", .serialized, .timeLimit(.minutes(3)))
struct StartStopTests {
    /// Rounds of each of the groups that run side by side.
    static let rounds = Int(BusKind.value("DORA_TEST_ROUNDS") ?? "") ?? 50
    static let groups = 4
    static let members = 3

    @Test("One member at any moment", arguments: BusKind.available.filter { $0 != .kafka })
    func oneMember(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        for round in 0..<Self.rounds {
            let handler = RecordingHandler()
            // Some stop before, some during and some after the first assignment.
            let waits = kind == .embedded ? round == Self.rounds - 1 : round % 5 == 4
            try await bench.withMember(bench.plan(), handler) { _ in
                if waits { await handler.happenings.until { $0.assignments > 0 } }
                for _ in 0..<(round % 4) { await Task.yield() }
            }
            #expect(handler.happenings.value.held.isEmpty)
        }
    }

    /// Alone in its process: what other tests open and start would count, too.
    @Test(
        "Two hundred rounds of three members each leave no file and no thread behind",
        .enabled(if: BusKind.kafka.isAvailable, "DORA_TEST_KAFKA is not set"),
        .enabled(if: BusKind.value("DORA_TEST_ALONE") != nil, "DORA_TEST_ALONE is not set: other tests run beside"))
    func leavesNothing() async throws {
        let bench = try await Bench(.kafka)
        for partition in Int32(0)..<4 { try await bench.publish(bench.records(["a", "b"], partition: partition)) }
        try await Self.round(bench, 3)
        let before = try await ProcessResources.settled()
        let counts = Observed((assigned: 0, early: 0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<Self.groups {
                group.addTask {
                    let own = try await Bench(.kafka, bus: bench.bus)
                    for round in 0..<Self.rounds {
                        let assigned = try await Self.round(own, round + number)
                        counts.update {
                            $0.assigned += assigned
                            $0.early += Self.members - assigned
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let after = try await ProcessResources.settled()
        let all = Self.groups * Self.rounds * Self.members
        #expect(counts.value.assigned + counts.value.early == all)
        // Neither sort is rare.
        #expect(counts.value.early > all / 4)
        #expect(counts.value.assigned > all / 10)
        #expect(after.files == before.files)
        #expect(after.clientThreads == before.clientThreads)
        // The system's pool of threads may have grown by itself.
        #expect(after.threads <= before.threads + 8)
        print("\(all) members, \(counts.value): before \(before), after \(after)")
        await bench.bus.close()
    }

    /// Members that come together and leave each at its own moment; gives back how many got partitions.
    @discardableResult
    static func round(_ bench: Bench, _ number: Int) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for member in 0..<members {
                group.addTask {
                    let handler = RecordingHandler()
                    let subscriber = try bench.bus.makeSubscriber(bench.plan())
                    try await withThrowingTaskGroup(of: Void.self) { running in
                        running.addTask { try await subscriber.run(handler) }
                        switch (number + member) % 6 {
                        case 0: break  // at once
                        case 1: for _ in 0..<10 { await Task.yield() }
                        case 2: try await Task.sleep(for: .milliseconds(1 + number % 20))
                        case 3: try await Task.sleep(for: .milliseconds(20 + 7 * (number % 20)))
                        case 4: await handler.happenings.until { $0.assignments > 0 }
                        default:
                            // Cancelled and not stopped, in the middle of whatever goes on.
                            try await Task.sleep(for: .milliseconds(5 * (number % 12)))
                            running.cancelAll()
                        }
                        subscriber.stop()
                        try await running.waitForAll()
                    }
                    #expect(handler.happenings.value.held.isEmpty)
                    return handler.happenings.value.assignments > 0
                }
            }
            var assigned = 0
            for try await wasAssigned in group where wasAssigned { assigned += 1 }
            return assigned
        }
    }
}
