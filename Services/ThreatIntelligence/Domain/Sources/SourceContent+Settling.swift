internal import Contracts
internal import Foundation

extension SourceContent {
    /// The source as it is kept: checked, and whether the competent authority has yet to be told of something
    /// (Regulation (EU) 2022/2554, Article 45(3)).
    /// - Parameter today: the latest day that has begun anywhere.
    /// - Throws: ``SourceError`` for the first member that can't be true.
    func settled(on today: CalendarDate) throws(SourceError) -> SourceContent {
        guard name.contains(where: { !$0.isWhitespace }) else { throw .blankName }
        if let address, !Self.isAddress(address) { throw .noAddress(address) }
        let dates = [
            ("joinedOn", joinedOn), ("notifiedOn", notifiedOn), ("leftOn", leftOn),
            ("leavingNotifiedOn", leavingNotifiedOn),
        ]
        guard type == .sharingArrangement else {
            if let (member, _) = dates.first(where: { $0.1 != nil }) { throw .notAnArrangement(member: member) }
            var settled = self
            settled.notificationMissing = nil
            return settled
        }
        guard let joinedOn else { throw .joiningMissing }
        if let leftOn, leftOn < joinedOn { throw .tooEarly(member: "leftOn", after: "joinedOn") }
        if let leavingNotifiedOn {
            guard let leftOn, leavingNotifiedOn >= leftOn else {
                throw .tooEarly(member: "leavingNotifiedOn", after: "leftOn")
            }
        }
        for (member, date) in dates where date.map({ $0 > today }) == true { throw .inTheFuture(member: member) }
        var settled = self
        settled.notificationMissing = notifiedOn == nil || (leftOn != nil && leavingNotifiedOn == nil)
        return settled
    }

    private static func isAddress(_ text: String) -> Bool {
        guard let address = URLComponents(string: text) else { return false }
        return address.scheme == "https" && address.host?.isEmpty == false
    }
}
