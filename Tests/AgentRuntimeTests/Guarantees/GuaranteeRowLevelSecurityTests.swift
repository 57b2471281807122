import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@Suite("Guarantee: row-level-security", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct GuaranteeRowLevelSecurityTests {
    static let tables = ["ledgers", "event_log", "inbox", "tombstones", "upload_chunks", "content"]

    /// Two tenants that use the same identifiers, each with a file, a chunk left over and a tombstone.
    private func fill(_ bench: LedgerBench, _ id: ResourceID) async throws {
        for (tenant, amount) in [(TenantID.first, 1), (TenantID.second, 2)] {
            let stream = StreamName(kind: Ledger.kind, id: id)
            let (chunks, reference) = TestMessage.upload(
                Array("file of \(tenant)".utf8), chunkSize: 6, domain: bench.domain, subject: stream, tenant: tenant)
            let (leftOver, _) = TestMessage.upload(
                [1], chunkSize: 1, domain: bench.domain, subject: stream, tenant: tenant)
            let attach = try TestMessage(AttachFile(id: id, content: reference), to: stream, tenant: tenant)
            let cancel = TestMessage(
                type: RuntimeMessages.cancelOperation(of: bench.domain),
                body: try CanonicalJSON.encode(
                    CancelOperation(
                        message: MessageID(UUID()), requestHash: attach.request.requestHash, reason: "changed mind")),
                subject: stream, tenant: tenant)
            try await bench.sender.send(
                [try bench.open(id, tenant: tenant), try bench.add(amount, to: id, tenant: tenant)] + chunks + leftOver
                    + [attach, cancel])
        }
        try await bench.settle()
    }

    private func tenants(_ table: String, on connection: PostgresConnection) async throws -> Set<String> {
        let result = try await connection.run(Statement("SELECT DISTINCT tenant FROM \(table)"))
        return Set(try result.rows.map { try $0.text("tenant") })
    }

    @Test("two tenants with the same identifiers have nothing in common") func sameIdentifiers() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            try await bench.withInstances { try await fill(bench, id) }
            #expect(try await bench.stored(id)?.total == 1)
            #expect(try await bench.stored(id, tenant: .second)?.total == 2)
            let files = Set([try await bench.stored(id)?.file, try await bench.stored(id, tenant: .second)?.file])
            #expect(files.count == 2)
            #expect(!files.contains(nil))
            for table in Self.tables { #expect(try await bench.rows(table) > 1) }
        }
    }

    @Test("the role that handles messages sees one tenant's rows, or none; also on a connection reused after an error")
    func asTheRuntimeRole() async throws {
        try await LedgerBench.test { bench in
            try await bench.withInstances { try await fill(bench, .random) }
            for table in Self.tables {
                for tenant in [TenantID.first, .second] {
                    try await bench.pool.withTransaction(tenant: tenant) { connection async throws in
                        #expect(try await tenants(table, on: connection) == [tenant.text], "\(table)")
                    }
                }
                try await bench.pool.withTransaction(tenant: nil) { connection async throws in
                    #expect(try await tenants(table, on: connection).isEmpty, "\(table)")
                }
            }
            let process = try await bench.pool.withConnection { connection async throws in
                let set = Statement("SELECT set_config('app.tenant', $1, true)", [.text(TenantID.first.text)])
                await #expect(throws: DatabaseError.self) {
                    try await connection.run([set, Statement("SELECT 1 / $1", [.integer(0)])])
                }
                return await connection.backendProcess
            }
            // The pool hands out the connection that came back last.
            try await bench.pool.withConnection { connection async throws in
                #expect(await connection.backendProcess == process)
                for table in Self.tables { #expect(try await tenants(table, on: connection).isEmpty, "\(table)") }
            }
        }
    }

    @Test("nobody writes another tenant's rows") func writing() async throws {
        try await LedgerBench.test { bench in
            try await bench.withInstances { try await fill(bench, .random) }
            let insert = Statement(
                "INSERT INTO ledgers (tenant, id, version, body) VALUES ($1, $2, 1, '{}')",
                [.text(TenantID.second.text), .uuid(UUID())])
            for tenant in [TenantID.first, nil] {
                await #expect {
                    try await bench.pool.withTransaction(tenant: tenant) { connection async throws in
                        _ = try await connection.run(insert)
                    }
                } throws: {
                    ($0 as? DatabaseError)?.isForbidden == true
                }
            }
        }
    }
}
