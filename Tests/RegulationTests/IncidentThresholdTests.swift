import Contracts
import Foundation
import Regulation
import Testing

@Suite("Classification of incidents as data")
struct IncidentThresholdTests {
    @Test("thresholds lie where Article 9 of 2024/1772 puts them")
    func limits() throws {
        let expected: [(MaterialityThreshold, String, Int?)] = [
            (.clientShare, "Article 9(1)(a)", 10), (.clientNumber, "Article 9(1)(b)", 100_000),
            (.counterpartShare, "Article 9(1)(c)", 30), (.transactionNumberShare, "Article 9(1)(d)", 10),
            (.transactionValueShare, "Article 9(1)(e)", 10), (.relevantParties, "Article 9(1)(f)", nil),
            (.reputation, "Article 9(2)", nil), (.duration, "Article 9(3)(a)", 24),
            (.criticalDowntime, "Article 9(3)(b)", 2), (.memberStates, "Article 9(4)", 2),
            (.dataLosses, "Article 9(5)(a)", nil), (.maliciousAccess, "Article 9(5)(b)", nil),
            (.costs, "Article 9(6)", 100_000),
        ]
        #expect(expected.map(\.0) == MaterialityThreshold.allCases)
        for (threshold, article, value) in expected {
            #expect(threshold.citation == "Delegated Regulation (EU) 2024/1772, \(article)")
            #expect(threshold.limit?.value == value)
            // Two Member States are enough; all other figures must be exceeded.
            #expect((threshold.limit?.isReachedAtValue ?? false) == (threshold == .memberStates))
        }
    }

    @Test("a paragraph of Article 9 is one criterion, critical services have none")
    func criteria() {
        let paragraphs = Dictionary(grouping: MaterialityThreshold.allCases) { $0.rawValue.prefix(3) }
        for (paragraph, thresholds) in paragraphs {
            #expect(Set(thresholds.map(\.criterion)).count == 1, "\(paragraph)")
        }
        let criteria = Set(MaterialityThreshold.allCases.map(\.criterion))
        #expect(criteria == Set(IncidentCriterion.allCases).subtracting([.criticalServices]))
        #expect(criteria.count == paragraphs.count)
        #expect(
            CriticalServiceImpact.allCases.map(\.citation)
                == ["a", "b", "c"].map { "Delegated Regulation (EU) 2024/1772, Article 6(\($0))" })
        #expect(
            SignificantThreatCondition.allCases.map(\.citation)
                == ["a", "b", "c"].map { "Delegated Regulation (EU) 2024/1772, Article 10(\($0))" })
    }

    @Test("limits are compared without rounding")
    func comparison() throws {
        let share = try #require(MaterialityThreshold.clientShare.limit)
        #expect(!share.isMet(by: 1, of: 10))
        #expect(share.isMet(by: 100_000_001, of: 1_000_000_000))
        #expect(!share.isMet(by: 0, of: 0))
        #expect(share.isMet(by: 1, of: 0))
        let hours = try #require(MaterialityThreshold.duration.limit)
        #expect(!hours.isMet(by: 86_400, of: 3_600))
        #expect(hours.isMet(by: 86_401, of: 3_600))
        let states = try #require(MaterialityThreshold.memberStates.limit)
        #expect(states.isMet(by: 2) && !states.isMet(by: 1))
    }

    @Test(
        "closed lists have the law's values, each once",
        arguments: [
            (ClosedList.incidentCriterion, 7), (.incidentType, 6), (.incidentDiscovery, 11), (.incidentRootCause, 5),
            (.reputationalImpact, 4), (.dataLoss, 4),
        ] as [(ClosedList, Int)])
    func lists(list: ClosedList, count: Int) {
        #expect(list.values.count == count && Set(list.values).count == count)
        for value in list.values { #expect(value.allSatisfy { $0.isLowercase || $0 == "-" }, "\(value)") }
    }
}
