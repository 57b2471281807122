import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Observability
import Persistence
import Testing

@testable import Gateway

/// Commands of open steps are sent once per cluster, and again to a topic that has lost them.
@Suite("The command outbox, on PostgreSQL", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(4)))
struct CommandOutboxRelayTests {
    @Test("a command is sent once, and the offsets are kept with the mark") func once() async throws {
        try await OutboxFixture.run(on: .memory) { fixture in
            try await fixture.makeTopics()
            let commands = [try await fixture.start(.first), try await fixture.start(.second)]
            for _ in 0..<2 {
                try await fixture.relaying {
                    try await eventually("all sent") { try await fixture.unsent() == 0 }
                }
            }
            #expect(try await fixture.sent(.first) == [commands[0]])
            #expect(try await fixture.sent(.second) == [commands[1]])
            let offsets = "SELECT count(*) AS value FROM command_offsets"
            #expect(try await fixture.count(offsets) == 2)
            #expect(try await fixture.count("\(offsets) WHERE partition = 0 AND acknowledged = 0") == 2)
        }
    }

    @Test("a topic that was emptied gets the open steps' commands again, and no others do", arguments: [true, false])
    func emptied(whileRelaying: Bool) async throws {
        try await OutboxFixture.run(on: .memory) { fixture in
            try await fixture.makeTopics()
            let ended = try await fixture.start(.first)
            let open = try await fixture.start(.first)
            let other = try await fixture.start(.second)
            try await fixture.relaying {
                try await eventually("all sent") { try await fixture.unsent() == 0 }
                try await fixture.end(ended)
                if whileRelaying {
                    try await fixture.makeAgain(.first)
                    try await eventually("sent again") { try await fixture.sent(.first) == [open] }
                }
            }
            if !whileRelaying {
                #expect(try await fixture.sent(.first) == [ended, open])
                try await fixture.makeAgain(.first)
                try await fixture.relaying {
                    try await eventually("sent again") { try await fixture.sent(.first) == [open] }
                }
            }
            #expect(try await fixture.sent(.second) == [other])
            #expect(fixture.losses(.first) == 1)
            #expect(fixture.losses(.second) == nil)
        }
    }

    @Test("a topic that is away is waited for, and the others' commands don't wait for it") func away() async throws {
        try await OutboxFixture.run(on: .memory) { fixture in
            try await fixture.makeTopics()
            let open = try await fixture.start(.first)
            try await fixture.relaying {
                try await eventually("sent") { try await fixture.unsent() == 0 }
            }
            try await fixture.delete(.first)
            let late = try await fixture.start(.first)
            let other = try await fixture.start(.second)
            try await fixture.relaying {
                try await eventually("the other's is sent") { try await fixture.sent(.second) == [other] }
                // This bus makes a topic at its first record: none was written.
                #expect(try await fixture.sent(.first).isEmpty)
                #expect(try await fixture.unsent() == 1)
                try await fixture.make(.first)
                try await eventually("both are sent") { try await fixture.sent(.first) == [open, late] }
            }
        }
    }

    @Test("a topic that has grown past what was acknowledged shows by its offsets") func grownPast() async throws {
        try await OutboxFixture.run(on: .memory) { fixture in
            try await fixture.makeTopics()
            let open = try await fixture.start(.first)
            try await fixture.relaying {
                try await eventually("sent") { try await fixture.unsent() == 0 }
                // The next command is the first record of the new topic, or so soon that no look came before it.
                try await fixture.makeAgain(.first)
                let next = try await fixture.start(.first)
                try await eventually("both are sent") {
                    let isSent = try await fixture.sent(.first).suffix(2) == [open, next]
                    let unsent = try await fixture.unsent()
                    return isSent && unsent == 0
                }
            }
            #expect(fixture.losses(.first) == 1)
        }
    }

    @Test("a loss that was noticed is not forgotten when it can't be written down at once") func remembered()
        async throws
    {
        try await OutboxFixture.run(on: .memory) { fixture in
            try await fixture.makeTopics()
            let open = try await fixture.start(.first)
            let schema = fixture.projection.schema
            let role = "\(schema.configuration.schema)_relay"
            try await fixture.relaying {
                try await eventually("sent") { try await fixture.unsent() == 0 }
                _ = try await schema.asAdministrator("REVOKE DELETE ON command_offsets FROM \(role)")
                try await fixture.makeAgain(.first)
                let next = try await fixture.start(.first)
                try await eventually("the next is sent") { try await fixture.sent(.first).contains(next) }
                _ = try await schema.asAdministrator("GRANT DELETE ON command_offsets TO \(role)")
                try await eventually("both are sent") {
                    let isSent = try await fixture.sent(.first).suffix(2) == [open, next]
                    let unsent = try await fixture.unsent()
                    return isSent && unsent == 0
                }
            }
            #expect(fixture.losses(.first) == 1)
        }
    }

