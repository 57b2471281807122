import Contracts
import Foundation
import Regulation
import Testing

@testable import PolicyAnalyzer

@Suite("Precision and recall on labelled passages")
struct LabelledPassagesTests {
    /// How often "answered" was said, and how often rightly.
    private struct Score {
        var right = 0
        var wrong = 0
        var missed = 0
        var precision: Double { Double(right) / Double(max(1, right + wrong)) }
        var recall: Double { Double(right) / Double(max(1, right + missed)) }
    }

    @Test("\"met\" is found as often and as rightly as the README says")
    func met() throws {
        let passages = try LabelledPassage.all()
        #expect(passages.count == 158)
        var scores: [String: Score] = [:]
        var table: [String: [String: Int]] = [:]
        for passage in passages {
            #expect(ObligationCatalogue.byID[passage.provision] != nil, "\(passage.provision) is not in the catalogue")
            let language = try #require(TextLanguage(rawValue: passage.language))
            let verdict =
                Samples.finding(passage.provision, in: Samples.policy(passage.text, language: language))?
                .verdict ?? .absent
            table[passage.label, default: [:]][verdict.rawValue, default: 0] += 1
            for key in ["all", passage.language] {
                switch (verdict == .answered, passage.label == "met") {
                case (true, true): scores[key, default: Score()].right += 1
                case (true, false): scores[key, default: Score()].wrong += 1
                case (false, true): scores[key, default: Score()].missed += 1
                case (false, false): break
                }
            }
        }
        for (key, score) in scores.sorted(by: { $0.key < $1.key }) {
            print(
                "labelled passages, \(key): precision", String(format: "%.3f", score.precision), "recall",
                String(format: "%.3f", score.recall),
                "(\(score.right) right, \(score.wrong) wrong, \(score.missed) missed)")
        }
        for (label, row) in table.sorted(by: { $0.key < $1.key }) {
            let cells = row.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            print("labelled passages, \(label) is found as:", cells.joined(separator: ", "))
        }
        let all = try #require(scores["all"])
        #expect(all.precision >= 0.90)
        #expect(all.recall >= 0.80)
        #expect(try #require(scores["en"]).precision >= 0.90)
        #expect(try #require(scores["de"]).precision >= 0.85)
    }
}
