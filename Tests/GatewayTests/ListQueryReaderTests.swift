import Contracts
import HTTPServer
import Testing

@testable import Gateway

@Suite("Lists are filtered, sorted and paged by described fields alone")
struct ListQueryReaderTests {
    private let reader = ListQueryReader(description: .gap)

    private func read(_ query: Substring) throws -> (query: ListQuery, list: String) {
        try reader.read(QueryItems(parsing: query), path: "/api/v1/gaps", fixed: [:])
    }

    @Test func everythingAsked() throws {
        let (query, _) = try read("status=not-met&pillar=testing&sort=-severity&limit=7")
        #expect(query.filters == ["status": .string("not-met"), "pillar": .string("testing")])
        #expect(query.sort == "severity")
        #expect(query.isDescending)
        #expect(query.limit == 7)
    }

    @Test(arguments: [
        "unknown=1", "sort=statement", "sort=", "limit=0", "limit=501", "limit=x", "status=good", "cursor=x", "cursor=",
    ])
    func refused(query: String) {
        #expect(throws: HTTPError.self) { try read(query[...]) }
    }

    @Test func aCursorBelongsToItsList() throws {
        let (_, list) = try read("status=not-met&sort=severity")
        let cursor = try ListCursor(value: "0.5", id: "7c9e6679-7425-40de-944b-e07fc1f90ae7", list: list).text
        #expect(try read("status=not-met&sort=severity&cursor=\(cursor)").query.after?.value == "0.5")
        #expect(throws: HTTPError.self) { try read("status=met&sort=severity&cursor=\(cursor)") }
        #expect(throws: HTTPError.self) { try read("status=not-met&sort=-severity&cursor=\(cursor)") }
    }
}
