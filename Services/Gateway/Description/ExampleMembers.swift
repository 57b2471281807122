internal import Contracts

/// What members of the gateway's own answers hold in examples: those whose schemas say no more than that they are text,
/// and those of which a form's plain value would tell something odd, as a report of breaks that is called intact.
enum ExampleMembers {
    static let byName: [String: JSONValue] = texts.mapValues(JSONValue.string).merging([
        "intact": .bool(true), "complete": .bool(true), "breaks": .array([]), "parked": .array([]),
        "others": .integer(0), "unsealed": .integer(0), "chainedOnly": .integer(0), "progress": .number(0.25),
        "isWhole": .bool(true), "enabled": .bool(true), "freed": .bool(true),
    ]) { _, new in new }

    /// What a whole schema's values look like, by its name.
    static let bySchema: [String: JSONValue] = ["ProblemType": ProblemCatalogue.all.first?.json].compactMapValues(
        \.self)

    /// Members that hold something else in one of the schemas than what their name stands for elsewhere.
    static let byOwner: [String: JSONValue] = [
        "Operation.id": operation, "Operation.href": .string("/api/v1/operations/\(operation.stringValue ?? "")"),
        "Workflow.id": .string(ExampleIdentifier.text(of: "workflow")),
        "Schedule.id": .string(ExampleIdentifier.text(of: "schedule")),
        "DeadLetter.id": letter, "DeadLetter.href": .string("/api/v1/dead-letters/\(letter.stringValue ?? "")"),
        "BulkResult.status": .integer(202), "Seal.number": .integer(12), "Seal.through": .integer(480),
        "Seal.events": .integer(480),
    ]

    private static let operation = JSONValue.string(ExampleIdentifier.text(of: "operation"))
    private static let letter = JSONValue.string(ExampleIdentifier.text(of: "dead-letter"))
    private static let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    private static let policy = ExampleIdentifier.text(of: "policy")

    private static let texts: [String: String] = [
        "id": ExampleIdentifier.text(of: "operation"), "href": "/api/v1/policies/\(policy)", "tenant": "hafenbank",
        "domain": "policy", "service": "policy-analyzer", "stream": "policy/\(policy)", "actor": "anna.berg",
        "by": "anna.berg", "owner": "anna.berg", "requestedBy": "anna.berg",
        "message": ExampleIdentifier.text(of: "message"), "type": "eu.dora.policy.registered.v1",
        "hash": digest, "previousHash": digest, "digest": digest, "previous": digest, "key": "policy-2026",
        "signature": "MEQCIGGq", "topic": "dora.policy.commands", "reason": "failed",
        "detail": "The handler failed three times.", "kind": "assessment", "name": "analyse", "status": "running",
        "entry": "started", "step": "analyse", "title": "Not found", "pointer": "/title", "rule": "length",
        "file": "(the file's bytes)", "at": "policy", "subject": "policy/\(policy)", "address": "hafenbank",
        "body": "{\"title\":\"Backup policy\"}", "provision": "Article 9(1)(a)", "rel": "history",
        "location": "/api/v1/policies/\(policy)", "action": "Register a policy with its document",
        "next": "eyJsaXN0IjoicG9saWNpZXMifQ", "cause": "hash",
    ]
}
