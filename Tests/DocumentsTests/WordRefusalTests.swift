import Documents
import Testing

@Suite("Refusing DOCX")
struct WordRefusalTests {
    private let text = WordFile.paragraph("Text of the policy.")

    private func code(of bytes: [UInt8], limits: DocumentLimits = DocumentLimits()) async -> String? {
        await #expect(throws: DocumentError.self) { try await read(bytes, as: .docx, limits: limits) }?.code
    }

    @Test("An entry that unpacks to a thousand times its size")
    func highRatio() async throws {
        var file = WordFile(text)
        file.extraEntries = [("word/media/zeros.bin", [UInt8](repeating: 0, count: 8 << 20))]
        let bytes = try file.bytes()
        #expect(bytes.count < 20_000)
        #expect(await code(of: bytes) == "document-bomb")
    }

    @Test("Document text that unpacks to a thousand times its size")
    func highRatioText() async throws {
        let bytes = try WordFile(WordFile.paragraph(String(repeating: "a ", count: 2 << 20))).bytes()
        #expect(await code(of: bytes) == "document-bomb")
    }

    @Test("More in sum than the limit")
    func largeSum() async throws {
        var generator = SystemRandomNumberGenerator()
        var file = WordFile(text)
        for number in 0..<4 {
            let noise = (0..<(256 << 10)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            file.extraEntries.append(("word/media/\(number).bin", noise))
        }
        let bytes = try file.bytes()
        #expect(await code(of: bytes, limits: DocumentLimits(maximumUnpackedBytes: 1 << 20)) == "document-bomb")
        #expect(try await read(bytes).texts == ["Text of the policy."])
    }

    @Test("Too many entries")
    func manyEntries() async throws {
        var file = WordFile(text)
        file.extraEntries = (0..<5_000).map { ("word/media/\($0).bin", []) }
        #expect(await code(of: try file.bytes()) == "document-bomb")
    }

    @Test("A directory that lies about sizes doesn't get past the reader")
    func lyingDirectory() async throws {
        let honest = try WordFile(WordFile.paragraph(String(repeating: "a ", count: 2 << 20))).bytes()
        // The unpacked size of each entry stands at offset 24 of its directory record (APPNOTE 4.3.12).
        var lying = honest
        let record: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        for start in honest.indices.dropLast(46) where honest[start..<(start + 4)].elementsEqual(record) {
            lying.replaceSubrange((start + 24)..<(start + 28), with: [0x10, 0, 0, 0])
        }
        #expect(lying != honest)
        let code = await code(of: lying)
        #expect(code == "document-bomb" || code == "document-damaged")
    }

    @Test("External entities are not fetched, expansions not expanded: no document type is accepted at all")
    func entities() async throws {
        for declaration in [
            #"<!DOCTYPE w:document [<!ENTITY secret SYSTEM "file:///etc/passwd">]>"#,
            #"<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/evil.dtd">"#,
            #"<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY secret "&b;&b;&b;&b;">]>"#,
        ] {
            var file = WordFile(WordFile.paragraph("Before &secret; after."))
            file.prologue = declaration
            let error = await #expect(throws: DocumentError.self) { try await read(file.bytes()) }
            #expect(error?.code == "document-damaged")
            #expect(error?.explanation.contains("document type") == true)
        }
    }

    @Test("A tag with a hundred thousand attributes is refused at once")
    func manyAttributes() async throws {
        let attributes = (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ")
        let bytes = try WordFile("<w:p \(attributes)/>" + text).bytes()
        let start = ContinuousClock.now
        #expect(await code(of: bytes) == "document-damaged")
        #expect(start.duration(to: .now) < .seconds(10))
    }

    @Test("A document nested deeper than any is refused")
    func deepNesting() async throws {
        let depth = 5_000
        let body =
            String(repeating: "<w:tbl><w:tr><w:tc>", count: depth) + text
            + String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
        #expect(await code(of: try WordFile(body).bytes()) == "document-damaged")
    }

    @Test("A long header, lead-in or merged cell isn't repeated whole by every row and item")
    func amplification() async throws {
        let long = (0..<20_000).map { "w\($0 * 7919 % 100_003)" }.joined(separator: " ")
        let merged = #"<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>\#(WordFile.paragraph(long))</w:tc>"#
        let below = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
        let cell = "<w:tc>\(WordFile.paragraph("x"))</w:tc>"
        let table =
            "<w:tbl><w:tr>\(merged)\(cell)\(cell)</w:tr>"
            + String(repeating: "<w:tr>\(below)\(cell)\(cell)</w:tr>", count: 300) + "</w:tbl>"
        let items = (0..<300).map {
            WordFile.paragraph(
                $0 == 0 ? long : "i", properties: #"<w:numPr><w:ilvl w:val="\#($0)"/><w:numId w:val="1"/></w:numPr>"#)
        }
        let bytes = try WordFile(table + WordFile.paragraph(long + ":") + items.joined()).bytes()
        let document = try await read(bytes, limits: DocumentLimits(maximumCompressionRatio: 10_000))
        let size = document.passages.reduce(0) { $0 + $1.text.utf8.count + ($1.context?.utf8.count ?? 0) }
        #expect(size < 4 * long.utf8.count + 600 * 4_000)
    }

    @Test("Encrypted entries")
    func encryptedEntries() async throws {
        let bytes = try WordFile(text).archive.bytes(password: "secret")
        await #expect(throws: DocumentError.encrypted) { try await read(bytes, as: .docx) }
    }

    @Test("A file cut off anywhere is damaged", arguments: [4, 100, 2_000, -1, -30])
    func truncated(_ length: Int) async throws {
        let bytes = try Fixture.bytes("leitlinie.docx")
        let part = Array(length > 0 ? bytes.prefix(length) : bytes.dropLast(-length))
        #expect(await code(of: part) == "document-damaged")
    }

    @Test("A changed byte in the text fails the checksum")
    func corrupted() async throws {
        var bytes = try WordFile(WordFile.paragraph((0..<400).map { "word\($0 * 7919)" }.joined(separator: " ")))
            .bytes()
        let mark = Array("word/document.xml".utf8)
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: mark) })
        bytes[start + mark.count + 300] ^= 0x10
        #expect(await code(of: bytes) == "document-damaged")
    }

    @Test("XML that ends in mid-element")
    func brokenXML() async throws {
        #expect(await code(of: try WordFile("<w:p><w:r><w:t>text").bytes()) == "document-damaged")
    }

    @Test("Nothing but pictures")
    func noText() async throws {
        let bytes = try WordFile("<w:p><w:r><w:drawing/></w:r></w:p>").bytes()
        await #expect(throws: DocumentError.noText) { try await read(bytes, as: .docx) }
    }
}
