import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Persistence
import Testing

@Suite("Guarantee: mac", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct GuaranteeMACTests {
    @Test("a forged command is a dead letter with its reason, writes nothing, and stops nobody")
    func forgedCommands() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let other = ResourceID.random
            let forgeries = Forgery.all(of: bench, other: other, otherTenant: .second)
            var records: [OutgoingRecord] = []
            for (number, forgery) in forgeries.enumerated() {
                var record = try bench.sender.record(try bench.add(1_000, to: id), topic: bench.domain.commands)
                forgery.change(&record)
                record.set(Forgery.mark, "\(number) \(forgery.name)")
                records.append(record)
            }
            // Sealed for another topic, and with another domain's key under this one's key id.
            var elsewhere = try bench.sender.record(try bench.add(1_000, to: id), topic: bench.domain.queries)
            elsewhere.topic = bench.domain.commands
            elsewhere.set(Forgery.mark, "topic")
            let keys = try TestKeys()
            let stranger = try MessageSender(bus: bench.bus, keys: keys)
            var foreign = try stranger.record(try bench.add(1_000, to: id), topic: bench.domain.commands)
            foreign.set(Forgery.mark, "another domain's key")
            records += [elsewhere, foreign]
            let forged = records
            try await bench.withInstances {
                try await bench.perform([try bench.open(id), try bench.open(other), try bench.add(1, to: id)])
                try await bench.sender.publish(forged)
                try await bench.perform([try bench.add(2, to: id)])
            }
            await stranger.close()
            try keys.remove()
            #expect(try await bench.stored(id) == .init(version: 3, total: 3, file: nil))
            #expect(try await bench.stored(other)?.version == 1)
            #expect(try await bench.rows("event_log") == 4)
            #expect(try await bench.rows("inbox") == 4)
            let letters = try await bench.deadLetters()
            let found = Dictionary(grouping: letters) { $0.text(Forgery.mark) ?? "" }
            for record in forged {
                let mark = record.headers.first { $0.name == Forgery.mark }?.text ?? ""
                let letter = found[mark]?.first
                #expect(found[mark]?.count == 1, "\(mark) is no dead letter")
                #expect(letter?.text("dora_reason") == "unreadable")
                #expect(letter?.text("dora_detail")?.isEmpty == false)
                #expect(letter?.text("dora_topic") == bench.domain.commands.rawValue)
                #expect(letter?.value == record.value)
            }
            #expect(letters.count == forged.count)
        }
    }

    @Test("a forged query is not answered") func forgedQueries() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let replies = Topic(rawValue: "\(bench.domain.rawValue).replies")
            try await bench.make(replies, partitions: 1)
            let address = ReplyAddress(topic: replies, partition: 0)
            let stream = StreamName(kind: Ledger.kind, id: id)
            let query = try TestMessage(asking: ReadLedger(id: id), of: stream, tenant: .first, replyTo: address)
            var forged = try bench.sender.record(query, topic: bench.domain.queries)
            forged.set("ce_actor", "mallory")
            let record = forged
            try await bench.withInstances {
                try await bench.perform([try bench.open(id)])
                try await bench.sender.publish([record])
                try await bench.sender.ask(query)
                try await eventually("the true query's answer") { try await !bench.reader.all(of: replies).isEmpty }
                try await eventually("the forged query's letter") { try await bench.deadLetters().count == 1 }
            }
            #expect(try await bench.reader.all(of: replies).count == 1)
        }
    }
}
