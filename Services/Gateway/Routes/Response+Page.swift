internal import AgentRuntime
internal import Contracts
internal import HTTPServer

extension Response {
    /// A page of a list.
    /// - Parameter next: what the following page is asked for with; nil on the last one.
    static func page(_ items: [JSONValue], next: JSONValue?) throws -> Response {
        var members: [String: JSONValue] = ["items": .array(items)]
        if let next { members["next"] = next }
        return .json(try CanonicalJSON.encode(JSONValue.object(members)))
    }
}
