import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Persistence
import Testing

@testable import AgentRuntime

@Suite("Queries about the log", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct LogQueryTests {
    /// A query of the runtime's own, as the gateway sends it.
    private func query(
        _ body: some Encodable, _ type: MessageType, tenant: TenantID = .first, roles: [Role] = [.auditor],
        to address: ReplyAddress
    ) throws -> TestMessage {
        var message = TestMessage(
            type: type, body: try CanonicalJSON.encode(body), subject: .seals(of: type.domain), tenant: tenant,
            roles: roles)
        message.request.replyTo = address
        message.request.expires = ServiceFoundation.clock().adding(seconds: 60)
        return message
    }

    @Test("are answered over the bus, to the roles that may verify") func overTheBus() async throws {
        try await LedgerBench.test(settings: ["DORA_SEAL_SECONDS": "0.3"]) { bench in
            let replies = Topic(rawValue: "\(bench.domain.rawValue).replies")
            try await bench.make(replies, partitions: 1)
            let address = ReplyAddress(topic: replies, partition: 0)
            let domain = bench.domain
            let verify = VerifyLog(after: .start, limit: 1_000, heard: nil)
            let (mine, foreign) = (ResourceID.random, ResourceID.random)
            try await bench.withInstances {
                try await bench.perform([try bench.open(mine), try bench.open(foreign, tenant: .second)])
                try await eventually("a seal") { try await bench.rows("log_seals") >= 1 }
                let queries = [
                    try query(verify, RuntimeMessages.verifyLog(of: domain), to: address),
                    try query(verify, RuntimeMessages.verifyLog(of: domain), roles: [.riskManager], to: address),
                    try query(
                        CompareStreams(streams: [
                            HeardStream(
                                stream: StreamName(kind: Ledger.kind, id: foreign), version: 1,
                                hash: EventAttributes.noHash)
                        ]), RuntimeMessages.compareStreams(of: domain), to: address),
                    try query(ExportLog(after: nil), RuntimeMessages.exportLog(of: domain), to: address),
                ]
                for query in queries { try await bench.sender.ask(query) }
                try await eventually("four answers") { try await bench.reader.all(of: replies).count >= 4 }
                let answers = try await bench.reader.all(of: replies)
                func answer(_ index: Int) throws -> IncomingRecord {
                    try #require(answers.first { $0.text("ce_causationid") == queries[index].attributes.id.text })
                }
                let found = try CanonicalJSON.decode(LogVerification.self, from: try answer(0).value ?? [])
                #expect(found.isIntact)
                #expect(found.events == 1)
                #expect(found.seals >= 1)
                #expect(found.lastSeal != nil)
                #expect(try answer(1).text("ce_status") == "403")
                // Another tenant's stream isn't there for who asks.
                let compared = try CanonicalJSON.decode(StreamComparison.self, from: try answer(2).value ?? [])
                #expect(compared.breaks.map(\.cause) == [.setBack])
                let lines = try answer(3).valueText.split(separator: "\n")
                #expect(lines.first?.contains(#""isEnd":true"#) == true)
                #expect(lines.dropFirst().first?.contains("dora-log-export-1") == true)
                #expect(!lines.contains { $0.contains("second-bank") })
            }
        }
    }

    @Test(
        "an export comes in pieces that are the whole, wherever they are cut", arguments: [700, 1_301, 5_000, 100_000])
    func pieces(_ size: Int) async throws {
        try await LedgerBench.test(settings: ["DORA_SEAL_SECONDS": "0.3"]) { bench in
            let ids = (0..<3).map { _ in ResourceID.random }
            try await bench.withInstances {
                try await bench.perform(
                    try ids.map { try bench.open($0) } + ids.map { try bench.open($0, tenant: .second) })
                try await eventually("a seal") { try await bench.rows("log_seals") >= 1 }
                try await bench.perform(try ids.map { try bench.add(1, to: $0) })
            }
            // What was sealed at a position, and what stands there now: two lines that belong together.
            _ = try await bench.schema.asAdministrator(
                "UPDATE event_log SET source = '/x', hash = previous_hash WHERE position IN (1, 4)")
            let (service, domain) = (LedgerScope.current.service, bench.domain)
            let queries = LogQueries(
                service: service, domain: domain,
                verifier: PostgresLogVerifier(
                    pool: bench.relayPool, service: service, domain: domain, keys: bench.keys.sealKeys),
                pool: bench.relayPool, answerBytes: size)
            for tenant in [TenantID.first, .second] {
                var export = LogExport(pool: bench.relayPool, service: service, domain: domain, tenant: tenant)
                var whole: [UInt8] = []
                while let lines = try await export.next() { whole += lines.flatMap(\.line) }
                var pieces: [UInt8] = []
                var place: ExportPlace?
                var count = 0
                while place?.isEnd != true {
                    let answer = try await queries.export(ExportLog(after: place), tenant: tenant)
                    let end = try #require(answer.body.firstIndex(of: 10))
                    place = try CanonicalJSON.decode(ExportPlace.self, from: answer.body[..<end])
                    let piece = answer.body[(end + 1)...]
                    #expect(piece.count <= size)
                    pieces += piece
                    count += 1
                }
                #expect(pieces == whole)
                #expect(count > whole.count / size)
            }
        }
    }
}
