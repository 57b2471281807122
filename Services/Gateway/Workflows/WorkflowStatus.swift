/// Where a workflow stands.
enum WorkflowStatus: String, Codable, Sendable, CaseIterable {
    /// Steps are being done.
    case running
    /// All steps are done.
    case done
    /// A step failed, ran out of time or was cancelled: what was done is being undone, the last first.
    case undoing
    /// What was done is undone.
    case undone
    /// A compensation failed however often it was tried: a person resumes it or ends the workflow. The other
    /// compensations go on meanwhile, and an outcome that comes late still counts.
    case needsPerson = "needs-person"
    /// A person has ended it with something left that is not undone.
    case endedByPerson = "ended-by-person"

    /// Whether nothing more happens by itself.
    var isFinal: Bool { self == .done || self == .undone || self == .endedByPerson }

    /// How a workflow is shown that has not ended and whose definition this build doesn't know.
    static let unknownDefinition = "unknown-definition"
    /// Every status that is shown.
    static let shown = allCases.map(\.rawValue) + [unknownDefinition]
}
