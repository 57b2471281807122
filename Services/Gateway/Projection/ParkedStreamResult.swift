internal import Contracts

/// What came of redriving a parked stream.
struct ParkedStreamResult: Sendable, Equatable {
    let stream: StreamName
    /// How many of its held events were applied.
    var applied = 0
    /// Whether it was freed.
    var isFree = false
    /// Why it is parked still; nil when it is free, or wasn't parked.
    var reason: String?

    /// The result as an answer shows it.
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "stream": .string(stream.text), "applied": .integer(Int64(applied)), "freed": .bool(isFree),
        ]
        if let reason { members["reason"] = .string(reason) }
        return .object(members)
    }
}
