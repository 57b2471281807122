internal import Contracts

extension Gap {
    /// The next version after a person named an owner or attested a state, and the members that changed; none when
    /// the command asks for what is.
    ///
    /// An attested state becomes the gap's state. Reason, confidence and evidence stay the analysis', so that a reader
    /// sees both.
    /// - Throws: ``GapError``.
    func changed(
        by command: UpdateGap, attestedBy subject: String, now: Timestamp
    ) throws(GapError) -> (gap: Gap, members: [String]) {
        var next = self
        var members: [String] = []
        if let status = command.status {
            guard let statement = command.statement, Self.isVisible(statement) else { throw .statementMissing }
            next.attestation = Attestation(
                status: status, statement: statement, attestedBy: subject, attestedAt: now)
            members.append("attestation")
            if status != self.status { members.append("status") }
            next.status = status
        } else if command.statement != nil {
            throw .statusMissing
        }
        if let owner = command.owner {
            guard Self.isVisible(owner) else { throw .blankOwner }
            if owner != self.owner { members.append("owner") }
            next.owner = owner
        }
        next.version += 1
        next.updatedAt = now
        return (next, members.sorted())
    }

    private static func isVisible(_ text: String) -> Bool { text.contains { !$0.isWhitespace } }
}
