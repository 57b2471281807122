internal import Contracts
internal import Regulation

/// What the product assumes of a gap's frequency and cost: all numbers behind the scenarios, in one place.
///
/// No public source gives frequencies and losses by unmet obligation. These are the product's own assumptions, chosen
/// so that their order is plausible (a failed restore costs more than a missing record) and the ranges are wide. Whoever
/// knows the organisation better changes this table, or records risks by hand; nothing else depends on the numbers.
enum ScenarioAssumptions {
    /// How often a year harm comes from an obligation that isn't met and matters most (severity 1).
    static func yearlyFrequency(_ pillar: Pillar) -> Range3 {
        switch pillar {
        case .ictRisk: Range3(minimum: 0.010, mostLikely: 0.050, maximum: 0.200)
        case .incidents: Range3(minimum: 0.015, mostLikely: 0.060, maximum: 0.250)
        case .testing: Range3(minimum: 0.010, mostLikely: 0.030, maximum: 0.125)
        case .thirdParty: Range3(minimum: 0.010, mostLikely: 0.040, maximum: 0.150)
        case .informationSharing: Range3(minimum: 0.002, mostLikely: 0.010, maximum: 0.040)
        }
    }

    /// What one event costs when that evidence is missing, as a share of the exposure.
    static func loss(_ evidence: EvidenceKind) -> Range3 {
        switch evidence {
        case .policy: Range3(minimum: 0.000_10, mostLikely: 0.000_50, maximum: 0.004)
        case .procedure: Range3(minimum: 0.000_20, mostLikely: 0.001_00, maximum: 0.008)
        case .record: Range3(minimum: 0.000_05, mostLikely: 0.000_30, maximum: 0.002)
        case .report: Range3(minimum: 0.000_10, mostLikely: 0.000_40, maximum: 0.003)
        case .register: Range3(minimum: 0.000_10, mostLikely: 0.000_60, maximum: 0.005)
        case .test: Range3(minimum: 0.000_30, mostLikely: 0.001_50, maximum: 0.015)
        case .notification: Range3(minimum: 0.000_20, mostLikely: 0.000_80, maximum: 0.010)
        case .contractClause: Range3(minimum: 0.000_20, mostLikely: 0.001_20, maximum: 0.012)
        }
    }

    /// The share of the frequency that remains by the gap's state: what is met in part prevents most events.
    static func share(_ status: GapStatus) -> Double {
        switch status {
        case .notMet: 1
        case .partly: 0.4
        case .met, .notApplicable: 0
        }
    }

    /// The share of the frequency by severity: a gap that hardly matters still has a quarter of it.
    static func share(severity: Double) -> Double { 0.25 + 0.75 * severity }

    /// What is at stake, by annual turnover, in euros.
    ///
    /// Losses grow with size, but less than in proportion: each band of the turnover counts by its own weight, as
    /// income in a progressive tax. The bands end where the sizes of Article 3, points (60), (63) and (64), of
    /// Regulation (EU) 2022/2554 do, so a microenterprise's first euro weighs most; the last bound is the product's.
    static func exposure(annualTurnover: Double) -> Double {
        let bands: [(end: Double, weight: Double)] = [
            (2_000_000, 3), (10_000_000, 2), (50_000_000, 1.5), (500_000_000, 1), (.infinity, 0.4),
        ]
        var exposure = 0.0
        var start = 0.0
        for band in bands where annualTurnover > start {
            exposure += (min(annualTurnover, band.end) - start) * band.weight
            start = band.end
        }
        return max(exposure, leastExposure)
    }

    /// What is at stake at least, in euros: an organisation without turnover has something to lose too.
    static let leastExposure = 500_000.0
}
