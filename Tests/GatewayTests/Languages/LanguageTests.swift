import Contracts
import Foundation
import HTTPServer
import Testing

@testable import Gateway

@Suite("People are answered in their language")
struct LanguageTests {
    private static let wishes: [(header: String?, language: Language)] = [
        (nil, .english), ("", .english), ("de", .german), ("de-AT", .german), ("DE-de-1996", .german),
        ("en, de", .english), ("de, en", .german), ("de;q=0.8, en", .english), ("en;q=0.5, de;q=0.9", .german),
        ("fr, de;q=0.5", .german), ("fr", .english), ("fr, *;q=0.5", .english), ("en;q=0, *", .german),
        ("de;q=0", .english), ("de;q=0, en;q=0", .english), ("de;q=x", .english), ("den", .english),
        ("en-GB;q=0.3, de;q=0.3", .english), ("de-CH;q=0.2, de;q=0.9, en;q=0.5", .german),
    ]

    @Test(arguments: wishes) func chosen(header: String?, language: Language) {
        #expect(Language(accepted: header) == language)
    }

    @Test func values() {
        let sentence: Sentence = "There is no \("policy") \(17)."
        #expect(sentence.english == "There is no policy 17.")
        #expect(sentence.key == "There is no {} {}.")
        #expect(sentence.german == "Eine Ressource der Art policy mit der Kennung 17 gibt es nicht.")
        #expect(Sentence(verbatim: "Nobody has translated this.").german == nil)
    }

    /// A German sentence names only values that the English one has.
    @Test(arguments: GermanSentences.byKey.sorted { $0.key < $1.key }.map(\.key)) func placeholders(key: String) throws
    {
        let german = try #require(GermanSentences.byKey[key])
        let count = key.components(separatedBy: "{}").count - 1
        for part in german.split(separator: "{").dropFirst() {
            let index = try #require(Int(part.prefix { $0 != "}" }), "\(german)")
            #expect((0..<count).contains(index), "\(german)")
        }
    }

    private static let fields: [(type: FieldType, wrong: [JSONValue])] = [
        (.text(minimum: 1, maximum: 3), [.integer(1), .string("long"), .string("\u{1}")]),
        (.integer(minimum: 1, maximum: 5), [.string("x"), .integer(9)]),
        (.number(minimum: 0, maximum: 1), [.string("x"), .number(2)]), (.boolean, [.integer(1)]),
        (.choice(["a"]), [.integer(1), .string("b")]), (.date, [.string("x")]), (.timestamp, [.string("x")]),
        (.identifier(Policy.kind), [.string("x")]), (.country, [.string("US")]), (.currency, [.string("x")]),
        (.legalEntityIdentifier, [.string("x"), .integer(1)]),
        (.list(of: .boolean, maximum: 1), [.integer(1), .array([.bool(true), .bool(true)])]),
        (.object([FieldDescription("a", .boolean, "A.")]), [.integer(1), .object([:]), .object(["b": .bool(true)])]),
    ]

    /// Every rule of the validator says what is wrong in both languages.
    @Test func validator() throws {
        var rules: Set<String> = []
        for (type, wrong) in Self.fields {
            for value in wrong {
                let problems = RequestValidator.problems(
                    in: .object(["x": value]), fields: [FieldDescription("x", type, "An x.")])
                #expect(!problems.isEmpty, "\(type) \(value)")
                for problem in problems {
                    rules.insert(problem.rule)
                    #expect(problem.detail.german != nil, "\(problem.detail.english)")
                }
            }
        }
        #expect(rules == ["required", "unknown", "type", "length", "range", "choice", "format"])
    }

    @Test func middleware() async throws {
        let router = Router(context: GatewayContext.self)
        router.add(middleware: LanguageMiddleware())
        router.get("/field") { _, _ in
            throw HTTPError(
                Problems.invalid([
                    FieldProblem(pointer: "/x", rule: "type", detail: "A text is expected.", article: "Article 5")
                ]))
        }
        router.get("/agent") { _, _ in
            throw HTTPError(
                Problems.rejected(
                    Rejection(
                        status: 409, problem: "in-use", detail: "Contracts are made under this one.", pointer: "/id")))
        }
        let client = RouterClient(router)
        let german = try await client.execute(.get, "/field", headers: [.acceptLanguage: "de-DE, en;q=0.5"])
        #expect(german.headers[.contentLanguage] == "de")
        #expect(german.headers[.vary] == "Accept-Language")
        #expect(
            german.text
                == #"{"detail":"Die Anfrage enthält ungültige Felder.","errors":[{"article":"Article 5","detail":"#
                + #""Ein Text wird erwartet.","pointer":"/x","rule":"type"}],"status":400,"title":"Ungültige Anfrage","#
                + #""type":"/problems/invalid-request"}"#)
        let english = try await client.execute(.get, "/field")
        #expect(english.headers[.contentLanguage] == "en")
        #expect(english.text.contains("A text is expected."))
        // An agent's sentence keeps its words, and what it means is said whole.
        let agent = try await client.execute(.get, "/agent", headers: [.acceptLanguage: "de"])
        #expect(agent.headers[.contentLanguage] == "de, en")
        #expect(agent.text.contains(#""title":"Andere verweisen darauf; es kann nicht entfernt werden.""#))
        #expect(agent.text.contains("Contracts are made under this one."))
        // The router's own problems are of the catalogue too.
        let missing = try await client.execute(.get, "/nowhere", headers: [.acceptLanguage: "de"])
        #expect(missing.text.contains(#""type":"/problems/not-found""#))
        #expect(missing.text.contains("Eine solche Ressource gibt es nicht."))
        #expect(missing.headers[.contentLanguage] == "de")
    }
}
