import Contracts
import HTTPServer
import Testing

@testable import Gateway

@Suite("Selected fields")
struct FieldSelectionTests {
    private func read(_ query: Substring, withLinks: Bool = false) throws -> FieldSelection? {
        try FieldSelection.read(QueryItems(parsing: query), .gap, withLinks: withLinks)
    }

    @Test func identifierAndVersionAlwaysCome() throws {
        #expect(try read("fields=status,owner")?.names == ["id", "version", "status", "owner"])
        #expect(try read("fields=id")?.names == ["id", "version"])
        #expect(try read("status=met") == nil)
    }

    @Test(arguments: [
        "fields=", "fields=status,", "fields=nothing", "fields=links", "fields=evidence.text", "fields=Status",
    ])
    func unknownNamesAreRefused(query: String) throws {
        let error = #expect(throws: HTTPError.self) { try read(query[...]) }
        #expect(error?.status == .badRequest)
        let errors = error?.problem.extensions["errors"]
        guard case .array(let list) = errors, case .object(let first) = list.first else {
            Issue.record("no errors in \(String(describing: errors))")
            return
        }
        #expect(first["pointer"] == "/fields")
        #expect(try read("fields=links,status", withLinks: true)?.wantsLinks == true)
    }

    @Test func aSelectionIsCutOutByteForByte() throws {
        let selection = try #require(try read("fields=status,missing"))
        let body = #"{"id":"x","missing":["a\/b",{"c":1.50}],"owner":"O","status":"met","version":7}"#
        #expect(
            String(decoding: try selection.select(from: Array(body.utf8)), as: UTF8.self)
                == #"{"id":"x","missing":["a\/b",{"c":1.50}],"status":"met","version":7}"#)
        // What isn't canonical is decoded instead.
        let loose = #"{ "status" : "met", "version": 7, "owner": "O" }"#
        #expect(
            String(decoding: try selection.select(from: Array(loose.utf8)), as: UTF8.self)
                == #"{"status":"met","version":7}"#)
    }

    @Test("Another selection is another representation, and still names the version for a change")
    func tags() throws {
        let first = try #require(try read("fields=status,owner")).tag(ofVersion: 3)
        let second = try #require(try read("fields=status")).tag(ofVersion: 3)
        #expect(first == (try #require(try read("fields=owner,status"))).tag(ofVersion: 3))
        #expect(Set([first, second, "\"3\""]).count == 3)
        for tag in [first, second, "\"3\""] {
            #expect(
                try RequestReading.expectedVersion(Request(method: .patch, target: "/", headers: [.ifMatch: tag])) == 3)
        }
        for tag in ["\"3-\"", "\"3-abc\"", "\"-3\"", "\"3-0123456789ab-1\"", "\"\"", "3"] {
            #expect(throws: HTTPError.self) {
                try RequestReading.expectedVersion(Request(method: .patch, target: "/", headers: [.ifMatch: tag]))
            }
        }
    }
}
