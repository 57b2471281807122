internal import Regulation

/// Which piece of work closes a gap, by the obligation's act, article and, where one article holds several topics,
/// paragraph.
enum WorkPackageTable {
    /// The piece of work for an obligation; by pillar where a later act or article stands in no table yet.
    static func package(for obligation: Obligation) -> WorkPackage {
        listed(obligation) ?? byPillar(obligation.pillar)
    }

    /// The piece of work that the table names; nil when it names none.
    static func listed(_ obligation: Obligation) -> WorkPackage? {
        guard let rule = rules[obligation.act]?[obligation.article] else { return nil }
        return paragraph(of: obligation).flatMap { rule.byParagraph[$0] } ?? rule.otherwise
    }

    /// The paragraph in a citation as `Article 28(3), first subparagraph`; nil when the article has none.
    static func paragraph(of obligation: Obligation) -> Int? {
        let citation = obligation.citation
        let start = "Article \(obligation.article)("
        guard citation.hasPrefix(start) else { return nil }
        return Int(citation.dropFirst(start.count).prefix { $0 != ")" })
    }

    private static func byPillar(_ pillar: Pillar) -> WorkPackage {
        switch pillar {
        case .ictRisk: .framework
        case .incidents: .incidentProcess
        case .testing: .testingProgramme
        case .thirdParty: .thirdPartyStrategy
        case .informationSharing: .informationSharing
        }
    }

    private static let rules: [String: [Int: ArticleRule]] = [
        "2022/2554": core, "2024/1774": riskManagement, "2024/1772": classification, "2025/301": reportContents,
        "2025/302": reportForms, "2025/1190": threatLedTesting, "2024/1773": contracts, "2025/532": subcontracting,
        "2024/2956": register,
    ]

    private static let core: [Int: ArticleRule] = [
        5: ArticleRule(.governance, [4: .training]),
        6: ArticleRule(
            .framework,
            [
                5: .frameworkReview, 6: .frameworkReview, 7: .frameworkReview, 8: .resilienceStrategy,
                9: .resilienceStrategy,
            ]),
        7: ArticleRule(.capacity),
        8: ArticleRule(.assetInventory, [2: .riskAssessment, 3: .riskAssessment, 7: .riskAssessment]),
        9: ArticleRule(.protection),
        10: ArticleRule(.detection),
        11: ArticleRule(
            .continuityPlans, [1: .continuityPolicy, 2: .continuityPolicy, 5: .continuityPolicy, 6: .continuityTests]),
        12: ArticleRule(.restoration, [1: .backup, 3: .backup]),
        13: ArticleRule(.learning, [6: .training]),
        14: ArticleRule(.crisisCommunication),
        16: ArticleRule(.simplifiedFramework, [2: .frameworkReview]),
        17: ArticleRule(.incidentProcess),
        18: ArticleRule(.incidentClassification),
        19: ArticleRule(.incidentReporting),
        23: ArticleRule(.incidentReporting),
        24: ArticleRule(.testingProgramme),
        25: ArticleRule(.resilienceTests),
        26: ArticleRule(.threatLedTests),
        27: ArticleRule(.testers),
        28: ArticleRule(
            .thirdPartyStrategy,
            [3: .register, 4: .dueDiligence, 5: .dueDiligence, 6: .monitoring, 7: .exitPlans, 8: .exitPlans]),
        29: ArticleRule(.concentration),
        30: ArticleRule(.contracts, [3: .criticalContracts]),
        45: ArticleRule(.informationSharing),
    ]

