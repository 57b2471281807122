internal import Contracts

extension IncidentContent {
    /// From its occurrence, or its detection where that isn't known, to its resolution (Delegated Regulation (EU)
    /// 2024/1772, Article 3(1)).
    var duration: IncidentPeriod {
        IncidentPeriod(start: occurredAt ?? detectedAt, end: resolvedAt, estimatedMinutes: estimatedDurationMinutes)
    }

    /// From when a service was unavailable, or detection where that isn't known, until it was back (Article 3(2)).
    var downtime: IncidentPeriod {
        IncidentPeriod(
            start: downtimeStartedAt ?? (downtimeEndedAt == nil ? nil : detectedAt), end: downtimeEndedAt,
            estimatedMinutes: estimatedDowntimeMinutes)
    }
}
