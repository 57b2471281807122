import Contracts
import FleetTestSupport
import HTTPServer
import Observability
import Persistence
import Testing

@testable import Gateway

/// Gateways that share a budget in PostgreSQL.
@Suite("One budget over all gateways")
struct RateLimiterTests {
    private static func limiter(_ fixture: ProjectionFixture, _ setting: String) throws -> RateLimiter {
        RateLimiter(
            rules: try RateLimitRules(setting: setting), store: RateLimitStore(pool: fixture.pool),
            metrics: fixture.metrics, logger: .tests)
    }

    /// Whether a request is taken.
    private static func isTaken(_ limiter: RateLimiter, _ budget: RateBudget) async throws -> Bool {
        guard let limit = limiter.rules.limit(of: budget.route) else { return true }
        do {
            _ = try await limiter.admit(budget, limit)
            return true
        } catch let error as HTTPError {
            #expect(error.status == .tooManyRequests)
            #expect(Int(error.headers[.retryAfter] ?? "").map { $0 > 0 } == true)
            return false
        }
    }

    @Test func exactlySoManyAreTaken() async throws {
        try await ProjectionFixture.run { fixture in
            // A window that doesn't end within the test, unless it begins right before midnight.
            let gateways = try (0..<3).map { _ in try Self.limiter(fixture, "policies=200/d") }
            let budget = RateBudget(tenant: fixture.tenant, route: "policies")
            let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<400 {
                    group.addTask { try await Self.isTaken(gateways[number % 3], budget) }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(taken <= 200)
            // What one has and doesn't use goes back, so that the others use the rest.
            var all = taken
            for gateway in gateways { await gateway.giveBack(all: true) }
            try await eventually("the budget is used up", within: .seconds(15)) {
                for gateway in gateways {
                    while try await Self.isTaken(gateway, budget) { all += 1 }
                }
                return all >= 200
            }
            #expect(all == 200)
            let rows = try await fixture.count("SELECT taken AS value FROM rate_limits")
            #expect(rows == 200)
        }
    }

    @Test func theNextWindowOpens() async throws {
        try await ProjectionFixture.run { fixture in
            let limiter = try Self.limiter(fixture, "policies=3/s")
            let budget = RateBudget(tenant: fixture.tenant, route: "policies")
            try await eventually("a window is used up") { try await !Self.isTaken(limiter, budget) }
            try await eventually("the next window opens", within: .seconds(5)) {
                try await Self.isTaken(limiter, budget)
            }
        }
    }

    @Test func tenantsAndRoutesHaveBudgetsOfTheirOwn() async throws {
        try await ProjectionFixture.run { fixture in
            let limiter = try Self.limiter(fixture, "policies=1/d,risks=1/d")
            let other = try TenantID("other")
            for tenant in [fixture.tenant, other] {
                for route in ["policies", "risks"] {
                    let budget = RateBudget(tenant: tenant, route: route)
                    #expect(try await Self.isTaken(limiter, budget))
                    #expect(try await !Self.isTaken(limiter, budget))
                }
            }
        }
    }

    @Test func withoutADatabaseRequestsGoOnOnCredit() async throws {
        try await ProjectionFixture.run { fixture in
            let limiter = try Self.limiter(fixture, "policies=5/d")
            let budget = RateBudget(tenant: fixture.tenant, route: "policies")
            fixture.pool.shutDown()
            for _ in 0..<5 { #expect(try await Self.isTaken(limiter, budget)) }
            #expect(try await !Self.isTaken(limiter, budget))
        }
    }

    @Test func pastWindowsArePruned() async throws {
        try await ProjectionFixture.run { fixture in
            _ = try await fixture.schema.asAdministrator(
                """
                INSERT INTO rate_limits (tenant, route, seconds, window_start, taken, granted) VALUES \
                ('demo', 'policies', 60, clock_timestamp() - interval '2 hours', 1, 1), \
                ('demo', 'policies', 86400, clock_timestamp() - interval '2 hours', 1, 1)
                """)
            let relayPool = PostgresPool(fixture.schema.configuration, role: .relay)
            try await GatewayHousekeeping(
                pool: relayPool, operationDays: 1, refusalDays: 1, scheduleRunDays: 1, deadLetterDays: 1,
                bus: TestBroker.memory.bus(), metrics: fixture.metrics, logger: .tests
            ).prune()
            relayPool.shutDown()
            #expect(try await fixture.count("SELECT count(*) AS value FROM rate_limits") == 1)
        }
    }
}
