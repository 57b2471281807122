internal import Contracts

/// How many obligations have which status.
struct StatusTally: Sendable, Equatable {
    private(set) var met = 0
    private(set) var partly = 0
    private(set) var notMet = 0
    private(set) var notApplicable = 0

    init() {}

    init(_ coverage: PillarCoverage) {
        met = coverage.met
        partly = coverage.partly
        notMet = coverage.notMet
        notApplicable = coverage.notApplicable
    }

    init(_ assessment: Assessment) {
        met = assessment.met
        partly = assessment.partly
        notMet = assessment.notMet
        notApplicable = assessment.notApplicable
    }

    mutating func add(_ status: GapStatus) { change(status, by: 1) }

    /// One obligation goes from one status to another.
    mutating func move(from old: GapStatus, to new: GapStatus) {
        change(old, by: -1)
        change(new, by: 1)
    }

    /// The share that is met of those that bind, a half for met in part, rounded to four places; nil where none
    /// binds: of nothing there is no share.
    var coverage: Double? {
        let binding = met + partly + notMet
        guard binding > 0 else { return nil }
        return ((Double(met) + Double(partly) / 2) / Double(binding) * 10_000).rounded() / 10_000
    }

    /// The tally as an assessment shows it for a pillar.
    func coverage(of pillar: String) -> PillarCoverage {
        PillarCoverage(
            pillar: pillar, met: met, partly: partly, notMet: notMet, notApplicable: notApplicable, coverage: coverage)
    }

    private mutating func change(_ status: GapStatus, by difference: Int) {
        switch status {
        case .met: met += difference
        case .partly: partly += difference
        case .notMet: notMet += difference
        case .notApplicable: notApplicable += difference
        }
    }
}
