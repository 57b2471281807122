internal import Regulation

/// When an incident is a major one: Delegated Regulation (EU) 2024/1772, Article 8(1).
enum MajorIncidentRule {
    /// Whether it is, as far as that is known: critical services are hit, and either there is an access that may lead
    /// to data losses, or thresholds of two paragraphs of Article 9 are met.
    ///
    /// Article 9(5)(b) speaks of an access that point (a) doesn't cover. Read to the letter, an access whose harm is
    /// certain would need a second threshold, which one that may do harm doesn't. The careful reading is taken: point
    /// (b) decides whether or not (a) is met too.
    /// - Parameters:
    ///   - criticalServices: whether critical services are hit (Article 6).
    ///   - thresholds: what is found of each threshold; one that isn't there isn't known.
    static func judgement(criticalServices: Judgement, thresholds: [MaterialityThreshold: Judgement]) -> Judgement {
        func judgement(of threshold: MaterialityThreshold) -> Judgement { thresholds[threshold] ?? .unknown }
        let counted = MaterialityThreshold.allCases.filter { $0 != .maliciousAccess }
        let paragraphs = Dictionary(grouping: counted, by: \.criterion).values.map { Judgement.any($0.map(judgement)) }
        let needed = MaterialityThreshold.neededForMajorIncident
        let isEnough = paragraphs.count { $0 == .holds } >= needed
        let mayBeEnough = paragraphs.count { $0 != .fails } >= needed
        let enough: Judgement = isEnough ? .holds : mayBeEnough ? .unknown : .fails
        return .all([criticalServices, .any([judgement(of: .maliciousAccess), enough])])
    }
}
