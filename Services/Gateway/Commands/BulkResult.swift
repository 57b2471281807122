internal import Contracts
internal import HTTPServer

/// What came of one item of a request that makes many.
enum BulkResult: Sendable {
    /// It would be taken; nothing was sent, since the request wanted a check alone.
    case valid
    /// It isn't taken.
    case refused(ProblemDocument, headers: HTTPFields = [:])
    /// Its command is with Kafka.
    case accepted(IssuedCommand, StreamName)
    /// Its command has ended.
    case ended(Operation, StreamName)

    /// The result as the answer shows it.
    /// - Parameters:
    ///   - index: the item's place in the request.
    ///   - tenant: whose request it is.
    ///   - plural: the collection's name in paths.
    ///   - identities: seals the operation's address.
    func json(
        index: Int, tenant: TenantID, plural: String, _ identities: IdentityFactory
    ) throws -> JSONValue {
        func operation(_ id: ResourceID, _ issuedAt: Timestamp) -> JSONValue {
            let address = OperationAddress(operation: id, issuedAt: issuedAt).text(tenant: tenant, factory: identities)
            return .string("/api/v1/operations/\(address)")
        }
        func made(_ subject: StreamName) -> [String: JSONValue] {
            ["id": .string(subject.id.text), "location": .string("/api/v1/\(plural)/\(subject.id.text)")]
        }
        func refusal(_ problem: ProblemDocument) throws -> [String: JSONValue] {
            [
                "status": .integer(Int64(problem.status.code)),
                "problem": try CanonicalJSON.decode(JSONValue.self, from: problem.rendered()),
            ]
        }
        var members: [String: JSONValue]
        switch self {
        case .valid: members = ["status": .integer(200)]
        case .refused(let problem, _): members = try refusal(problem)
        case .accepted(let issued, let subject):
            members = made(subject)
            members["status"] = .integer(202)
            members["operation"] = operation(issued.operation, issued.issuedAt)
        case .ended(let ended, let subject):
            if case .rejected(let rejection) = ended.outcome?.result {
                members = try refusal(Problems.rejected(rejection))
            } else {
                members = made(subject)
                members["status"] = .integer(201)
            }
            members["operation"] = operation(ended.id, ended.issuedAt)
        }
        members["index"] = .integer(Int64(index))
        return .object(members)
    }
}
