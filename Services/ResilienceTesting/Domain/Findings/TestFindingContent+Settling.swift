internal import Contracts

extension TestFindingContent {
    /// Checks the finding.
    /// - Parameters:
    ///   - test: the test that has found it.
    ///   - retest: the test that tries it again; nil when none does.
    ///   - today: the latest day that has begun anywhere.
    /// - Throws: ``TestFindingError`` for the first member that can't be true.
    func check(
        of test: ResilienceTestContent, retestedBy retest: ResilienceTestContent?, on today: CalendarDate
    ) throws(TestFindingError) {
        for (member, text) in [
            ("title", title), ("summary", summary), ("owner", owner), ("remedy", remedy), ("validation", validation),
            ("acceptance", acceptance), ("acceptedBy", acceptedBy),
        ] {
            if let text, !text.contains(where: { !$0.isWhitespace }) { throw .blank(member: member) }
        }
        guard let begun = test.startedOn else { throw .testNotBegun }
        try checkStatus()
        let order = [
            ("dueOn", dueOn, "startedOn", begun), ("remediedOn", remediedOn, "startedOn", begun),
            ("acceptedOn", acceptedOn, "startedOn", begun), ("validatedOn", validatedOn, "remediedOn", remediedOn),
        ]
        for (member, date, earlierMember, earlier) in order {
            if let date, let earlier, date < earlier { throw .tooEarly(member: member, after: earlierMember) }
        }
        for (member, date) in [
            ("remediedOn", remediedOn), ("validatedOn", validatedOn), ("acceptedOn", acceptedOn),
        ] {
            if let date, date > today { throw .inTheFuture(member: member) }
        }
        guard self.retest != self.test else { throw .retestIsTest }
        if let retest, !isConfirmed(by: retest) { throw .retestConfirmsNothing }
    }

    /// Whether a test can have confirmed the remedy: begun after it, and over when it was confirmed. As long as the
    /// finding isn't validated, the retest may still be to come.
    func isConfirmed(by retest: ResilienceTestContent) -> Bool {
        guard status == .validated else { return true }
        guard retest.status == .completed, let begun = retest.startedOn, let ended = retest.endedOn,
            let remediedOn, let validatedOn
        else { return false }
        return begun >= remediedOn && ended <= validatedOn
    }

    private func checkStatus() throws(TestFindingError) {
        let members = [
            ("remediedOn", remediedOn != nil), ("remedy", remedy != nil), ("validatedOn", validatedOn != nil),
            ("validation", validation != nil), ("acceptedOn", acceptedOn != nil), ("acceptance", acceptance != nil),
            ("acceptedBy", acceptedBy != nil),
        ]
        for (member, isThere) in members {
            let belongs = status.members.contains(member)
            if belongs, !isThere { throw .missing(member: member, status) }
            if !belongs, isThere { throw .notInStatus(member: member, status) }
        }
    }
}
