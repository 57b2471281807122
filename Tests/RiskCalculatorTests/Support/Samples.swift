import Contracts
import Foundation
import Regulation

/// Values that the tests start from.
enum Samples {
    static let now = Timestamp(microseconds: 1_780_000_000_000_000)
    static let later = now.adding(seconds: 60)

    static func newID() -> ResourceID { ResourceID(UUID()) }

    static func gap(_ obligation: Obligation, _ status: GapStatus, severity: Double = 0.7) -> GapInput {
        GapInput(
            gap: newID(), obligation: obligation.id, citation: obligation.citation, pillar: obligation.pillar.rawValue,
            status: status, severity: severity, missing: obligation.elements.prefix(2).map(\.name), expectedLoss: nil)
    }

    /// So many open gaps from all over the catalogue, every third met in part.
    static func gaps(_ count: Int) -> [GapInput] {
        let step = max(1, ObligationCatalogue.all.count / count)
        return (0..<count).map { index in
            let status: GapStatus = index % 3 == 0 ? .partly : .notMet
            return gap(ObligationCatalogue.all[index * step], status, severity: Double(index % 10) / 10)
        }
    }

    static func quantify(
        id: ResourceID = newID(), turnover: Double = 386_000_000, gaps: [GapInput]? = nil,
        content: ContentReference? = nil
    ) -> QuantifyGaps {
        QuantifyGaps(
            id: id, organisation: newID(), assessment: newID(), currency: "EUR", annualTurnover: turnover, gaps: gaps,
            content: content)
    }

    static func record(
        id: ResourceID = newID(), title: String = "Ransomware on the core banking system",
        frequency: Range3 = Range3(minimum: 0.05, mostLikely: 0.1, maximum: 0.4),
        loss: Range3 = Range3(minimum: 1e5, mostLikely: 8e5, maximum: 9e6)
    ) -> RecordRisk {
        RecordRisk(
            id: id, organisation: newID(), title: title, description: nil, frequency: frequency, loss: loss,
            currency: "EUR")
    }

    static func control(
        on risk: ResourceID, id: ResourceID = newID(), name: String = "Offline backups", frequency: Double = 0.3,
        loss: Double = 0.5
    ) -> AddControl {
        AddControl(risk: risk, control: id, name: name, frequencyReduction: frequency, lossReduction: loss)
    }
}
