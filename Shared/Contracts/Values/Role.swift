/// What a person may do, from the verified token's `roles` claim.
public enum Role: String, Sendable, Codable, CaseIterable, Comparable {
    case administrator
    case complianceOfficer = "compliance-officer"
    case riskManager = "risk-manager"
    case incidentManager = "incident-manager"
    case vendorManager = "vendor-manager"
    case tester
    /// Reads and verifies only.
    case auditor

    /// Orders by name.
    public static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
}
