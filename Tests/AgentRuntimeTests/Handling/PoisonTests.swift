import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Testing

@Suite("Poison", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct PoisonTests {
    @Test("a message that always fails ends as a dead letter; the others of its batch take effect")
    func alwaysFails() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let poison = try bench.fail(id)
            let before = try (1...5).map { try bench.add($0, to: id) }
            let after = try (6...10).map { try bench.add($0, to: id) }
            let batches = BatchLog()
            try await bench.sender.send([try bench.open(id)] + before + [poison] + after)
            try await bench.withInstances(around: { HandlerDouble($0, log: batches) }) { try await bench.settle() }
            #expect(batches.sizes == [12])
            #expect(try await bench.stored(id) == .init(version: 11, total: 55, file: nil))
            let letters = try await bench.deadLetters()
            #expect(letters.count == 1)
            let letter = try #require(letters.first)
            #expect(letter.text("dora_reason") == "failed")
            #expect(letter.text("dora_detail")?.contains("Broken") == true)
            #expect(letter.text("ce_id") == poison.attributes.id.text)
            #expect(letter.key == poison.attributes.key)
            #expect(letter.value == poison.body)
            // Not remembered: redriven, it may yet take effect.
            #expect(try await bench.rows("inbox") == 11)
            #expect(try await bench.outcomes()[poison.operation] == nil)
        }
    }

    /// Records that no handler can take: sealed, where a seal can be.
    static let broken:
        [(name: String, reason: String, make: @Sendable (LedgerBench, ResourceID) throws -> OutgoingRecord)] =
            [
                (
                    "unknown type", "unreadable",
                    { bench, id in
                        var message = try bench.add(1, to: id)
                        message.attributes.type = MessageType(domain: bench.domain, name: "never-heard-of")
                        return try bench.sender.record(message, topic: bench.domain.commands)
                    }
                ),
                (
                    "a query as a command", "unreadable",
                    { bench, id in
                        var message = try bench.add(1, to: id)
                        message.attributes.type = ReadLedger.type
                        return try bench.sender.record(message, topic: bench.domain.commands)
                    }
                ),
                (
                    "broken JSON", "failed",
                    { bench, id in
                        var message = try bench.add(1, to: id)
                        message.body = Array(#"{"id":"#.utf8)
                        return try bench.sender.record(message, topic: bench.domain.commands)
                    }
                ),
                (
                    "JSON of another shape", "failed",
                    { bench, id in
                        var message = try bench.add(1, to: id)
                        message.body = Array(#"{"id":7,"amount":"much"}"#.utf8)
                        return try bench.sender.record(message, topic: bench.domain.commands)
                    }
                ),
                (
                    "no value", "unreadable",
                    { bench, id in
                        var record = try bench.sender.record(try bench.add(1, to: id), topic: bench.domain.commands)
                        record.value = nil
                        return record
                    }
                ),
                (
                    "no headers", "unreadable",
                    { bench, id in
                        OutgoingRecord(topic: bench.domain.commands, key: "k", value: Array("{}".utf8))
                    }
                ),
                (
                    "a header that is not UTF-8", "unreadable",
                    { bench, id in
                        var record = try bench.sender.record(try bench.add(1, to: id), topic: bench.domain.commands)
                        record.headers.append(RecordHeader(name: "x", value: [0xff, 0xfe]))
                        return record
                    }
                ),
                (
                    "NUL in the trace context", "failed",
                    { bench, id in
                        var message = try bench.add(1, to: id)
                        message.attributes.traceParent = "00-\0"
                        return try bench.sender.record(message, topic: bench.domain.commands)
                    }
                ),
                (
                    "NUL in the request's hash", "failed",
                    { bench, id in
                        var message = try bench.add(1, to: id)
                        message.request.requestHash = "\0"
                        return try bench.sender.record(message, topic: bench.domain.commands)
                    }
                ),
                (
                    "older than the inbox remembers", "unreadable",
                    { bench, id in
                        var message = try bench.add(1, to: id)
                        message.attributes.time = message.attributes.time.adding(seconds: -31 * 86_400)
                        return try bench.sender.record(message, topic: bench.domain.commands)
                    }
                ),
            ]

    @Test("what no handler can take is a dead letter, and consumption goes on") func brokenRecords() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            var records = [try bench.sender.record(try bench.open(id), topic: bench.domain.commands)]
            for (name, _, make) in Self.broken {
                var record = try make(bench, id)
                record.set(Forgery.mark, name)
                records.append(record)
                records.append(try bench.sender.record(try bench.add(1, to: id), topic: bench.domain.commands))
            }
            try await bench.sender.publish(records)
            try await bench.withInstances { try await bench.settle(within: .seconds(60)) }
            #expect(try await bench.stored(id)?.total == Self.broken.count)
            let letters = try await bench.deadLetters()
            let reasons = Dictionary(letters.map { ($0.text(Forgery.mark) ?? "", $0.text("dora_reason") ?? "") }) {
                first, _ in first
            }
            #expect(letters.count == Self.broken.count)
            for (name, reason, _) in Self.broken { #expect(reasons[name] == reason, "\(name)") }
        }
    }

    @Test("a rejection is one event in a stream of its operation, and writes nothing else") func rejection()
        async throws
    {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            let refused = try bench.refuse(id)
            let unknown = try bench.add(1, to: .random)
            let again = try bench.open(id)
            var stranger = try bench.add(1, to: id)
            stranger.request.requester = Requester(subject: "bob", roles: [.auditor])
            let forbidden = stranger
            try await bench.withInstances {
                try await bench.perform([try bench.open(id), refused, unknown, again, forbidden])
            }
            #expect(try await bench.stored(id) == .init(version: 1, total: 0, file: nil))
            #expect(try await bench.deadLetters().isEmpty)
            #expect(
                try await bench.rejection(of: refused)
                    == Rejection(status: 409, problem: "refused", detail: "No.", pointer: "/id", rule: "always"))
            #expect(try await bench.rejection(of: unknown).status == 404)
            #expect(try await bench.rejection(of: again).problem == "exists")
            #expect(try await bench.rejection(of: forbidden).status == 403)
            let events = try await bench.events().filter { $0.text("ce_subject") == "operation/\(refused.operation)" }
            #expect(events.count == 1)
            #expect(events.first?.text("ce_type") == RuntimeMessages.operationEnded(of: bench.domain).text)
            #expect(events.first?.text("ce_causationid") == refused.attributes.id.text)
            #expect(try await bench.log().count == 5)
        }
    }
}
