internal import Contracts
internal import Persistence

/// The steps of a kind of workflow in one version: what each sends, and what undoes it.
struct WorkflowDefinition: Sendable {
    /// Which definition it is. A changed one is a new version beside the old: a workflow goes on under the version
    /// that it was started with.
    struct ID: Hashable, Sendable, CustomStringConvertible {
        /// The name in requests: `assessment`.
        let kind: String
        /// From 1.
        let version: Int

        /// `assessment, version 1`.
        var description: String { "\(kind), version \(version)" }
    }

    /// One step's definition.
    struct Step: Sendable {
        let name: String
        /// What sort of resource the step makes; nil when it makes none.
        let makes: ResourceKind?
        /// After how many seconds without an outcome it is taken for lost.
        let timeOutSeconds: Double
        /// The types of the events that the step or its compensation writes: a schedule that waited for one of them
        /// would start itself again and again.
        let events: [any EventPayload.Type]
        /// Its command, from what the read model holds at that moment.
        let command: @Sendable (Workflow, StepInputs, ResourceID, MessageID) async throws -> StepCommand
        /// What undoes it, whether or not it was done: late or redriven, its command is refused afterwards.
        let compensation: @Sendable (Workflow, WorkflowStep) throws -> StepCommand?
        /// Whose agent does it; when not said, that of what the step makes.
        var domain: Domain?
    }

    let id: ID
    let steps: [Step]
    /// Who may start one.
    var starters: Set<Role> = [.administrator, .complianceOfficer]
    /// Whether it is for an organisation, which the request must then name.
    var concernsOrganisation = true

    /// The domains whose agents it asks for something.
    var domains: Set<Domain> {
        Set(steps.compactMap { step in step.domain ?? step.makes.flatMap { MessageCatalogue.resource($0)?.domain } })
    }

    /// The step of that name; nil when the definition has none.
    func step(_ name: String) -> Step? { steps.first { $0.name == name } }
}
