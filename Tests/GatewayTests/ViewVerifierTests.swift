import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import Gateway

@Suite("The audit view, verified on PostgreSQL", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct ViewVerifierTests {
    private func verify(_ fixture: ProjectionFixture) async throws -> HistoryReport.View {
        var view = HistoryReport.View()
        let next = try await ViewVerifier(pool: fixture.pool).verify(
            tenant: fixture.tenant, after: .init(stream: "", version: 0), until: .now + .seconds(60), into: &view)
        #expect(next == nil)
        return view
    }

    /// A change of each column, and what the break says.
    static let changes: [(column: String, value: String, cause: LogBreak.Cause)] = [
        ("message_id", "gen_random_uuid()", .changed), ("type", "type || '1'", .changed),
        ("source", "source || 'x'", .changed), ("time", "time + interval '1 microsecond'", .changed),
        ("requested_by", "requested_by || 'x'", .changed), ("correlation", "gen_random_uuid()", .changed),
        ("causation", "gen_random_uuid()", .changed), ("traceparent", "'x'", .changed),
        ("outcome", "'{}'", .changed), ("details", "'{\"x\":1}'", .changed),
        ("resource", "replace(resource, 'title', 'titel')", .changed), ("resource", "NULL", .changed),
        ("previous_hash", "repeat('a', 64)", .changed), ("hash", "repeat('a', 64)", .changed),
        ("version", "version + 100", .gap), ("stream", "replace(stream, '/', '/0')", .changed),
    ]

    @Test("a change in any column is found, and names the event") func everyColumn() async throws {
        try await ProjectionFixture.run { fixture in
            let ids = (0..<3).map { _ in ResourceID(UUID()) }
            for id in ids { try await fixture.project(try fixture.stream(id, versions: 4)) }
            try await fixture.project([try fixture.outcome(ids[0], .done(written: []))])
            let whole = try await verify(fixture)
            #expect(whole.breaks.isEmpty)
            #expect(whole.events == 13)
            #expect(whole.chainedOnly == 0)
            let stream = StreamName(kind: Policy.kind, id: ids[1]).text
            _ = try await fixture.schema.asAdministrator(
                "CREATE TABLE kept AS SELECT * FROM audit_events WHERE stream = $1 AND version = 2", [.text(stream)])
            for change in Self.changes {
                let changed = try await fixture.schema.asAdministrator(
                    """
                    UPDATE audit_events SET \(change.column) = \(change.value) WHERE stream = $1 AND version = 2
                    """, [.text(stream)])
                #expect(changed.affectedRows == 1)
                let view = try await verify(fixture)
                #expect(view.breaks.contains { $0.cause == change.cause }, "\(change.column)")
                _ = try await fixture.schema.asAdministrator(
                    "DELETE FROM audit_events WHERE message_id = (SELECT message_id FROM kept) OR number = (SELECT number FROM kept)"
                )
                _ = try await fixture.schema.asAdministrator(
                    "INSERT INTO audit_events OVERRIDING SYSTEM VALUE SELECT * FROM kept")
            }
            #expect(try await verify(fixture).breaks.isEmpty)
        }
    }

    @Test("what was deleted, what is served and what is parked") func others() async throws {
        try await ProjectionFixture.run { fixture in
            let (middle, end, served, back) = (
                ResourceID(UUID()), ResourceID(UUID()), ResourceID(UUID()), ResourceID(UUID())
            )
            for id in [middle, end, served, back] { try await fixture.project(try fixture.stream(id, versions: 3)) }
            func name(_ id: ResourceID) -> String { StreamName(kind: Policy.kind, id: id).text }
            let delete = "DELETE FROM audit_events WHERE stream = $1 AND version = $2"
            _ = try await fixture.schema.asAdministrator(delete, [.text(name(middle)), .integer(2)])
            _ = try await fixture.schema.asAdministrator(delete, [.text(name(end)), .integer(3)])
            _ = try await fixture.schema.asAdministrator(
                "UPDATE resources SET body = replace(body, 'title', 'titel') WHERE id = $1", [.uuid(served.uuid)])
            try await fixture.project([
                try fixture.stream(back, versions: 3, since: 1, of: fixture.stream(back, versions: 1))[1]
            ])
            let view = try await verify(fixture)
            let tenant = fixture.tenant.text
            #expect(
                Set(view.breaks) == [
                    LogBreak(.gap, tenant: tenant, stream: name(middle), version: 3),
                    LogBreak(.missing, tenant: tenant, stream: name(end), version: 3),
                    LogBreak(.changed, tenant: tenant, stream: name(served), version: 3),
                ])
            #expect(view.parked.map(\.stream) == [name(back)])
            var report = HistoryReport(tenant: tenant, verifiedAt: ProjectionFixture.time)
            report.view = view
            report.conclude()
            #expect(!report.intact)
            #expect(report.firstBreak?.at == "view")
        }
    }

    @Test("a long history comes in parts that are the whole") func parts() async throws {
        try await ProjectionFixture.run { fixture in
            let id = ResourceID(UUID())
            try await fixture.project(try fixture.stream(id, versions: 1_200))
            var view = HistoryReport.View()
            var place: HistoryCursor.ViewPlace? = .init(stream: "", version: 0)
            var count = 0
            while let next = place {
                place = try await ViewVerifier(pool: fixture.pool).verify(
                    tenant: fixture.tenant, after: next, until: .now, into: &view)
                count += 1
            }
            #expect(count == 4)
            #expect(view.events == 1_200)
            #expect(view.breaks.isEmpty)
        }
    }

    @Test("events that were projected before the view held all of them are verified by their chain")
    func older() async throws {
        try await ProjectionFixture.run { fixture in
            try await fixture.project(try fixture.stream(ResourceID(UUID()), versions: 3))
            _ = try await fixture.schema.asAdministrator("UPDATE audit_events SET is_whole = false")
            let view = try await verify(fixture)
            #expect(view.breaks.isEmpty)
            #expect(view.chainedOnly == 3)
        }
    }
}
