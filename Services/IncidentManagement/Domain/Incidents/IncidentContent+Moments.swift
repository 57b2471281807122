internal import Contracts

extension IncidentContent {
    /// Each status has its moment and those of the statuses before it, and no other.
    func checkStatus() throws(IncidentError) {
        let moments: [(IncidentStatus, String, Timestamp?)] = [
            (.contained, "containedAt", containedAt), (.resolved, "resolvedAt", resolvedAt),
            (.closed, "closedAt", closedAt),
        ]
        for (reached, member, moment) in moments {
            if status < reached {
                if moment != nil { throw .statusNotReached(status, member: member) }
            } else if moment == nil {
                throw .momentMissing(status, member: member)
            }
        }
        // A service that is still down is no resolved incident, and its downtime would seem to go on.
        if status >= .resolved, downtimeStartedAt != nil, downtimeEndedAt == nil {
            throw .momentMissing(status, member: "downtimeEndedAt")
        }
    }

    /// Nothing comes before what it follows, and nothing lies in the future.
    func checkMoments(at now: Timestamp) throws(IncidentError) {
        let start = occurredAt == nil ? ("detectedAt", detectedAt) : ("occurredAt", occurredAt)
        let orders: [((String, Timestamp?), after: (String, Timestamp?))] = [
            (("detectedAt", detectedAt), ("occurredAt", occurredAt)),
            (("becameAwareAt", becameAwareAt), ("detectedAt", detectedAt)),
            (("containedAt", containedAt), start), (("resolvedAt", resolvedAt), ("containedAt", containedAt)),
            (("closedAt", closedAt), ("resolvedAt", resolvedAt)),
            (("closedAt", closedAt), ("becameAwareAt", becameAwareAt)),
            (("downtimeStartedAt", downtimeStartedAt), ("occurredAt", occurredAt)),
            (
                ("downtimeEndedAt", downtimeEndedAt),
                downtimeStartedAt == nil ? ("detectedAt", detectedAt) : ("downtimeStartedAt", downtimeStartedAt)
            ),
        ]
        for ((member, moment), (earlier, bound)) in orders {
            if let moment, let bound, moment < bound { throw .tooEarly(member: member, after: earlier) }
        }
        let latest = now.latestMoment
        let moments = [
            ("occurredAt", occurredAt), ("downtimeStartedAt", downtimeStartedAt), ("detectedAt", detectedAt),
            ("becameAwareAt", becameAwareAt), ("downtimeEndedAt", downtimeEndedAt), ("containedAt", containedAt),
            ("resolvedAt", resolvedAt), ("closedAt", closedAt),
        ]
        for (member, moment) in moments {
            if let moment, moment > latest { throw .inTheFuture(member: member) }
        }
    }
}
