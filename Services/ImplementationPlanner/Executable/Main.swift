internal import AgentRuntime
internal import ImplementationPlanner

@main
struct Main {
    static func main() async { await AgentMain.run(ImplementationPlannerAgent.self) }
}
