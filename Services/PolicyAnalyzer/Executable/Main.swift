internal import AgentRuntime
internal import PolicyAnalyzer

@main
struct Main {
    static func main() async { await AgentMain.run(PolicyAnalyzerAgent.self) }
}
