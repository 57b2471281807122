import Contracts
import HTTPServer
import Testing

@testable import Gateway

@Suite("Comma-separated values (RFC 4180)")
struct CSVTableTests {
    private static let description = ResourceDescription(
        kind: ResourceKind(rawValue: "thing"), domain: .gap, plural: "things", summary: "A thing.",
        fields: [
            FieldDescription("name", .line, "Its name."), FieldDescription("size", .amount, "Its size."),
            FieldDescription("tags", .list(of: .line, maximum: 9), "Its tags."),
            FieldDescription("part", .object([]), "Its part."), FieldDescription("isOld", .boolean, "Whether it is."),
        ])

    private func row(_ members: String) throws -> String {
        let table = CSVTable(Self.description, nil)
        return String(decoding: try table.row(Array("{\(members)}".utf8)), as: UTF8.self)
    }

    /// The cell of a text in a table of one column.
    private func cell(_ text: String) throws -> String {
        let selection = FieldSelection(names: ["name"])
        let body = try CanonicalJSON.encode(["name": text])
        let row = try CSVTable(Self.description, selection).row(body)
        return String(decoding: row.dropLast(2), as: UTF8.self)
    }

    @Test func theHeaderNamesTheDescribedFields() throws {
        #expect(
            String(decoding: CSVTable(Self.description, nil).header, as: UTF8.self)
                == "id,name,size,tags,part,isOld,version,createdAt,updatedAt\r\n")
        let selection = FieldSelection(names: ["id", "version", "tags"])
        #expect(String(decoding: CSVTable(Self.description, selection).header, as: UTF8.self) == "id,tags,version\r\n")
    }

    @Test func valuesOfEachSort() throws {
        #expect(
            try row(#""id":"i","isOld":true,"name":"Ä b","part":{"a":"x"},"size":-1.5,"tags":["a","b"],"version":3"#)
                == #"i,Ä b,-1.5,"["a","b"]","{"a":"x"}",true,3,,"#.replacing(#"["a","b"]"#, with: #"[""a"",""b""]"#)
                .replacing(#"{"a":"x"}"#, with: #"{""a"":""x""}"#) + "\r\n")
        // What is missing, what is null and what is empty.
        #expect(try row(#""isOld":null,"name":"""#) == ",\"\",,,,,,,\r\n")
        // Not canonical, and so decoded.
        #expect(try row(#" "name" : "x" "#) == ",x,,,,,,,\r\n")
    }

    @Test func quotes() throws {
        #expect(try cell("a,b") == "\"a,b\"")
        #expect(try cell("say \"so\"") == "\"say \"\"so\"\"\"")
        #expect(try cell("a\r\nb") == "\"a\r\nb\"")
        #expect(try cell("plain; text") == "plain; text")
    }

    @Test(
        "What a spreadsheet would run is text, and one apostrophe taken away gives it back",
        arguments: [
            "=1+1", "+49 40", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'quoted", "''", "＝1",
            "=HYPERLINK(\"http://x\",\"y\")",
        ] as [String])
    func formulas(text: String) throws {
        let written = try cell(text)
        let plain =
            written.hasPrefix("\"") ? written.dropFirst().dropLast().replacing("\"\"", with: "\"") : written[...]
        #expect(plain.unicodeScalars.first == "'")
        #expect(String(plain.dropFirst()) == text)
    }

    @Test func otherTextsStayAsTheyAre() throws {
        for text in ["a=1", "5-3", "x'y", "2026-03-01T09:30:00.000000Z", "…", " =1"] { #expect(try cell(text) == text) }
    }

    @Test func placesAreGivenBack() {
        let slots = ExportSlots(most: 2)
        var first = slots.take()
        let second = slots.take()
        #expect(first != nil && second != nil && slots.take() == nil)
        first = nil
        #expect(slots.take() != nil)
        withExtendedLifetime(second) {}
    }
}
