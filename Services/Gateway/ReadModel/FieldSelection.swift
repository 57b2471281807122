internal import Contracts
internal import Cryptography
internal import HTTPServer

/// Which members of a resource a client wants to see (`fields=name,status`); identifier and version always are.
struct FieldSelection: Sendable, Equatable {
    /// The members' names.
    let names: Set<String>

    /// The links to what can be done next: a member of single resources alone.
    static let links = "links"
    private static let always: Set<String> = ["id", "version"]

    /// Whether the links are wanted.
    var wantsLinks: Bool { names.contains(Self.links) }

    /// The names that a description has.
    static func known(_ description: ResourceDescription) -> Set<String> {
        always.union((description.fields + ResourceDescription.commonFields).map(\.name))
    }

    /// Reads the parameter.
    /// - Parameters:
    ///   - items: the request's query.
    ///   - description: the kind of resource.
    ///   - withLinks: whether it's a single resource's answer, which may have links.
    /// - Returns: nil without the parameter.
    /// - Throws: a 400 problem for a name that the resource doesn't have.
    static func read(
        _ items: QueryItems, _ description: ResourceDescription, withLinks: Bool = false
    ) throws(HTTPError) -> FieldSelection? {
        guard let text = items["fields"] else { return nil }
        let known = known(description).union(withLinks ? [links] : [])
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for name in names where !known.contains(name) {
            throw Problems.invalid(
                pointer: "/fields", rule: "choice",
                """
                A \(description.kind) has no field "\(name.prefix(80))"; it has \
                \(known.sorted().joined(separator: ", ")).
                """)
        }
        return FieldSelection(names: always.union(names))
    }

    /// A resource's JSON with the selected members alone.
    /// - Parameter body: the resource as the read model has it.
    func select(from body: [UInt8]) throws -> [UInt8] { try Self.keep(in: body) { names.contains($0) } }

    /// The entity tag of a selection from a version: another one than the whole resource's.
    func tag(ofVersion version: Int) -> String {
        let digest = SHA256Digest(of: names.sorted().joined(separator: ",")).hex
        return "\"\(version)-\(digest.prefix(12))\""
    }

    /// A resource's JSON with some of its members, cut out as they are; what isn't canonical is decoded.
    static func keep(in body: [UInt8], where isKept: (String) -> Bool) throws -> [UInt8] {
        if let members = JSONMembers(body) { return members.object(keeping: isKept) }
        guard case .object(let members) = try CanonicalJSON.decode(JSONValue.self, from: body) else { return body }
        return try CanonicalJSON.encode(JSONValue.object(members.filter { isKept($0.key) }))
    }
}
