internal import AgentRuntime
internal import Contracts
internal import HTTPServer

/// The catalogue of problems, for everybody: as JSON, and as a page where a browser asks.
struct ProblemRoutes: Sendable {
    func add(to router: Router<GatewayContext>) {
        router.get(ProblemCatalogue.path) { request, _ in
            try answer(request, ProblemCatalogue.all) {
                .object(["items": .array(ProblemCatalogue.all.map(\.json))])
            }
        }
        router.get("\(ProblemCatalogue.path)/{name}") { request, context in
            let name = try context.parameters.require("name")
            guard let type = ProblemCatalogue.type(named: name) else {
                throw HTTPError(Problems.notFound("There is no problem \(name.prefix(80))."))
            }
            return try answer(request, [type]) { type.json }
        }
    }

    private func answer(
        _ request: Request, _ types: [ProblemType], json: () throws -> JSONValue
    ) throws -> Response {
        var response: Response
        if Self.prefersPage(request.headers[.accept]) {
            let language = Language(accepted: request.headers[.acceptLanguage])
            response = ProblemPage(types: types, language: language).response
            response.headers[.contentLanguage] = language.rawValue
        } else {
            response = .json(try CanonicalJSON.encode(try json()))
        }
        response.headers[.vary] = "Accept, Accept-Language"
        response.headers[.cacheControl] = "public, max-age=3600"
        return response
    }

    /// Whether a page is wanted more than JSON (RFC 9110, section 12.5.1).
    static func prefersPage(_ accept: String?) -> Bool {
        guard let accept, let ranges = WeightedValues(parsing: accept) else { return false }
        func weight(_ type: String) -> Double {
            let group = type.prefix { $0 != "/" } + "/*"
            for wanted in [type, String(group), "*/*"] {
                if let found = ranges.values.first(where: { $0.value.lowercased() == wanted }) { return found.weight }
            }
            return 0
        }
        return weight("text/html") > weight("application/json")
    }
}
