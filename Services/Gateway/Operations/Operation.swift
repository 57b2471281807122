internal import Contracts
internal import HTTPServer

/// An operation as the gateway knows it.
struct Operation: Sendable {
    /// Where an operation stands.
    enum Status: String, Sendable {
        case pending, projecting, done, rejected
        /// Its command is a dead letter: not closed, and pending again when that is redriven.
        case deadLettered = "dead-lettered"
    }

    let id: ResourceID
    let status: Status
    let action: String?
    let requestedBy: String?
    let issuedAt: Timestamp
    let closedAt: Timestamp?
    let outcome: Outcome?
    /// What a cancellation needs: the command's message, its hash, stream and domain.
    let message: MessageID?
    let requestHash: String?
    let subject: StreamName?
    let domain: Domain?
    /// Why its command is a dead letter, while it is one.
    var notice: DeadLetterNotice?

    /// The operation as JSON; what is known but not projected yet is pending to the outside.
    func json(address: String) throws -> JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(address),
            "status": .string(status == .projecting ? Status.pending.rawValue : status.rawValue),
            "issuedAt": .string(issuedAt.text), "href": .string("/api/v1/operations/\(address)"),
        ]
        if let action { members["action"] = .string(action) }
        if let requestedBy { members["requestedBy"] = .string(requestedBy) }
        if let closedAt { members["closedAt"] = .string(closedAt.text) }
        if status == .done, case .done(let written) = outcome?.result {
            members["written"] = .array(written.compactMap(Self.reference))
        }
        if status == .rejected, case .rejected(let rejection) = outcome?.result {
            members["problem"] = try CanonicalJSON.decode(
                JSONValue.self, from: Problems.rejected(rejection).rendered())
        }
        if status == .deadLettered, let notice {
            members["problem"] = try CanonicalJSON.decode(
                JSONValue.self, from: Problems.deadLettered(notice).rendered())
        }
        return .object(members)
    }

    /// A written resource with its address; nil for kinds that the gateway doesn't serve.
    private static func reference(_ written: WrittenStream) -> JSONValue? {
        guard let description = MessageCatalogue.resource(written.stream.kind) else { return nil }
        return .object([
            "kind": .string(written.stream.kind.rawValue), "id": .string(written.stream.id.text),
            "version": .integer(Int64(written.version)),
            "href": .string("/api/v1/\(description.plural)/\(written.stream.id.text)"),
        ])
    }
}

extension Operation {
    /// Whether it has an outcome that can be read.
    var isEnded: Bool { status == .done || status == .rejected }
}
