internal import Regulation

/// Testing: Articles 24 to 27 and Delegated Regulation (EU) 2025/1190.
extension WorkPackage {
    static let testingProgramme = WorkPackage(
        "testing-programme", "Set up the resilience testing programme",
        """
        Decide by risk what is tested, how and by whom, keep testers independent, rank what is found and see it closed.
        """,
        pillar: .testing, role: .testing, stage: .policy, after: frames + [assetInventory])

    static let resilienceTests = WorkPackage(
        "resilience-tests", "Carry out the resilience tests",
        """
        Run scans, reviews, scenario, performance and penetration tests on everything that supports critical functions, \
        at least once a year.
        """,
        pillar: .testing, role: .testing, stage: .test, after: [testingProgramme])

    static let testers = WorkPackage(
        "testers", "Choose and bind the testers",
        """
        Check suitability, references, independence and insurance of testers and intelligence providers, and agree on \
        how results are handled.
        """,
        pillar: .testing, role: .testing, stage: .procedure, after: [testingProgramme])

    static let threatLedTests = WorkPackage(
        "threat-led-tests", "Prepare the threat-led penetration test",
        """
        Define the critical functions in scope, bring in the providers, control the risks of testing production and \
        plan the rhythm of three years.
        """,
        pillar: .testing, role: .testing, stage: .procedure, after: [testingProgramme])

    static let threatLedConduct = WorkPackage(
        "threat-led-conduct", "Run the threat-led penetration test and close it",
        """
        Lead charter, scope, scenarios, active phase, reports and remediation through the authority's deadlines.
        """,
        pillar: .testing, role: .testing, stage: .test, after: [threatLedTests, testers])

    static let tests = [testingProgramme, resilienceTests, testers, threatLedTests, threatLedConduct]
}
