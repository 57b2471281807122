internal import Contracts
internal import Cryptography
internal import HTTPServer

/// The page that shows the API's description to people: `/docs`, and what it consists of below it. It needs no token,
/// as the description itself needs none, and nothing from another host.
struct DocumentationRoutes: Sendable {
    /// What is served, by the last part of its path; the page itself under an empty one.
    private static let files: [String: DocumentationFile] = [
        "": DocumentationFile(PackageResources.page_html, "text/html; charset=utf-8"),
        "page.css": DocumentationFile(PackageResources.page_css, "text/css; charset=utf-8"),
        "page.js": DocumentationFile(PackageResources.page_js, "text/javascript; charset=utf-8"),
        "elements.js": DocumentationFile(PackageResources.elements_js, "text/javascript; charset=utf-8"),
        "operation.js": DocumentationFile(PackageResources.operation_js, "text/javascript; charset=utf-8"),
        "schema.js": DocumentationFile(PackageResources.schema_js, "text/javascript; charset=utf-8"),
        "curl.js": DocumentationFile(PackageResources.curl_js, "text/javascript; charset=utf-8"),
        "search.js": DocumentationFile(PackageResources.search_js, "text/javascript; charset=utf-8"),
        "icon.svg": DocumentationFile(PackageResources.icon_svg, "image/svg+xml"),
    ]

    func add(to router: Router<GatewayContext>) {
        router.get(
            "/docs", immediate: { request, _ in Self.files[""]?.response(to: request) },
            use: { request, _ in try answer("", request) })
        router.get("/docs/{file}", immediate: nil) { request, context in
            try answer(try context.parameters.require("file"), request)
        }
    }

    private func answer(_ name: String, _ request: Request) throws(HTTPError) -> Response {
        // The page has one address: below a slash its parts would be looked for in the wrong place.
        guard let file = Self.files[name] else {
            throw HTTPError(Problems.notFound("The documentation has no part of that name."))
        }
        return file.response(to: request)
    }
}
