import Foundation
import Regulation
import Testing

/// Form of the obligations on incidents, testing, third parties and information sharing.
@Suite("Obligations of chapters III to VI")
struct PillarObligationTests {
    static let pillars: [Pillar] = [.incidents, .testing, .thirdParty, .informationSharing]
    static let obligations = ObligationCatalogue.all.filter { pillars.contains($0.pillar) }

    @Test("identifiers are unique and say the same as act, article and citation")
    func identifiers() throws {
        var seen: Set<String> = []
        for obligation in Self.obligations {
            #expect(seen.insert(obligation.id).inserted, "\(obligation.id) twice")
            let form = try #require(ObligationForm(id: obligation.id), "\(obligation.id)")
            #expect(form.act == obligation.act, "\(obligation.id)")
            #expect(form.article == obligation.article, "\(obligation.id)")
            #expect(obligation.citation.hasPrefix(form.citationStart), "\(obligation.id): \(obligation.citation)")
            #expect(
                obligation.citation.contains("subparagraph") == (form.subparagraph != nil),
                "\(obligation.id): \(obligation.citation)")
            if let point = form.point {
                #expect(obligation.citation.contains("point (\(point))"), "\(obligation.id): \(obligation.citation)")
            } else {
                #expect(!obligation.citation.contains("point"), "\(obligation.id): \(obligation.citation)")
            }
            #expect(ObligationCatalogue.byID[obligation.id] == obligation)
        }
    }

    @Test("statements are single sentences of fair length in both languages")
    func statements() {
        for obligation in Self.obligations {
            for statement in [obligation.statement, obligation.statementGerman] {
                #expect((40...260).contains(statement.count), "\(obligation.id): \(statement.count)")
                #expect(statement.hasSuffix("."), "\(obligation.id)")
                #expect(statement.first?.isUppercase == true, "\(obligation.id)")
                #expect(!statement.contains("  ") && !statement.contains("\n"), "\(obligation.id)")
            }
            #expect(obligation.statement != obligation.statementGerman)
        }
        #expect(Set(Self.obligations.map(\.statement)).count == Self.obligations.count)
        #expect(Set(Self.obligations.map(\.statementGerman)).count == Self.obligations.count)
    }

    @Test("each has one to four elements with enough phrases in both languages, none twice")
    func elements() {
        for obligation in Self.obligations {
            #expect((1...4).contains(obligation.elements.count), "\(obligation.id)")
            #expect(Set(obligation.elements.map(\.name)).count == obligation.elements.count, "\(obligation.id)")
            var phrases: Set<String> = []
            for element in obligation.elements {
                #expect((3...8).contains(element.english.count), "\(obligation.id), \(element.name)")
                #expect((3...6).contains(element.german.count), "\(obligation.id), \(element.name)")
                for phrase in element.english + element.german {
                    #expect(phrases.insert(phrase.lowercased()).inserted, "\(obligation.id): \(phrase) twice")
                    #expect((1...7).contains(phrase.split(separator: " ").count), "\(obligation.id): \(phrase)")
                    #expect(phrase == phrase.trimmingCharacters(in: .whitespaces) && !phrase.isEmpty)
                }
            }
        }
    }

    @Test("a rhythm set by the law has its own element")
    func rhythms() {
        for obligation in Self.obligations where obligation.frequency == "at least yearly" {
            #expect(obligation.elements.contains { $0.name.contains("yearly") }, "\(obligation.id)")
        }
    }

    @Test("threat-led tests bind the identified entities alone")
    func threatLedTests() {
        for obligation in Self.obligations where obligation.act == "2025/1190" {
            #expect(obligation.binds == .threatLedTesting, "\(obligation.id)")
        }
        for obligation in Self.obligations where obligation.act == "2022/2554" && [26, 27].contains(obligation.article)
        {
            #expect(obligation.binds == .threatLedTesting, "\(obligation.id)")
        }
        for obligation in Self.obligations where obligation.act == "2022/2554" && obligation.article == 24 {
            #expect(obligation.binds == .notMicroenterprise, "\(obligation.id)")
        }
        for obligation in Self.obligations where obligation.act == "2024/1773" {
            #expect(obligation.binds == .fullFrameworkNotMicroenterprise, "\(obligation.id)")
        }
    }
}
