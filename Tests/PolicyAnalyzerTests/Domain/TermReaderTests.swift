import Testing

@testable import PolicyAnalyzer

@Suite("Words to terms")
struct TermReaderTests {
    private static func terms(_ text: String, _ language: TextLanguage) -> Set<String> {
        let analyzer = DocumentTextAnalyzer()
        var reader = TermReader(language: language, analyzer: analyzer)
        return Set(reader.phraseTerms(of: analyzer.words(in: text)))
    }

    @Test(
        "different words of one meaning are one term",
        arguments: [
            ("the management board approves", "approval by the board of directors"),
            ("restoration is tested", "recovery tests"), ("the register of providers", "an inventory of suppliers"),
        ])
    func synonyms(first: String, second: String) {
        #expect(Self.terms(first, .english) == Self.terms(second, .english))
    }

    @Test("a German compound has the terms of its parts")
    func compounds() {
        #expect(Self.terms("Wiederherstellungstests", .german) == Self.terms("Tests der Wiederherstellung", .german))
        #expect(Self.terms("Pruefung", .german) == Self.terms("Prüfung", .german))
    }

    @Test("words without meaning have no term")
    func stopWords() {
        #expect(Self.terms("it must not be that they are", .english).isEmpty)
        #expect(Self.terms("und das soll mit der", .german).isEmpty)
    }
}
