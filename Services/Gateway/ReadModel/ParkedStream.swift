internal import Contracts

/// A stream that the projection doesn't go on with: parked, or waiting for an event that hasn't come.
struct ParkedStream: Sendable {
    /// Why it stands still.
    enum State: String, Sendable, CaseIterable {
        /// Its next event doesn't fit or can't be applied: a person must look.
        case parked
        /// An event between is missing: it goes on when that comes.
        case waiting
    }

    let stream: String
    /// The last version that was applied.
    let version: Int
    let reason: String?
    /// How many events are held.
    let held: Int
    let firstHeld: Int?
    let lastHeld: Int?
    /// Since when the first of them is held, and how long that is by the database's clock.
    let heldSince: Timestamp?
    let seconds: Double?

    var state: State { reason == nil ? .waiting : .parked }

    /// The stream as lists show it.
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "stream": .string(stream), "state": .string(state.rawValue), "version": .integer(Int64(version)),
            "held": .integer(Int64(held)),
        ]
        if let reason { members["reason"] = .string(reason) }
        if let firstHeld { members["firstHeld"] = .integer(Int64(firstHeld)) }
        if let lastHeld { members["lastHeld"] = .integer(Int64(lastHeld)) }
        if let firstHeld, firstHeld > version + 1 {
            members["missing"] = .object(["from": .integer(Int64(version + 1)), "to": .integer(Int64(firstHeld - 1))])
        }
        if let heldSince { members["heldSince"] = .string(heldSince.text) }
        if let seconds { members["waitingSeconds"] = .number((seconds * 10).rounded() / 10) }
        return .object(members)
    }
}
