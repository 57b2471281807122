internal import Contracts

extension Assessment {
    /// The next version, after one of its gaps went from one status to another.
    func recounted(pillar: String, from old: GapStatus, to new: GapStatus, now: Timestamp) -> Assessment {
        var next = self
        var total = StatusTally(self)
        total.move(from: old, to: new)
        next.met = total.met
        next.partly = total.partly
        next.notMet = total.notMet
        next.notApplicable = total.notApplicable
        next.coverage = total.coverage
        next.pillars = pillars.map { coverage in
            guard coverage.pillar == pillar else { return coverage }
            var tally = StatusTally(coverage)
            tally.move(from: old, to: new)
            return tally.coverage(of: pillar)
        }
        next.version += 1
        next.updatedAt = now
        return next
    }
}
