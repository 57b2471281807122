import Contracts
import FleetTestSupport
import Foundation
import Regulation
import Testing

@testable import PolicyAnalyzer

@Suite("The sample documents as their editor reads them", .computes)
struct EditorNotesTests {
    /// What the notes call absent and the analysis calls answered all the same: disclosure of vulnerabilities stands in
    /// the crisis communication plan, and the law wants it among the procedures for vulnerabilities.
    private static let knownMistakes: Set<String> = ["rts-rmf-10-2-e"]

    @Test("absent, contradicted and well-answered provisions are found as the notes say")
    func notes() async throws {
        let notes = try ExpectedVerdict.all()
        #expect(notes.count > 250)
        #expect(Set(notes.map(\.provision)).count == notes.count)
        for note in notes { #expect(ObligationCatalogue.byID[note.provision] != nil, "\(note.provision)") }
        var texts: [PolicyText] = []
        for name in try Samples.documentNames() {
            texts.append(try await Samples.text(of: Samples.bytes(of: name), name: name))
        }
        let findings = Samples.matcher.findings(in: texts)
        let verdicts = Dictionary(uniqueKeysWithValues: findings.map { ($0.obligation, $0.verdict) })
        var table: [Verdict: [Verdict: [String]]] = [:]
        for note in notes {
            table[note.expected, default: [:]][verdicts[note.provision] ?? .absent, default: []].append(note.provision)
        }
        for (expected, row) in table.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let cells = row.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value.count)" }
            print("editor's notes, \(expected.rawValue) is found as:", cells.joined(separator: ", "))
        }
        func count(_ expected: Verdict, as found: Verdict...) -> Int {
            found.reduce(0) { $0 + (table[expected]?[$1]?.count ?? 0) }
        }
        func all(_ expected: Verdict) -> Double { Double(notes.count { $0.expected == expected }) }

        #expect(Set(table[.absent]?[.answered] ?? []) == Self.knownMistakes)
        #expect(Double(count(.contradicted, as: .contradicted)) >= 0.80 * all(.contradicted))
        #expect(Double(count(.answered, as: .answered, .partly)) >= 0.75 * all(.answered))
    }

    @Test("no sentence answers more than a few obligations")
    func crowding() async throws {
        var texts: [PolicyText] = []
        for name in try Samples.documentNames() {
            texts.append(try await Samples.text(of: Samples.bytes(of: name), name: name))
        }
        var uses: [String: Set<String>] = [:]
        for finding in Samples.matcher.findings(in: texts) {
            for quote in finding.quotes where quote.stance == .affirmed && quote.score < Crowding.sufficient {
                uses[quote.title + quote.text, default: []].insert(finding.obligation)
            }
        }
        let most = uses.values.map(\.count).max() ?? 0
        print("sample documents: one sentence answers at most \(most) obligations with a middling score")
        #expect(most > 0)
        #expect(most <= 2 * Crowding.most)
    }
}
