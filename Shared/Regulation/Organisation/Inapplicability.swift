/// Why an obligation does not bind an organisation.
public enum Inapplicability: String, Sendable, Codable, CaseIterable {
    /// Insurance intermediaries below the large size are outside the Regulation.
    case outOfScopeIntermediary = "out-of-scope-intermediary"
    /// Entities with the simplified framework are freed from Articles 5 to 15 and from what builds on them.
    case simplifiedFramework = "simplified-framework"
    /// Microenterprises are exempted.
    case microenterprise = "microenterprise"
    /// The rule is one for microenterprises.
    case onlyMicroenterprises = "only-microenterprises"
    /// The rule is one of the simplified framework.
    case onlySimplifiedFramework = "only-simplified-framework"
    /// Not identified for threat-led penetration testing.
    case notIdentifiedForThreatLedTesting = "not-identified-for-threat-led-testing"
    /// The rule addresses other types of entity.
    case otherEntityTypes = "other-entity-types"

    /// The reason as a sentence with its article.
    public var sentence: String {
        switch self {
        case .outOfScopeIntermediary:
            """
            Insurance intermediaries that are microenterprises, small or medium-sized are outside Regulation (EU) \
            2022/2554 (Article 2(3), point (e)).
            """
        case .simplifiedFramework:
            """
            The organisation has the simplified ICT risk management framework, so Articles 5 to 15 and the rules for \
            other entities do not bind it (Article 16(1)).
            """
        case .microenterprise:
            "The organisation is a microenterprise, and the provision exempts microenterprises (Article 3, point (60))."
        case .onlyMicroenterprises:
            """
            The provision is one for microenterprises, and the organisation is none (Article 3, point (60)).
            """
        case .onlySimplifiedFramework:
            """
            The provision belongs to the simplified ICT risk management framework, and the organisation is not on its \
            list (Article 16(1)).
            """
        case .notIdentifiedForThreatLedTesting:
            """
            The authority has not identified the organisation for threat-led penetration testing (Article 26(1) and \
            (8)).
            """
        case .otherEntityTypes:
            "The provision addresses other types of financial entity than this one (Article 2(1))."
        }
    }

    /// The reason as a German sentence with its article.
    public var sentenceGerman: String {
        switch self {
        case .outOfScopeIntermediary:
            """
            Versicherungsvermittler, die Kleinstunternehmen, kleine oder mittlere Unternehmen sind, fallen nicht unter \
            die Verordnung (EU) 2022/2554 (Artikel 2 Absatz 3 Buchstabe e).
            """
        case .simplifiedFramework:
            """
            Für das Unternehmen gilt der vereinfachte IKT-Risikomanagementrahmen; die Artikel 5 bis 15 und die Regeln \
            für andere Unternehmen binden es nicht (Artikel 16 Absatz 1).
            """
        case .microenterprise:
            """
            Das Unternehmen ist ein Kleinstunternehmen, und die Vorschrift nimmt Kleinstunternehmen aus (Artikel 3 \
            Nummer 60).
            """
        case .onlyMicroenterprises:
            "Die Vorschrift gilt für Kleinstunternehmen; das Unternehmen ist keines (Artikel 3 Nummer 60)."
        case .onlySimplifiedFramework:
            """
            Die Vorschrift gehört zum vereinfachten IKT-Risikomanagementrahmen; das Unternehmen steht nicht auf dessen \
            Liste (Artikel 16 Absatz 1).
            """
        case .notIdentifiedForThreatLedTesting:
            """
            Die Behörde hat das Unternehmen nicht für bedrohungsgeleitete Penetrationstests ermittelt (Artikel 26 \
            Absätze 1 und 8).
            """
        case .otherEntityTypes:
            "Die Vorschrift richtet sich an andere Arten von Finanzunternehmen als dieses (Artikel 2 Absatz 1)."
        }
    }
}
