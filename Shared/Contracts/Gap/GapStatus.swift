/// Where an organisation stands with one obligation.
public enum GapStatus: String, Sendable, Codable, CaseIterable {
    case met
    case partly
    case notMet = "not-met"
    case notApplicable = "not-applicable"
}
