import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Persistence
import Testing

@Suite("Queries", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct QueryTests {
    @Test("are answered to the asker's partition, refused by role, and passed over when expired")
    func answers() async throws {
        try await LedgerBench.test { bench in
            let replies = Topic(rawValue: "\(bench.domain.rawValue).replies")
            try await bench.make(replies, partitions: 2)
            let address = ReplyAddress(topic: replies, partition: 1)
            let id = ResourceID.random
            let stream = StreamName(kind: Ledger.kind, id: id)
            func ask(
                _ id: ResourceID, tenant: TenantID = .first, expires: Double? = nil,
                roles: [Role] = [.auditor]
            ) throws -> TestMessage {
                try TestMessage(
                    asking: ReadLedger(id: id), of: stream, tenant: tenant, replyTo: address,
                    expires: expires.map { ServiceFoundation.clock().adding(seconds: $0) }, roles: roles)
            }
            let right = try ask(id, expires: 60)
            let unknown = try ask(.random)
            let otherTenant = try ask(id, tenant: .second)
            let wrongRole = try ask(id, roles: [.tester])
            let expired = try ask(id, expires: -1)
            var withoutAddress = try ask(id)
            withoutAddress.request.replyTo = nil
            var withoutDeadline = try ask(id)
            withoutDeadline.request.expires = nil
            var brokenBody = try ask(id)
            brokenBody.body = [1, 2]
            let asked = [expired, withoutAddress, withoutDeadline, brokenBody, unknown, otherTenant, wrongRole, right]
            try await bench.withInstances {
                try await bench.perform([try bench.open(id), try bench.add(3, to: id)])
                for query in asked { try await bench.sender.ask(query) }
                try await eventually("four answers") { try await bench.reader.all(of: replies).count >= 4 }
                try await eventually("all queries consumed") {
                    let lag = try await bench.bus.lag(
                        group: "\(LedgerScope.current.service)-queries", of: bench.domain.queries)
                    return lag.allSatisfy { $0.records == 0 }
                }
            }
            let answers = try await bench.reader.all(of: replies)
            #expect(answers.count == 4)
            #expect(answers.allSatisfy { $0.partition == 1 })
            func answer(to query: TestMessage) -> IncomingRecord? {
                answers.first { $0.text("ce_correlationid") == query.attributes.correlation.text }
            }
            let answered = try #require(answer(to: right))
            #expect(answered.text("ce_status") == "200")
            #expect(answered.text("ce_causationid") == right.attributes.id.text)
            let ledger = try CanonicalJSON.decode(Ledger.self, from: answered.value ?? [])
            #expect(ledger == Ledger(id: id, version: 2, label: "of first-bank", total: 3))
            #expect(answer(to: unknown)?.text("ce_status") == "404")
            #expect(answer(to: otherTenant)?.text("ce_status") == "404")
            #expect(answer(to: wrongRole)?.text("ce_status") == "403")
            #expect(answer(to: expired) == nil)
            let letters = try await bench.deadLetters()
            #expect(
                Set(letters.map { $0.text("ce_id") })
                    == Set([withoutAddress, withoutDeadline, brokenBody].map(\.attributes.id.text)))
            // A query writes nothing.
            #expect(try await bench.log().count == 2)
            #expect(try await bench.rows("inbox") == 2)
        }
    }

    @Test("one that names a reply topic or partition that isn't there holds nobody up")
    func nowhereToAnswer() async throws {
        try await LedgerBench.test { bench in
            let replies = Topic(rawValue: "\(bench.domain.rawValue).replies")
            try await bench.make(replies, partitions: 2)
            let id = ResourceID.random
            // All of one stream: they go through one partition, one behind the other.
            func ask(_ topic: Topic, _ partition: Int32) throws -> TestMessage {
                try TestMessage(
                    asking: ReadLedger(id: id), of: StreamName(kind: Ledger.kind, id: id), tenant: .first,
                    replyTo: ReplyAddress(topic: topic, partition: partition),
                    expires: ServiceFoundation.clock().adding(seconds: 3_600), roles: [.auditor])
            }
            let bad = [
                try ask(Topic(rawValue: "\(bench.domain.rawValue).nowhere"), 0), try ask(replies, 64),
            ]
            let good = [try ask(replies, 0), try ask(replies, 1)]
            try await bench.withInstances {
                try await bench.perform([try bench.open(id)])
                for query in bad { try await bench.sender.ask(query) }
                try await bench.sender.ask(good[0])
                try await eventually("the letters of the bad ones") { try await bench.deadLetters().count >= 2 }
                try await bench.sender.ask(good[1])
                try await eventually("the good ones' answers") {
                    let answers = try await bench.reader.all(of: replies).map { $0.text("ce_causationid") }
                    return Set(answers) == Set(good.map(\.attributes.id.text))
                }
                try await eventually("all queries consumed") {
                    let lag = try await bench.bus.lag(
                        group: "\(LedgerScope.current.service)-queries", of: bench.domain.queries)
                    return lag.allSatisfy { $0.records == 0 }
                }
            }
            let letters = try await bench.deadLetters()
            #expect(Set(letters.map { $0.text("ce_id") }) == Set(bad.map(\.attributes.id.text)))
            #expect(letters.allSatisfy { $0.text("dora_reason") == "unreadable" })
            #expect(letters.count == 2)
        }
    }

    @Test("one whose handler waits for what is away is given up when it expires, and those behind it are answered")
    func expiresWhileWaiting() async throws {
        let held = ResourceID.random
        let isHeld = TestGate()
        let scope = LedgerScope.random(beforeAnswer: { id in
            guard id == held else { return }
            isHeld.open()
            try await TestGate().wait()
        })
        try await LedgerBench.test(scope: scope) { bench in
            let replies = Topic(rawValue: "\(bench.domain.rawValue).replies")
            try await bench.make(replies, partitions: 1)
            let id = ResourceID.random
            let stream = StreamName(kind: Ledger.kind, id: id)
            @Sendable func ask(_ ledger: ResourceID, seconds: Double) throws -> TestMessage {
                try TestMessage(
                    asking: ReadLedger(id: ledger), of: stream, tenant: .first,
                    replyTo: ReplyAddress(topic: replies, partition: 0),
                    expires: ServiceFoundation.clock().adding(seconds: seconds), roles: [.auditor])
            }
            try await bench.withInstances {
                try await bench.perform([try bench.open(id)])
                try await bench.sender.ask(try ask(held, seconds: 4))
                try await isHeld.wait()
                let good = try ask(id, seconds: 60)
                try await bench.sender.ask(good)
                try await eventually("the good one's answer") {
                    try await bench.reader.all(of: replies).map { $0.text("ce_causationid") }
                        == [good.attributes.id.text]
                }
            }
            #expect(try await bench.deadLetters().isEmpty)
        }
    }
}
