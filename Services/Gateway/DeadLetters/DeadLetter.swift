internal import Contracts

/// A dead letter as the gateway keeps it, without its content.
struct DeadLetter: Sendable {
    let id: ResourceID
    /// Its place among the tenant's letters.
    let number: Int
    let domain: Domain
    let topic: Topic
    let partition: Int
    let offset: Int
    let message: MessageID?
    let type: String?
    let subject: String?
    /// The operation that its command started; nil where it's no command or its seal doesn't hold.
    let operation: ResourceID?
    let reason: String
    let detail: String
    let attempts: Int
    let time: Timestamp
    let state: DeadLetterState
    let refusal: String?
    let decidedBy: String?
    let decidedAt: Timestamp?
    let sentAt: Timestamp?
    /// The body's length in bytes.
    let size: Int

    /// The letter as lists show it.
    var json: [String: JSONValue] {
        var members: [String: JSONValue] = [
            "id": .string(id.text), "href": .string("/api/v1/dead-letters/\(id.text)"),
            "domain": .string(domain.rawValue), "topic": .string(topic.rawValue),
            "partition": .integer(Int64(partition)), "offset": .integer(Int64(offset)), "reason": .string(reason),
            "detail": .string(detail), "attempts": .integer(Int64(attempts)), "time": .string(time.text),
            "state": .string(state.rawValue), "size": .integer(Int64(size)),
        ]
        if let message { members["message"] = .string(message.text) }
        if let type { members["type"] = .string(type) }
        if let subject { members["subject"] = .string(subject) }
        if let refusal { members["refusal"] = .string(refusal) }
        if let decidedBy { members["decidedBy"] = .string(decidedBy) }
        if let decidedAt { members["decidedAt"] = .string(decidedAt.text) }
        if let sentAt { members["sentAt"] = .string(sentAt.text) }
        return members
    }
}
