import Documents
import Testing

@Suite("Splitting sentences")
struct SentenceSplitterTests {
    @Test(
        "English and German",
        arguments: [
            ["One sentence.", "Another one!", "And a third?"],
            ["Tools, e.g. scanners, are used.", "They are patched (cf. Annex A)."],
            ["See Art. 5 and Art. 6 of the act.", "It applies since 17 January 2025.", "The board decides."],
            ["Nach Art. 5 Abs. 2 gilt Nr. 3 entsprechend.", "Die Bank prüft dies."],
            ["Werkzeuge, z. B. Scanner, werden genutzt.", "Das gilt u. a. für Dritte."],
            ["Dies gilt ab dem 17. Januar 2025 und im 3. Quartal.", "Danach wird geprüft."],
            ["Availability is 99.95 percent.", "Version 2.1 is current."],
            ["Restores are tested, reports written, etc.", "The board reads them."],
            ["The bank keeps \u{201C}two copies.\u{201D}", "Each is tested."],
            ["Mr. J. Smith signs.", "No one else does."],
            ["Is it so?!", "Yes … it is."],
            ["The review took place in 2024.", "The next is due."],
            ["Die 2. Verteidigungslinie prüft.", "Sie berichtet."],
        ])
    func sentences(_ expected: [String]) {
        #expect(SentenceSplitter().sentences(in: expected.joined(separator: " ")).map(\.text) == expected)
    }

    @Test("Lettered items of a sentence stand alone")
    func items() {
        let text = "The bank shall: (a) test; (b) report; and (c) improve; in all cases."
        #expect(
            SentenceSplitter().sentences(in: text).map(\.text) == [
                "The bank shall: (a) test;", "(b) report;", "and (c) improve; in all cases.",
            ])
    }

    @Test("Lines: list marks and blank lines end a sentence, other breaks don't")
    func lines() {
        let text = "First line\ngoes on\n- item one\n- item two\n\nNext paragraph"
        #expect(
            SentenceSplitter().sentences(in: text).map(\.text) == [
                "First line\ngoes on", "- item one", "- item two", "Next paragraph",
            ])
    }

    @Test("A sentence of many abbreviations takes linear time")
    func abbreviations() {
        let text = String(repeating: "e.g. ", count: 30_000) + "end."
        let start = ContinuousClock.now
        #expect(SentenceSplitter().sentences(in: text).count == 1)
        #expect(start.duration(to: .now) < .seconds(30))
    }

    @Test(
        "Ranges point at the sentences, and all text is covered",
        arguments: ["", "  ", " A. B ", "Ümläute hier.  Und 😀 da."])
    func ranges(_ text: String) {
        let sentences = SentenceSplitter().sentences(in: text)
        for sentence in sentences { #expect(text[sentence.range] == sentence.text) }
        let covered = sentences.map(\.text).joined().filter { !$0.isWhitespace }
        #expect(covered == text.filter { !$0.isWhitespace })
    }
}
