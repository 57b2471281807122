extension ObligationCatalogue {
    /// Article 13(3) to (7): lessons, reports, training, technology.
    static let article13LessonsAndTraining: [Obligation] = [
        Obligation(
            id: "dora-13-3-s1", act: "2022/2554", citation: "Article 13(3)", article: 13, pillar: .ictRisk,
            statement: """
                Lessons from resilience tests, real incidents, plan activations, counterparties and supervisory reviews \
                must enter ICT risk assessment continuously.
                """,
            statementGerman: """
                Erkenntnisse aus Resilienztests, realen Vorfällen, Planaktivierungen, von Gegenparteien und aus \
                aufsichtlichen Überprüfungen müssen laufend in die IKT-Risikobewertung einfließen.
                """,
            binds: .fullFramework, evidence: .record, frequency: "continuously",
            elements: [
                ObligationElement(
                    "lessons fed into risk assessment",
                    english: [
                        "lessons incorporated into risk assessment", "lessons from resilience testing and incidents",
                        "lessons learned feed risk assessment", "experience from plan activation",
                        "test results update the risk assessment",
                    ],
                    german: [
                        "Erkenntnisse fließen in die Risikobewertung ein", "Erkenntnisse aus Tests und Vorfällen",
                        "gewonnene Erkenntnisse in der Risikobewertung", "Erfahrungen aus Planaktivierungen",
                    ])
            ]),
        Obligation(
            id: "dora-13-4-s1", act: "2022/2554", citation: "Article 13(4)", article: 13, pillar: .ictRisk,
            statement: """
                The entity must monitor how effectively its digital operational resilience strategy is implemented.
                """,
            statementGerman: """
                Das Unternehmen muss überwachen, wie wirksam seine Strategie für digitale operationale Resilienz \
                umgesetzt wird.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "effectiveness of the strategy",
                    english: [
                        "monitor effectiveness of the strategy",
                        "implementation of the resilience strategy monitored", "strategy effectiveness measured",
                        "progress of resilience strategy reported",
                    ],
                    german: [
                        "Wirksamkeit der Strategie überwacht", "Umsetzung der Resilienzstrategie überwacht",
                        "Strategieumsetzung gemessen", "Fortschritt der Resilienzstrategie berichtet",
                    ])
            ]),
        Obligation(
            id: "dora-13-4-s2", act: "2022/2554", citation: "Article 13(4)", article: 13, pillar: .ictRisk,
            statement: """
                The evolution of ICT risk over time must be mapped, with the frequency, types, size and trends of \
                incidents analysed.
                """,
            statementGerman: """
                Die Entwicklung der IKT-Risiken im Zeitverlauf muss abgebildet und Häufigkeit, Art, Ausmaß und Trends \
                der Vorfälle müssen analysiert werden.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "evolution of ICT risk",
                    english: [
                        "evolution of ICT risk over time", "risk trend mapped", "development of cyber risk tracked",
                        "risk exposure over time",
                    ],
                    german: [
                        "Entwicklung der IKT-Risiken im Zeitverlauf", "Risikotrend dargestellt",
                        "Entwicklung der Cyberrisiken verfolgt", "Risikolage im Zeitverlauf",
                    ]),
                ObligationElement(
                    "incident trend analysis",
                    english: [
                        "frequency, types and magnitude of incidents", "incident trend analysis",
                        "incident statistics", "patterns in cyber-attacks",
                    ],
                    german: [
                        "Häufigkeit, Art und Ausmaß der Vorfälle", "Trendanalyse der Vorfälle", "Vorfallstatistik",
                        "Muster bei Cyberangriffen",
                    ]),
            ]),
        Obligation(
            id: "dora-13-5", act: "2022/2554", citation: "Article 13(5)", article: 13, pillar: .ictRisk,
            statement: """
                Senior ICT staff must report findings and recommendations to the management body at least once a year.
                """,
            statementGerman: """
                Leitende IKT-Mitarbeitende müssen dem Leitungsorgan mindestens einmal jährlich über Erkenntnisse und \
                Empfehlungen berichten.
                """,
            binds: .fullFramework, evidence: .report, frequency: "at least yearly",
            elements: [
                ObligationElement(
                    "findings reported to the board",
                    english: [
                        "senior ICT staff report to board", "CISO reports to the management body",
                        "findings and recommendations to the board", "lessons learned reported to the board",
                        "security report to management board",
                    ],
                    german: [
                        "leitende IKT-Mitarbeitende berichten dem Vorstand", "CISO berichtet dem Leitungsorgan",
                        "Erkenntnisse und Empfehlungen an das Leitungsorgan", "Sicherheitsbericht an den Vorstand",
                    ]),
                ObligationElement(
                    "at least yearly",
                    english: [
                        "annual report to the board", "board report once a year",
                        "yearly report to the management body", "quarterly report to the board",
                        "reports every twelve months", "reports every 12 months",
                    ],
                    german: [
                        "jährlicher Bericht an den Vorstand", "mindestens einmal jährlich berichtet",
                        "Jahresbericht an das Leitungsorgan", "vierteljährlicher Bericht an den Vorstand",
                    ]),
            ]),
        Obligation(
            id: "dora-13-6-s1", act: "2022/2554", citation: "Article 13(6)", article: 13, pillar: .ictRisk,
            statement: """
                Security awareness programmes and digital operational resilience training must be compulsory modules of \
                staff training.
                """,
            statementGerman: """
                Programme zur Sensibilisierung für IKT-Sicherheit und Schulungen zur digitalen operationalen Resilienz \
                müssen Pflichtmodule der Mitarbeiterschulung sein.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "awareness and resilience training",
                    english: [
                        "security awareness programme", "digital operational resilience training",
                        "security awareness training", "phishing simulations", "awareness campaigns",
                        "annual security training", "e-learning on cyber hygiene",
                    ],
                    german: [
                        "Programm zur Sensibilisierung für IKT-Sicherheit",
                        "Schulungen zur digitalen operationalen Resilienz", "Sicherheitsschulung der Mitarbeitenden",
                        "Phishing-Simulationen", "Sensibilisierungsmaßnahmen", "jährliche Sicherheitsschulung",
                        "E-Learning zur Cybersicherheit",
                    ]),
                ObligationElement(
                    "compulsory modules",
                    english: [
                        "compulsory training modules", "mandatory security training",
                        "training is mandatory for staff", "obligatory e-learning", "mandatory onboarding training",
                    ],
                    german: [
                        "Pflichtmodule der Schulung", "verpflichtende Sicherheitsschulung",
                        "Schulung ist verpflichtend", "Pflichtschulung für Mitarbeitende",
                    ]),
            ]),
        Obligation(
            id: "dora-13-6-s2", act: "2022/2554", citation: "Article 13(6)", article: 13, pillar: .ictRisk,
            statement: """
                The training must reach all employees and senior management and match the complexity of their duties.
                """,
            statementGerman: """
                Die Schulungen müssen alle Beschäftigten und die Geschäftsleitung erreichen und der Komplexität ihrer \
                Aufgaben entsprechen.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "all employees and senior management",
                    english: [
                        "all employees and senior management", "training for all staff", "every employee is trained",
                        "executives complete the training", "including senior management",
                    ],
                    german: [
                        "alle Beschäftigten und die Geschäftsleitung", "Schulung aller Mitarbeitenden",
                        "jeder Mitarbeitende wird geschult", "Führungskräfte nehmen teil",
                        "einschließlich der Geschäftsleitung",
                    ]),
                ObligationElement(
                    "matched to duties",
                    english: [
                        "commensurate with their duties", "role-based training", "training tailored to functions",
                        "specific training for administrators",
                    ],
                    german: [
                        "den Aufgaben angemessen", "rollenbasierte Schulung",
                        "auf Funktionen zugeschnittene Schulung", "besondere Schulung für Administratoren",
                    ]),
            ]),
        Obligation(
            id: "dora-13-6-s3", act: "2022/2554", citation: "Article 13(6)", article: 13, pillar: .ictRisk,
            statement: "ICT third-party providers must be included in the relevant training where appropriate.",
            statementGerman: """
                IKT-Drittdienstleister müssen gegebenenfalls in die einschlägigen Schulungen einbezogen werden.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "providers in training",
                    english: [
                        "providers included in training", "training of third-party staff",
                        "contractors attend awareness training", "external personnel trained",
                        "supplier staff complete training",
                    ],
                    german: [
                        "Dienstleister in Schulungen einbezogen", "Schulung von Drittdienstleistern",
                        "externe Mitarbeitende geschult", "Personal der Dienstleister nimmt teil",
                    ])
            ]),
        Obligation(
            id: "dora-13-7-s1", act: "2022/2554", citation: "Article 13(7)", article: 13, pillar: .ictRisk,
            statement: """
                The entity must continuously monitor technological developments for their effect on ICT security and \
                resilience.
                """,
            statementGerman: """
                Das Unternehmen muss technologische Entwicklungen laufend auf ihre Wirkung auf IKT-Sicherheit und \
                Resilienz beobachten.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .record, frequency: "continuously",
            elements: [
                ObligationElement(
                    "monitoring of technology developments",
                    english: [
                        "monitor technological developments", "technology watch", "emerging technologies assessed",
                        "impact of new technologies on security", "technology trend monitoring",
                    ],
                    german: [
                        "technologische Entwicklungen beobachten", "Technologiebeobachtung",
                        "neue Technologien bewertet", "Auswirkungen neuer Technologien auf die Sicherheit",
                    ])
            ]),
    ]
}
