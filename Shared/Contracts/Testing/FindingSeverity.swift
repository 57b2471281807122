/// How bad a finding of a test is.
public enum FindingSeverity: String, Sendable, Codable, CaseIterable {
    case low
    case medium
    case high
    case critical
}
