internal import Contracts

extension JSONValue {
    /// The object with one member changed; the value itself where it has no such member.
    func changing(_ member: String, _ change: (JSONValue) -> JSONValue) -> JSONValue {
        guard case .object(var members) = self, let value = members[member] else { return self }
        members[member] = change(value)
        return .object(members)
    }

    /// The object with each member changed; the value itself where it is no object.
    func mapMembers(_ change: (String, JSONValue) -> JSONValue) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(Dictionary(uniqueKeysWithValues: members.map { ($0, change($0, $1)) }))
    }
}
