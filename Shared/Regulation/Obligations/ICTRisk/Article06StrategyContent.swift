extension ObligationCatalogue {
    /// Article 6(8)(c) to (10): content of the resilience strategy, outsourced verification.
    static let article06StrategyContent: [Obligation] = [
        Obligation(
            id: "dora-6-8-c", act: "2022/2554", citation: "Article 6(8), point (c)", article: 6, pillar: .ictRisk,
            statement: """
                The strategy must set clear information security objectives with key performance indicators and key risk \
                metrics.
                """,
            statementGerman: """
                Die Strategie muss klare Informationssicherheitsziele mit Leistungsindikatoren und Risikokennzahlen \
                vorgeben.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "security objectives",
                    english: [
                        "information security objectives", "clear security objectives",
                        "objectives for information security", "security goals defined",
                    ],
                    german: [
                        "Informationssicherheitsziele", "klare Ziele der Informationssicherheit",
                        "Sicherheitsziele festgelegt", "Ziele für die Informationssicherheit",
                    ]),
                ObligationElement(
                    "indicators and metrics",
                    english: [
                        "key performance indicators", "key risk indicators", "risk metrics and KPIs",
                        "indicators reported quarterly", "security metrics",
                    ],
                    german: [
                        "Leistungsindikatoren", "Risikoindikatoren und Kennzahlen", "Sicherheitskennzahlen",
                        "KPI und KRI", "Indikatoren werden quartalsweise berichtet",
                    ]),
            ]),
        Obligation(
            id: "dora-6-8-d", act: "2022/2554", citation: "Article 6(8), point (d)", article: 6, pillar: .ictRisk,
            statement: """
                The strategy must describe the ICT reference architecture and the changes needed to reach business \
                objectives.
                """,
            statementGerman: """
                Die Strategie muss die IKT-Referenzarchitektur und die zur Erreichung der Geschäftsziele nötigen \
                Änderungen beschreiben.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "reference architecture",
                    english: [
                        "ICT reference architecture", "target architecture", "enterprise architecture roadmap",
                        "planned architecture changes", "architecture principles and changes",
                    ],
                    german: [
                        "IKT-Referenzarchitektur", "Zielarchitektur", "Architektur-Roadmap",
                        "geplante Architekturänderungen", "Referenzarchitektur beschrieben",
                    ])
            ]),
        Obligation(
            id: "dora-6-8-e", act: "2022/2554", citation: "Article 6(8), point (e)", article: 6, pillar: .ictRisk,
            statement: """
                The strategy must outline the mechanisms used to detect ICT-related incidents, prevent their impact and \
                protect against it.
                """,
            statementGerman: """
                Die Strategie muss die Mechanismen zur Erkennung von IKT-Vorfällen, zur Vermeidung ihrer Folgen und zum \
                Schutz davor darlegen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "detection, prevention and protection mechanisms",
                    english: [
                        "mechanisms to detect incidents", "prevent and protect against incidents",
                        "detection and prevention mechanisms", "protection mechanisms outlined in the strategy",
                    ],
                    german: [
                        "Mechanismen zur Erkennung von Vorfällen", "Schutz vor und Verhinderung von Vorfällen",
                        "Erkennungs- und Präventionsmechanismen", "Schutzmechanismen der Strategie",
                    ])
            ]),
        Obligation(
            id: "dora-6-8-g", act: "2022/2554", citation: "Article 6(8), point (g)", article: 6, pillar: .ictRisk,
            statement: "The strategy must provide for digital operational resilience testing.",
            statementGerman: "Die Strategie muss Tests der digitalen operationalen Resilienz vorsehen.",
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "resilience testing in the strategy",
                    english: [
                        "strategy includes resilience testing", "digital operational resilience testing programme",
                        "resilience testing part of the strategy", "programme of resilience tests",
                    ],
                    german: [
                        "Strategie sieht Resilienztests vor", "Programm für Tests der operationalen Resilienz",
                        "Tests der digitalen operationalen Resilienz", "Testprogramm als Teil der Strategie",
                    ])
            ]),
        Obligation(
            id: "dora-6-8-h", act: "2022/2554", citation: "Article 6(8), point (h)", article: 6, pillar: .ictRisk,
            statement: """
                The strategy must outline how the entity communicates about ICT-related incidents that have to be \
                disclosed.
                """,
            statementGerman: """
                Die Strategie muss die Kommunikation bei offenzulegenden IKT-bezogenen Vorfällen darlegen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "communication strategy for disclosure",
                    english: [
                        "communication strategy for incidents", "incidents requiring disclosure",
                        "disclosure of ICT incidents", "communication strategy for disclosed incidents",
                    ],
                    german: [
                        "Kommunikationsstrategie bei Vorfällen", "offenlegungspflichtige Vorfälle",
                        "Offenlegung von IKT-Vorfällen", "Kommunikationsstrategie für offenzulegende Vorfälle",
                    ])
            ]),
        Obligation(
            id: "dora-6-9", act: "2022/2554", citation: "Article 6(9)", article: 6, pillar: .ictRisk,
            statement: """
                Where the entity adopts a multi-vendor strategy, it must show the key dependencies on providers and the \
                reasons behind the procurement mix.
                """,
            statementGerman: """
                Verfolgt das Unternehmen eine Strategie mit mehreren Anbietern, muss sie die wesentlichen Abhängigkeiten \
                und die Gründe des Beschaffungsmixes darlegen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "multi-vendor strategy",
                    english: [
                        "multi-vendor strategy", "key dependencies on providers",
                        "rationale behind the procurement mix", "avoid concentration on one provider",
                        "multi-cloud strategy",
                    ],
                    german: [
                        "Strategie zur Nutzung mehrerer Anbieter", "wesentliche Abhängigkeiten von Dienstleistern",
                        "Gründe für den Beschaffungsmix", "Multi-Vendor-Strategie", "Multi-Cloud-Strategie",
                    ])
            ]),
        Obligation(
            id: "dora-6-10", act: "2022/2554", citation: "Article 6(10)", article: 6, pillar: .ictRisk,
            statement: """
                Where verifying compliance with ICT risk requirements is outsourced, the entity must remain fully \
                responsible for it.
                """,
            statementGerman: """
                Wird die Überprüfung der Einhaltung der IKT-Risikoanforderungen ausgelagert, muss das Unternehmen die \
                volle Verantwortung behalten.
                """,
            binds: .fullFramework, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "full responsibility after outsourcing",
                    english: [
                        "remains fully responsible", "outsourcing compliance verification",
                        "retains full responsibility", "responsibility not transferred to the provider",
                        "outsourced verification tasks",
                    ],
                    german: [
                        "bleibt in vollem Umfang verantwortlich", "Auslagerung der Compliance-Überprüfung",
                        "volle Verantwortung verbleibt", "keine Übertragung der Verantwortung auf Dienstleister",
                    ])
            ]),
    ]
}
