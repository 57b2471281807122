import Documents
import Foundation
import Testing

@Suite("Telling what bytes are")
struct MediaTypeTests {
    @Test(
        "Content types and file names",
        arguments: [
            ("application/pdf", MediaType.pdf), ("Text/Markdown; charset=UTF-8", .markdown), ("text/plain", .plainText),
            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", .docx),
            ("application/msword", nil), ("", nil),
        ])
    func contentTypes(_ value: String, _ expected: MediaType?) {
        #expect(MediaType(contentType: value) == expected)
    }

    @Test(arguments: [
        ("a.PDF", MediaType.pdf), ("b.tar.docx", .docx), ("c.md", .markdown), ("pdf", nil), ("d.xlsx", nil),
    ])
    func fileNames(_ name: String, _ expected: MediaType?) {
        #expect(MediaType(fileName: name) == expected)
    }

    @Test("Text is told from Markdown by its marks")
    func markdown() async throws {
        #expect(try await read("# Scope\n\nAll staff must read this.\n\n## Backup\n\nText.").mediaType == .markdown)
        #expect(try await read("Scope\n\nAll staff must read this #1 document.").mediaType == .plainText)
        #expect(try await read("# Scope\n\nAll staff must read this.", as: .plainText).mediaType == .plainText)
    }

    @Test("Empty documents", arguments: [[], Array("  \n\t\n".utf8), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0x20, 0x00]])
    func empty(_ bytes: [UInt8]) async {
        await #expect(throws: DocumentError.empty) { try await read(bytes) }
        for type in MediaType.allCases where bytes.isEmpty {
            await #expect(throws: DocumentError.empty) { try await read(bytes, as: type) }
        }
    }

    @Test("Too many bytes")
    func tooLarge() async {
        let bytes = Array("Some words of text.".utf8)
        await #expect(throws: DocumentError.tooLarge(limit: 10)) {
            try await read(bytes, limits: DocumentLimits(maximumBytes: 10))
        }
        await #expect(throws: DocumentError.tooMuchText(limit: 10)) {
            try await read(bytes, limits: DocumentLimits(maximumTextBytes: 10))
        }
    }

    @Test(
        "Kinds that aren't read are named",
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0], "PNG"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
            (Array(#"{\rtf1 text}"#.utf8), "RTF"), (Array("<!DOCTYPE html><p>text</p>".utf8), "HTML"),
            (Array("<?xml version='1.0'?><a/>".utf8), "XML"), ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], "executable"),
            ([0x00, 0x01, 0x02, 0x03, 0x04], "binary"), (Array("%!PS-Adobe-3.0".utf8), "PostScript"),
        ])
    func unsupported(_ bytes: [UInt8], _ name: String) async {
        let error = await #expect(throws: DocumentError.self) { try await read(bytes) }
        #expect(error?.code == "document-unsupported-type")
        #expect(error?.explanation.contains(name) == true)
    }

    @Test("A declared type that the bytes contradict")
    func wronglyTyped() async throws {
        let pdf = try Fixture.bytes("running-text.pdf")
        let docx = try Fixture.bytes("leitlinie.docx")
        for (bytes, declared, found) in [
            (pdf, MediaType.docx, "application/pdf"), (pdf, .markdown, "application/pdf"),
            (docx, .pdf, MediaType.docx.rawValue),
            (docx, .plainText, MediaType.docx.rawValue), (Array("Just text.".utf8), .pdf, "text"),
            (Array("Just text.".utf8), .docx, "text"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .pdf, "a PNG image"),
        ] {
            await #expect(throws: DocumentError.wronglyTyped(declared: declared, found: found)) {
                try await read(bytes, as: declared)
            }
        }
    }

    @Test("Compound files: an encrypted DOCX is told from an old Word document")
    func compoundFiles() async {
        let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        func file(_ stream: String) -> [UInt8] {
            magic + [UInt8](repeating: 0, count: 1_016) + stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
                + [UInt8](repeating: 0, count: 512)
        }
        for declared in [nil, MediaType.docx] {
            await #expect(throws: DocumentError.encrypted) { try await read(file("EncryptedPackage"), as: declared) }
            let error = await #expect(throws: DocumentError.self) { try await read(file("WordDocument"), as: declared) }
            #expect(error?.code == "document-unsupported-type")
            #expect(error?.explanation.contains("Word 97") == true)
        }
    }

    @Test("Other packages than DOCX are named")
    func packages() async throws {
        for (part, name) in [("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "PowerPoint"), ("a.txt", "ZIP")] {
            var archive = ArchiveBuilder()
            archive.add("[Content_Types].xml", "<Types/>".utf8)
            archive.add(part, "<a/>".utf8)
            let bytes = try archive.bytes()
            let error = await #expect(throws: DocumentError.self) { try await read(bytes, as: .docx) }
            #expect(error?.code == "document-unsupported-type")
            #expect(error?.explanation.contains(name) == true)
        }
    }

    @Test("Errors have a stable code and an explanation of their own")
    func explanations() {
        let errors: [DocumentError] = [
            .empty, .tooLarge(limit: 1), .tooManyPages(limit: 1), .tooMuchText(limit: 1), .unsupportedType(detail: "x"),
            .wronglyTyped(declared: .pdf, found: "x"), .unknownEncoding(detail: "x"), .encrypted, .damaged(detail: "x"),
            .bomb(detail: "x"), .noText, .extractorTimedOut(limit: .seconds(1)), .extractorExceededMemory(limit: 1),
            .extractorUnavailable(detail: "x"), .cancelled,
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        #expect(Set(errors.map(\.explanation)).count == errors.count)
        #expect(
            errors.filter(\.isInfrastructure).map(\.code) == [
                "document-extractor-unavailable", "document-reading-cancelled",
            ])
    }

    @Test("A result survives JSON")
    func json() async throws {
        let document = try await read(Fixture.bytes("leitlinie.docx"))
        let data = try JSONEncoder().encode(document)
        #expect(try JSONDecoder().decode(ExtractedDocument.self, from: data) == document)
    }
}
