internal import Contracts

extension WorkflowDefinition {
    /// Asks four agents, one after the other, for nothing but their outcome: what an operator starts to see that
    /// commands, events, inboxes and the saga log work. It touches no resource of the tenant.
    static let drill = WorkflowDefinition(
        id: ID(kind: "drill", version: 1), steps: [.policy, .gap, .risk, .plan].map(drill),
        starters: Drill.allowedRoles, concernsOrganisation: false)

    private static func drill(_ domain: Domain) -> Step {
        Step(
            name: "drill-\(domain.rawValue)", makes: nil, timeOutSeconds: 60, events: [],
            command: { workflow, _, _, _ in try drillCommand(of: workflow, domain) },
            // Nothing is there to be undone, but a command that comes late must be refused.
            compensation: { workflow, step in
                guard let message = step.command else { return nil }
                let command = try drillCommand(of: workflow, domain)
                return StepCommand(
                    type: RuntimeMessages.cancelOperation(of: domain), subject: command.subject,
                    body: try CanonicalJSON.encode(
                        CancelOperation(
                            message: message, requestHash: command.requestHash, reason: "The drill was undone.")))
            },
            domain: domain)
    }

    /// A step's command: the same whenever it is asked for.
    private static func drillCommand(of workflow: Workflow, _ domain: Domain) throws -> StepCommand {
        StepCommand(
            type: RuntimeMessages.drill(of: domain), subject: StreamName(kind: WorkflowRoutes.kind, id: workflow.id),
            body: try CanonicalJSON.encode(Drill(workflow: workflow.id, step: "drill-\(domain.rawValue)")))
    }
}
