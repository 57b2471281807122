internal import AgentRuntime
internal import ThreatIntelligence

@main
struct Main {
    static func main() async { await AgentMain.run(ThreatIntelligenceAgent.self) }
}
