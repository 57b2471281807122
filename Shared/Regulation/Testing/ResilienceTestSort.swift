/// The tests that Regulation (EU) 2022/2554, Article 25(1), names, in its order. The law names them as examples, of which
/// an entity takes those that fit; the product takes them as its closed list.
public enum ResilienceTestSort: String, Sendable, Codable, CaseIterable {
    /// Vulnerability assessments and scans.
    case vulnerabilityAssessment = "vulnerability-assessment"
    /// Open source analyses.
    case openSourceAnalysis = "open-source-analysis"
    /// Network security assessments.
    case networkSecurityAssessment = "network-security-assessment"
    /// Gap analyses.
    case gapAnalysis = "gap-analysis"
    /// Physical security reviews.
    case physicalSecurityReview = "physical-security-review"
    /// Questionnaires and scanning software solutions.
    case questionnaireOrScanningSoftware = "questionnaire-or-scanning-software"
    /// Source code reviews, where feasible.
    case sourceCodeReview = "source-code-review"
    /// Scenario-based tests.
    case scenarioBasedTest = "scenario-based-test"
    /// Compatibility testing.
    case compatibilityTest = "compatibility-test"
    /// Performance testing.
    case performanceTest = "performance-test"
    /// End-to-end testing.
    case endToEndTest = "end-to-end-test"
    /// Penetration testing.
    case penetrationTest = "penetration-test"
}
