internal import Contracts

/// The links of a single resource: where it and its history are, and what can be done with it as it is now.
///
/// They depend on its fields alone, not on who asks, so that an answer can be kept for all of a tenant; each says which
/// roles may follow it. They follow the very bytes of the resource, which aren't decoded for it.
struct ResourceLinks: Sendable {
    /// A link before it is known of which resource.
    private struct Template: Sendable {
        let name: String
        let method: String
        /// The path below `/api/v1`, with parameters.
        let path: String
        /// What follows the address: everything else, as JSON.
        let rest: String
        let condition: ResourceCondition?
    }

    private let templates: [Template]
    /// The parameter of each path that names the resource itself; every other one is named as a field of it.
    private let own: Set<String>
    /// The fields that conditions and paths look at.
    private let fields: Set<String>

    /// The links of every kind.
    private static let all: [ResourceKind: ResourceLinks] = Dictionary(
        uniqueKeysWithValues: MessageCatalogue.resources.map { ($0.kind, ResourceLinks($0)) })

    init(_ description: ResourceDescription) {
        var templates = ResourceLinks.reading(description)
        var own = Set(["id"] + description.parts.map(\.parameter))
        for route in description.commands where route.parameters.values.contains(description.kind) {
            own.formUnion(route.parameters.filter { $0.value == description.kind }.keys)
            templates.append(
                ResourceLinks.template(
                    route.command.name, route.method, route.path, title: route.summary, roles: route.allowedRoles,
                    condition: route.condition))
            for action in route.actions {
                let conditions = [action.condition] + (route.condition.map { [$0] } ?? [])
                templates.append(
                    ResourceLinks.template(
                        action.name, route.method, route.path, title: action.title, roles: route.allowedRoles,
                        sets: action.fields, condition: .all(conditions)))
            }
        }
        self.templates = templates
        self.own = own
        fields = templates.reduce(into: []) { fields, template in
            fields.formUnion(template.condition?.fields ?? [])
            fields.formUnion(Self.parameters(of: template.path).filter { !own.contains($0) })
        }
    }

    /// The relations that a resource of a kind may have.
    static func relations(of kind: ResourceKind) -> [String] { all[kind]?.templates.map(\.name) ?? [] }

    /// A resource with its links as its last member.
    /// - Parameter row: the resource.
    /// - Returns: the row's bytes up to its closing brace, then the links.
    static func compose(_ row: ResourceRow) throws -> [UInt8] { try compose(row.body, of: row) }

    /// A selection of a resource's members with its links as the last one.
    /// - Parameters:
    ///   - body: the selection.
    ///   - row: the whole resource, which the links depend on.
    static func compose(_ body: [UInt8], of row: ResourceRow) throws -> [UInt8] {
        guard let links = all[row.kind], body.last == UInt8(ascii: "}") else { return body }
        return try links.appended(to: body, row)
    }

    private func appended(to body: [UInt8], _ row: ResourceRow) throws -> [UInt8] {
        let values = try values(of: row)
        var bytes = Array(body.dropLast())
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes += Array(#""links":["#.utf8)
        var isFirst = true
        for template in templates {
            guard template.condition?.holds({ values[$0] }) ?? true,
                let address = address(template.path, row.id, values)
            else { continue }
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            bytes += Array(#"{"href":"/api/v1\#(address)""#.utf8)
            bytes += Array(template.rest.utf8)
        }
        bytes += Array("]}".utf8)
        return bytes
    }

    /// The fields that conditions and paths look at; nothing else is decoded.
    private func values(of row: ResourceRow) throws -> [String: JSONValue] {
        guard !fields.isEmpty else { return [:] }
        if let members = JSONMembers(row.body) {
            var values: [String: JSONValue] = [:]
            for name in fields {
                guard let bytes = members[name] else { continue }
                values[name] = try CanonicalJSON.decode(JSONValue.self, from: bytes)
            }
            return values
        }
        guard case .object(let all) = try CanonicalJSON.decode(JSONValue.self, from: row.body) else { return [:] }
        return all
    }

    /// A path with its parameters filled in; nil when the resource has no such field.
    private func address(_ path: String, _ id: ResourceID, _ values: [String: JSONValue]) -> String? {
        var address = ""
        for part in path.split(separator: "/") {
            address += "/"
            guard part.hasPrefix("{") else {
                address += part
                continue
            }
            let name = String(part.dropFirst().dropLast())
            if own.contains(name) {
                address += id.text
            } else if let value = values[name]?.stringValue {
                address += value
            } else {
                return nil
            }
        }
        return address
    }

    private static func parameters(of path: String) -> [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// What is read of a resource.
    private static func reading(_ description: ResourceDescription) -> [Template] {
        let path = description.itemPath
        var links = [
            ("self", path, "This \(description.kind)"), ("versions", "\(path)/versions", "Its versions"),
            ("history", "\(path)/history", "What happened to it"),
        ]
        links += description.analyses.map { ($0.name, "\(path)/\($0.name)", $0.summary) }
        links += description.parts.map { ($0.member, $0.path, $0.summary) }
        return links.map { name, path, title in
            template(name, "GET", path, title: title, roles: description.readers, condition: nil)
        }
    }

    private static func template(
        _ name: String, _ method: String, _ path: String, title: String, roles: Set<Role>, sets: [String] = [],
        condition: ResourceCondition?
    ) -> Template {
        func list(_ texts: [String]) -> String { "[\(texts.map(quoted).joined(separator: ","))]" }
        let fields = sets.isEmpty ? "" : #","fields":\#(list(sets))"#
        let rest =
            #"\#(fields),"method":"\#(method)","rel":"\#(name)","roles":\#(list(roles.sorted().map(\.rawValue)))"#
            + #","title":\#(quoted(title))}"#
        return Template(name: name, method: method, path: path, rest: rest, condition: condition)
    }

    /// A text as JSON; our own titles need no more than this.
    private static func quoted(_ text: String) -> String {
        let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return "\"\(escaped)\""
    }
}
