extension ObligationCatalogue {
    static let ictRisk: [Obligation] = ictRiskArticles
    static let incidents: [Obligation] = []
    static let testing: [Obligation] = []
    static let thirdParty: [Obligation] = []
    static let informationSharing: [Obligation] = []
}
