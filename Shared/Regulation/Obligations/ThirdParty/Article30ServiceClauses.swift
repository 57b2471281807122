extension ObligationCatalogue {
    /// Article 30(2)(e) to (i) and (4): further clauses of every contract for ICT services.
    static let article30ServiceClauses: [Obligation] = [
        Obligation(
            id: "dora-30-2-e", act: "2022/2554", citation: "Article 30(2), point (e)", article: 30, pillar: .thirdParty,
            statement: """
                Every contract for ICT services describes the service levels, with their updates and revisions.
                """,
            statementGerman: """
                Jeder Vertrag über IKT-Dienstleistungen beschreibt die Dienstgüte einschließlich Aktualisierungen \
                und Überarbeitungen.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "service levels",
                    english: [
                        "service level descriptions", "service levels are agreed", "service level agreements",
                        "SLA in the contract", "updates and revisions of service levels",
                    ],
                    german: [
                        "Beschreibung der Dienstleistungsgüte", "Service-Level vereinbart",
                        "Service-Level-Agreements", "SLA im Vertrag", "Überarbeitung der Service-Level",
                    ])
            ]),
        Obligation(
            id: "dora-30-2-f", act: "2022/2554", citation: "Article 30(2), point (f)", article: 30, pillar: .thirdParty,
            statement: """
                Every contract for ICT services obliges the provider to help in an ICT incident, free of charge or \
                at a cost set beforehand.
                """,
            statementGerman: """
                Jeder Vertrag über IKT-Dienstleistungen verpflichtet den Dienstleister zur Hilfe bei IKT-Vorfällen, \
                kostenlos oder zu vorab bestimmten Kosten.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "help in incidents",
                    english: [
                        "provider assistance in case of incident", "provider assists during ICT incidents",
                        "incident support by the provider", "obligation to provide assistance",
                    ],
                    german: [
                        "Unterstützung des Dienstleisters bei Vorfällen", "Hilfe bei IKT-Vorfällen",
                        "Unterstützungspflicht bei Sicherheitsvorfällen", "Vorfallunterstützung durch Dienstleister",
                    ]),
                ObligationElement(
                    "cost settled",
                    english: [
                        "at no additional cost", "cost determined ex-ante", "free of charge assistance",
                        "costs agreed in advance",
                    ],
                    german: [
                        "ohne zusätzliche Kosten", "vorab festgelegte Kosten", "kostenlose Unterstützung",
                        "vorher vereinbarte Kosten",
                    ]),
            ]),
        Obligation(
            id: "dora-30-2-g", act: "2022/2554", citation: "Article 30(2), point (g)", article: 30, pillar: .thirdParty,
            statement: """
                Every contract for ICT services obliges the provider to cooperate fully with competent and \
                resolution authorities.
                """,
            statementGerman: """
                Jeder Vertrag über IKT-Dienstleistungen verpflichtet den Dienstleister zur uneingeschränkten \
                Zusammenarbeit mit Aufsichts- und Abwicklungsbehörden.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "cooperation with authorities",
                    english: [
                        "cooperate with competent authorities", "provider cooperates with resolution authorities",
                        "full cooperation with supervisors", "cooperation with regulators by provider",
                    ],
                    german: [
                        "Zusammenarbeit mit zuständigen Behörden", "Kooperation mit Abwicklungsbehörden",
                        "Dienstleister arbeitet mit Aufsicht zusammen",
                        "uneingeschränkte Zusammenarbeit mit Behörden",
                    ])
            ]),
        Obligation(
            id: "dora-30-2-h", act: "2022/2554", citation: "Article 30(2), point (h)", article: 30, pillar: .thirdParty,
            statement: "Every contract for ICT services sets termination rights and minimum notice periods.",
            statementGerman: """
                Jeder Vertrag über IKT-Dienstleistungen regelt Kündigungsrechte und Mindestkündigungsfristen.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "termination rights",
                    english: [
                        "termination rights", "right to terminate the contract", "rights of termination agreed",
                        "grounds for termination in contract",
                    ],
                    german: [
                        "Kündigungsrechte", "Recht zur Kündigung des Vertrags", "vereinbarte Kündigungsrechte",
                        "Kündigungsgründe im Vertrag",
                    ]),
                ObligationElement(
                    "notice periods",
                    english: [
                        "minimum notice periods", "notice period for termination", "termination notice of months",
                        "agreed notice periods",
                    ],
                    german: [
                        "Mindestkündigungsfristen", "Kündigungsfrist", "Kündigung mit Frist von Monaten",
                        "vereinbarte Kündigungsfristen",
                    ]),
            ]),
        Obligation(
            id: "dora-30-2-i", act: "2022/2554", citation: "Article 30(2), point (i)", article: 30, pillar: .thirdParty,
            statement: """
                Every contract for ICT services sets the conditions on which the provider joins security awareness \
                and resilience training.
                """,
            statementGerman: """
                Jeder Vertrag über IKT-Dienstleistungen regelt, wie der Dienstleister an Sensibilisierungs- und \
                Resilienzschulungen teilnimmt.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "provider joins training",
                    english: [
                        "provider participation in security awareness programmes",
                        "provider staff attend resilience training", "providers join awareness training",
                        "training obligations for provider personnel",
                        "digital operational resilience training for providers",
                    ],
                    german: [
                        "Teilnahme des Dienstleisters an Sensibilisierungsprogrammen",
                        "Schulung von Dienstleisterpersonal", "Dienstleister nehmen an Schulungen teil",
                        "Resilienzschulungen für Dienstleister",
                    ])
            ]),
        Obligation(
            id: "dora-30-4", act: "2022/2554", citation: "Article 30(4)", article: 30, pillar: .thirdParty,
            statement: "In negotiation the entity considers standard clauses that public authorities have drawn up.",
            statementGerman: """
                In Verhandlungen berücksichtigt das Unternehmen Standardvertragsklauseln öffentlicher Stellen.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "standard clauses considered",
                    english: [
                        "standard contractual clauses", "model clauses by public authorities",
                        "use of standard clauses considered", "standard clauses when negotiating",
                    ],
                    german: [
                        "Standardvertragsklauseln", "Musterklauseln öffentlicher Stellen",
                        "Verwendung von Standardklauseln prüfen", "Standardklauseln bei Vertragsverhandlungen",
                    ])
            ]),
    ]
}
