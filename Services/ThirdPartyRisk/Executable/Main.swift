internal import AgentRuntime
internal import ThirdPartyRisk

@main
struct Main {
    static func main() async { await AgentMain.run(ThirdPartyRiskAgent.self) }
}
