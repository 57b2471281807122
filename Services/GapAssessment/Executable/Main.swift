internal import AgentRuntime
internal import GapAssessment

@main
struct Main {
    static func main() async { await AgentMain.run(GapAssessmentAgent.self) }
}
