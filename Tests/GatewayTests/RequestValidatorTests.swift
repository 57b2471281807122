import Contracts
import Testing

@testable import Gateway

@Suite("Requests are checked field by field")
struct RequestValidatorTests {
    private static let fields: [FieldDescription] = [
        FieldDescription("title", .line, "A title."),
        FieldDescription("count", .integer(minimum: 1, maximum: 5), "A count.", required: false, article: "Article 5"),
        FieldDescription("share", .share, "A share.", required: false),
        FieldDescription("on", .boolean, "A switch.", required: false),
        FieldDescription("kind", .choice(["a", "b"]), "A choice.", required: false),
        FieldDescription("entityType", .closedList(.entityType), "A type.", required: false),
        FieldDescription("day", .date, "A day.", required: false),
        FieldDescription("time", .timestamp, "A moment.", required: false),
        FieldDescription("policy", .identifier(Policy.kind), "A policy.", required: false),
        FieldDescription("country", .country, "A country.", required: false),
        FieldDescription("currency", .currency, "A currency.", required: false),
        FieldDescription("entity", .legalEntityIdentifier, "An entity.", required: false),
        FieldDescription("list", .list(of: .share, maximum: 2), "A list.", required: false),
        FieldDescription("range", .object([FieldDescription("from", .share, "From.")]), "A range.", required: false),
    ]

    private static let faults: [(json: String, pointer: String, rule: String)] = [
        (#"{}"#, "/title", "required"), (#"{"title":null}"#, "/title", "type"), (#"{"title":5}"#, "/title", "type"),
        (#"{"title":""}"#, "/title", "length"), (#"{"title":"a\u0000b"}"#, "/title", "format"),
        (#"{"title":"x","other":1}"#, "/other", "unknown"), (#"{"title":"x","a/b~c":1}"#, "/a~1b~0c", "unknown"),
        (#"{"title":"x","count":0}"#, "/count", "range"), (#"{"title":"x","count":1.5}"#, "/count", "type"),
        (#"{"title":"x","share":1.01}"#, "/share", "range"), (#"{"title":"x","share":"1"}"#, "/share", "type"),
        (#"{"title":"x","on":1}"#, "/on", "type"), (#"{"title":"x","kind":"c"}"#, "/kind", "choice"),
        (#"{"title":"x","count":null}"#, "/count", "type"),
        (#"{"title":"x","entityType":"bank"}"#, "/entityType", "choice"),
        (#"{"title":"x","day":"2025-02-30"}"#, "/day", "format"), (#"{"title":"x","time":"now"}"#, "/time", "format"),
        (#"{"title":"x","policy":"17"}"#, "/policy", "format"),
        (#"{"title":"x","country":"US"}"#, "/country", "format"),
        (#"{"title":"x","currency":"EURO"}"#, "/currency", "format"),
        (#"{"title":"x","entity":"5493001KJTIIGC8Y1R13"}"#, "/entity", "format"),
        (#"{"title":"x","list":[0,0.5,1]}"#, "/list", "length"), (#"{"title":"x","list":[0,2]}"#, "/list/1", "range"),
        (#"{"title":"x","range":{}}"#, "/range/from", "required"), (#"{"title":"x","range":3}"#, "/range", "type"),
        (#"[]"#, "", "type"),
    ]

    @Test(arguments: faults)
    func refused(json: String, pointer: String, rule: String) throws {
        let problems = RequestValidator.problems(in: try body(json), fields: Self.fields)
        #expect(problems.map(\.pointer) == [pointer])
        #expect(problems.map(\.rule) == [rule])
    }

    @Test func takenWhole() throws {
        let json = """
            {"title":"Überschrift","count":5,"share":0.5,"on":false,"kind":"a","day":"2026-02-28",
            "time":"2026-02-28T10:00:00Z","policy":"7c9e6679-7425-40de-944b-e07fc1f90ae7","country":"DE",
            "currency":"EUR","entity":"5493001KJTIIGC8Y1R12","list":[0,1],"range":{"from":1}}
            """
        #expect(RequestValidator.problems(in: try body(json), fields: Self.fields).isEmpty)
    }

    @Test func aProblemNamesTheArticle() throws {
        let problems = RequestValidator.problems(in: try body(#"{"title":"x","count":9}"#), fields: Self.fields)
        #expect(problems.first?.article == "Article 5")
    }

    private func body(_ json: String) throws -> JSONValue { try CanonicalJSON.decode(JSONValue.self, from: json.utf8) }
}
