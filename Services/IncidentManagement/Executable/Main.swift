internal import AgentRuntime
internal import IncidentManagement

@main
struct Main {
    static func main() async { await AgentMain.run(IncidentManagementAgent.self) }
}
