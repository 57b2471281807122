import Documents
import Testing

@Suite("Reading plain text")
struct PlainTextTests {
    @Test("Paragraphs, underlined and numbered headings, lists")
    func structure() async throws {
        let document = try await read(
            """
            ICT POLICY
            ==========

            1. Scope

            This policy applies to all staff
            and to sup-
            pliers.

            2. Backup

            2.1 Restore tests

            The bank shall:
            - test restores;
            - report
              results.

            2.2.1 The head of operations reviews the results, and signs them.

            REVIEW

            The policy is reviewed yearly.
            """)
        #expect(document.mediaType == .plainText)
        #expect(document.title == "ICT POLICY")
        #expect(
            document.texts == [
                "This policy applies to all staff and to suppliers.", "The bank shall:", "test restores;",
                "report results.", "2.2.1 The head of operations reviews the results, and signs them.",
                "The policy is reviewed yearly.",
            ])
        #expect(document.passages[1].heading.last == "2.1 Restore tests")
        #expect(document.passages[2].context == "The bank shall:")
        #expect(document.passages.last?.heading == ["REVIEW"])
    }

    @Test("A numbered list is no row of headings")
    func numberedList() async throws {
        let document = try await read("The steps are:\n\n1. Detect the incident\n2. Classify it\n3. Report it\n")
        #expect(document.texts == ["The steps are:", "Detect the incident", "Classify it", "Report it"])
        #expect(document.passages.dropFirst().allSatisfy { $0.kind == .listItem && $0.context == "The steps are:" })
    }

    @Test(
        "Headings by the name of their unit",
        arguments: [
            "Article 5", "Artikel 12 Governance", "§ 3 Geltungsbereich", "Annex A", "Anhang II – Muster", "Kapitel 4",
        ])
    func namedUnits(_ heading: String) async throws {
        let document = try await read("\(heading)\n\nThe text of this unit stands here.\n")
        #expect(document.passages.map(\.heading) == [[heading]])
    }

    @Test(
        "Lines that only begin like headings",
        arguments: ["Article 5 requires a review every year", "3 June 2025", "Teil der Leitlinie"])
    func noHeadings(_ line: String) async throws {
        #expect(try await read("\(line)\n\nMore text.\n").texts == [line, "More text."])
    }

    @Test("Form feeds count pages")
    func pages() async throws {
        let document = try await read("First page.\n\u{C}\nSecond page.\n")
        #expect(document.passages.map(\.page) == [1, 2])
        #expect(document.pageCount == 2)
        #expect(try await read("No pages.").pageCount == nil)
    }

    @Test("UTF-8 with a mark, UTF-16 of both orders, and line ends of every kind")
    func encodings() async throws {
        let text = "Prüfung der Größe.\r\n\r\nZweiter Absatz 😀.\rMit Fortsetzung."
        let expected = ["Prüfung der Größe.", "Zweiter Absatz 😀. Mit Fortsetzung."]
        let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + text.utf8, little, big] {
            #expect(try await read(bytes).texts == expected)
            #expect(try await read(bytes, as: .plainText).texts == expected)
        }
    }

    @Test("Latin-1 and broken UTF are refused, never guessed")
    func unknownEncodings() async {
        let latin: [UInt8] = Array("Pr".utf8) + [0xFC] + Array("fung der Gr".utf8) + [0xF6, 0xDF] + Array("e.".utf8)
        let brokenUTF16: [UInt8] = [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]
        let oddUTF16: [UInt8] = [0xFF, 0xFE, 0x41]
        for bytes in [latin, brokenUTF16, oddUTF16] {
            for declared in [nil, MediaType.plainText, .markdown] {
                let error = await #expect(throws: DocumentError.self) { try await read(bytes, as: declared) }
                #expect(error?.code == "document-unknown-encoding")
            }
        }
    }

    @Test("Ornaments alone are no text")
    func ornaments() async {
        await #expect(throws: DocumentError.noText) { try await read("-----\n\n* * *\n\n.....\n", as: .plainText) }
    }
}
