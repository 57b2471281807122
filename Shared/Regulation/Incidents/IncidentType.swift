/// Types of incident: the closed list of Implementing Regulation (EU) 2025/302, Annex II, field 3.23.
public enum IncidentType: String, Sendable, Codable, CaseIterable {
    case cybersecurityRelated = "cybersecurity-related"
    case processFailure = "process-failure"
    case systemFailure = "system-failure"
    case externalEvent = "external-event"
    case paymentRelated = "payment-related"
    case other
}
