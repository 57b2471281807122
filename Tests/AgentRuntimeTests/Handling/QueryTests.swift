import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Testing

@Suite("Queries", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct QueryTests {
    @Test("are answered to the asker's partition, refused by role, and passed over when expired")
    func answers() async throws {
        try await LedgerBench.test { bench in
            let replies = Topic(rawValue: "\(bench.domain.rawValue).replies")
            _ = try await bench.bus.createTopics([TopicSpecification(topic: replies, partitions: 2)])
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
            var brokenBody = try ask(id)
            brokenBody.body = [1, 2]
            let asked = [expired, withoutAddress, brokenBody, unknown, otherTenant, wrongRole, right]
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
            let answer = try #require(answer(to: right))
            #expect(answer.text("ce_status") == "200")
            #expect(answer.text("ce_causationid") == right.attributes.id.text)
            let ledger = try CanonicalJSON.decode(Ledger.self, from: answer.value ?? [])
            #expect(ledger == Ledger(id: id, version: 2, label: "of first-bank", total: 3))
            #expect(answer(to: unknown)?.text("ce_status") == "404")
            #expect(answer(to: otherTenant)?.text("ce_status") == "404")
            #expect(answer(to: wrongRole)?.text("ce_status") == "403")
            #expect(answer(to: expired) == nil)
            let letters = try await bench.deadLetters()
            #expect(
                Set(letters.map { $0.text("ce_id") })
                    == [withoutAddress.attributes.id.text, brokenBody.attributes.id.text])
            // A query writes nothing.
            #expect(try await bench.log().count == 2)
            #expect(try await bench.rows("inbox") == 2)
        }
    }
}
