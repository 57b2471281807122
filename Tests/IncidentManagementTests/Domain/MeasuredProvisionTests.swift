import Contracts
import Regulation
import Testing

@testable import IncidentManagement

@Suite("An incident's figures beside the limits")
struct MeasuredProvisionTests {
    private func provisions(
        _ change: (inout IncidentContent) -> Void = { _ in }
    ) -> [String: MeasuredProvision] {
        Dictionary(
            uniqueKeysWithValues: Samples.incident(change).measuredProvisions(at: Samples.now).map {
                (String($0.provision.split(separator: " ").last ?? ""), $0)
            })
    }

    @Test("Each provision of Articles 6 and 9 once, judged as the classification judges it")
    func all() {
        let measured = Samples.minor.measuredProvisions(at: Samples.now)
        #expect(measured.count == CriticalServiceImpact.allCases.count + MaterialityThreshold.allCases.count)
        #expect(Set(measured.map(\.provision)).count == measured.count)
        let classification = IncidentClassification(of: Samples.minor, at: Samples.now)
        #expect(
            measured.filter { $0.isMet == true }.map { ThresholdMet(criterion: $0.criterion, provision: $0.provision) }
                == classification.thresholdsMet)
        #expect(
            measured.filter { $0.isMet == nil }.allSatisfy { provision in
                classification.criteriaUnknown.contains { $0.rawValue == provision.criterion }
            })
    }

    @Test func sharesWithTheirWhole() throws {
        let found = provisions { ($0.clientsAffected, $0.clientsUsingService) = (1_001, 10_000) }
        let share = try #require(found["9(1)(a)"])
        #expect(share.isMet == true && share.figure == 1_001 && share.whole == 10_000)
        #expect(share.limit == 10 && share.unit == "percent" && share.isReachedAtLimit == false)
        let number = try #require(found["9(1)(b)"])
        #expect(number.isMet == false && number.figure == 1_001 && number.whole == nil && number.unit == "number")
        let unknown = try #require(found["9(1)(c)"])
        #expect(unknown.isMet == nil && unknown.figure == nil && unknown.limit == 30)
        #expect(found["9(4)"]?.isReachedAtLimit == true)
        #expect(found["9(2)"]?.limit == nil)
    }

    @Test("The duration is what has passed, or what is expected where that is more")
    func periods() throws {
        // Detected an hour ago.
        #expect(provisions()["9(3)(a)"]?.figure == 1)
        #expect(provisions { $0.estimatedDurationMinutes = 1_500 }["9(3)(a)"]?.figure == 25)
        #expect(provisions { $0.estimatedDurationMinutes = 30 }["9(3)(a)"]?.figure == 1)
        let over = provisions {
            ($0.occurredAt, $0.detectedAt) = (Samples.ago(hours: 30), Samples.ago(hours: 29))
            $0.resolvedAt = Samples.ago(hours: 4)
            $0.estimatedDurationMinutes = 6_000
        }
        #expect(over["9(3)(a)"]?.figure == 26 && over["9(3)(a)"]?.isMet == true)
        #expect(provisions()["9(3)(b)"]?.figure == nil)
        #expect(provisions { $0.estimatedDowntimeMinutes = 0 }["9(3)(b)"]?.figure == 0)
    }

    @Test("Amounts in another currency are held against no limit in euro")
    func costs() {
        #expect(provisions { ($0.economicCosts, $0.currency) = (100_001, "EUR") }["9(6)"]?.figure == 100_001)
        let foreign = provisions { ($0.economicCosts, $0.currency) = (100_001, "SEK") }["9(6)"]
        #expect(foreign?.figure == nil && foreign?.isMet == nil)
    }
}
