import Documents
import Testing

@Suite("Refusing PDF")
struct PDFRefusalTests {
    @Test("A password is told from damage")
    func encrypted() async throws {
        let bytes = try Fixture.bytes("encrypted.pdf")
        await #expect(throws: DocumentError.encrypted) { try await read(bytes, as: .pdf) }
    }

    @Test("A scan has no text")
    func scan() async throws {
        let bytes = try Fixture.bytes("image-only.pdf")
        await #expect(throws: DocumentError.noText) { try await read(bytes, as: .pdf) }
    }

    @Test("A file cut off anywhere is damaged, never half read", arguments: [20, 100, 1_000, 3_000, -6, -200])
    func truncated(_ length: Int) async throws {
        let bytes = try Fixture.bytes("running-text.pdf")
        let part = Array(length > 0 ? bytes.prefix(length) : bytes.dropLast(-length))
        let error = await #expect(throws: DocumentError.self) { try await read(part, as: .pdf) }
        #expect(error?.code == "document-damaged")
    }

    @Test("Noise behind a PDF's mark is damaged, with and without a PDF's end")
    func garbage() async throws {
        var generator = SystemRandomNumberGenerator()
        let noise = (0..<4_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        for end in ["", "\n%%EOF\n"] {
            let bytes = Array("%PDF-1.7\n".utf8) + noise + Array(end.utf8)
            let error = await #expect(throws: DocumentError.self) { try await read(bytes, as: .pdf) }
            #expect(error?.code == "document-damaged")
        }
    }

    @Test("Too many pages")
    func pages() async throws {
        let bytes = try Fixture.bytes("running-text.pdf")
        await #expect(throws: DocumentError.tooManyPages(limit: 3)) {
            try await read(bytes, as: .pdf, limits: DocumentLimits(maximumPages: 3))
        }
        let document = try await read(bytes, as: .pdf, limits: DocumentLimits(maximumPages: 4))
        #expect(document.pageCount == 4)
    }

    @Test("Bytes before the mark are accepted when the type is declared")
    func leadingBytes() async throws {
        let bytes = Array("garbage in front\n".utf8) + (try Fixture.bytes("running-text.pdf"))
        let document = try await read(bytes, as: .pdf)
        #expect(document.pageCount == 4)
    }
}
