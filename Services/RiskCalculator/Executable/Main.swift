internal import AgentRuntime
internal import RiskCalculator

@main
struct Main {
    static func main() async { await AgentMain.run(RiskCalculatorAgent.self) }
}
