/// All obligations that the platform knows, in the order of the acts.
public enum ObligationCatalogue {
    /// Every obligation, ordered by act and article.
    public static let all: [Obligation] = ictRisk + incidents + testing + thirdParty + informationSharing

    /// Obligations by their identifier.
    public static let byID: [String: Obligation] = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}
