extension ObligationCatalogue {
    static let ictRisk: [Obligation] = []
    static let incidents: [Obligation] = []
    static let testing: [Obligation] = []
    static let thirdParty: [Obligation] = []
    static let informationSharing: [Obligation] = []
}
