import Foundation
public import Testing

@testable public import Regulation

/// What every obligation of the catalogue keeps, and what the ICT risk pillar contains.
@Suite struct ObligationCatalogueTests {
    /// The act and the ids' prefix of each act.
    private static let actByPrefix = [
        "dora": "2022/2554", "rts-rmf": "2024/1774", "rts-cls": "2024/1772", "rts-inc": "2025/301",
        "its-inc": "2025/302", "rts-tlpt": "2025/1190", "rts-tpp": "2024/1773", "rts-sub": "2025/532",
        "its-roi": "2024/2956",
    ]

    private func ictRisk(article: Int, act: String) -> [Obligation] {
        ObligationCatalogue.ictRisk.filter { $0.article == article && $0.act == act }
    }

    @Test func identifiersAreUnique() {
        let repeated = Dictionary(grouping: ObligationCatalogue.all, by: \.id).filter { $0.value.count > 1 }.keys
        #expect(repeated.isEmpty, "\(repeated.sorted())")
        #expect(ObligationCatalogue.byID.count == ObligationCatalogue.all.count)
    }

    @Test(arguments: ObligationCatalogue.all)
    func actAndArticleAgreeWithTheIdentifier(obligation: Obligation) throws {
        let form = /(?<prefix>[a-z]+(?:-[a-z]+)?)-(?<place>[0-9]+|a[ivx]+)(?:-[a-z0-9]+)*/
        let match = try #require(try form.wholeMatch(in: obligation.id), "\(obligation.id)")
        #expect(Self.actByPrefix[String(match.prefix)] == obligation.act)
        if let article = Int(match.place) {
            #expect(article == obligation.article)
            #expect(obligation.citation.prefixMatch(of: /Article (\d+)/)?.1 == match.place)
        } else {
            #expect(obligation.citation.hasPrefix("Annex"))
        }
    }

    @Test(arguments: ObligationCatalogue.ictRisk)
    func citationNamesWhatTheIdentifierNames(obligation: Obligation) {
        // The identifier's parts after act and article, without its own split numbers (s1, s2), in order.
        let prefix = obligation.act == "2022/2554" ? "dora-" : "rts-rmf-"
        var parts = obligation.id.dropFirst(prefix.count).split(separator: "-").dropFirst().map(String.init)
        parts.removeAll { $0.wholeMatch(of: /s\d/) != nil }
        var expected = "Article \(obligation.article)"
        let paragraph = parts.first.flatMap(Int.init)
        if let paragraph {
            expected += "(\(paragraph))"
            parts.removeFirst()
        }
        #expect(obligation.citation.hasPrefix(expected))
        let ordinals = ["sp1": "first", "sp2": "second", "sp3": "third", "sp4": "fourth"]
        if let part = parts.first, let ordinal = ordinals[part] {
            #expect(obligation.citation.contains(", \(ordinal) \(paragraph == nil ? "paragraph" : "subparagraph")"))
            parts.removeFirst()
        }
        let point = "point " + parts.map { "(\($0))" }.joined()
        #expect(obligation.citation.contains("point") == !parts.isEmpty)
        #expect(parts.isEmpty || obligation.citation.hasSuffix(point))
    }

    @Test(arguments: ObligationCatalogue.all)
    func statementsAreOneSentence(obligation: Obligation) {
        for statement in [obligation.statement, obligation.statementGerman] {
            #expect((40...260).contains(statement.count), "\(statement)")
            #expect(statement.hasSuffix(".") && !statement.dropLast().contains(". "), "\(statement)")
            #expect(!statement.contains("\n") && !statement.contains("  "), "\(statement)")
        }
        #expect(obligation.statement != obligation.statementGerman)
    }

    @Test(arguments: ObligationCatalogue.all)
    func elementsCarryPhrasesOfBothLanguages(obligation: Obligation) {
        #expect((1...4).contains(obligation.elements.count))
        #expect(Set(obligation.elements.map(\.name)).count == obligation.elements.count)
        for element in obligation.elements {
            for phrases in [element.english, element.german] {
                #expect((3...8).contains(phrases.count), "\(element.name)")
                #expect(phrases.allSatisfy { $0.split(separator: " ").count <= 8 }, "\(element.name)")
                #expect(phrases.allSatisfy { $0 == $0.trimmingCharacters(in: .whitespaces) && !$0.isEmpty })
                #expect(Set(phrases.map { $0.lowercased() }).count == phrases.count, "\(element.name)")
            }
        }
    }

