import Testing

@testable import AgentRuntime

@Suite("Failpoints")
struct FailpointsTests {
    @Test(
        "take a point, a pass or a delay",
        arguments: [
            "after-database-commit", "after-database-commit:3", "before-database-commit=0.5",
            "after-relay-publish,before-relay-publish:2,after-projection-commit=1",
        ])
    func understood(_ text: String) throws {
        let points = try Failpoints(text)
        for part in text.split(separator: ",") {
            let name = part.split { $0 == ":" || $0 == "=" }.first.map(String.init) ?? ""
            let point = try #require(Failpoint(rawValue: name))
            #expect(points.isSet(point))
        }
        #expect(!points.isSet(.afterCommandPublish))
    }

    @Test(
        "refuse what isn't one",
        arguments: [
            "nowhere", "after-database-commit:", "after-database-commit:x", "after-database-commit=soon", "=1",
            "after-database-commit:0",
            "before-relay-publish=-1", "before-relay-publish=nan",
            "after-database-commit:1:2", "after-database-commit,nowhere",
        ])
    func refused(_ text: String) {
        #expect(throws: ConfigurationError.self) { _ = try Failpoints(text) }
    }

    @Test("a delay delays every pass, an unset point none") func delay() async throws {
        let points = try Failpoints("before-relay-publish=0.05")
        let began = ContinuousClock.now
        await points.pass(.beforeRelayPublish)
        await points.pass(.beforeRelayPublish)
        await points.pass(.afterRelayPublish)
        #expect(ContinuousClock.now - began >= .milliseconds(100))
        #expect(!Failpoints.none.isSet(.beforeRelayPublish))
    }
}
