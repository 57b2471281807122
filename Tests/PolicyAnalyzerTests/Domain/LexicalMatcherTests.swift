import Contracts
import Regulation
import Testing

@testable import PolicyAnalyzer

@Suite("The lexical analysis")
struct LexicalMatcherTests {
    private static let restoreTests = "dora-12-2-s3"

    @Test("a sentence that says so answers, with its words as the quote")
    func answered() throws {
        let finding = try #require(
            Samples.finding(
                Self.restoreTests, in: Samples.policy("Restore tests of backups are carried out every six months.")))
        #expect(finding.verdict == .answered)
        #expect(finding.missing.isEmpty)
        #expect(finding.confidence > 0.7 && finding.confidence <= 1)
        #expect(finding.quotes.first?.text == "Restore tests of backups are carried out every six months.")
        #expect(finding.quotes.first?.stance == .affirmed)
    }

    @Test(
        "what changes in the sentence changes the verdict",
        arguments: [
            ("Restore tests of backups are not carried out.", Verdict.contradicted),
            ("Restore tests of backups are carried out.", .partly),
            ("Restore tests of backups are carried out every ten years.", .partly),
            ("Restore tests of backups are carried out every six months, except for the core banking system.", .partly),
            ("It is intended to carry out restore tests of backups every six months.", .partly),
        ])
    func verdicts(sentence: String, verdict: Verdict) {
        #expect(Samples.finding(Self.restoreTests, in: Samples.policy(sentence))?.verdict == verdict)
    }

    @Test(
        "nothing is found in other matters and in praise",
        arguments: [
            "The canteen opens at eleven.",
            "We take restore tests of backups very seriously, every six months and every day.",
            "Backups are written every night and stored offsite.",
        ])
    func absent(sentence: String) {
        #expect(Samples.finding(Self.restoreTests, in: Samples.policy(sentence)) == nil)
    }

    @Test("a heading helps, and is no evidence alone")
    func headings() {
        let bare = Samples.policy(
            "The manual has twelve pages.", heading: ["Restore tests of backups every six months"])
        #expect(Samples.finding(Self.restoreTests, in: bare) == nil)
    }

    @Test("a German policy answers as an English one does")
    func german() {
        let policy = Samples.policy(
            "Rücksicherungstests der Datensicherungen finden halbjährlich statt.", language: .german)
        #expect(Samples.finding(Self.restoreTests, in: policy)?.verdict == .answered)
        let denial = Samples.policy("Die Rücksicherung der Datensicherungen wird nicht getestet.", language: .german)
        #expect(Samples.finding(Self.restoreTests, in: denial)?.verdict == .contradicted)
    }

    @Test("where the limit is the duty, a longer one contradicts")
    func limits() {
        let sentences = ["one month", "three months"].map {
            "The final report is submitted within \($0) of the intermediate report."
        }
        let verdicts = sentences.map { Samples.finding("rts-inc-5-1-c", in: Samples.policy($0))?.verdict }
        #expect(verdicts == [.answered, .contradicted])
    }

    @Test("the same policies give the same findings")
    func determinism() {
        let policies = [
            Samples.policy("Restore tests of backups are carried out every six months.", "Backups are encrypted."),
            Samples.policy("Die Rücksicherung wird nicht getestet.", language: .german),
        ]
        let runs = (0..<3).map { _ in LexicalMatcher(analyzer: DocumentTextAnalyzer()).findings(in: policies) }
        #expect(runs[0] == runs[1] && runs[1] == runs[2])
        #expect(!runs[0].isEmpty)
    }

    @Test("findings name obligations and elements of the catalogue, quotes are short")
    func form() async throws {
        var policies: [PolicyText] = []
        for name in try Samples.documentNames() where name.hasSuffix(".md") {
            policies.append(try await Samples.text(of: Samples.bytes(of: name), name: name))
        }
        let findings = Samples.matcher.findings(in: policies)
        #expect(findings.count > 50)
        for finding in findings {
            let obligation = try #require(ObligationCatalogue.byID[finding.obligation])
            #expect(Set(finding.answered + finding.missing) == Set(obligation.elements.map(\.name)))
            #expect((0...1).contains(finding.confidence))
            #expect(finding.quotes.count <= 3 && finding.quotes.allSatisfy { $0.text.count <= 400 })
            #expect(!finding.quotes.isEmpty)
            #expect(finding.verdict != .absent)
        }
    }

    @Test("no policies, no findings")
    func empty() {
        #expect(Samples.matcher.findings(in: []).isEmpty)
    }
}
