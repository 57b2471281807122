/// How an incident was discovered: the closed list of Implementing Regulation (EU) 2025/302, Annex II, field 2.7.
public enum IncidentDiscovery: String, Sendable, Codable, CaseIterable {
    case informationSecurity = "it-security"
    case staff
    case internalAudit = "internal-audit"
    case externalAudit = "external-audit"
    case clients
    case financialCounterparts = "financial-counterparts"
    case thirdPartyProvider = "third-party-provider"
    case attacker
    case monitoringSystems = "monitoring-systems"
    case authority = "authority-agency-law-enforcement-body"
    case other
}
