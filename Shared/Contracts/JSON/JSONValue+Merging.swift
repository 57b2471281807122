extension JSONValue {
    /// The JSON of a value.
    /// - Throws: `EncodingError` for what JSON can't hold.
    public init(_ value: some Encodable) throws {
        self = try CanonicalJSON.decode(JSONValue.self, from: CanonicalJSON.encode(value))
    }

    /// What this patch makes of a value: members are taken over one by one, null takes one out (RFC 7396, section 2).
    public func mergePatch(over target: JSONValue) -> JSONValue {
        guard case .object(let patch) = self else { return self }
        var members: [String: JSONValue] = if case .object(let members) = target { members } else { [:] }
        for (name, value) in patch {
            members[name] = value == .null ? nil : value.mergePatch(over: members[name] ?? .null)
        }
        return .object(members)
    }

    /// The members in which two objects differ, in the order of their names.
    public func membersDiffering(from other: JSONValue) -> [String] {
        guard case .object(let left) = self, case .object(let right) = other else { return [] }
        return Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
    }
}
