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
        "status=met&status=partly", "assessment=17", "policies=x",
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

    @Test("A cursor comes from outside: what it holds must be a value of the list's order")
    func aForgedCursorIsRefused() throws {
        let id = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
        for (sort, good, bad) in [
            ("severity", ["0.5", "-Infinity"], ["x", "nan", "1e400"]), ("pillar", ["testing", ""], ["a\0b"]),
            ("createdAt", ["2026-03-01T09:30:00.000001Z"], ["yesterday", "2026-02-30T00:00:00Z", ""]),
        ] {
            let (_, list) = try read("sort=\(sort)")
            for value in good {
                let cursor = try ListCursor(value: value, id: id, list: list).text
                #expect(try read("sort=\(sort)&cursor=\(cursor)").query.after?.value == value)
            }
            for value in bad {
                let cursor = try ListCursor(value: value, id: id, list: list).text
                #expect(throws: HTTPError.self) { try read("sort=\(sort)&cursor=\(cursor)") }
            }
            let other = try ListCursor(value: good[0], id: "17", list: list).text
            #expect(throws: HTTPError.self) { try read("sort=\(sort)&cursor=\(other)") }
        }
    }

    @Test func aLongFilterMakesNoLongCursor() throws {
        let owner = String(repeating: "%C3%BC", count: 200)
        let (_, list) = try read("owner=\(owner)")
        let cursor = try ListCursor(
            value: "2026-03-01T09:30:00Z", id: "7c9e6679-7425-40de-944b-e07fc1f90ae7", list: list
        ).text
        #expect(cursor.count < 300)
        #expect(try read("owner=\(owner)&cursor=\(cursor)").query.after != nil)
    }

    @Test func placesInListsByTime() throws {
        let id = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
        let text = try ListCursor(value: "2026-03-01T09:30:00.000000Z", id: id, list: "workflows").text
        let place = try ListCursor.place(in: text, list: "workflows")
        #expect(place.createdAt.text == "2026-03-01T09:30:00.000000Z")
        #expect(place.id.text == id)
        #expect(throws: HTTPError.self) { try ListCursor.place(in: text, list: "operations") }
        let forged = try ListCursor(value: "soon", id: id, list: "workflows").text
        #expect(throws: HTTPError.self) { try ListCursor.place(in: forged, list: "workflows") }
    }
}
