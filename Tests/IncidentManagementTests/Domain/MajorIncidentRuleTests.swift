import Regulation
import Testing

@testable import IncidentManagement

@Suite("Major incidents by Delegated Regulation (EU) 2024/1772, Article 8(1)")
struct MajorIncidentRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let critical: Judgement
        let met: Set<MaterialityThreshold>
        let unknown: Set<MaterialityThreshold>
        let major: Judgement

        init(
            _ name: String, critical: Judgement = .holds, _ met: Set<MaterialityThreshold> = [],
            unknown: Set<MaterialityThreshold> = [], _ major: Judgement
        ) {
            self.name = name
            self.critical = critical
            self.met = met
            self.unknown = unknown
            self.major = major
        }

        var testDescription: String { name }
    }

    static let all = Set(MaterialityThreshold.allCases)

    static let cases: [Case] = [
        Case("no critical service, whatever else", critical: .fails, all, .fails),
        Case("critical services alone", [], .fails),
        Case("one threshold beside them", [.duration], .fails),
        Case("two", [.duration, .memberStates], .holds),
        Case("any two: costs and reputation", [.costs, .reputation], .holds),
        Case("any two: clients and data", [.clientNumber, .dataLosses], .holds),
        Case(
            "three of one paragraph are one: clients",
            [.clientShare, .transactionNumberShare, .relevantParties], .fails),
        Case("two of one paragraph are one: time", [.duration, .criticalDowntime], .fails),
        Case("an access that may lose data, alone", [.maliciousAccess], .holds),
        Case("an access that may lose data, with certain harm", [.maliciousAccess, .dataLosses], .holds),
        Case("certain harm without such an access", [.dataLosses], .fails),
        Case("critical services unknown", critical: .unknown, [.duration, .memberStates], .unknown),
        Case("critical services unknown, and one threshold", critical: .unknown, [.duration], .fails),
        Case("one met, one unknown", [.duration], unknown: [.costs], .unknown),
        Case("one met, one unknown of the same paragraph", [.duration], unknown: [.criticalDowntime], .fails),
        Case("none met, one unknown", unknown: [.costs], .fails),
        Case("none met, two unknown", unknown: [.costs, .memberStates], .unknown),
        Case("two met, all else unknown", [.duration, .memberStates], unknown: all, .holds),
        Case("access unknown", unknown: [.maliciousAccess], .unknown),
        Case("all unknown", critical: .unknown, unknown: all, .unknown),
        Case("all unknown but critical services", critical: .fails, unknown: all, .fails),
    ]

    @Test("the decision table", arguments: cases)
    func decide(testCase: Case) {
        let thresholds = Dictionary(
            uniqueKeysWithValues: MaterialityThreshold.allCases.map { threshold in
                let isMet = testCase.met.contains(threshold)
                return (threshold, Judgement(isMet ? true : testCase.unknown.contains(threshold) ? nil : false))
            })
        let major = MajorIncidentRule.judgement(criticalServices: testCase.critical, thresholds: thresholds)
        #expect(major == testCase.major)
    }

    @Test("each pair of paragraphs is enough, each alone isn't")
    func pairs() {
        let counted = MaterialityThreshold.allCases.filter { $0 != .maliciousAccess }
        for first in counted {
            for second in counted {
                let thresholds = Dictionary(
                    uniqueKeysWithValues: MaterialityThreshold.allCases.map { threshold in
                        (threshold, Judgement(threshold == first || threshold == second))
                    })
                let major = MajorIncidentRule.judgement(criticalServices: .holds, thresholds: thresholds)
                #expect(major == Judgement(first.criterion != second.criterion), "\(first) and \(second)")
            }
        }
    }

    @Test("what nothing was found of isn't known")
    func nothing() {
        #expect(MajorIncidentRule.judgement(criticalServices: .holds, thresholds: [:]) == .unknown)
        #expect(MajorIncidentRule.judgement(criticalServices: .fails, thresholds: [:]) == .fails)
    }
}
