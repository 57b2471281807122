extension ObligationCatalogue {
    /// The pillar's obligations: DORA's articles first, then those of Delegated Regulation (EU) 2024/1774.
    static let ictRiskArticles: [Obligation] = (articles + regulation1774).flatMap { $0 }

    /// DORA Articles 5 to 14 and 16.
    private static let articles: [[Obligation]] = [
        article05ManagementBody, article05BudgetAndReporting, article06Framework, article06Review,
        article06AuditAndStrategy, article06StrategyContent, article07Systems, article08Identification,
        article08Inventories, article09Protection, article09Controls, article10Detection, article11Continuity,
        article11ImpactAnalysis, article11TestsAndCrisis, article12Backup, article12Recovery,
        article13Learning, article13LessonsAndTraining, article14Communication, article16Simplified,
    ]

    /// Delegated Regulation (EU) 2024/1774: Titles II and III.
    private static let regulation1774: [[Obligation]] = [
        regulation1774SecurityPolicies, regulation1774RiskManagement, regulation1774Assets,
        regulation1774Encryption, regulation1774Operations, regulation1774Vulnerabilities,
        regulation1774Patches, regulation1774DataSecurity, regulation1774Logging, regulation1774Networks,
        regulation1774NetworkReviews, regulation1774Projects, regulation1774Development,
        regulation1774Changes, regulation1774PhysicalAndStaff, regulation1774IdentityAndRights,
        regulation1774AccessManagement, regulation1774IncidentPolicy, regulation1774IncidentDetection,
        regulation1774ContinuityPolicy, regulation1774ContinuityTests, regulation1774RecoveryPlans,
        regulation1774Review, regulation1774SimplifiedGovernance, regulation1774SimplifiedControls,
    ]
}
