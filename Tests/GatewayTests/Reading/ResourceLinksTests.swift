import Contracts
import Foundation
import Testing

@testable import Gateway

@Suite("Links of single resources")
struct ResourceLinksTests {
    private static let id = ResourceID(UUID())

    private func links(_ kind: ResourceKind, _ members: [String: JSONValue]) throws -> [String: JSONValue] {
        let body = try CanonicalJSON.encode(JSONValue.object(members))
        let row = ResourceRow(
            kind: kind, id: Self.id, version: 1, createdAt: Timestamp(microseconds: 0), body: body)
        let shown = try ResourceLinks.compose(row)
        #expect(shown.starts(with: body.dropLast()))
        let links = try #require(try CanonicalJSON.decode(JSONValue.self, from: shown)["links"]?.arrayValue)
        return Dictionary(uniqueKeysWithValues: links.map { ($0["rel"]?.stringValue ?? "", $0) })
    }

    @Test("A finding is remedied, then validated, then neither")
    func findings() throws {
        let kind = TestFindingContent.kind
        for (status, wanted) in [
            ("open", ["remedy-finding", "accept-finding"]), ("remedied", ["validate-finding"]), ("validated", []),
            ("accepted", []),
        ] {
            let links = try links(kind, ["id": .string(Self.id.text), "status": .string(status)])
            #expect(
                Set(links.keys)
                    == Set(["self", "versions", "history", "update-finding", "delete-finding"] + wanted), "\(status)")
        }
        let link = try #require(try links(kind, ["status": .string("remedied")])["validate-finding"])
        #expect(link["href"] == .string("/api/v1/findings/\(Self.id)"))
        #expect(link["method"] == .string("PATCH"))
        #expect(link["fields"]?.arrayValue?.contains(.string("validatedOn")) == true)
        #expect(link["roles"]?.arrayValue?.contains(.string("tester")) == true)
        #expect(link["roles"]?.arrayValue?.contains(.string("auditor")) == false)
    }

    @Test func aGapIsAttestedWhileItIsNot() throws {
        #expect(try links(Gap.kind, ["owner": .string("x")])["attest-gap"] != nil)
        let attested = try links(Gap.kind, ["attestation": .object(["status": .string("met")])])
        #expect(attested["attest-gap"] == nil && attested["assign-gap"] != nil)
    }

    @Test("A path's other parameter is the field of that name; without it there is no link")
    func paths() throws {
        let plan = ResourceID(UUID())
        let links = try links(Measure.kind, ["plan": .string(plan.text), "progress": .integer(99)])
        #expect(links["report-progress"]?["href"] == .string("/api/v1/plans/\(plan)/measures/\(Self.id)"))
        #expect(try self.links(Measure.kind, ["progress": .integer(99)])["report-progress"] == nil)
        #expect(
            try self.links(Measure.kind, ["plan": .string(plan.text), "progress": .integer(100)])["report-progress"]
                == nil)
        let risk = try self.links(Risk.kind, [:])
        #expect(risk["add-control"]?["href"] == .string("/api/v1/risks/\(Self.id)/controls"))
        #expect(risk["controls"]?["method"] == .string("GET"))
        #expect(
            try self.links(Policy.kind, [:])["analyze-policies"]?["href"]
                == .string("/api/v1/policies/\(Self.id)/analyze"))
    }

    @Test("Whatever a kind is, its links lead to described routes")
    func everyLinkIsARoute() throws {
        guard case .object(let paths) = OpenAPIDocument.make()["paths"] else {
            Issue.record("no paths")
            return
        }
        let identifier = try Regex("[0-9a-f]{8}-[0-9a-f-]{27}")
        let known = Set(
            paths.flatMap { path, operations -> [String] in
                guard case .object(let methods) = operations else { return [] }
                let shape = path.replacing(#/\{\w+\}/#, with: "*")
                return methods.keys.map { "\($0.uppercased()) /api/v1\(shape)" }
            })
        for description in MessageCatalogue.resources {
            for link in try links(description.kind, ["plan": .string(Self.id.text)]).values {
                let href = try #require(link["href"]?.stringValue).replacing(identifier, with: "*")
                let method = try #require(link["method"]?.stringValue)
                #expect(known.contains("\(method) \(href)"), "\(description.kind): \(method) \(href)")
            }
        }
    }

    @Test func workflows() {
        func relations(_ status: String) -> [String] {
            let shown = WorkflowLinks.added(
                to: .object(["href": .string("/api/v1/workflows/x"), "status": .string(status)]))
            return shown["links"]?.arrayValue?.compactMap { $0["rel"]?.stringValue } ?? []
        }
        #expect(relations("running") == ["self", "history", "cancel-workflow"])
        #expect(relations("needs-person") == ["self", "history", "resume-workflow", "end-workflow"])
        #expect(relations("done") == ["self", "history"])
        #expect(relations("unknown-definition") == ["self", "history"])
    }
}
