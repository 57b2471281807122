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
    /// A compensation was refused: a person must look.
    case failed

    /// Whether nothing more happens by itself.
    var isFinal: Bool { self == .done || self == .undone || self == .failed }
}
