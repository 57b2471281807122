/// The value of an event's record: `{"details":…,"resource":…}`. `resource` holds the very bytes of the state after
/// the event, is `null` when the aggregate is gone, and is absent where the event changes no aggregate.
public enum EventBody {
    /// Puts the value together from bytes that are JSON already, so that nothing is encoded twice.
    public static func join(details: [UInt8], resource: ResourceChange) -> [UInt8] {
        var bytes = Array(#"{"details":"#.utf8)
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

    /// Takes the value apart again, byte for byte, by the form that ``join(details:resource:)`` gives it.
    /// - Throws: ``MessageError`` for a value of another form.
    public static func split(_ body: [UInt8]) throws(MessageError) -> (details: [UInt8], resource: ResourceChange) {
        let head = Array(#"{"details":"#.utf8)
        guard body.starts(with: head), body.last == UInt8(ascii: "}") else {
            throw MessageError(header: "body", reason: "is not an event's value")
        }
        guard let end = JSONScan.endOfValue(in: body, from: head.count) else {
            throw MessageError(header: "body", reason: "has no complete details")
        }
        let details = Array(body[head.count..<end])
        if end == body.count - 1 { return (details, .none) }
        let middle = Array(#","resource":"#.utf8)
        guard body[end...].starts(with: middle),
            let last = JSONScan.endOfValue(in: body, from: end + middle.count), last == body.count - 1
        else { throw MessageError(header: "body", reason: "has no complete resource") }
        let state = Array(body[(end + middle.count)..<last])
        return (details, state == Array("null".utf8) ? .removed : .state(state))
    }
}
