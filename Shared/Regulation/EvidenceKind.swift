/// What answers an obligation when an auditor asks.
public enum EvidenceKind: String, Sendable, Codable, CaseIterable {
    case policy, procedure, record, report, register, test, notification
    case contractClause = "contract clause"
}
