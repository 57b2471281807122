import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import Gateway

@Suite(
    "Whole lists by a cursor of the server's",
    .enabled(if: TestEnvironment.hasDatabase, "DORA_TEST_DATABASE_URL is not set"))
struct ExportReaderTests {
    private static let insert = """
        INSERT INTO resources (tenant, kind, id, version, created_at, updated_at, body, filters) \
        SELECT $1, 'gap', gen_random_uuid(), 1, now() - n * interval '1 second', now(), \
        '{"severity":' || n % 7 || ',"n":' || n || '}', jsonb_build_object('severity', n % 7, 'status', \
        CASE WHEN n % 2 = 0 THEN 'met' ELSE 'partly' END) FROM generate_series(1, $2) AS n
        """

    private func numbers(
        _ reader: ExportReader, _ query: ListQuery, _ tenant: TenantID,
        betweenBatches: @Sendable (Int) async throws -> Void = { _ in }
    ) async throws -> [Int] {
        var numbers: [Int] = []
        try await reader.read(.gap, query, tenant: tenant) { rows in
            #expect(rows.count <= ExportReader.batch)
            for row in rows {
                let body = try CanonicalJSON.decode([String: Int].self, from: row.body)
                numbers.append(try #require(body["n"]))
            }
            try await betweenBatches(numbers.count)
        }
        return numbers
    }

    @Test("Every row once, in the list's order, by its filters")
    func whole() async throws {
        try await ProjectionFixture.run { fixture in
            _ = try await fixture.schema.asAdministrator(Self.insert, [.text(fixture.tenant.text), .integer(1_234)])
            _ = try await fixture.schema.asAdministrator(Self.insert, [.text("another"), .integer(10)])
            let reader = ExportReader(pool: fixture.pool, seconds: 60)
            // The newest first: the lowest number.
            #expect(try await numbers(reader, ListQuery(), fixture.tenant) == Array(1...1_234))
            var query = ListQuery(sort: "severity", isDescending: false)
            query.filters = ["status": .string("met")]
            query.limit = 5
            let found = try await numbers(reader, query, fixture.tenant)
            #expect(found.count == 617 && Set(found).count == 617)
            #expect(found.map { $0 % 7 } == found.map { $0 % 7 }.sorted())
            #expect(try await numbers(reader, ListQuery(), try TenantID("nobody")) == [])
            try await reader.probe(.gap, query, tenant: fixture.tenant)
        }
    }

    @Test("What is written meanwhile isn't seen: all rows are of one moment")
    func snapshot() async throws {
        try await ProjectionFixture.run { fixture in
            let tenant = fixture.tenant.text
            _ = try await fixture.schema.asAdministrator(Self.insert, [.text(tenant), .integer(450)])
            let reader = ExportReader(pool: fixture.pool, seconds: 60)
            let found = try await numbers(reader, ListQuery(), fixture.tenant) { count in
                guard count == ExportReader.batch else { return }
                // Beside the open cursor: rows go, rows come, and one that isn't read yet changes.
                _ = try await fixture.schema.asAdministrator(
                    "DELETE FROM resources WHERE tenant = $1 AND body LIKE '%\"n\":4__}'", [.text(tenant)])
                _ = try await fixture.schema.asAdministrator(
                    "UPDATE resources SET body = '{\"n\":-1}' WHERE tenant = $1 AND body LIKE '%\"n\":300}'",
                    [.text(tenant)])
                _ = try await fixture.schema.asAdministrator(Self.insert, [.text(tenant), .integer(3)])
            }
            #expect(found == Array(1...450))
            #expect(try await numbers(reader, ListQuery(), fixture.tenant).count == 402)
        }
    }

    @Test("One that takes too long is broken off, and gives its connection back")
    func limit() async throws {
        try await ProjectionFixture.run { fixture in
            _ = try await fixture.schema.asAdministrator(
                Self.insert, [.text(fixture.tenant.text), .integer(2 * ExportReader.batch)])
            let reader = ExportReader(pool: fixture.pool, seconds: 0.05)
            await #expect(throws: ExportReader.TookTooLong.self) {
                try await reader.read(.gap, ListQuery(), tenant: fixture.tenant) { _ in
                    try await Task.sleep(for: .milliseconds(100))
                }
            }
            #expect(
                try await numbers(ExportReader(pool: fixture.pool, seconds: 60), ListQuery(), fixture.tenant).count
                    == 200)
        }
    }
}
