internal import Contracts
internal import Regulation

/// A gap that is to be closed, with its obligation.
struct OpenGap: Sendable {
    let input: GapInput
    let obligation: Obligation

    /// The gaps of a command that are to be closed: those met in part and those not met.
    /// - Throws: ``PlanError`` for an unknown obligation, a severity or loss out of bounds, or a gap named twice.
    static func open(among gaps: [GapInput]) throws(PlanError) -> [OpenGap] {
        var seen: Set<ResourceID> = []
        var open: [OpenGap] = []
        for (index, gap) in gaps.enumerated() {
            guard seen.insert(gap.gap).inserted else { throw .repeatedGap(gap: index) }
            guard (0...1).contains(gap.severity) else { throw .severity(gap: index) }
            guard (gap.expectedLoss ?? 0) >= 0 else { throw .expectedLoss(gap: index) }
            guard let obligation = ObligationCatalogue.byID[gap.obligation] else {
                throw .unknownObligation(gap: index, obligation: gap.obligation)
            }
            switch gap.status {
            case .partly, .notMet: open.append(OpenGap(input: gap, obligation: obligation))
            case .met, .notApplicable: continue
            }
        }
        return open
    }
}
