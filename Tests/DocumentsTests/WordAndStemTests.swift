import Documents
import Testing

@Suite("Words, stems and languages")
struct WordAndStemTests {
    @Test("Words are folded; compounds come whole and in parts")
    func words() {
        let words = WordTokenizer().words(in: "The IKT-Risiko’s Größe: 99.5 %, third-party, Informations- und CAFÉ!")
        #expect(
            words.map(\.folded) == [
                "the", "ikt-risiko's", "ikt", "risiko's", "grösse", "99.5", "third-party", "third", "party",
                "informations", "und", "cafe",
            ])
        #expect(words.map(\.position) == [0, 1, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9])
        #expect(words.filter(\.isPart).map(\.folded) == ["ikt", "risiko's", "third", "party"])
    }

    @Test("Ranges point at the words")
    func ranges() {
        let text = "Die Prüfung – „jährlich“ (ICT-related)."
        let words = WordTokenizer().words(in: text)
        #expect(
            words.map { String(text[$0.range]) } == ["Die", "Prüfung", "jährlich", "ICT-related", "ICT", "related"])
    }

    @Test(
        "Spellings of one word are folded to one",
        arguments: [("Straße", "STRASSE"), ("u\u{308}ber", "Über"), ("ﬁle", "file")])
    func folding(_ first: String, _ second: String) {
        #expect(WordTokenizer.fold(first) == WordTokenizer.fold(second))
    }

    @Test(
        "English stems",
        arguments: [["test", "tests", "tested", "testing"], ["policy", "policies"], ["recovery", "recoveries"]])
    func english(_ forms: [String]) {
        let stemmer = Stemmer(language: .english)
        #expect(Set(forms.map(stemmer.stem)).count == 1)
    }

    @Test(
        "German stems, whichever way umlauts are written",
        arguments: [
            ["prüfung", "prüfungen", "pruefung", "pruefungen"], ["haus", "häuser", "haeuser"],
            ["vertrag", "verträge", "vertraege"],
            ["maßnahme", "massnahmen"], ["neue", "neuen", "neuer"], ["quelle", "quellen"],
            ["steuerung", "steuerungen"],
        ])
    func german(_ forms: [String]) {
        let stemmer = Stemmer(language: .german)
        #expect(Set(forms.map { stemmer.stem(WordTokenizer.fold($0)) }).count == 1)
    }

    @Test("Different words keep different stems, and odd input comes back")
    func distinct() {
        let german = Stemmer(language: .german)
        #expect(german.stem("prüfung") != german.stem("sicherung"))
        #expect(Stemmer(language: .english).stem("") == "")
        #expect(Stemmer(language: .english).stem("99.5") == "99.5")
        #expect(german.stem("😀") == "😀")
    }

    @Test("One stemmer serves many tasks")
    func parallel() async {
        let stemmer = Stemmer(language: .english)
        let words = (0..<500).flatMap { _ in ["testing", "policies", "recovered", "backups"] }
        let expected = stemmer.stems(words)
        #expect(expected.prefix(4) == ["test", "polici", "recov", "backup"])
        await withTaskGroup(of: [String].self) { group in
            for _ in 0..<16 { group.addTask { words.map(stemmer.stem) } }
            for await stems in group { #expect(stems == expected) }
        }
    }

    @Test(
        "Languages are told by their small words",
        arguments: [
            ("The bank keeps a register of all contracts and reviews it every year.", Language.english),
            ("Die Bank führt ein Register aller Verträge und überprüft es jährlich.", .german),
            ("Backup, Restore, Test", nil), ("", nil), ("the und of der and die to das is ist are sind", nil),
        ])
    func languages(_ text: String, _ expected: Language?) {
        #expect(LanguageGuess.language(of: text) == expected)
    }
}
