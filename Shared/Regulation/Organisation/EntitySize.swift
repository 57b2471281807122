public import Foundation

/// The size of a financial entity by Article 3, points (60), (63) and (64), of Regulation (EU) 2022/2554.
public enum EntitySize: String, Sendable, Codable, CaseIterable {
    /// Article 3, point (60).
    case microenterprise
    /// Article 3, point (63).
    case small
    /// Article 3, point (64).
    case medium
    /// None of the three.
    case large

    /// The size that follows from the figures of one accounting year.
    ///
    /// - Microenterprise: fewer than 10 persons and a turnover or a balance sheet total of at most EUR 2 million, unless
    ///   the type is excluded (``EntityType/canBeMicroenterprise``).
    /// - Small: 10 to 49 persons and a turnover or a balance sheet total above EUR 2 million and at most EUR 10 million.
    /// - Medium: not small, fewer than 250 persons, and a turnover of at most EUR 50 million or a balance sheet total of
    ///   at most EUR 43 million.
    /// - Large: everything else.
    ///
    /// The letter of the Regulation leaves gaps that the medium size catches: nine persons with larger figures, or
    /// twenty with figures up to EUR 2 million, are medium-sized. "And/or" is read as "one of the two suffices", as in
    /// Recommendation 2003/361/EC, whose rules on counting staff, on linked enterprises and on two years in a row the
    /// caller applies before.
    ///
    /// - Parameters:
    ///   - entityType: what the entity is.
    ///   - employees: persons employed, in full-time units rounded down; negative numbers count as none.
    ///   - turnover: annual turnover in EUR.
    ///   - balanceSheetTotal: annual balance sheet total in EUR.
    public static func of(
        _ entityType: EntityType, employees: Int, turnover: Decimal, balanceSheetTotal: Decimal
    ) -> EntitySize {
        let million: Decimal = 1_000_000
        if entityType.canBeMicroenterprise, employees < 10, min(turnover, balanceSheetTotal) <= 2 * million {
            return .microenterprise
        }
        let isInSmallBand = [turnover, balanceSheetTotal].contains { $0 > 2 * million && $0 <= 10 * million }
        if (10..<50).contains(employees), isInSmallBand { return .small }
        if employees < 250, turnover <= 50 * million || balanceSheetTotal <= 43 * million { return .medium }
        return .large
    }
}
