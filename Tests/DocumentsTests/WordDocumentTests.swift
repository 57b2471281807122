import Documents
import Testing

@Suite("Reading DOCX")
struct WordDocumentTests {
    @Test("A word processor's file in German: headings, nested list, table, page")
    func wordProcessor() async throws {
        let document = try await read(Fixture.bytes("leitlinie.docx"), as: .docx)
        #expect(document.title == "Leitlinie Informationssicherheit")
        #expect(document.language == .german)
        #expect(document.pageCount == 2)
        let nested = try #require(document.passage("auch für Systeme"))
        #expect(nested.heading == ["Datensicherung", "Wiederherstellung"])
        #expect(
            nested.context
                == "Die Leitung des Betriebs stellt sicher, dass: Wiederherstellungen vierteljährlich geprüft werden,")
        #expect(document.texts.contains("System: Kernbank; Wiederanlaufzeit: 4 Stunden; Verantwortlich: Anwendungen"))
        #expect(document.passage("Die Leitlinie wird jährlich")?.page == 2)
        #expect(document.texts.allSatisfy { !$0.contains("Seite") })
    }

    @Test("Headings by style, in any language's spelling, by inheritance and by outline level")
    func headings() async throws {
        var file = WordFile(
            WordFile.paragraph("Leitlinie", style: "Titel")
                + WordFile.paragraph("Geltung", style: "berschrift1") + WordFile.paragraph("Wer", style: "Eigene")
                + WordFile.paragraph("Alle Beschäftigten sind gemeint.")
                + WordFile.paragraph("Tief", properties: #"<w:outlineLvl w:val="2"/>"#)
                + WordFile.paragraph("Auch Dritte sind gemeint.")
                + WordFile.paragraph("Sicherung", style: "Heading1") + WordFile.paragraph("Die Daten werden gesichert.")
        )
        file.styles = """
            <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Eigene"><w:name w:val="Eigene"/><w:basedOn w:val="berschrift2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>
            """
        let document = try await read(file.bytes())
        #expect(document.title == "Leitlinie")
        #expect(document.passages.map(\.heading) == [["Geltung", "Wer"], ["Geltung", "Wer", "Tief"], ["Sicherung"]])
        #expect(document.pageCount == nil)
        #expect(document.passages.allSatisfy { $0.page == nil })
    }

    @Test("A document without heading styles shows headings in bold")
    func boldHeadings() async throws {
        let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Backup policy</w:t></w:r></w:p>"
        let document = try await read(WordFile(bold + WordFile.paragraph("Data is backed up daily.")).bytes())
        #expect(document.passages.map(\.text) == ["Data is backed up daily."])
        #expect(document.passages.first?.heading == ["Backup policy"])
    }

    @Test("Tracked insertions stand, deletions don't, moved text stands once")
    func trackedChanges() async throws {
        let body = """
            <w:p><w:r><w:t xml:space="preserve">Backups are </w:t></w:r>
            <w:del w:id="1"><w:r><w:delText>never</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>always</w:t></w:r></w:ins>
            <w:r><w:t xml:space="preserve"> tested.</w:t></w:r></w:p>
            <w:moveFrom w:id="3"><w:r><w:t>gone</w:t></w:r></w:moveFrom>
            <w:p><w:moveTo w:id="4"><w:r><w:t>Moved text.</w:t></w:r></w:moveTo></w:p>
            <w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">One paragraph </w:t></w:r></w:p>
            <w:p><w:pPr><w:pPrChange w:id="6"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange></w:pPr>
            <w:r><w:t>out of two.</w:t></w:r></w:p>
            """
        let document = try await read(WordFile(body).bytes())
        #expect(document.texts == ["Backups are always tested.", "Moved text.", "One paragraph out of two."])
    }

    @Test("Hidden text, field codes, tables of contents and repeated fallbacks are left out")
    func leftOut() async throws {
        let body = """
            <w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>1 Scope 3</w:t></w:r></w:p>
            <w:p><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>
            <w:r><w:t>Seen</w:t><w:tab/><w:t>and</w:t><w:br/><w:t>non</w:t><w:noBreakHyphen/><w:t>broken.</w:t></w:r></w:p>
            <w:p><mc:AlternateContent><mc:Choice Requires="wps"><w:r><w:t>Once.</w:t></w:r></mc:Choice>
            <mc:Fallback><w:r><w:t>Once.</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
            """
        var file = WordFile(body)
        file.styles = #"<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>"#
        #expect(try await read(file.bytes()).texts == ["Seen and non-broken.", "Once."])
    }

    @Test("Lists by numbering, by style, and numbering taken back")
    func lists() async throws {
        let numbered = #"<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>"#
        var file = WordFile(
            WordFile.paragraph("The bank shall:") + WordFile.paragraph("test backups", style: "Bullets")
                + WordFile.paragraph("every quarter", properties: numbered)
                + WordFile.paragraph("report", style: "Bullets")
                + WordFile.paragraph(
                    "Plain.", style: "Bullets", properties: #"<w:numPr><w:numId w:val="0"/></w:numPr>"#))
        file.styles = """
            <w:style w:type="paragraph" w:styleId="Bullets"><w:name w:val="List Bullet"/>
            <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
            """
        let document = try await read(file.bytes())
        #expect(document.passages.map(\.kind) == [.paragraph, .listItem, .listItem, .listItem, .paragraph])
        #expect(
            document.passages.map(\.context) == [
                nil, "The bank shall:", "The bank shall: test backups", "The bank shall:", nil,
            ])
    }

    @Test("Tables: header cells, pairs, spans, frames, nesting")
    func tables() async throws {
        let three = WordFile.table([["System", "RTO", "Owner"], ["Payments", "2 h", "Ops"], ["Core", "", "Apps"]])
        let pairs = WordFile.table([["Owner", "CISO"], ["Review", "yearly"]])
        let marked = WordFile.table([["Risk", "Treatment"], ["Outage", "Mitigate"]], isHeaderMarked: true)
        let frame = WordFile.table([["Important note."]])
        let merged = """
            <w:tbl><w:tr><w:tc>\(WordFile.paragraph("A"))</w:tc><w:tc>\(WordFile.paragraph("B"))</w:tc>
            <w:tc>\(WordFile.paragraph("C"))</w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>\(WordFile.paragraph("a"))</w:tc>
            <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>\(WordFile.paragraph("b"))</w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>\(WordFile.paragraph("x"))</w:tc>
            <w:tc>\(frame)</w:tc></w:tr></w:tbl>
            """
        let document = try await read(WordFile(three + pairs + marked + frame + merged).bytes())
        #expect(
            document.texts == [
                "System: Payments; RTO: 2 h; Owner: Ops", "System: Core; Owner: Apps", "Owner: CISO", "Review: yearly",
                "Risk: Outage; Treatment: Mitigate", "Important note.", "A: a; B: b", "A: a; B: x; C: Important note.",
            ])
    }

    @Test(
        "Numbers beyond any range are no obstacle", arguments: ["9223372036854775807", "-9223372036854775808", "x", ""])
    func oddNumbers(_ number: String) async throws {
        let properties =
            #"<w:outlineLvl w:val="\#(number)"/><w:numPr><w:ilvl w:val="\#(number)"/><w:numId w:val="1"/></w:numPr>"#
        let table = WordFile.table([["A", "B"], ["C", "D"]])
            .replacing("<w:tc>", with: #"<w:tc><w:tcPr><w:gridSpan w:val="\#(number)"/></w:tcPr>"#)
        let document = try await read(WordFile(WordFile.paragraph("Text.", properties: properties) + table).bytes())
        #expect(document.texts.first == "Text.")
        #expect(document.passages.first?.kind == .listItem)
        #expect(document.texts.joined().contains("D"))
    }

    @Test("Pages: the breaks of the last layout count, else the author's")
    func pages() async throws {
        let broken = #"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#
        let authored = try await read(
            WordFile(
                WordFile.paragraph("One.") + broken + WordFile.paragraph("Two.", properties: "<w:keepNext/>")
                    + WordFile.paragraph("Three.", properties: "<w:pageBreakBefore/>")
            ).bytes())
        #expect(authored.passages.map(\.page) == [1, 2, 3])
        #expect(authored.pageCount == 3)
        let rendered = try await read(
            WordFile(
                WordFile.paragraph("One.") + broken
                    + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Two.</w:t></w:r></w:p>"
            ).bytes())
        #expect(rendered.passages.map(\.page) == [1, 2])
        #expect(rendered.pageCount == 2)
    }

    @Test("The title in the properties, and a document part of another name")
    func package() async throws {
        var file = WordFile(WordFile.paragraph("Text of the policy."))
        file.title = "Backup &amp; restore"
        #expect(try await read(file.bytes()).title == "Backup & restore")
        var archive = ArchiveBuilder()
        for (name, content) in file.archive.entries {
            archive.add(name == "word/document.xml" ? "word/document2.xml" : name, content)
        }
        archive.add(
            "_rels/.rels",
            #"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>
            """#.utf8)
        #expect(try await read(archive.bytes(), as: .docx).texts == ["Text of the policy."])
    }
}
