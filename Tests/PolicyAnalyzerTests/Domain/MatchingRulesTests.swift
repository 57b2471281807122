import Contracts
import Regulation
import Testing

@testable import PolicyAnalyzer

@Suite("What keeps chance matches out")
struct MatchingRulesTests {
    @Test("five references answer a threat-led test's duty only where such a test is spoken of")
    func subject() {
        let duty = "External testers show at least five references from earlier tests."
        let without = Samples.policy(duty, heading: ["Procurement"])
        let with = Samples.policy(duty, heading: ["Threat-led penetration tests"])
        #expect(Samples.finding("rts-tlpt-7-1-d", in: without) == nil)
        #expect(Samples.finding("rts-tlpt-7-1-d", in: with)?.verdict == .answered)
        let chance = Samples.policy("The testing unit keeps a list of five firms.", heading: ["Threat-led tests"])
        #expect(Samples.finding("rts-tlpt-7-1-d", in: chance)?.verdict != .answered)
    }

    @Test("English words begin with an expression, German ones contain it; short expressions stand for themselves")
    func expressions() {
        let subject = ObligationSubject("keys", english: "key|register of information", german: "schlüssel")
        var english = SubjectReader([subject], language: .english)
        #expect(english.subjects(in: ["a", "key", "is", "kept"]) == [0])
        #expect(english.subjects(in: ["a", "keyboard", "register", "of", "names"]).isEmpty)
        #expect(english.subjects(in: ["the", "registers", "of", "information"]) == [0])
        var german = SubjectReader([subject], language: .german)
        #expect(german.subjects(in: ["die", "hauptschlüsselverwaltung"]) == [0])
    }

    @Test("what stands on three pages is running text, whatever its page number; what stands once is not")
    func runningText() {
        let pages = (1...3).flatMap { page in
            [
                PolicyPassage(page: page, text: "Page \(page) of 3 – Confidential"),
                PolicyPassage(page: page, text: "Rule \(["one", "two", "three"][page - 1]) applies."),
            ]
        }
        #expect(RunningText.places(in: pages) == [0, 2, 4])
        let unpaged = pages.map { PolicyPassage(text: $0.text) }
        #expect(RunningText.places(in: unpaged).isEmpty)
    }

    @Test("a sentence keeps the obligations that it fits best, and more only where it fits very well")
    func crowding() {
        let scores = [0.8, 0.75, 0.95, 0.74, 0.73, 0.92, 0.91]
        let uses = scores.enumerated().map { Crowding.Use(obligation: $0.offset, sentence: 7, score: $0.element) }
        #expect(Crowding.refused(uses) == [0: [7], 1: [7], 3: [7], 4: [7]])
        #expect(Crowding.refused(Array(uses.prefix(3))).isEmpty)
    }
}
