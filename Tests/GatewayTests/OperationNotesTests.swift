import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import Gateway

@Suite("Issued commands are noted together", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct OperationNotesTests {
    private func issued(_ operation: ResourceID = ResourceID(UUID())) -> IssuedCommand {
        IssuedCommand(
            operation: operation, message: MessageID(UUID()), requestHash: "00",
            subject: StreamName(kind: Policy.kind, id: ResourceID(UUID())), domain: .policy, action: "upload-policy",
            requestedBy: "anna", issuedAt: ProjectionFixture.time)
    }

    @Test("Each of many at once is there when its note returns, each under its own tenant")
    func together() async throws {
        try await ProjectionFixture.run { fixture in
            let notes = OperationNotes(pool: fixture.pool)
            let other = try TenantID("other")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let tenant = number.isMultiple(of: 4) ? other : fixture.tenant
                        let command = self.issued()
                        try await notes.note(command, tenant: tenant)
                        let found = try await OperationStore(pool: fixture.pool).find(
                            command.operation, tenant: tenant)
                        #expect(found?.status == .pending)
                        #expect(found?.message == command.message)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await fixture.count("SELECT count(*) AS value FROM operations WHERE tenant = 'other'") == 50)
            #expect(try await fixture.count("SELECT count(*) AS value FROM operations") == 200)
        }
    }

    @Test("The same operation twice at once is one; an outcome that came first stays")
    func repeated() async throws {
        try await ProjectionFixture.run { fixture in
            let notes = OperationNotes(pool: fixture.pool)
            let operation = ResourceID(UUID())
            try await fixture.project([try fixture.outcome(operation, .done(written: []))])
            async let first: Void = notes.note(issued(operation), tenant: fixture.tenant)
            async let second: Void = notes.note(issued(operation), tenant: fixture.tenant)
            async let third: Void = notes.note(issued(operation), tenant: fixture.tenant)
            _ = try await (first, second, third)
            let found = try await OperationStore(pool: fixture.pool).find(operation, tenant: fixture.tenant)
            #expect(found?.status == .done)
            #expect(found?.action == "upload-policy")
        }
    }

    @Test("A failure reaches everyone who waited for it, and the next is written again")
    func failing() async throws {
        try await ProjectionFixture.run { fixture in
            let notes = OperationNotes(pool: fixture.pool)
            _ = try await fixture.schema.asAdministrator("ALTER TABLE operations RENAME TO operations_away")
            await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        do {
                            try await notes.note(self.issued(), tenant: fixture.tenant)
                            return false
                        } catch {
                            return true
                        }
                    }
                }
                for await hasFailed in group { #expect(hasFailed) }
            }
            _ = try await fixture.schema.asAdministrator("ALTER TABLE operations_away RENAME TO operations")
            try await notes.note(issued(), tenant: fixture.tenant)
            #expect(try await fixture.count("SELECT count(*) AS value FROM operations") == 1)
        }
    }
}
