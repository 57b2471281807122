import Contracts
import FleetTestSupport
import Foundation
import Regulation
import Testing

@testable import PolicyAnalyzer

@Suite("Precision and recall on labelled passages", .computes)
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
        let passages = try LabelledPassage.all(in: "passages.json")
        #expect(passages.count == 158)
        let scores = try scores(of: passages, name: "labelled passages")
        let all = try #require(scores["all"])
        #expect(all.precision >= 0.90)
        #expect(all.recall >= 0.75)
        #expect(try #require(scores["en"]).precision >= 0.90)
        #expect(try #require(scores["de"]).precision >= 0.85)
    }

    @Test("the held-out passages are of provisions that the first set has not, and score what the README says")
    func heldOut() throws {
        let passages = try LabelledPassage.all(in: "held-out.json")
        #expect(passages.count == 40)
        let known = Set(try LabelledPassage.all(in: "passages.json").map(\.provision))
        #expect(passages.allSatisfy { !known.contains($0.provision) })
        let all = try #require(try scores(of: passages, name: "held-out passages")["all"])
        #expect(all.precision >= 0.88)
        #expect(all.recall >= 0.68)
    }

    /// The scores of all passages and of each language's, printed with the table of labels and verdicts.
    private func scores(of passages: [LabelledPassage], name: String) throws -> [String: Score] {
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
                "\(name), \(key): precision", String(format: "%.3f", score.precision), "recall",
                String(format: "%.3f", score.recall),
                "(\(score.right) right, \(score.wrong) wrong, \(score.missed) missed)")
        }
        for (label, row) in table.sorted(by: { $0.key < $1.key }) {
            let cells = row.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            print("\(name), \(label) is found as:", cells.joined(separator: ", "))
        }
        return scores
    }
}
