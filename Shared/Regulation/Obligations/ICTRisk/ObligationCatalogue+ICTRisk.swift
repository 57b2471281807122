extension ObligationCatalogue {
    /// The pillar's obligations: DORA's articles first, then those of Delegated Regulation (EU) 2024/1774.
    static let ictRiskArticles: [Obligation] = (articles + act20241774).flatMap { $0 }

    /// DORA Articles 5 to 14 and 16.
    private static let articles: [[Obligation]] = [
        article05ManagementBody, article05BudgetAndReporting, article06Framework, article06Review,
        article06AuditAndStrategy, article06StrategyContent, article07Systems, article08Identification,
        article08Inventories, article09Protection, article09Controls, article10Detection, article11Continuity,
        article11ImpactAnalysis, article11TestsAndCrisis, article12Backup, article12Recovery,
        article13Learning, article13LessonsAndTraining, article14Communication, article16Simplified,
    ]

    /// Delegated Regulation (EU) 2024/1774: Titles II and III.
    private static let act20241774: [[Obligation]] = [
        act20241774SecurityPolicies, act20241774RiskManagement, act20241774Assets, act20241774Encryption,
        act20241774Operations, act20241774Vulnerabilities, act20241774Patches, act20241774DataSecurity,
        act20241774Logging, act20241774Networks, act20241774NetworkReviews, act20241774Projects,
        act20241774Development, act20241774Changes, act20241774PhysicalAndStaff, act20241774IdentityAndRights,
        act20241774AccessManagement, act20241774IncidentPolicy, act20241774IncidentDetection,
        act20241774ContinuityPolicy, act20241774ContinuityTests, act20241774RecoveryPlans, act20241774Review,
        act20241774SimplifiedGovernance, act20241774SimplifiedControls,
    ]
}
