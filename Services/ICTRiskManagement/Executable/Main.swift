internal import AgentRuntime
internal import ICTRiskManagement

@main
struct Main {
    static func main() async { await AgentMain.run(ICTRiskManagementAgent.self) }
}
