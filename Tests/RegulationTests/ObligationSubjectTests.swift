import Regulation
import Testing

@Suite("Subjects of obligations")
struct ObligationSubjectTests {
    @Test("every obligation has a subject")
    func coverage() {
        let without = ObligationCatalogue.all.filter { $0.subjects.isEmpty }.map(\.id)
        #expect(without.isEmpty)
    }

    @Test("every subject can be named in both languages, in lower case and without doubles")
    func form() {
        for subject in Set(ObligationCatalogue.all.flatMap(\.subjects)) {
            for expressions in [subject.english, subject.german] {
                #expect(!expressions.isEmpty, "\(subject.name)")
                #expect(Set(expressions).count == expressions.count, "\(subject.name)")
                let words = expressions.joined()
                #expect(words.allSatisfy { $0 == $0.lowercased() && !$0.contains("-") && !$0.contains("ß") })
            }
        }
    }

    @Test("names are one to a subject")
    func names() {
        let subjects = Set(ObligationCatalogue.all.flatMap(\.subjects))
        #expect(Set(subjects.map(\.name)).count == subjects.count)
    }

    @Test(
        "the longest beginning of an identifier decides",
        arguments: [
            ("rts-tlpt-4-1", ["threat-led test"]), ("dora-26-1", ["threat-led test"]),
            ("dora-11-6-b", ["crisis"]), ("dora-11-6-a", ["continuity"]),
            ("dora-28-3-sp3", ["provider", "authority"]), ("rts-rmf-7-4", ["certificates"]),
        ])
    func prefix(id: String, names: [String]) throws {
        let obligation = try #require(ObligationCatalogue.byID[id])
        #expect(obligation.subjects.map(\.name) == names)
    }
}