    /// Delegated Regulation (EU) 2024/1774; from Article 28 on the simplified framework.
    private static let riskManagement: [Int: ArticleRule] = [
        2: ArticleRule(.securityPolicies), 3: ArticleRule(.riskAssessment), 4: ArticleRule(.assetInventory),
        5: ArticleRule(.assetInventory), 6: ArticleRule(.encryption), 7: ArticleRule(.encryption),
        8: ArticleRule(.operations), 9: ArticleRule(.capacity), 10: ArticleRule(.vulnerabilities),
        11: ArticleRule(.dataSecurity), 12: ArticleRule(.logging), 13: ArticleRule(.networkSecurity),
        14: ArticleRule(.networkSecurity), 15: ArticleRule(.development), 16: ArticleRule(.development),
        17: ArticleRule(.changes), 18: ArticleRule(.physicalSecurity), 19: ArticleRule(.training),
        20: ArticleRule(.accessRights), 21: ArticleRule(.accessRights), 22: ArticleRule(.incidentPolicy),
        23: ArticleRule(.detection), 24: ArticleRule(.continuityPolicy), 25: ArticleRule(.continuityTests),
        26: ArticleRule(.continuityPlans), 27: ArticleRule(.frameworkReview), 28: ArticleRule(.governance),
        29: ArticleRule(.securityPolicies), 30: ArticleRule(.assetInventory), 31: ArticleRule(.riskAssessment),
        33: ArticleRule(.accessRights), 34: ArticleRule(.operations), 35: ArticleRule(.dataSecurity),
        36: ArticleRule(.vulnerabilities), 38: ArticleRule(.changes), 39: ArticleRule(.continuityPlans),
        40: ArticleRule(.continuityTests), 41: ArticleRule(.frameworkReview),
    ]

    /// Delegated Regulation (EU) 2024/1772.
    private static let classification: [Int: ArticleRule] = [
        1: ArticleRule(.incidentClassification), 3: ArticleRule(.incidentClassification),
        8: ArticleRule(.incidentClassification), 9: ArticleRule(.incidentClassification),
        10: ArticleRule(.incidentClassification),
    ]

    /// Delegated Regulation (EU) 2025/301.
    private static let reportContents: [Int: ArticleRule] = [
        2: ArticleRule(.reportContents), 3: ArticleRule(.reportContents), 4: ArticleRule(.reportContents),
        5: ArticleRule(.incidentReporting),
    ]

    /// Implementing Regulation (EU) 2025/302.
    private static let reportForms: [Int: ArticleRule] = [
        1: ArticleRule(.reportContents), 4: ArticleRule(.incidentReporting), 5: ArticleRule(.reportContents),
        6: ArticleRule(.incidentReporting),
    ]

    /// Delegated Regulation (EU) 2025/1190.
    private static let threatLedTesting: [Int: ArticleRule] = [
        4: ArticleRule(.threatLedTests), 5: ArticleRule(.threatLedTests), 7: ArticleRule(.testers),
        9: ArticleRule(.threatLedConduct), 10: ArticleRule(.threatLedConduct), 11: ArticleRule(.threatLedConduct),
        12: ArticleRule(.threatLedConduct), 13: ArticleRule(.threatLedConduct), 15: ArticleRule(.testers),
    ]

    /// Delegated Regulation (EU) 2024/1773.
    private static let contracts: [Int: ArticleRule] = [
        1: ArticleRule(.thirdPartyStrategy), 3: ArticleRule(.thirdPartyStrategy), 5: ArticleRule(.dueDiligence),
        6: ArticleRule(.dueDiligence), 7: ArticleRule(.dueDiligence), 8: ArticleRule(.monitoring),
        9: ArticleRule(.monitoring), 10: ArticleRule(.exitPlans),
    ]

    /// Delegated Regulation (EU) 2025/532.
    private static let subcontracting: [Int: ArticleRule] = [
        1: ArticleRule(.subcontracting), 3: ArticleRule(.subcontracting), 4: ArticleRule(.subcontractingClauses),
        5: ArticleRule(.subcontractingClauses), 6: ArticleRule(.subcontractingClauses),
    ]

    /// Implementing Regulation (EU) 2024/2956.
    private static let register: [Int: ArticleRule] = [3: ArticleRule(.register), 5: ArticleRule(.register)]
}
