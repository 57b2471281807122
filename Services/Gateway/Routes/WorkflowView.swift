internal import Contracts
internal import HTTPServer

/// A workflow as the outside sees it.
struct WorkflowView: Sendable {
    let definitions: WorkflowDefinitions

    /// A workflow as its row has it. One whose definition this build doesn't know is shown as far as any build can:
    /// it is left alone, and has not failed.
    func json(_ stored: StoredWorkflow) throws -> JSONValue {
        guard definitions[stored.definition] == nil else { return try Self.json(try stored.workflow()) }
        let body = try CanonicalJSON.decode(JSONValue.self, from: stored.body)
        let hasEnded = WorkflowStatus(rawValue: stored.status)?.isFinal == true
        var members: [String: JSONValue] = [
            "id": .string(stored.id.text), "kind": .string(stored.definition.kind),
            "definition": .integer(Int64(stored.definition.version)),
            "status": .string(hasEnded ? stored.status : WorkflowStatus.unknownDefinition),
            "version": .integer(Int64(stored.version)), "createdAt": .string(stored.createdAt.text),
            "updatedAt": .string(stored.updatedAt.text), "href": .string("/api/v1/workflows/\(stored.id.text)"),
        ]
        let steps = body["steps"]?.arrayValue ?? []
        let done = steps.filter { $0["status"] == .string(WorkflowStep.Status.done.rawValue) }
        members["progress"] = .number(Double(done.count) / Double(max(1, steps.count)))
        members["steps"] = .array(
            steps.map { step in
                .object(["name": step["name"] ?? .null, "status": step["status"] ?? .null])
            })
        members["results"] = .object([:])
        if let organisation = stored.organisation { members["organisation"] = .string(organisation.text) }
        if let subject = body["requester"]?["subject"] { members["requestedBy"] = subject }
        for name in ["startsOn", "reason"] { members[name] = body[name] }
        return .object(members)
    }

    /// A workflow whose definition this build knows.
    static func json(_ workflow: Workflow) throws -> JSONValue {
        var results: [String: JSONValue] = [:]
        for step in workflow.steps where step.status == .done {
            if let result = step.result { results[result.kind.rawValue] = .string(result.id.text) }
        }
        var members: [String: JSONValue] = [
            "id": .string(workflow.id.text), "kind": .string(workflow.definition.kind),
            "definition": .integer(Int64(workflow.definition.version)),
            "status": .string(workflow.status.rawValue),
            "progress": .number(workflow.progress), "version": .integer(Int64(workflow.version)),
            "requestedBy": .string(workflow.requester.subject),
            "createdAt": .string(workflow.createdAt.text), "updatedAt": .string(workflow.updatedAt.text),
            "steps": .array(try workflow.steps.map(json)), "results": .object(results),
            "href": .string("/api/v1/workflows/\(workflow.id.text)"),
        ]
        if let organisation = workflow.organisation { members["organisation"] = .string(organisation.text) }
        if let startsOn = workflow.startsOn { members["startsOn"] = .string(startsOn.text) }
        if let reason = workflow.reason { members["reason"] = .string(reason) }
        if let schedule = workflow.schedule { members["schedule"] = .string(schedule.text) }
        if let ending = workflow.ending {
            members["ended"] = .object([
                "by": .string(ending.by), "reason": .string(ending.reason), "at": .string(ending.time.text),
            ])
        }
        let stuck = try workflow.steps.filter { $0.status == .notUndone }.map(remainder)
        switch workflow.status {
        case .needsPerson: members["failed"] = .array(stuck)
        case .endedByPerson: members["left"] = .array(stuck)
        case .running, .done, .undoing, .undone: break
        }
        return .object(members)
    }

    private static func json(_ step: WorkflowStep) throws -> JSONValue {
        var members: [String: JSONValue] = ["name": .string(step.name), "status": .string(step.status.rawValue)]
        if let time = step.startedAt { members["startedAt"] = .string(time.text) }
        if let time = step.endedAt { members["endedAt"] = .string(time.text) }
        if step.status == .done, let result = step.result { members["result"] = reference(result) }
        if let problem = step.problem { members["problem"] = try json(problem) }
        if let compensation = step.compensation, step.status != .undone {
            members["tries"] = .integer(Int64(compensation.tries))
            if let time = compensation.nextTryAt { members["nextTryAt"] = .string(time.text) }
        }
        if let letter = step.compensation?.deadLetter ?? step.deadLetter {
            members["deadLetter"] = .object([
                "reason": .string(letter.reason), "topic": .string(letter.topic), "at": .string(letter.time.text),
            ])
        }
        return .object(members)
    }

    /// What of a step is not undone, and why.
    private static func remainder(_ step: WorkflowStep) throws -> JSONValue {
        var members: [String: JSONValue] = ["step": .string(step.name)]
        if let result = step.result { members["result"] = reference(result) }
        if let problem = step.problem { members["problem"] = try json(problem) }
        if let tries = step.compensation?.tries { members["tries"] = .integer(Int64(tries)) }
        return .object(members)
    }

    private static func reference(_ result: ResourceReference) -> JSONValue {
        .object(["kind": .string(result.kind.rawValue), "id": .string(result.id.text)])
    }

    private static func json(_ problem: Rejection) throws -> JSONValue {
        try CanonicalJSON.decode(JSONValue.self, from: Problems.rejected(problem).rendered())
    }
}
