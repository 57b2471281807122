internal import AgentRuntime
internal import ResilienceTesting

@main
struct Main {
    static func main() async { await AgentMain.run(ResilienceTestingAgent.self) }
}
