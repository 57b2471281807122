internal import Regulation

/// Continuity and recovery: Articles 11 and 12 and Delegated Regulation (EU) 2024/1774, Articles 24 to 26.
extension WorkPackage {
    static let continuityPolicy = WorkPackage(
        "continuity-policy", "Write the ICT business continuity policy",
        """
        State scope, roles, criteria for activation and the rhythm of reviews, resting on an analysis of what an \
        interruption does to the business.
        """,
        role: .continuity, stage: .policy, after: frames + [assetInventory])

    static let continuityPlans = WorkPackage(
        "continuity-plans", "Write the response and recovery plans",
        """
        Plan containment, response and recovery for each severe scenario, with roles, options and steps, at hand in an \
        emergency.
        """,
        role: .continuity, stage: .procedure, after: [continuityPolicy])

    static let backup = WorkPackage(
        "backup", "Back up by criticality",
        """
        Set what is backed up and how often, keep copies apart from the source and from production, and write down how \
        data are restored.
        """,
        role: .operations, stage: .procedure, after: [assetInventory, continuityPolicy])

    static let restoration = WorkPackage(
        "restoration", "Prove that systems and data can be restored",
        """
        Test backup and restoration regularly, meet the recovery times, keep redundant capacity and check what was \
        restored.
        """,
        role: .operations, stage: .test, after: [backup])

    static let continuityTests = WorkPackage(
        "continuity-tests", "Test the continuity plans",
        """
        Exercise severe but plausible scenarios every year, switch to redundant systems, include providers, and report \
        the shortcomings.
        """,
        role: .continuity, stage: .test, after: [continuityPlans, backup])

    static let continuity = [continuityPolicy, continuityPlans, backup, restoration, continuityTests]
}
