/// Root causes of incidents at the highest level: the closed list of Implementing Regulation (EU) 2025/302, Annex II,
/// field 4.1.
public enum IncidentRootCause: String, Sendable, Codable, CaseIterable {
    case maliciousActions = "malicious-actions"
    case processFailure = "process-failure"
    case systemFailure = "system-failure-malfunction"
    case humanError = "human-error"
    case externalEvent = "external-event"
}
