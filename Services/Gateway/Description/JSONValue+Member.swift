internal import Contracts

extension JSONValue {
    /// The same with another value at a place inside; unchanged where there is no such place.
    /// - Parameters:
    ///   - value: what stands there then.
    ///   - path: the names of the members on the way; the last may be new.
    func with(_ value: JSONValue, at path: [String]) -> JSONValue {
        guard let name = path.first else { return value }
        guard case .object(var members) = self else { return self }
        let rest = Array(path.dropFirst())
        if rest.isEmpty {
            members[name] = value
        } else if let member = members[name] {
            members[name] = member.with(value, at: rest)
        }
        return .object(members)
    }
}
