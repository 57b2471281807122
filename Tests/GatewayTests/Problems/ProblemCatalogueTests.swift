import Foundation
import HTTPServer
import Testing

@testable import Gateway

@Suite("Every problem is in the catalogue, in both languages")
struct ProblemCatalogueTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All that the services and libraries are made of, but for the tests' own library.
    private static func sources() throws -> [(path: String, text: String)] {
        var found: [(String, String)] = []
        for folder in ["Services", "Shared"] {
            let place = root.appending(path: folder)
            let files = try #require(FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil))
            for case let file as URL in files where file.pathExtension == "swift" {
                if file.path.contains("FleetTestSupport") { continue }
                found.append((file.path, try String(contentsOf: file, encoding: .utf8)))
            }
        }
        return found
    }

    @Test func textsAreWhole() {
        #expect(Set(ProblemCatalogue.all.map(\.name)).count == ProblemCatalogue.all.count)
        for type in ProblemCatalogue.all {
            #expect((400...599).contains(type.status), "\(type.name)")
            for text in [type.title, type.meaning, type.remedy] {
                #expect(!text.english.isEmpty && !text.german.isEmpty, "\(type.name)")
                // What stands the same in both languages was forgotten.
                #expect(text.english != text.german, "\(type.name)")
            }
            #expect(type.meaning.english.hasSuffix(".") && type.meaning.german.hasSuffix("."), "\(type.name)")
        }
    }

    @Test func gatewaysOwn() throws {
        let calls =
            /(?:Problems\.)?make\(\s*\.\w+,\s*(?<names>[^"]*"[a-z-]+"(?:\s*:\s*"[a-z-]+")?),\s*"(?<title>[A-Z][^"]*)"/
        var count = 0
        for (path, text) in try Self.sources() where path.contains("/Services/Gateway/") {
            for call in text.matches(of: calls) {
                for name in call.output.names.matches(of: /"([a-z-]+)"/) {
                    count += 1
                    let type = ProblemCatalogue.type(named: name.output.1)
                    #expect(type != nil, "\(name.output.1) in \(path)")
                    #expect(type?.title.english == String(call.output.title), "\(name.output.1) in \(path)")
                }
            }
        }
        // The pattern finds what is written: a form that it doesn't know would be passed over.
        #expect(count >= 20)
    }

    @Test func agentsRefusals() throws {
        let members = /problem: "(?<name>[a-z-]+)"/
        let helpers = /(?:unprocessable|Self\.rejection)\(\s*"(?<name>[a-z-]+)"/
        let documents = /case \.\w+: "(?<name>document-[a-z-]+)"/
        var names: Set<String> = []
        for (_, text) in try Self.sources() {
            for found in text.matches(of: members) { names.insert(String(found.output.name)) }
            for found in text.matches(of: helpers) { names.insert(String(found.output.name)) }
            for found in text.matches(of: documents) { names.insert(String(found.output.name)) }
        }
        // Only an example in a comment of Shared/Documents, if any, would not be a refusal.
        let missing = names.filter { ProblemCatalogue.type(named: $0) == nil }.sorted()
        #expect(missing.isEmpty)
        #expect(names.count > 100)
    }

    /// What the HTTP server answers by itself has a type too, by its status.
    @Test(arguments: [400, 404, 405, 408, 413, 414, 415, 417, 431, 500, 501, 503, 504, 505])
    func serversOwn(status: Int) throws {
        let type = try #require(ProblemCatalogue.type(of: status))
        #expect(type.status == status)
        let problem = Problems.catalogued(ProblemDocument(HTTPStatus(code: status)))
        #expect(problem.type == type.address)
        #expect(problem.translated(to: "de").title == type.title.german)
        #expect(problem.translated(to: "de").language == "de")
    }

    @Test func routes() async throws {
        let router = Router(context: GatewayContext.self)
        router.add(middleware: LanguageMiddleware())
        ProblemRoutes().add(to: router)
        let client = RouterClient(router)
        let all = try await client.execute(.get, "/problems")
        #expect(all.headers[.contentType] == "application/json")
        #expect(all.text.contains(#""name":"rate-limited""#))
        let one = try await client.execute(.get, "/problems/rate-limited", headers: [.accept: "application/json"])
        #expect(one.text.contains(#""status":429"#))
        #expect(one.text.contains("Zu viele Anfragen"))
        let page = try await client.execute(
            .get, "/problems/in-use",
            headers: [.accept: "text/html,application/xhtml+xml,*/*;q=0.8", .acceptLanguage: "de"])
        #expect(page.headers[.contentType] == "text/html; charset=utf-8")
        #expect(page.headers[.contentLanguage] == "de")
        #expect(page.text.contains("<html lang=\"de\">"))
        #expect(page.text.contains("Wird verwendet"))
        let missing = try await client.execute(.get, "/problems/nothing")
        #expect(missing.status == .notFound)
        let list = try await client.execute(.get, "/problems", headers: [.accept: "text/html"])
        #expect(list.text.contains("/problems/technique-form"))
        #expect(list.text.contains("ATT&amp;CK"))
        #expect(!list.text.contains("ATT&CK"))
    }

    @Test(
        arguments: [
            (nil, false), ("*/*", false), ("application/json", false), ("text/html", true), ("text/*", true),
            ("application/json, text/html;q=0.9", false), ("application/json;q=0.5, */*", true),
            ("text/html;q=0", false),
        ] as [(String?, Bool)])
    func pages(accept: String?, page: Bool) {
        #expect(ProblemRoutes.prefersPage(accept) == page)
    }
}
