import Contracts
import Testing

@testable import Gateway

@Suite("What a gateway may spend by itself")
struct RateGrantsTests {
    private let budget: RateBudget
    private let limit = RateLimit(requests: 100, seconds: 60)
    private let start = ContinuousClock.now
    private let rules: RateLimitRules

    init() throws {
        budget = RateBudget(tenant: try TenantID("demo"), route: "policies")
        rules = try RateLimitRules(setting: "policies=100/min")
    }

    private func grant(_ count: Int, left: Int, window: Int64 = 0, seconds: Double = 60) -> RateGrant {
        RateGrant(
            window: Timestamp(microseconds: window), granted: count, left: left, secondsLeft: seconds)
    }

    private func remaining(_ step: RateGrants.Step) -> Int? {
        switch step {
        case .allowed(let allowance), .allowedAndRefill(let allowance), .refused(let allowance): allowance.remaining
        case .ask, .wait: nil
        }
    }

    @Test func asksOnceAndSpendsWhatItGot() {
        var grants = RateGrants()
        #expect(grants.spendAtHand(budget, limit, at: start) == nil)
        #expect(grants.spend(budget, limit, at: start) == .ask)
        #expect(grants.spend(budget, limit, at: start) == .wait)
        grants.take(grant(3, left: 97), of: budget, owed: 0, at: start)
        #expect(remaining(grants.spend(budget, limit, at: start)) == 99)
        #expect(grants.spendAtHand(budget, limit, at: start)?.allowance.remaining == 98)
        #expect(remaining(grants.spend(budget, limit, at: start)) == 97)
        #expect(grants.spendAtHand(budget, limit, at: start) == nil)
        #expect(grants.spend(budget, limit, at: start) == .ask)
    }

    @Test func fetchesAheadOnceWhileItHasSome() {
        var grants = RateGrants()
        _ = grants.spend(budget, limit, at: start)
        grants.take(grant(10, left: 90), of: budget, owed: 0, at: start)
        let steps = (0..<10).map { _ in grants.spend(budget, limit, at: start) }
        let refills = steps.indices.filter { if case .allowedAndRefill = steps[$0] { true } else { false } }
        #expect(refills == [7])
        // Whoever comes to the end of it asks by himself, and then there is nothing to be fetched ahead any more.
        #expect(grants.spend(budget, limit, at: start) == .ask)
        let begins = grants.beginRefill(budget)
        #expect(!begins)
        // Small grants, near the end of a budget, are not fetched ahead.
        grants.take(grant(2, left: 3), of: budget, owed: 0, at: start)
        for _ in 0..<2 {
            let step = grants.spend(budget, limit, at: start)
            if case .allowed = step {} else { Issue.record("\(step)") }
        }
    }

    @Test func usedUpIsRememberedForAMoment() {
        var grants = RateGrants()
        _ = grants.spend(budget, limit, at: start)
        grants.take(grant(0, left: 0, seconds: 30), of: budget, owed: 0, at: start)
        let refused = grants.spend(budget, limit, at: start + .milliseconds(500))
        #expect(refused == .refused(RateAllowance(limit: limit, remaining: 0, resetSeconds: 30)))
        // Others may have given back what they didn't need.
        #expect(grants.spend(budget, limit, at: start + .seconds(2)) == .ask)
    }

    @Test func windowsLapse() {
        var grants = RateGrants()
        _ = grants.spend(budget, limit, at: start)
        grants.take(grant(50, left: 50, seconds: 10), of: budget, owed: 0, at: start)
        #expect(remaining(grants.spend(budget, limit, at: start + .seconds(9))) == 99)
        #expect(grants.spendAtHand(budget, limit, at: start + .seconds(10)) == nil)
        #expect(grants.spend(budget, limit, at: start + .seconds(10)) == .ask)
        // A grant of the next window doesn't bring the old one back.
        grants.take(grant(5, left: 95, window: 60_000_000), of: budget, owed: 0, at: start + .seconds(10))
        #expect(remaining(grants.spend(budget, limit, at: start + .seconds(11))) == 99)
    }

    @Test func creditIsBoundedAndSettled() {
        var grants = RateGrants()
        #expect(grants.spend(budget, limit, at: start) == .ask)
        grants.isAway(budget, at: start)
        for count in 1...100 {
            #expect(remaining(grants.spend(budget, limit, at: start + .milliseconds(count))) == 100 - count)
        }
        if case .refused = grants.spend(budget, limit, at: start + .milliseconds(200)) {} else { Issue.record() }
        #expect(grants.owed(budget) == 100)
        #expect(grants.spend(budget, limit, at: start + .seconds(2)) == .ask)
        grants.take(grant(0, left: 0), of: budget, owed: 100, at: start + .seconds(2))
        #expect(grants.owed(budget) == 0)
        if case .refused = grants.spend(budget, limit, at: start + .seconds(2)) {} else { Issue.record() }
    }

    @Test func idleGrantsGoBack() {
        var grants = RateGrants()
        _ = grants.spend(budget, limit, at: start)
        grants.take(grant(10, left: 90, window: 7), of: budget, owed: 0, at: start)
        _ = grants.spend(budget, limit, at: start)
        #expect(grants.takeIdle(at: start + .seconds(1), limits: rules).isEmpty)
        let returns = grants.takeIdle(at: start + .seconds(2), limits: rules)
        #expect(
            returns
                == [RateGrants.Return(budget: budget, window: Timestamp(microseconds: 7), seconds: 60, count: 9)])
        #expect(grants.spend(budget, limit, at: start + .seconds(3)) == .ask)
        grants.take(grant(10, left: 89, window: 7), of: budget, owed: 0, at: start + .seconds(3))
        #expect(grants.takeIdle(at: start + .seconds(3), limits: rules, all: true).map(\.count) == [10])
        // A budget whose window is over is forgotten.
        #expect(grants.takeIdle(at: start + .seconds(200), limits: rules).isEmpty)
        #expect(grants.count == 0)
    }
}
