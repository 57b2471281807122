import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Synchronization
import Testing

@testable import Gateway

@Suite(
    "Workflows that are asked for at once start together", .enabled(if: TestEnvironment.hasDatabase),
    .timeLimit(.minutes(3)))
struct WorkflowStartsTests {
    private static let outbox = "SELECT count(*) AS value FROM command_outbox"

    /// Runs a body while workflows can be started.
    private func running(
        _ fixture: ProjectionFixture, wakeOutbox: @escaping @Sendable () -> Void = {},
        _ body: @Sendable (WorkflowStarts) async throws -> Void
    ) async throws {
        let starts = WorkflowStarts(pool: fixture.pool, engine: fixture.engine, wakeOutbox: wakeOutbox)
        let shutdown = ShutdownSignal()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await starts.service.run(until: shutdown) }
            defer { shutdown.request() }
            try await eventually("it runs") { starts.isShared }
            try await body(starts)
        }
    }

    @Test("of two tenants, each under its own, with its row, its log's entry and its first command")
    func together() async throws {
        try await ProjectionFixture.run { fixture in
            let other = try TenantID("other")
            let wakes = Mutex(0)
            try await running(fixture, wakeOutbox: { wakes.withLock { $0 += 1 } }) { starts in
                try await withThrowingTaskGroup(of: Void.self) { callers in
                    for number in 0..<60 {
                        let tenant = number % 3 == 0 ? other : fixture.tenant
                        let workflow = fixture.newWorkflow(.drill)
                        callers.addTask {
                            let started = try await starts.start(workflow, tenant: tenant)
                            #expect(started.id == workflow.id)
                            // What is answered is what a read gives.
                            let read = try await fixture.pool.withTransaction(tenant: tenant) { connection in
                                try await WorkflowStore.find(workflow.id, tenant: tenant, on: connection)
                            }
                            let row = try #require(read)
                            #expect(row.version == started.version && row.status == started.status)
                            #expect(row.definition == started.definition && row.organisation == started.organisation)
                            #expect(row.createdAt == started.createdAt && row.updatedAt == started.updatedAt)
                            #expect(row.body == started.body)
                        }
                    }
                    try await callers.waitForAll()
                }
            }
            for (tenant, count) in [(fixture.tenant, 40), (other, 20)] {
                for table in ["workflows", "workflow_log", "workflow_waits", "command_outbox"] {
                    let found = try await fixture.count(
                        "SELECT count(*) AS value FROM \(table) WHERE tenant = $1", [.text(tenant.text)])
                    #expect(found == count, "\(table) of \(tenant)")
                }
            }
            // Written in fewer turns than there are workflows: they were gathered.
            #expect(wakes.withLock { $0 } < 60)
        }
    }

    @Test("one that is there already is refused alone, and so is the same one asked for twice at once")
    func repeated() async throws {
        try await ProjectionFixture.run { fixture in
            let known = try await fixture.start(fixture.newWorkflow(.drill))
            let twice = fixture.newWorkflow(.drill)
            let others = (0..<5).map { _ in fixture.newWorkflow(.drill) }
            try await running(fixture) { starts in
                let refused = await withTaskGroup(of: ResourceID?.self) { callers in
                    for workflow in [known, twice, twice] + others {
                        callers.addTask {
                            do {
                                _ = try await starts.start(workflow, tenant: fixture.tenant)
                                return nil
                            } catch {
                                #expect((error as? DatabaseError)?.isUniqueViolation == true)
                                return workflow.id
                            }
                        }
                    }
                    return await callers.reduce(into: [ResourceID]()) { $0 += $1.map { [$0] } ?? [] }
                }
                #expect(refused.count == 2)
                #expect(Set(refused) == [known.id, twice.id])
            }
            #expect(try await fixture.count(Self.outbox) == 7)
        }
    }
}
