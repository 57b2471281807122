import Contracts
import Testing

@testable import Gateway

/// One operation of the document.
private struct Described {
    let name: String
    let value: JSONValue
    let document: JSONValue

    /// Bodies of answers by status; problems by what their references point to.
    func contents(of status: String) -> [String: JSONValue] {
        guard let response = value["responses"]?[status] else { return [:] }
        return OpenAPIDocumentTests.members(resolved(response)["content"])
    }

    var statuses: [String] { OpenAPIDocumentTests.members(value["responses"]).keys.sorted() }

    private func resolved(_ value: JSONValue) -> JSONValue {
        guard let path = value["$ref"]?.stringValue else { return value }
        return path.dropFirst(2).split(separator: "/").reduce(document) { $0[String($1)] ?? .null }
    }
}

@Suite("Each operation of the API's description has a summary, examples and errors")
struct OpenAPIDocumentTests {
    private let document = OpenAPIDocument.make()

    fileprivate static func members(_ value: JSONValue?) -> [String: JSONValue] {
        if case .object(let members) = value { members } else { [:] }
    }

    private static func hasExample(_ content: JSONValue) -> Bool {
        content["example"] != nil || !members(content["examples"]).isEmpty
    }

    private var operations: [Described] {
        Self.members(document["paths"]).flatMap { path, item in
            Self.members(item).map { Described(name: "\($0) \(path)", value: $1, document: document) }
        }
    }

    @Test("of which there are many") func operationsAreThere() {
        #expect(operations.count > 90)
        #expect(Set(operations.compactMap { $0.value["operationId"]?.stringValue }).count == operations.count)
    }

    @Test("a summary and a group that the document names") func summaries() {
        let tags = Set((document["tags"]?.arrayValue ?? []).compactMap { $0["name"] })
        for operation in operations {
            let summary = operation.value["summary"]?.stringValue ?? ""
            let own = operation.value["tags"]?.arrayValue ?? [.null]
            #expect(!summary.isEmpty, "\(operation.name)")
            #expect(tags.isSuperset(of: own), "\(operation.name)")
        }
    }

    @Test("an example of its request and of each body that it answers with") func examples() {
        for operation in operations {
            for (mediaType, content) in Self.members(operation.value["requestBody"]?["content"]) {
                #expect(Self.hasExample(content), "request of \(operation.name), \(mediaType)")
            }
            #expect(operation.statuses.contains { $0.hasPrefix("2") }, "\(operation.name)")
            for status in operation.statuses {
                for (mediaType, content) in operation.contents(of: status) {
                    #expect(Self.hasExample(content), "\(status) of \(operation.name), \(mediaType)")
                }
            }
        }
    }

    @Test("its errors, each a problem document") func errors() {
        for operation in operations {
            let errors = operation.statuses.filter { $0 >= "400" }
            let isOpen = operation.value["security"] == .array([])
            #expect(errors.contains("503") && (isOpen || errors.contains("401")), "\(operation.name): \(errors)")
            for status in errors {
                #expect(
                    operation.contents(of: status)["application/problem+json"] != nil, "\(status) of \(operation.name)")
            }
        }
    }

    @Test("no example holds an empty text where something is meant") func nothingIsEmpty() {
        for operation in operations {
            for content in Self.members(operation.value["requestBody"]?["content"]).values {
                #expect(Self.emptyTexts(in: content["example"] ?? .null).isEmpty, "request of \(operation.name)")
            }
            for status in operation.statuses where status.hasPrefix("2") {
                for content in operation.contents(of: status).values {
                    let found = Self.emptyTexts(in: content["example"] ?? .null)
                    #expect(found.isEmpty, "\(status) of \(operation.name)")
                }
            }
        }
    }

    private static func emptyTexts(in value: JSONValue, at place: String = "") -> [String] {
        switch value {
        case .string(let text): text.isEmpty ? [place] : []
        case .array(let values): values.flatMap { emptyTexts(in: $0, at: "\(place)/0") }
        case .object(let members): members.flatMap { emptyTexts(in: $1, at: "\(place)/\($0)") }
        default: []
        }
    }

    @Test("an example of a command's body passes the checks that the command's route makes")
    func examplesAreAccepted() {
        for description in MessageCatalogue.resources {
            for route in description.commands where !route.body.isEmpty {
                let operation = document["paths"]?[route.path]?[route.method.lowercased()]
                let contents = Self.members(operation?["requestBody"]?["content"])
                guard case .object(var body)? = contents.values.first?["example"] else {
                    Issue.record("\(route.method) \(route.path) has no example")
                    continue
                }
                if route.takesFile { body["file"] = nil }
                let problems = RequestValidator.problems(in: .object(body), fields: route.body)
                #expect(problems.isEmpty, "\(route.method) \(route.path): \(problems)")
            }
        }
    }

    @Test("and so do those of workflows and schedules") func fixedExamplesAreAccepted() throws {
        let paths = try #require(document["paths"])
        func example(_ path: String, _ method: String) throws -> JSONValue {
            let found = paths[path]?[method]?["requestBody"]?["content"]?["application/json"]?["example"]
            return try #require(found)
        }
        #expect(ScheduleFields.problems(in: try example("/schedules", "post"), fields: ScheduleFields.creation).isEmpty)
        #expect(
            ScheduleFields.problems(in: try example("/schedules/{id}", "patch"), fields: ScheduleFields.change).isEmpty)
        #expect(RequestValidator.problems(in: try example("/workflows", "post"), fields: WorkflowRoutes.body).isEmpty)
        #expect(
            RequestValidator.problems(in: try example("/workflows/{id}/end", "post"), fields: WorkflowRoutes.endBody)
                .isEmpty)
    }

    @Test("the roles that a command's route allows, one of which is enough") func roles() {
        for description in MessageCatalogue.resources {
            for route in description.commands {
                let operation = document["paths"]?[route.path]?[route.method.lowercased()]
                let roles = (operation?["security"]?.arrayValue ?? []).compactMap {
                    $0["token"]?.arrayValue?.first?.stringValue
                }
                #expect(Set(roles) == Set(route.allowedRoles.map(\.rawValue)), "\(route.method) \(route.path)")
            }
        }
        let verify = document["paths"]?["/audit/verify"]?["get"]?["security"]?.arrayValue ?? []
        #expect(verify.count == VerifyLog.allowedRoles.count)
        let open = document["paths"]?["/operations"]?["get"]?["security"]
        #expect(open == nil)
    }
}
