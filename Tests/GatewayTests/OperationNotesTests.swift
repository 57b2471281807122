import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import Gateway

@Suite("What was issued is written down together")
struct OperationNotesTests {
    private func command(_ number: Int, requestedBy: String = "anna") -> IssuedCommand {
        IssuedCommand(
            operation: ResourceID(UUID()), message: MessageID(UUID()), requestHash: "\(number)",
            subject: StreamName(kind: Organisation.kind, id: ResourceID(UUID())), domain: .gap,
            action: "create-organisation", requestedBy: requestedBy, issuedAt: Timestamp(microseconds: 1_000_000))
    }

    @Test("many at once, of several tenants, each of them listed under its own; and one twice")
    func together() async throws {
        try await ProjectionFixture.run { fixture in
            let store = OperationStore(pool: fixture.pool)
            let notes = OperationNotes(store: store)
            let other = try TenantID("other")
            let shutdown = ShutdownSignal()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await notes.service.run(until: shutdown) }
                try await withThrowingTaskGroup(of: Void.self) { callers in
                    for number in 0..<60 {
                        let issued = self.command(number)
                        let tenant = number % 3 == 0 ? other : fixture.tenant
                        callers.addTask { try await notes.note([issued], tenant: tenant) }
                        if number % 10 == 0 { callers.addTask { try await notes.note([issued], tenant: tenant) } }
                    }
                    try await callers.waitForAll()
                }
                let own = try await store.list(status: "pending", after: nil, limit: 100, tenant: fixture.tenant)
                let others = try await store.list(status: nil, after: nil, limit: 100, tenant: other)
                #expect(own.count == 40)
                #expect(others.count == 20)
                shutdown.request()
                try await group.waitForAll()
            }
            // Who comes after the end writes for itself.
            try await notes.note([self.command(61)], tenant: other)
            let last = try await store.list(status: nil, after: nil, limit: 100, tenant: other)
            #expect(last.count == 21)
        }
    }

    @Test("what the database refuses of one keeps nobody else's from being written")
    func culprit() async throws {
        try await ProjectionFixture.run { fixture in
            let store = OperationStore(pool: fixture.pool)
            let notes = OperationNotes(store: store)
            let shutdown = ShutdownSignal()
            let refused = await withTaskGroup(of: Bool.self) { callers in
                for number in 0..<5 {
                    // PostgreSQL's texts hold no NUL.
                    let issued = self.command(number, requestedBy: number == 3 ? "an\0na" : "anna")
                    callers.addTask {
                        do {
                            try await notes.note([issued], tenant: fixture.tenant)
                            return false
                        } catch { return true }
                    }
                }
                callers.addTask {
                    do { try await notes.service.run(until: shutdown) } catch { Issue.record(error) }
                    return false
                }
                var refused = 0
                var ended = 0
                for await isRefused in callers {
                    refused += isRefused ? 1 : 0
                    ended += 1
                    if ended == 5 { shutdown.request() }
                }
                return refused
            }
            #expect(refused == 1)
            let listed = try await store.list(status: nil, after: nil, limit: 10, tenant: fixture.tenant)
            #expect(listed.count == 4)
        }
    }
}
