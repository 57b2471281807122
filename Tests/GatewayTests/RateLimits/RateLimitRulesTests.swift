import Testing

@testable import Gateway

@Suite("Which limits a setting means")
struct RateLimitRulesTests {
    private static let routes: Set<String> = ["policies", "risks", "incidents", "webhooks", "assets"]

    @Test func standard() throws {
        let rules = try RateLimitRules(setting: "", routes: Self.routes)
        #expect(rules.limit(of: "policies") == RateLimit(requests: 1_000, seconds: 3_600))
        #expect(rules.limit(of: "risks") == RateLimit(requests: 500, seconds: 3_600))
        #expect(rules.limit(of: "incidents") == RateLimit(requests: 2_000, seconds: 3_600))
        #expect(rules.limit(of: "webhooks") == RateLimit(requests: 100, seconds: 60))
        #expect(rules.limit(of: "assets") == RateLimit(requests: 10_000, seconds: 3_600))
    }

    @Test func setting() throws {
        let rules = try RateLimitRules(setting: "risks=off, policies = 5/s ,default=7/d", routes: Self.routes)
        #expect(rules.limit(of: "risks") == nil)
        #expect(rules.limit(of: "policies")?.policy == "5;w=1")
        #expect(rules.limit(of: "assets")?.policy == "7;w=86400")
        #expect(rules.limit(of: "incidents")?.policy == "2000;w=3600")
        #expect(try RateLimitRules(setting: "default=off", routes: Self.routes).limit(of: "assets") == nil)
    }

    @Test(arguments: [
        "policies", "policies=", "=5/h", "policies=0/h", "policies=-1/h", "policies=5", "policies=5/week",
        "policies=x/h",
        "policies=5/h=3", "policies=5/h,policies=6/h", "nothing=5/h", "policies=5.5/h", "policies=+5/h",
        "policies= 5 /h",
        "policies=OFF",
    ])
    func malformed(setting: String) {
        #expect(throws: RateLimitRules.Malformed.self) {
            try RateLimitRules(setting: setting, routes: Self.routes)
        }
    }

    @Test func routesOfPatterns() {
        #expect(RateLimitRules.route(ofPattern: "/api/v1/policies/{id}/document") == "policies")
        #expect(RateLimitRules.route(ofPattern: "/api/v1/audit/events") == "audit")
        #expect(RateLimitRules.route(ofPattern: "/health/live") == nil)
    }

    /// Every limit of ours is of a route that there is.
    @Test func routesOfTheDescription() throws {
        #expect(OpenAPIDocument.routes.isSuperset(of: ["policies", "risks", "incidents", "webhooks", "audit"]))
        _ = try RateLimitRules(setting: RateLimitRules.standard, routes: OpenAPIDocument.routes)
    }
}
