internal import Contracts
internal import Persistence

/// The steps of a kind of workflow: what each sends, and what undoes it.
struct WorkflowDefinition: Sendable {
    /// One step's definition.
    struct Step: Sendable {
        let name: String
        /// What sort of resource the step makes.
        let makes: ResourceKind
        /// After how many seconds without an outcome it is taken for lost.
        let timeOutSeconds: Double
        /// Its command, from what the read model holds at that moment.
        let command: @Sendable (Workflow, StepInputs, ResourceID, MessageID) async throws -> StepCommand
        /// What undoes it, whether or not it was done: late or redriven, its command is refused afterwards.
        let compensation: @Sendable (Workflow, WorkflowStep) throws -> StepCommand?
    }

    /// The name in requests: `assessment`.
    let kind: String
    let steps: [Step]

    /// The domains whose agents it asks for something.
    var domains: Set<Domain> { Set(steps.compactMap { MessageCatalogue.resource($0.makes)?.domain }) }
}
