import Contracts
import Testing

@testable import Gateway

@Suite("A command is taken while what waits is within its bounds")
struct BacklogTests {
    private let bounds = AdmissionBounds(domain: 100, tenant: 30)

    private func tenant(_ name: String) throws -> TenantID { try TenantID(name) }

    private func measured(
        _ backlog: inout Backlog, unread: Int, pending: [TenantID: Int], handledPerSecond: Double = 0
    ) {
        let before = backlog.queues[.gap] ?? Backlog.Queue()
        backlog.measure(.gap, unread: unread, pending: pending, before: before, handledPerSecond: handledPerSecond)
    }

    @Test("What this gateway issues counts at once, without a measurement")
    func issuedSince() throws {
        var backlog = Backlog()
        let anna = try tenant("anna")
        for _ in 0..<29 { backlog.issue(.gap, anna) }
        #expect(backlog.refusal(.gap, anna, bounds: bounds) == nil)
        backlog.issue(.gap, anna)
        let refusal = try #require(backlog.refusal(.gap, anna, bounds: bounds))
        #expect(refusal == AdmissionRefusal(scope: .tenant, waiting: 30, bound: 30, retryAfterSeconds: 10))
        #expect(backlog.refusal(.risk, anna, bounds: bounds) == nil, "another domain's queue is another")
        #expect(backlog.refusal(.gap, try tenant("ben"), bounds: bounds) == nil, "another tenant has room")
    }

    @Test("A measurement replaces what was counted, but for what was issued while it ran")
    func issuedMeanwhile() throws {
        var backlog = Backlog()
        let anna = try tenant("anna")
        for _ in 0..<40 { backlog.issue(.gap, anna) }
        for _ in 0..<38 { backlog.finish(.gap, anna) }
        let before = try #require(backlog.queues[.gap])
        for _ in 0..<5 { backlog.issue(.gap, anna) }
        backlog.measure(.gap, unread: 12, pending: [anna: 12], before: before, handledPerSecond: 50)
        #expect(backlog.queues[.gap]?.all.estimate == 19, "12, the two under way when it began, the five since")
        #expect(backlog.queues[.gap]?.tenants[anna]?.estimate == 19)
    }

    @Test("All tenants together reach the domain's bound, and the time to come back follows the agent's speed")
    func domainBound() throws {
        var backlog = Backlog()
        let names = try (0..<8).map { try tenant("t\($0)") }
        measured(
            &backlog, unread: 160, pending: Dictionary(uniqueKeysWithValues: names.map { ($0, 20) }),
            handledPerSecond: 20)
        let refusal = try #require(backlog.refusal(.gap, try tenant("late"), bounds: bounds))
        #expect(refusal == AdmissionRefusal(scope: .domain, waiting: 160, bound: 100, retryAfterSeconds: 3))
        measured(&backlog, unread: 99, pending: [:], handledPerSecond: 20)
        #expect(backlog.refusal(.gap, names[0], bounds: bounds) == nil)
    }

    @Test("Operations that stay without an outcome refuse nobody once the queue is empty")
    func staleOperations() throws {
        var backlog = Backlog()
        let anna = try tenant("anna")
        measured(&backlog, unread: 0, pending: [anna: 500])
        #expect(backlog.refusal(.gap, anna, bounds: bounds) == nil)
    }

    @Test("Tenants of whom nothing waits are forgotten")
    func forgotten() throws {
        var backlog = Backlog()
        for number in 0..<50 {
            backlog.issue(.gap, try tenant("t\(number)"))
            backlog.finish(.gap, try tenant("t\(number)"))
        }
        measured(&backlog, unread: 0, pending: [:])
        #expect(backlog.queues[.gap]?.tenants.isEmpty == true)
    }
}
