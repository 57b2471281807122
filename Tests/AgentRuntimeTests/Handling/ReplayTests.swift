import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@Suite("Replay", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct ReplayTests {
    @Test("after a random run on two instances the log makes the stored state, column by column")
    func randomRun() async throws {
        try await LedgerBench.test { bench in
            let ids = (0..<8).map { _ in ResourceID.random }
            let tenants = [TenantID.first, .second]
            var messages: [TestMessage] = []
            for _ in 0..<150 {
                guard let id = ids.randomElement(), let tenant = tenants.randomElement() else { continue }
                switch Int.random(in: 0..<10) {
                case 0...2: messages.append(try bench.open(id, tenant: tenant))
                case 3: messages.append(try bench.refuse(id))
                case 4:
                    let stream = StreamName(kind: Ledger.kind, id: id)
                    let (chunks, reference) = TestMessage.upload(
                        (0..<50).map { _ in UInt8.random(in: 0...255) }, chunkSize: 20, domain: bench.domain,
                        subject: stream, tenant: tenant)
                    messages += chunks
                    messages.append(
                        try TestMessage(AttachFile(id: id, content: reference), to: stream, tenant: tenant))
                default: messages.append(try bench.add(Int.random(in: 1...99), to: id, tenant: tenant))
                }
            }
            let run = messages
            try await bench.withInstances(2) { try await bench.perform(run) }
            let known = try await LogReplay.tenants(bench.relayPool)
            #expect(Set(known) == Set(tenants))
            let replay = LogReplay(tables: LedgerAgent.tables, pool: bench.pool)
            #expect(try await replay.differences(tenants: known).isEmpty)
            #expect(try await HashChainVerifier(pool: bench.relayPool).verify().isIntact)
            // And a difference would be seen.
            let changed = try await bench.schema.asAdministrator("UPDATE ledgers SET total = total + 1")
            let differences = try await replay.differences(tenants: known)
            #expect(differences.count == changed.affectedRows)
            #expect(differences.allSatisfy { $0.column == "total" })
        }
    }
}
