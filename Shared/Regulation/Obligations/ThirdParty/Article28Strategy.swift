extension ObligationCatalogue {
    /// Article 28(1) and (2): principles and strategy.
    static let article28Strategy: [Obligation] = [
        Obligation(
            id: "dora-28-1", act: "2022/2554", citation: "Article 28(1)", article: 28, pillar: .thirdParty,
            statement: "The entity manages ICT third-party risk as an integral part of its ICT risk.",
            statementGerman: """
                Das Unternehmen steuert das IKT-Drittparteienrisiko als festen Bestandteil seines IKT-Risikos.
                """,
            binds: .all, evidence: .policy,
            elements: [
                ObligationElement(
                    "third-party risk managed",
                    english: [
                        "ICT third-party risk management", "manage third-party ICT risk",
                        "third-party risk as integral component", "vendor risk management framework",
                        "supplier risk integrated in ICT risk management",
                    ],
                    german: [
                        "Management des IKT-Drittparteienrisikos", "IKT-Drittparteienrisiko steuern",
                        "Drittparteienrisiko als integraler Bestandteil", "Dienstleisterrisiko im Risikomanagement",
                        "Lieferantenrisikomanagement",
                    ])
            ]),
        Obligation(
            id: "dora-28-1-a", act: "2022/2554", citation: "Article 28(1), point (a)", article: 28, pillar: .thirdParty,
            statement: "The entity remains fully responsible for its legal duties whatever it has contracted out.",
            statementGerman: """
                Das Unternehmen bleibt für seine gesetzlichen Pflichten voll verantwortlich, gleich was es \
                vertraglich vergeben hat.
                """,
            binds: .all, evidence: .policy,
            elements: [
                ObligationElement(
                    "responsibility stays",
                    english: [
                        "remain fully responsible", "full responsibility for outsourced services",
                        "accountability cannot be outsourced", "responsibility remains with the bank",
                        "ultimate responsibility for compliance",
                    ],
                    german: [
                        "volle Verantwortung bleibt", "uneingeschränkt verantwortlich",
                        "Verantwortung nicht auslagerbar", "Verantwortung verbleibt bei der Bank",
                        "Letztverantwortung für ausgelagerte Leistungen",
                    ])
            ]),
        Obligation(
            id: "dora-28-2-s1", act: "2022/2554", citation: "Article 28(2)", article: 28, pillar: .thirdParty,
            statement: "The entity adopts a strategy on ICT third-party risk and reviews it regularly.",
            statementGerman: """
                Das Unternehmen beschließt eine Strategie für das IKT-Drittparteienrisiko und überprüft sie \
                regelmäßig.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .policy, frequency: "regularly",
            elements: [
                ObligationElement(
                    "strategy",
                    english: [
                        "strategy on ICT third-party risk", "third-party risk strategy", "ICT sourcing strategy",
                        "multi-vendor strategy", "outsourcing strategy adopted",
                    ],
                    german: [
                        "Strategie für das IKT-Drittparteienrisiko", "Drittparteienstrategie", "Sourcing-Strategie",
                        "Multi-Vendor-Strategie", "Auslagerungsstrategie",
                    ]),
                ObligationElement(
                    "regular review",
                    english: [
                        "strategy is regularly reviewed", "regular review of third-party strategy",
                        "strategy reviewed annually", "periodic strategy review",
                    ],
                    german: [
                        "Strategie wird regelmäßig überprüft", "regelmäßige Überprüfung der Drittparteienstrategie",
                        "Strategie jährlich überprüft", "turnusmäßige Strategieüberprüfung",
                    ]),
            ]),
        Obligation(
            id: "dora-28-2-s2", act: "2022/2554", citation: "Article 28(2)", article: 28, pillar: .thirdParty,
            statement: """
                The strategy holds a policy on the use of ICT services that support critical or important functions.
                """,
            statementGerman: """
                Die Strategie enthält eine Leitlinie zur Nutzung von IKT-Dienstleistungen für kritische oder \
                wichtige Funktionen.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .policy,
            elements: [
                ObligationElement(
                    "policy on critical services",
                    english: [
                        "policy on ICT services supporting critical functions", "policy on use of ICT services",
                        "outsourcing policy for critical services", "policy for critical ICT providers",
                        "third-party policy for important functions",
                    ],
                    german: [
                        "Leitlinie für IKT-Dienstleistungen kritischer Funktionen",
                        "Leitlinie zur Nutzung von IKT-Dienstleistungen",
                        "Auslagerungsrichtlinie für kritische Dienste", "Richtlinie für kritische IKT-Dienstleister",
                    ])
            ]),
        Obligation(
            id: "dora-28-2-s3", act: "2022/2554", citation: "Article 28(2)", article: 28, pillar: .thirdParty,
            statement: """
                The management body regularly reviews the risks found in contracts that support critical or \
                important functions.
                """,
            statementGerman: """
                Das Leitungsorgan überprüft regelmäßig die Risiken aus Verträgen für kritische oder wichtige \
                Funktionen.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .record, frequency: "regularly",
            elements: [
                ObligationElement(
                    "reviewed by the management body",
                    english: [
                        "management body reviews third-party risks", "board reviews outsourcing risks",
                        "board review of critical contracts", "management board receives provider risk report",
                    ],
                    german: [
                        "Leitungsorgan überprüft Drittparteienrisiken", "Vorstand überprüft Auslagerungsrisiken",
                        "Prüfung kritischer Verträge durch Vorstand",
                        "Vorstand erhält Bericht zu Dienstleisterrisiken",
                    ]),
                ObligationElement(
                    "regularly",
                    english: [
                        "regularly reviewed by the board", "risks reviewed every quarter",
                        "annual review of provider risks", "at regular intervals",
                    ],
                    german: [
                        "regelmäßige Überprüfung durch Vorstand", "quartalsweise Risikoüberprüfung",
                        "jährliche Überprüfung der Dienstleisterrisiken", "in regelmäßigen Abständen",
                    ]),
            ]),
    ]
}