    @Test("another cluster gets the open steps' commands; of one from before offsets were kept nothing is lost")
    func otherClusters() async throws {
        try await OutboxFixture.run(on: .memory) { fixture in
            try await fixture.makeTopics()
            let open = try await fixture.start(.first)
            let cluster = try await fixture.bus.clusterID()
            // As it stands when it was sent before offsets were kept.
            _ = try await fixture.projection.schema.asAdministrator(
                "UPDATE command_outbox SET sent_to = $1", [.text(cluster)])
            let next = try await fixture.start(.first)
            try await fixture.relaying {
                try await eventually("the next is sent") { try await fixture.unsent() == 0 }
            }
            #expect(try await fixture.sent(.first) == [next])
            let other = fixture.with(bus: InMemoryMessageBus(partitions: 1, logger: .tests))
            try await other.makeTopics()
            try await other.relaying {
                try await eventually("all sent to the other") { try await other.sent(.first) == [open, next] }
            }
        }
    }

    @Test("who has lost the lease marks nothing and has nothing sent again") func lateHolder() async throws {
        try await OutboxFixture.run(on: .memory) { fixture in
            _ = try await fixture.start(.first)
            let outbox = CommandOutbox(pool: fixture.relayPool)
            let late = try #require(try await fixture.leases.acquire("command-outbox", holder: "late", seconds: 0))
            let next = try #require(try await fixture.leases.acquire("command-outbox", holder: "next", seconds: 60))
            let entries = try await outbox.unsent(without: [])
            #expect(entries.count == 1)
            let offset = AcknowledgedOffset(topic: entries[0].topic, partition: 0, offset: 7)
            await #expect(throws: DatabaseError.self) {
                try await outbox.mark(entries, asSentTo: "c", acknowledged: [offset], under: late)
            }
            #expect(try await outbox.acknowledged(by: "c").isEmpty)
            #expect(try await outbox.unsent(without: []).count == 1)
            try await outbox.mark(entries, asSentTo: "c", acknowledged: [offset], under: next)
            #expect(try await outbox.acknowledged(by: "c") == [offset])
            #expect(try await outbox.topicsOfOpenSteps(on: "c") == [entries[0].topic])
            await #expect(throws: DatabaseError.self) {
                try await outbox.sendAgain([entries[0].topic], to: "c", under: late)
            }
            #expect(try await outbox.unsent(without: []).isEmpty)
            try await outbox.sendAgain([entries[0].topic], to: "c", under: next)
            #expect(try await outbox.acknowledged(by: "c").isEmpty)
            #expect(try await outbox.unsent(without: []).count == 1)
            #expect(try await outbox.unsent(without: [entries[0].topic]).isEmpty)
            try await outbox.mark(entries, asSentTo: "c", acknowledged: [offset], under: next)
            try await outbox.takeBack(fromAllBut: "c", under: next)
            #expect(try await outbox.unsent(without: []).isEmpty)
            await #expect(throws: DatabaseError.self) { try await outbox.takeBack(fromAllBut: "d", under: late) }
            #expect(try await outbox.unsent(without: []).isEmpty)
            try await outbox.takeBack(fromAllBut: "d", under: next)
            #expect(try await outbox.unsent(without: []).count == 1)
        }
    }

    @Test(
        "on Apache Kafka, a topic deleted and made again under the same cluster id gets the open steps' commands",
        .enabled(if: TestBroker.best == .kafka, "DORA_TEST_KAFKA is not set"))
    func onKafka() async throws {
        try await OutboxFixture.run(on: .kafka) { fixture in
            try await fixture.makeTopics()
            let cluster = try await fixture.bus.clusterID()
            let ended = try await fixture.start(.first)
            let open = [try await fixture.start(.first), try await fixture.start(.first)]
            let other = try await fixture.start(.second)
            try await fixture.relaying {
                try await eventually("all sent") { try await fixture.unsent() == 0 }
                #expect(try await fixture.sent(.first) == [ended] + open)
                try await fixture.end(ended)
                try await fixture.delete(.first)
                try await fixture.make(.first)
                try await eventually("sent again", within: .seconds(60)) {
                    try await fixture.sent(.first) == open
                }
                let next = try await fixture.start(.first)
                try await eventually("what follows") { try await fixture.sent(.first) == open + [next] }
            }
            #expect(try await fixture.sent(.second) == [other])
            #expect(try await fixture.bus.clusterID() == cluster)
            #expect(fixture.losses(.first) == 1)
        }
    }
}