    @Test(arguments: ObligationCatalogue.ictRisk)
    func phrasesOfIctRiskAreShort(obligation: Obligation) {
        let phrases = obligation.elements.flatMap { $0.english + $0.german }
        #expect(phrases.filter { $0.split(separator: " ").count > 6 } == [])
    }

    @Test(arguments: ObligationCatalogue.all)
    func noPhraseServesTwoElementsOfOneObligation(obligation: Obligation) {
        let phrases = obligation.elements.flatMap { Set(($0.english + $0.german).map { $0.lowercased() }) }
        let repeated = Dictionary(grouping: phrases) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(repeated.isEmpty, "\(repeated.sorted())")
    }

    @Test func noTwoObligationsShareAStatement() {
        #expect(Set(ObligationCatalogue.all.map(\.statement)).count == ObligationCatalogue.all.count)
        #expect(Set(ObligationCatalogue.all.map(\.statementGerman)).count == ObligationCatalogue.all.count)
    }

    @Test func ictRiskHoldsWhatItShould() {
        let pillar = ObligationCatalogue.ictRisk
        #expect(pillar.allSatisfy { $0.pillar == .ictRisk })
        let dora = pillar.filter { $0.act == "2022/2554" }
        let level2 = pillar.filter { $0.act == "2024/1774" }
        #expect(dora.count + level2.count == pillar.count)
        #expect(dora.filter { (5...14).contains($0.article) }.count >= 75)
        #expect(dora.filter { $0.article == 16 }.count >= 6)
        #expect(level2.count >= 45)
    }

    @Test func ictRiskIsOrderedByActAndArticle() {
        let places = ObligationCatalogue.ictRisk.map { ($0.act, $0.article) }
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test(arguments: Array(5...14))
    func everyArticleOfTheFrameworkIsCovered(article: Int) {
        #expect(ictRisk(article: article, act: "2022/2554").count >= 4)
    }

    @Test(arguments: Array(2...27))
    func everyArticleOfTitleTwoIsCovered(article: Int) {
        #expect(!ictRisk(article: article, act: "2024/1774").isEmpty)
    }

    @Test(arguments: ObligationCatalogue.ictRisk)
    func onlyTheSimplifiedFrameworkBindsItsEntities(obligation: Obligation) {
        let isSimplified = obligation.act == "2022/2554" ? obligation.article == 16 : obligation.article >= 28
        #expect((obligation.binds == .simplified) == isSimplified)
        #expect(obligation.binds != .all && obligation.binds != .threatLedTesting)
    }

    @Test(arguments: [
        ("dora-6-5-s1", "at least yearly"), ("dora-8-7-s1", "at least yearly"),
        ("dora-11-6-a", "at least yearly"), ("dora-13-5", "at least yearly"),
        ("rts-rmf-3-d-iv", "at least yearly"), ("rts-rmf-10-2-sp2", "at least weekly"),
        ("rts-rmf-13-sp2-s2", "at least every six months"), ("rts-rmf-21-e-iv-s1", "at least once a year"),
        ("rts-rmf-21-e-iv-s2", "at least every six months"), ("rts-rmf-40-1-s1", "at least once a year"),
    ])
    func frequenciesAreElementsOfTheirOwn(identifier: String, element: String) throws {
        let obligation = try #require(ObligationCatalogue.byID[identifier])
        #expect(obligation.frequency != nil)
        #expect(obligation.elements.count > 1)
        #expect(obligation.elements.contains { $0.name == element })
    }

    @Test(arguments: [
        ("dora-6-4-s1", Bound.fullFrameworkNotMicroenterprise), ("dora-6-5-s2", .fullFrameworkMicroenterprise),
        ("dora-12-4-s2", .fullFrameworkMicroenterprise), ("dora-9-4-sp1-c", .fullFramework),
        ("dora-16-1-sp2-f", .simplified), ("rts-rmf-13-i-s1", .fullFrameworkNotMicroenterprise),
    ])
    func exemptionsAreKept(identifier: String, bound: Bound) throws {
        #expect(try #require(ObligationCatalogue.byID[identifier]).binds == bound)
    }
}

extension Obligation: CustomTestStringConvertible {
    /// The identifier, so that a failing case is named by it.
    public var testDescription: String { id }
}
