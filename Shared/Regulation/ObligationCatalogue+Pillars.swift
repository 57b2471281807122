extension ObligationCatalogue {
    static let ictRisk: [Obligation] = ictRiskArticles
    static let incidents: [Obligation] = [
        article17, article17Components, article18, article19, article19Stages, article23, act20241772,
        act20241772Thresholds, act20250301, act20250302,
    ].flatMap { $0 }
    static let testing: [Obligation] = [
        article24, article25, article26, article27, act20251190Organisation, act20251190Phases,
        act20251190InternalTesters,
    ].flatMap { $0 }
    static let thirdParty: [Obligation] = [
        article28Strategy, article28Register, article28Contracting, article28TerminationExit, article29,
        article30AllContracts, article30ServiceClauses, article30CriticalContracts, act20241773Governance,
        act20241773DueDiligence, act20241773Monitoring, act20250532, act20250532Changes, act20242956,
    ].flatMap { $0 }
    static let informationSharing: [Obligation] = article45
}
