extension AgentContract {
    /// What ImplementationPlanner promises.
    public static let plan = AgentContract(
        service: "implementation-planner",
        domain: .plan,
        commands: [PlanMeasures.self, UpdateMeasure.self, DiscardPlan.self],
        events: [
            MeasuresPlanned.self, MeasurePlanned.self, MeasureUpdated.self, PlanUpdated.self, PlanDiscarded.self,
            MeasureDiscarded.self,
        ],
        resources: [.plan, .measure])
}
