internal import Contracts
internal import Foundation

/// An event as history shows it.
struct AuditEvent: Sendable {
    let number: Int
    let stream: String
    let version: Int
    let message: MessageID
    let type: String
    let time: Timestamp
    let actor: String
    let correlation: CorrelationID
    let causation: MessageID?
    let details: String
    let resource: String?
    let previousHash: String
    let hash: String

    /// The event as JSON; with the resource's state after it when asked for.
    func json(withResource: Bool) throws -> JSONValue {
        var members: [String: JSONValue] = [
            "number": .integer(Int64(number)), "stream": .string(stream), "version": .integer(Int64(version)),
            "message": .string(message.text), "type": .string(type), "time": .string(time.text),
            "actor": .string(actor), "correlation": .string(correlation.text),
            "details": try CanonicalJSON.decode(JSONValue.self, from: details.utf8),
            "previousHash": .string(previousHash), "hash": .string(hash),
        ]
        if let causation { members["causation"] = .string(causation.text) }
        if withResource, let resource {
            members["resource"] = try CanonicalJSON.decode(JSONValue.self, from: resource.utf8)
        }
        return .object(members)
    }
}
