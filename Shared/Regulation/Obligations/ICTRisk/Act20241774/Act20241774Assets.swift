extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Articles 4 and 5: ICT asset management.
    static let act20241774Assets: [Obligation] = [
        Obligation(
            id: "rts-rmf-4-2-a", act: "2024/1774", citation: "Article 4(2), point (a)", article: 4, pillar: .ictRisk,
            statement: """
                The asset management policy must have the lifecycle of classified ICT assets monitored and managed.
                """,
            statementGerman: """
                Die Leitlinie zum Asset-Management muss die Überwachung und Steuerung des Lebenszyklus klassifizierter \
                IKT-Assets vorschreiben.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "asset lifecycle management",
                    english: [
                        "lifecycle of ICT assets", "asset management policy",
                        "asset lifecycle from procurement to disposal", "lifecycle management of assets",
                        "decommissioning of assets",
                    ],
                    german: [
                        "Lebenszyklus der IKT-Assets", "Asset-Management-Richtlinie",
                        "Lebenszyklus von Beschaffung bis Entsorgung", "Außerbetriebnahme von Assets",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-4-2-b-i", act: "2024/1774",
            citation: "Article 4(2), point (b)(i)", article: 4, pillar: .ictRisk,
            statement: "The record of each ICT asset must hold a unique identifier.",
            statementGerman: "Die Aufzeichnung zu jedem IKT-Asset muss eine eindeutige Kennung enthalten.",
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "unique identifier per asset",
                    english: [
                        "unique identifier of each asset", "asset has unique ID", "asset tag number",
                        "unique asset identification",
                    ],
                    german: [
                        "eindeutige Kennung jedes Assets", "eindeutige Asset-Nummer", "Inventarnummer je Asset",
                        "eindeutige Identifikation der Assets",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-4-2-b-iv", act: "2024/1774",
            citation: "Article 4(2), point (b)(iv)", article: 4, pillar: .ictRisk,
            statement: "The record of each ICT asset must name its owner.",
            statementGerman: "Die Aufzeichnung zu jedem IKT-Asset muss dessen Eigentümer nennen.",
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "asset owners named",
                    english: [
                        "asset owner named", "identity of asset owners", "each asset has an owner",
                        "owner responsible for the asset", "system owner recorded",
                    ],
                    german: [
                        "Asset-Eigentümer benannt", "Asset-Verantwortlicher", "jedes Asset hat einen Eigentümer",
                        "Systemverantwortlicher erfasst",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-4-2-b-vi", act: "2024/1774",
            citation: "Article 4(2), point (b)(vi)", article: 4, pillar: .ictRisk,
            statement: """
                Asset records must hold continuity requirements with recovery time and recovery point objectives.
                """,
            statementGerman: """
                Asset-Aufzeichnungen müssen Anforderungen an die Geschäftsfortführung mit Wiederherstellungszeit- und \
                -punktzielen enthalten.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "recovery objectives per asset",
                    english: [
                        "recovery objectives recorded per asset", "RTO and RPO in the inventory",
                        "continuity requirements of the asset", "asset record includes recovery time",
                    ],
                    german: [
                        "Wiederherstellungsziele je Asset", "RTO und RPO im Inventar",
                        "Geschäftsfortführungsanforderungen des Assets",
                        "Asset-Eintrag enthält Wiederherstellungszeit",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-4-2-b-vii", act: "2024/1774",
            citation: "Article 4(2), point (b)(vii)", article: 4, pillar: .ictRisk,
            statement: """
                Asset records must show whether an asset is or can be exposed to external networks, the internet \
                included.
                """,
            statementGerman: """
                Asset-Aufzeichnungen müssen zeigen, ob ein Asset externen Netzen einschließlich des Internets ausgesetzt \
                ist oder sein kann.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "exposure to external networks",
                    english: [
                        "exposure to external networks", "internet-facing assets marked",
                        "assets exposed to the internet", "internet exposure recorded",
                    ],
                    german: [
                        "Exposition gegenüber externen Netzen", "aus dem Internet erreichbare Assets",
                        "Internetexposition erfasst", "dem Internet ausgesetzte Assets",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-4-2-b-ix", act: "2024/1774",
            citation: "Article 4(2), point (b)(ix)", article: 4, pillar: .ictRisk,
            statement: """
                Asset records must show the end dates of the provider's regular, extended and custom support.
                """,
            statementGerman: """
                Asset-Aufzeichnungen müssen die Enddaten von regulärem, erweitertem und individuellem Support des \
                Anbieters zeigen.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "end-of-support dates",
                    english: [
                        "end of support dates", "end-of-life dates recorded", "vendor support end date",
                        "extended support tracked",
                    ],
                    german: [
                        "Ende des Herstellersupports", "End-of-Life-Daten erfasst", "Supportende des Anbieters",
                        "erweiterter Support erfasst",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-5-2", act: "2024/1774", citation: "Article 5(2)", article: 5, pillar: .ictRisk,
            statement: """
                The asset management procedure must set the criteria for judging how critical information and ICT assets \
                are.
                """,
            statementGerman: """
                Das Verfahren zum Asset-Management muss die Kriterien zur Beurteilung der Kritikalität von Informations- \
                und IKT-Assets festlegen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "criticality criteria",
                    english: [
                        "criteria for criticality of assets", "criticality assessment of assets",
                        "criteria to determine critical assets",
                        "loss of confidentiality, integrity, availability rated",
                    ],
                    german: [
                        "Kriterien für die Kritikalität von Assets", "Kritikalitätsbewertung der Assets",
                        "Kriterien zur Bestimmung kritischer Assets",
                        "Verlust von Vertraulichkeit, Integrität, Verfügbarkeit bewertet",
                    ])
            ]),
    ]
}
