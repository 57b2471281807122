internal import Contracts

/// Links (OpenAPI 3.1, section 4.8.20): what can be asked next of what an answer shows.
extension Paths {
    /// The answer with links to those operations, each given the identifier that stands in the answer's body.
    /// - Parameter operations: names of operations, each with the name of its one parameter.
    func linked(_ answer: JSONValue, to operations: [(operation: String, parameter: String)]) -> JSONValue {
        guard case .object(var members) = answer else { return answer }
        members["links"] = .object(
            Dictionary(
                operations.map { operation, parameter in
                    (
                        operation,
                        JSONValue.object([
                            "operationId": .string(operation),
                            "parameters": .object([parameter: .string("$response.body#/id")]),
                        ])
                    )
                }, uniquingKeysWith: { first, _ in first }))
        return .object(members)
    }

    /// What can be asked of one that was just made: reading it, and the commands that need its identifier alone.
    func operations(on description: ResourceDescription) -> [(operation: String, parameter: String)] {
        let base = OpenAPIDocument.schemaName(description.kind)
        var found: [(operation: String, parameter: String)] = []
        if description.itemParameters.isEmpty {
            found += ["get\(base)", "list\(base)Versions", "list\(base)History"].map { ($0, "id") }
        }
        for route in description.commands {
            guard case .parameter(let name) = route.subject, route.parameters.count == 1 else { continue }
            found.append((Self.operationName(route.command), name))
        }
        return found
    }
}
