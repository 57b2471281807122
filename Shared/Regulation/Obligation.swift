/// One duty of DORA or of its Level-2 acts, at the grain at which it can be met while its neighbour is not.
public struct Obligation: Sendable, Hashable, Identifiable {
    /// Stable identifier: act prefix, article, paragraph, point (`dora-9-4-sp1-c`).
    public let id: String
    /// The act's number: `2022/2554`, `2024/1774` …
    public let act: String
    /// The provision as lawyers cite it: `Article 9(4), first subparagraph, point (c)`.
    public let citation: String
    /// The article's number within the act.
    public let article: Int
    /// Which pillar it belongs to.
    public let pillar: Pillar
    /// What must be done, in our own words, in English.
    public let statement: String
    /// The same in German.
    public let statementGerman: String
    /// Whom it binds.
    public let binds: Bound
    /// What answers it.
    public let evidence: EvidenceKind
    /// How often or by when, where the provision says so; nil otherwise.
    public let frequency: String?
    /// What must be there for it to be met.
    public let elements: [ObligationElement]

    /// Describes an obligation.
    public init(
        id: String, act: String, citation: String, article: Int, pillar: Pillar, statement: String,
        statementGerman: String, binds: Bound, evidence: EvidenceKind, frequency: String? = nil,
        elements: [ObligationElement]
    ) {
        self.id = id
        self.act = act
        self.citation = citation
        self.article = article
        self.pillar = pillar
        self.statement = statement
        self.statementGerman = statementGerman
        self.binds = binds
        self.evidence = evidence
        self.frequency = frequency
        self.elements = elements
    }
}
