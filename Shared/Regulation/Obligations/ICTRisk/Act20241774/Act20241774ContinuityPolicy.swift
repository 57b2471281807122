extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 24: the ICT continuity policy.
    static let act20241774ContinuityPolicy: [Obligation] = [
        Obligation(
            id: "rts-rmf-24-1-a-ii", act: "2024/1774",
            citation: "Article 24(1), point (a)(ii)", article: 24, pillar: .ictRisk,
            statement: """
                The continuity policy must state the scope of ICT continuity arrangements, with limitations and \
                exclusions.
                """,
            statementGerman: """
                Die Geschäftsfortführungsleitlinie muss den Umfang der Vorkehrungen mit Einschränkungen und Ausschlüssen \
                nennen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "scope with limitations and exclusions",
                    english: [
                        "scope of continuity arrangements", "limitations and exclusions",
                        "scope of the continuity policy", "excluded from continuity arrangements",
                    ],
                    german: [
                        "Umfang der Geschäftsfortführungsvorkehrungen", "Einschränkungen und Ausschlüsse",
                        "Geltungsbereich der Geschäftsfortführungsleitlinie", "von der Notfallplanung ausgenommen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-24-1-a-iv", act: "2024/1774",
            citation: "Article 24(1), point (a)(iv)", article: 24, pillar: .ictRisk,
            statement: "The continuity policy must set criteria for activating and deactivating the plans.",
            statementGerman: """
                Die Geschäftsfortführungsleitlinie muss Kriterien für Aktivierung und Deaktivierung der Pläne festlegen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "activation and deactivation criteria",
                    english: [
                        "criteria to activate and deactivate plans", "plan activation criteria",
                        "deactivation of continuity plans", "conditions for invoking the plan",
                        "return to normal operations criteria",
                    ],
                    german: [
                        "Kriterien für Aktivierung und Deaktivierung", "Aktivierungskriterien der Pläne",
                        "Deaktivierung der Notfallpläne", "Ausrufung des Notfalls", "Rückkehr in den Normalbetrieb",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-24-1-b-i", act: "2024/1774",
            citation: "Article 24(1), point (b)(i)", article: 24, pillar: .ictRisk,
            statement: """
                The continuity policy must set governance with roles, responsibilities, escalation and sufficient \
                resources.
                """,
            statementGerman: """
                Die Geschäftsfortführungsleitlinie muss Governance mit Rollen, Zuständigkeiten, Eskalation und \
                ausreichenden Ressourcen festlegen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "roles and escalation in continuity",
                    english: [
                        "continuity roles and responsibilities", "escalation procedures in continuity policy",
                        "business continuity manager", "governance of continuity management",
                    ],
                    german: [
                        "Rollen und Zuständigkeiten im Notfallmanagement", "Eskalationsverfahren im Notfall",
                        "Notfallbeauftragter", "Governance des Geschäftsfortführungsmanagements",
                    ]),
                ObligationElement(
                    "sufficient resources",
                    english: [
                        "sufficient resources for continuity", "adequate staffing for continuity",
                        "resources to implement continuity plans", "emergency budget available",
                    ],
                    german: [
                        "ausreichende Ressourcen für die Geschäftsfortführung",
                        "angemessene Personalausstattung im Notfall", "Ressourcen für Notfallpläne",
                        "Budget für Notfallvorsorge",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-24-1-b-ii-2", act: "2024/1774",
            citation: "Article 24(1), point (b)(ii)(2)", article: 24, pillar: .ictRisk,
            statement: """
                ICT continuity plans and overall continuity plans must agree on recovery objectives for critical or \
                important functions.
                """,
            statementGerman: """
                IKT- und allgemeine Geschäftsfortführungspläne müssen bei den Wiederherstellungszielen kritischer oder \
                wichtiger Funktionen übereinstimmen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "aligned recovery objectives",
                    english: [
                        "aligned ICT and business continuity plans", "recovery objectives aligned",
                        "consistent RTO across plans", "ICT continuity plans consistent with BCP",
                    ],
                    german: [
                        "Abstimmung von IKT- und Geschäftsfortführungsplänen", "abgestimmte Wiederherstellungsziele",
                        "einheitliche RTO in den Plänen", "IKT-Notfallpläne im Einklang mit BCP",
                    ])
            ]),
    ]
}
