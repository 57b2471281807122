import Documents
import Foundation
import Testing

@Suite("Reading PDF")
struct PDFReadingTests {
    @Test("Two columns are read one after the other")
    func columns() async throws {
        let document = try await read(Fixture.bytes("two-columns.pdf"), as: .pdf)
        let openings = document.texts.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        let expected = (1...4).flatMap { section in (1...7).map { "Sentence \(section).\($0)" } }
        #expect(openings == expected)
        #expect(document.passage("Sentence 1.4")?.heading == ["1. Scope"])
        #expect(document.passage("Sentence 4.7")?.heading == ["4. Suppliers"])
        #expect(document.texts.allSatisfy { $0.hasSuffix("once a year.") })
        #expect(document.pageCount == 2)
    }

    @Test("Headers and footers are left out, headings found, pages kept")
    func structure() async throws {
        let document = try await read(Fixture.bytes("running-text.pdf"))
        #expect(document.mediaType == .pdf)
        #expect(document.title == "ICT Security Policy")
        #expect(document.pageCount == 4)
        #expect(document.language == .english)
        #expect(document.pagesWithoutText.isEmpty)
        #expect(document.texts.allSatisfy { !$0.contains("internal audit") || !$0.contains("– internal") })
        #expect(document.texts.allSatisfy { !$0.contains("Page ") && !$0.contains("Example Bank") })
        let storage = try #require(document.passage("Paragraph number 3"))
        #expect(storage.heading == ["ICT Security Policy", "2. Backup", "2.2 Storage"])
        #expect(storage.page == 1)
        let review = try #require(document.passage("The policy is reviewed"))
        #expect(review.heading == ["ICT Security Policy", "4. Review"])
        #expect(review.page == 4)
        #expect(document.passages.map(\.index) == Array(document.passages.indices))
    }

    @Test("A paragraph that goes on behind a page's end is one passage")
    func crossing() async throws {
        let document = try await read(Fixture.bytes("running-text.pdf"))
        let crossing = try #require(document.passage("The crossing paragraph"))
        #expect(crossing.page == 1)
        #expect(crossing.text.hasSuffix("and so it ends."))
        #expect(crossing.text.components(separatedBy: "second place").count == 31)
        let next = try #require(document.passages.first { $0.index == crossing.index + 1 })
        #expect(next.page == 2)
    }

    @Test("List items keep the sentence that leads in to them")
    func lists() async throws {
        let document = try await read(Fixture.bytes("running-text.pdf"))
        let items = document.passages.filter { $0.kind == .listItem }
        #expect(
            items.map(\.text) == [
                "restore tests are run every quarter;", "their results are reported to the board;",
                "failures are followed up within ten working days.",
            ])
        #expect(items.allSatisfy { $0.context == "The head of operations makes sure that:" })
        #expect(items.allSatisfy { $0.heading.last == "2.1 Restore tests" })
    }

    @Test("A table goes on over pages: each row has its headers, the repeated header is no row")
    func table() async throws {
        let document = try await read(Fixture.bytes("table.pdf"))
        let rows = document.passages.filter { $0.kind == .tableRow }
        let expected = (1...40).map {
            "System: System \($0); Recovery time objective: \($0) hours; Owner: Team \($0) of division \($0 % 7)"
        }
        #expect(rows.map(\.text) == expected)
        #expect(rows.last?.page == 2)
        let nested = try #require(document.passage("on paper too"))
        #expect(nested.kind == .listItem)
        #expect(nested.context == "The owner keeps: the plan")
        #expect(document.passage("the log")?.context == "The owner keeps:")
    }

    @Test("Words hyphenated at a line's end are joined, compounds keep their hyphen")
    func hyphens() async throws {
        let document = try await read(Fixture.bytes("hyphenated.pdf"))
        let text = document.texts.joined(separator: " ")
        #expect(text.contains("Leitlinie zur Informationssicherheit und"))
        #expect(text.contains("IKT-Risikomanagement"))
        #expect(text.contains("Informations- und Vertragsregister"))
        #expect(text.contains("heißt auch third-party provider."))
        #expect(document.language == .german)
    }

    @Test("A word processor's PDF: headings by size, list, table, German")
    func wordProcessor() async throws {
        let document = try await read(Fixture.bytes("leitlinie.pdf"), as: .pdf)
        #expect(document.title == "Leitlinie Informationssicherheit")
        #expect(document.language == .german)
        let item = try #require(document.passage("Fehlschläge"))
        #expect(item.kind == .listItem)
        #expect(item.heading == ["Datensicherung", "Wiederherstellung"])
        #expect(item.context == "Die Leitung des Betriebs stellt sicher, dass:")
        let rows = document.passages.filter { $0.kind == .tableRow }
        #expect(
            rows.map(\.text) == [
                "System: Zahlungsverkehr; Wiederanlaufzeit: 2 Stunden; Verantwortlich: Betrieb",
                "System: Kernbank; Wiederanlaufzeit: 4 Stunden; Verantwortlich: Anwendungen",
            ])
        #expect(document.passage("Die Leitlinie wird jährlich")?.page == 2)
        #expect(document.passage("Die Leitlinie wird jährlich")?.heading == ["Überprüfung"])
    }

    @Test("A PDF that only restricts copying is read")
    func restricted() async throws {
        let document = try await read(Fixture.bytes("restricted.pdf"))
        #expect(document.texts.first?.hasPrefix("Die Geschäftsleitung") == true)
    }

    @Test(
        "The same bytes give the same passages", arguments: ["running-text.pdf", "two-columns.pdf", "leitlinie.docx"])
    func deterministic(_ name: String) async throws {
        let bytes = try Fixture.bytes(name)
        let first = try await read(bytes)
        for _ in 0..<3 { #expect(try await read(bytes) == first) }
    }
}
