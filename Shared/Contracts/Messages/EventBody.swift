/// The value of an event's record: `{"requestedBy":…,"details":…,"resource":…}`. `requestedBy` is the subject of the
/// token that asked (personal data; the unit of work takes it from its message's identity), `details` the event's own
/// payload. `resource` holds the very bytes of the state after the event, is `null` when the aggregate is gone, and is
/// absent where the event changes no aggregate.
public enum EventBody {
    /// Puts the value together from bytes that are JSON already, so that nothing is encoded twice.
    /// - Throws: `EncodingError` when the subject can't be written as JSON.
    public static func join(requestedBy: String, details: [UInt8], resource: ResourceChange) throws -> [UInt8] {
        var bytes = Array(#"{"requestedBy":"#.utf8)
        bytes += try CanonicalJSON.encode(requestedBy)
        bytes += Array(#","details":"#.utf8)
        bytes += details
        switch resource {
        case .none: break
        case .removed: bytes += Array(#","resource":null"#.utf8)
        case .state(let state):
            bytes += Array(#","resource":"#.utf8)
            bytes += state
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    /// Takes the value apart again, byte for byte, by the form that ``join(requestedBy:details:resource:)`` gives it.
    /// - Throws: ``MessageError`` for a value of another form.
    public static func split(_ body: [UInt8]) throws(MessageError) -> Parts {
        let head = Array(#"{"requestedBy":"#.utf8)
        let second = Array(#","details":"#.utf8)
        guard body.starts(with: head), body.last == UInt8(ascii: "}"),
            let afterName = JSONScan.endOfValue(in: body, from: head.count), body[afterName...].starts(with: second),
            let requestedBy = try? CanonicalJSON.decode(String.self, from: body[head.count..<afterName])
        else { throw MessageError(header: "body", reason: "is not an event's value") }
        let start = afterName + second.count
        guard let end = JSONScan.endOfValue(in: body, from: start) else {
            throw MessageError(header: "body", reason: "has no complete details")
        }
        let details = Array(body[start..<end])
        if end == body.count - 1 { return Parts(requestedBy: requestedBy, details: details, resource: .none) }
        let middle = Array(#","resource":"#.utf8)
        guard body[end...].starts(with: middle),
            let last = JSONScan.endOfValue(in: body, from: end + middle.count), last == body.count - 1
        else { throw MessageError(header: "body", reason: "has no complete resource") }
        let state = Array(body[(end + middle.count)..<last])
        return Parts(
            requestedBy: requestedBy, details: details,
            resource: state == Array("null".utf8) ? .removed : .state(state))
    }

    /// An event's value taken apart.
    public struct Parts: Hashable, Sendable {
        /// The subject of the token that asked.
        public let requestedBy: String
        /// The event's own payload, as JSON.
        public let details: [UInt8]
        /// What the event does to its aggregate.
        public let resource: ResourceChange
    }
}
