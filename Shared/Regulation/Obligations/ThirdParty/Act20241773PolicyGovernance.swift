extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1773, Articles 1 to 5: the policy on critical services, its governance and what precedes a contract.
    static let act20241773Governance: [Obligation] = [
        Obligation(
            id: "rts-tpp-1-h", act: "2024/1773", citation: "Article 1, point (h)", article: 1, pillar: .thirdParty,
            statement: """
                The policy on critical ICT services weighs how far the entity depends on one provider or a few.
                """,
            statementGerman: """
                Die Leitlinie für kritische IKT-Dienste berücksichtigt, wie weit das Unternehmen von einem oder \
                wenigen Anbietern abhängt.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .policy,
            elements: [
                ObligationElement(
                    "concentration weighed",
                    english: [
                        "concentration on few providers", "dependence on limited number of providers",
                        "reliance on single provider", "concentration considered in the policy",
                    ],
                    german: [
                        "Konzentration auf wenige Anbieter", "Abhängigkeit von wenigen Dienstleistern",
                        "Abhängigkeit von einem einzigen Anbieter", "Konzentration in der Leitlinie berücksichtigt",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-3-1-s1", act: "2024/1773", citation: "Article 3(1)", article: 3, pillar: .thirdParty,
            statement: """
                The management body reviews the policy on critical ICT services at least once a year and updates it \
                where needed.
                """,
            statementGerman: """
                Das Leitungsorgan überprüft die Leitlinie für kritische IKT-Dienste mindestens einmal im Jahr und \
                aktualisiert sie bei Bedarf.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .policy, frequency: "at least yearly",
            elements: [
                ObligationElement(
                    "reviewed by the management body",
                    english: [
                        "management body reviews outsourcing policy", "board reviews third-party policy",
                        "policy approved and reviewed by board", "policy review by management board",
                    ],
                    german: [
                        "Leitlinie vom Leitungsorgan überprüft", "Vorstand überprüft Auslagerungsrichtlinie",
                        "Richtlinie vom Vorstand genehmigt und überprüft", "Überprüfung der Leitlinie durch Vorstand",
                    ]),
                ObligationElement(
                    "at least yearly",
                    english: [
                        "policy reviewed at least annually", "reviewed at least once a year",
                        "annual review of outsourcing policy", "yearly review by the board", "every twelve months",
                    ],
                    german: [
                        "mindestens einmal jährlich überprüft", "Leitlinie mindestens jährlich überprüft",
                        "jährliche Überprüfung der Richtlinie", "alle zwölf Monate",
                    ]),
            ]),
        Obligation(
            id: "rts-tpp-3-2-s1", act: "2024/1773", citation: "Article 3(2)", article: 3, pillar: .thirdParty,
            statement: """
                The policy on critical ICT services holds or names a method for deciding which ICT services support \
                critical or important functions.
                """,
            statementGerman: """
                Die Leitlinie für kritische IKT-Dienste enthält oder nennt eine Methode, um IKT-Dienste für \
                kritische oder wichtige Funktionen zu bestimmen.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .procedure,
            elements: [
                ObligationElement(
                    "method",
                    english: [
                        "methodology to determine critical services", "method for identifying critical ICT services",
                        "criteria for critical or important functions", "criticality assessment methodology",
                    ],
                    german: [
                        "Methode zur Bestimmung kritischer Dienste",
                        "Verfahren zur Ermittlung kritischer IKT-Dienste",
                        "Kriterien für kritische oder wichtige Funktionen", "Methodik der Kritikalitätsbewertung",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-3-3-s1", act: "2024/1773", citation: "Article 3(3)", article: 3, pillar: .thirdParty,
            statement: """
                The policy on critical ICT services assigns who approves, manages, controls and documents contracts \
                on critical services.
                """,
            statementGerman: """
                Die Leitlinie für kritische IKT-Dienste weist zu, wer Verträge über kritische Dienste genehmigt, \
                steuert, kontrolliert und dokumentiert.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .policy,
            elements: [
                ObligationElement(
                    "responsibilities assigned",
                    english: [
                        "responsibility for approving contracts", "responsibilities for contract management",
                        "approval, management, control and documentation", "contract owner is designated",
                        "responsible for provider contracts",
                    ],
                    german: [
                        "Zuständigkeit für Vertragsgenehmigung", "Verantwortung für Vertragssteuerung",
                        "Genehmigung, Steuerung, Kontrolle und Dokumentation", "Vertragsverantwortlicher benannt",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-3-3-s2", act: "2024/1773", citation: "Article 3(3)", article: 3, pillar: .thirdParty,
            statement: "Skills, experience and knowledge for overseeing the contracts are kept inside the entity.",
            statementGerman: "Fähigkeiten, Erfahrung und Wissen zur Überwachung der Verträge bleiben im Unternehmen.",
            binds: .fullFrameworkNotMicroenterprise, evidence: .record,
            elements: [
                ObligationElement(
                    "knowledge stays in-house",
                    english: [
                        "skills to oversee providers retained", "in-house expertise for provider oversight",
                        "retain internal knowledge", "sufficient expertise to monitor contracts",
                    ],
                    german: [
                        "Fachwissen zur Dienstleisterüberwachung vorhalten", "internes Know-how erhalten",
                        "eigene Expertise zur Überwachung", "ausreichende Kenntnisse zur Vertragsüberwachung",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-3-5-s1", act: "2024/1773", citation: "Article 3(5)", article: 3, pillar: .thirdParty,
            statement: """
                The policy on critical ICT services names the role or senior manager who monitors the contracts.
                """,
            statementGerman: """
                Die Leitlinie für kritische IKT-Dienste benennt die Funktion oder leitende Person, die die Verträge \
                überwacht.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .policy,
            elements: [
                ObligationElement(
                    "role named",
                    english: [
                        "role to monitor ICT contracts", "senior manager responsible for third-party risk",
                        "member of senior management designated", "third-party risk officer", "outsourcing officer",
                    ],
                    german: [
                        "Funktion zur Überwachung der IKT-Verträge", "leitende Person für Drittparteienrisiko",
                        "Auslagerungsbeauftragter", "Mitglied der Führungsebene benannt", "Drittparteienbeauftragter",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-3-7-s1", act: "2024/1773", citation: "Article 3(7)", article: 3, pillar: .thirdParty,
            statement: "Services supporting critical or important functions are reviewed independently.",
            statementGerman: "Dienste für kritische oder wichtige Funktionen werden unabhängig überprüft.",
            binds: .fullFrameworkNotMicroenterprise, evidence: .report,
            elements: [
                ObligationElement(
                    "independent review",
                    english: [
                        "independent review of ICT services", "services subject to independent review",
                        "independent assessment of critical providers", "internal audit reviews critical outsourcing",
                    ],
                    german: [
                        "unabhängige Überprüfung der IKT-Dienste", "Dienste unterliegen unabhängiger Überprüfung",
                        "unabhängige Bewertung kritischer Dienstleister", "Revision prüft kritische Auslagerungen",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-3-7-s2", act: "2024/1773", citation: "Article 3(7)", article: 3, pillar: .thirdParty,
            statement: "ICT services that support critical or important functions are part of the audit plan.",
            statementGerman: "IKT-Dienste für kritische oder wichtige Funktionen sind Teil des Prüfungsplans.",
            binds: .fullFrameworkNotMicroenterprise, evidence: .record,
            elements: [
                ObligationElement(
                    "in the audit plan",
                    english: [
                        "included in the audit plan", "audit plan covers ICT services",
                        "outsourcing part of audit plan", "provider audits in annual audit plan",
                    ],
                    german: [
                        "im Prüfungsplan enthalten", "Prüfungsplan umfasst IKT-Dienste",
                        "Auslagerungen im Revisionsplan", "Dienstleister im jährlichen Auditplan",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-5-1", act: "2024/1773", citation: "Article 5(1)", article: 5, pillar: .thirdParty,
            statement: "Business needs are defined before a contract is concluded.",
            statementGerman: "Der Bedarf des Unternehmens wird vor Vertragsschluss bestimmt.",
            binds: .fullFrameworkNotMicroenterprise, evidence: .record, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "needs defined first",
                    english: [
                        "business needs defined before contracting", "define business requirements",
                        "needs analysis prior to contract", "business case for the service",
                        "business need is described",
                    ],
                    german: [
                        "Bedarf vor Vertragsschluss festgelegt", "Geschäftsanforderungen definieren",
                        "Bedarfsanalyse vor dem Vertrag", "Business Case für die Dienstleistung",
                        "Geschäftsbedarf wird beschrieben",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-5-2-s1", act: "2024/1773", citation: "Article 5(2)", article: 5, pillar: .thirdParty,
            statement: "A risk assessment at entity and, where it applies, group level precedes the contract.",
            statementGerman: """
                Dem Vertrag geht eine Risikobewertung auf Ebene des Unternehmens und gegebenenfalls der Gruppe \
                voraus.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "risk assessment first",
                    english: [
                        "ex-ante risk assessment", "risk assessment prior to contract",
                        "operational, legal and reputational risks assessed",
                        "risk assessment before entering arrangement", "pre-contractual risk analysis",
                    ],
                    german: [
                        "Ex-ante-Risikobewertung", "Risikobewertung vor dem Vertrag",
                        "operationelle, rechtliche und Reputationsrisiken bewertet", "vorvertragliche Risikoanalyse",
                    ])
            ]),
    ]
}
