internal import Contracts

/// One entry of a workflow's log: what happened, and who wanted it.
struct WorkflowLogEntry: Sendable {
    /// What happened: `started`, `outcome`, `deadline`, `cancelled`, `resumed`, `ended-by-person`, `dead-letter`.
    let entry: String
    /// The person who wanted it; nil when nobody did.
    let by: String?
    /// Why, as the person has said it.
    let reason: String?
    /// What an agent said of it.
    let detail: String?
    /// The operation whose outcome it was.
    let operation: ResourceID?

    init(
        _ entry: String, by: String? = nil, reason: String? = nil, detail: String? = nil, operation: ResourceID? = nil
    ) {
        self.entry = entry
        self.by = by
        self.reason = reason
        self.detail = detail
        self.operation = operation
    }

    /// The outcome of an operation.
    init(_ entry: String, operation: ResourceID, result: Outcome.Result) {
        var detail: String?
        if case .rejected(let rejection) = result { detail = "\(rejection.status) \(rejection.detail)" }
        self.init(entry, detail: detail, operation: operation)
    }

    /// The entry as the log keeps it, beside the state that it led to.
    func json(_ workflow: Workflow) -> JSONValue {
        var members: [String: JSONValue] = [
            "entry": .string(entry), "status": .string(workflow.status.rawValue),
            "steps": .object(workflow.steps.reduce(into: [:]) { $0[$1.name] = .string($1.status.rawValue) }),
        ]
        if let by { members["by"] = .string(by) }
        if let reason { members["reason"] = .string(reason) }
        if let detail { members["detail"] = .string(String(detail.prefix(1_000))) }
        if let operation { members["operation"] = .string(operation.text) }
        return .object(members)
    }
}
