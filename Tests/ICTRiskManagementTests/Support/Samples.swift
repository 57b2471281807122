import Contracts
import Foundation
import Regulation

/// Values that the tests start from.
enum Samples {
    /// 2026-05-28T20:26:40Z.
    static let now = Timestamp(microseconds: 1_780_000_000_000_000)
    /// Hansa Hafenbank, which GapAssessment keeps.
    static let bank = ResourceID(UUID())

    static func day(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(text: text) else { throw NoDay() }
        return day
    }

    static func function(
        of organisation: ResourceID = bank, _ identifier: String = "F12", name: String = "Payments",
        criticality: FunctionCriticality = .criticalOrImportant, assessed: String? = "2026-02-11",
        time: Int? = 4, point: Int? = 1
    ) throws -> BusinessFunctionContent {
        BusinessFunctionContent(
            organisation: organisation, identifier: identifier, name: name, licensedActivity: "payment-transactions",
            criticality: criticality.rawValue, criticalityReasons: "Customers can't pay without it.",
            lastAssessedOn: try assessed.map(day), recoveryTimeObjectiveHours: time, recoveryPointObjectiveHours: point,
            impactOfDiscontinuing: "high", owner: "Head of payments")
    }

    static func asset(
        _ name: String = "Core banking", functions: [ResourceID]? = nil, dependsOn: [ResourceID]? = nil,
        time: Int? = 4, point: Int? = 1
    ) throws -> AssetContent {
        AssetContent(
            name: name, type: .application, classification: .high, confidentiality: .high, integrity: .high,
            availability: .medium, authenticity: .medium, owner: "Anna Petersen", location: "Hamburg, data centre 1",
            exposedToExternalNetworks: false, legacy: false, regularSupportEndsOn: try day("2028-12-31"),
            functions: functions, dependsOn: dependsOn, recoveryTimeObjectiveHours: time,
            recoveryPointObjectiveHours: point)
    }

    private struct NoDay: Error {}
}
