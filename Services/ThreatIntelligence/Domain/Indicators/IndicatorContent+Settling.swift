internal import Contracts

extension IndicatorContent {
    /// The indicator as it is kept: checked, its value in one form, its marking the source's when none was said.
    /// - Parameters:
    ///   - source: the marking of what its source gives.
    ///   - now: the moment at which it is written.
    /// - Throws: ``IndicatorError`` for the first member that can't be true.
    func settled(
        from source: SourceContent, at now: Timestamp
    ) throws(IndicatorError) -> IndicatorContent {
        guard let normal = IndicatorValue.normal(value, type) else { throw .noValue(type) }
        let marking = marking ?? source.marking
        guard marking >= source.marking else { throw .freerThanSource(source.marking) }
        let latest = now.latestMoment
        for (member, moment) in [("firstSeen", firstSeen), ("lastSeen", lastSeen ?? firstSeen)] where moment > latest {
            throw .seenInTheFuture(member: member)
        }
        for (member, moment) in [("lastSeen", lastSeen), ("validUntil", validUntil)] {
            if let moment, moment < firstSeen { throw .beforeFirstSeen(member: member) }
        }
        if let index = techniques?.firstIndex(where: { !IndicatorValue.isTechnique($0) }) {
            throw .noTechnique(index: index)
        }
        var settled = self
        settled.value = normal
        settled.marking = marking
        return settled
    }
}
