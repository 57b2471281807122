import Contracts
import Foundation
import Regulation

@testable import ImplementationPlanner

/// Values that the tests start from.
enum Samples {
    static let now = Timestamp(microseconds: 1_780_000_000_000_000)
    static let later = now.adding(seconds: 60)

    static func newID() -> ResourceID { ResourceID(UUID()) }

    static func day(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(text: text) else { throw IdentifierError(kind: "date", text: text) }
        return date
    }

    /// An identifier that sorts by its number.
    static func id(_ number: Int) throws -> ResourceID {
        let digits = String(number)
        return try ResourceID("00000000-0000-8000-8000-\(String(repeating: "0", count: 12 - digits.count))\(digits)")
    }

    static func gap(
        _ obligation: Obligation, _ status: GapStatus = .notMet, severity: Double = 0.7, loss: Double? = nil,
        id: ResourceID = newID()
    ) -> GapInput {
        GapInput(
            gap: id, obligation: obligation.id, citation: obligation.citation, pillar: obligation.pillar.rawValue,
            status: status, severity: severity, missing: obligation.elements.prefix(2).map(\.name), expectedLoss: loss)
    }

    /// So many open gaps from all over the catalogue, every third met in part, with uneven losses.
    static func gaps(_ count: Int) throws -> [GapInput] {
        let all = ObligationCatalogue.all
        var gaps: [GapInput] = []
        for index in 0..<count {
            let obligation = all[index * all.count / count]
            let status: GapStatus = index % 3 == 0 ? .partly : .notMet
            let severity = Double(index % 10) / 10
            let loss = Double(index * 7_919 % 50_000)
            gaps.append(gap(obligation, status, severity: severity, loss: loss, id: try id(index)))
        }
        return gaps
    }

    static func planMeasures(
        id: ResourceID = newID(), country: String = "DE", startsOn: CalendarDate? = nil, gaps: [GapInput]? = nil,
        content: ContentReference? = nil
    ) throws -> PlanMeasures {
        PlanMeasures(
            id: id, organisation: newID(), assessment: newID(), quantification: newID(), country: country,
            currency: "EUR", startsOn: try startsOn ?? day("2026-11-30"), gaps: gaps, content: content)
    }

    /// A measure by hand.
    static func measure(
        _ number: Int, plan: ResourceID, role: OwnerRole = .riskManager, from start: String, to end: String,
        effort: Double = 5, after: [Int] = [], progress: Int = 0
    ) throws -> Measure {
        Measure(
            id: try id(number), version: 1, organisation: plan, plan: plan, title: "Measure \(number)",
            description: "What is done.", pillar: "ict-risk", closes: [], obligations: [], effortDays: effort,
            ownerRole: role.rawValue, owner: nil, dependsOn: try after.map(id), startsOn: try day(start),
            endsOn: try day(end), progress: progress, rank: number, expectedLossAddressed: 0, createdAt: now,
            updatedAt: now)
    }

    /// A plan around measures made by hand.
    static func plan(_ id: ResourceID, measures: [Measure], country: EconomicAreaCountry = .germany) throws -> Plan {
        let start = try day("2026-11-30")
        return Plan(
            id: id, version: 1, organisation: id, assessment: id, quantification: nil, country: country.rawValue,
            currency: "EUR", startsOn: start, endsOn: start, measures: 0, effortDays: 0, criticalPath: [], progress: 0,
            expectedLossAddressed: 0, createdAt: now, updatedAt: now
        ).summing(measures, calendar: WorkingDayCalendar(country: country))
    }
}
