internal import Contracts
internal import Regulation

extension ResilienceTestContent {
    /// The test as it is kept: checked, what it names named once, and by when the next one begins.
    /// - Parameter today: the latest day that has begun anywhere.
    /// - Throws: ``ResilienceTestError`` for the first member that can't be true.
    func settled(on today: CalendarDate) throws(ResilienceTestError) -> ResilienceTestContent {
        for (member, text) in [
            ("title", title), ("leadTester", leadTester), ("independence", independence),
            ("resultSummary", resultSummary),
        ] {
            if let text, !text.contains(where: { !$0.isWhitespace }) { throw .blank(member: member) }
        }
        guard ResilienceTestSort(rawValue: type) != nil else { throw .unknownSort(type) }
        guard functions?.isEmpty == false || assets?.isEmpty == false else { throw .nothingTested }
        try checkDates(on: today)
        try checkStatus()
        var settled = self
        settled.functions = functions.map(Self.once)
        settled.assets = assets.map(Self.once)
        settled.nextDueOn = isYearlyTest ? startedOn.flatMap(YearlyTest.nextDue(after:)) : nil
        return settled
    }

    /// Whether it is what Article 24(6) demands at least once a year: a test of what supports critical or important
    /// functions, to its end, by testers who are independent (Article 24(4)).
    private var isYearlyTest: Bool { coversCriticalFunctions && status == .completed && conflictsExcluded == true }

    private func checkDates(on today: CalendarDate) throws(ResilienceTestError) {
        guard plannedEndOn >= plannedStartOn else { throw .tooEarly(member: "plannedEndOn", after: "plannedStartOn") }
        if let endedOn {
            guard let startedOn, endedOn >= startedOn else { throw .tooEarly(member: "endedOn", after: "startedOn") }
        }
        for (member, date) in [("startedOn", startedOn), ("endedOn", endedOn)] {
            if let date, date > today { throw .inTheFuture(member: member) }
        }
    }

    private func checkStatus() throws(ResilienceTestError) {
        let performed = [
            ("startedOn", startedOn != nil), ("endedOn", endedOn != nil), ("resultSummary", resultSummary != nil),
        ]
        // How many of these a test of the status has, in their order; one that was broken off has what it has.
        let there: Int
        switch status {
        case .planned: there = 0
        case .inProgress: there = 1
        case .completed: there = performed.count
        case .cancelled: return
        }
        for (index, (member, isThere)) in performed.enumerated() {
            if isThere, index >= there { throw .notYet(member: member, status) }
            if !isThere, index < there { throw .missing(member: member, status) }
        }
        guard status != .planned else { return }
        if conflictsExcluded == nil { throw .independenceMissing(member: "conflictsExcluded") }
        if independence == nil { throw .independenceMissing(member: "independence") }
    }

    /// Each identifier at its first place.
    private static func once(_ identifiers: [ResourceID]) -> [ResourceID] {
        var seen: Set<ResourceID> = []
        return identifiers.filter { seen.insert($0).inserted }
    }
}
