internal import Contracts

/// Puts an example beside every body that the API's description names: of requests, of answers, of problems. One that
/// stands there already stays.
struct OpenAPIExamples {
    private let values: ExampleValue

    /// - Parameter schemas: the document's schemas, by name.
    init(schemas: [String: JSONValue]) { values = ExampleValue(schemas: schemas) }

    /// The document with its examples.
    func filled(_ document: JSONValue) -> JSONValue {
        document.changing("paths") { paths in
            paths.mapMembers { path, item in
                item.mapMembers { _, operation in filled(operation, at: path) }
            }
        }
        .changing("components") { components in
            components.changing("responses") { responses in
                responses.mapMembers { name, response in filled(response, problem: name) }
            }
        }
    }

    private func filled(_ operation: JSONValue, at path: String) -> JSONValue {
        operation.changing("requestBody") { body in
            body.changing("content") { $0.mapMembers { filled($1, mediaType: $0) } }
        }
        .changing("responses") { responses in
            responses.mapMembers { _, response in
                response.changing("content") { $0.mapMembers { filled($1, mediaType: $0) } }
            }
        }
        .changing("parameters") { parameters in
            .array((parameters.arrayValue ?? []).map { filled($0, parameterOf: path) })
        }
    }

    private func filled(_ content: JSONValue, mediaType: String) -> JSONValue {
        guard case .object(var members) = content, members["example"] == nil, members["examples"] == nil else {
            return content
        }
        switch mediaType {
        case "application/x-ndjson": members["example"] = .string("{\"position\":1}\n{\"position\":2}\n")
        case "application/octet-stream": members["example"] = .string("The document's bytes.")
        case "text/html": members["example"] = .string("<!DOCTYPE html> …")
        case "text/csv": members["example"] = .string("id,version\r\n\(ExampleIdentifier.text(of: "policy")),1\r\n")
        default: members["example"] = values.value(of: content["schema"] ?? .object([:]))
        }
        return .object(members)
    }

    /// A parameter of the path with an identifier of the kind that it names.
    private func filled(_ parameter: JSONValue, parameterOf path: String) -> JSONValue {
        guard case .object(var members) = parameter, members["in"] == .string("path"), members["example"] == nil,
            let name = members["name"]?.stringValue
        else { return parameter }
        if members["schema"]?["format"] == .string("uuid") {
            let collection = path.split(separator: "/").first.map(String.init)
            let kind = MessageCatalogue.resources.first { $0.plural == collection }?.kind.rawValue
            // Workflows, schedules and dead letters are no resources of an agent: the plural is all that names them.
            let own = kind ?? collection.map { String($0.dropLast()) } ?? name
            members["example"] = .string(ExampleIdentifier.text(of: name == "id" ? own : name))
        } else {
            members["example"] = values.value(of: members["schema"] ?? .object([:]), named: name)
        }
        return .object(members)
    }

    private func filled(_ response: JSONValue, problem name: String) -> JSONValue {
        guard let example = ProblemExamples.byResponse[name] else { return response }
        return response.changing("content") { content in
            content.mapMembers { _, content in
                guard case .object(var members) = content, members["example"] == nil, members["examples"] == nil else {
                    return content
                }
                members["example"] = example
                return .object(members)
            }
        }
    }
}
