extension ObligationCatalogue {
    /// Article 8(1) to (3): identification of functions, assets and risks.
    static let article08Identification: [Obligation] = [
        Obligation(
            id: "dora-8-1-s1", act: "2022/2554", citation: "Article 8(1)", article: 8, pillar: .ictRisk,
            statement: """
                The entity must identify, classify and document its ICT-supported business functions, roles, information \
                and ICT assets and how they depend on one another.
                """,
            statementGerman: """
                Das Unternehmen muss IKT-gestützte Geschäftsfunktionen, Rollen, Informations- und IKT-Assets sowie ihre \
                Abhängigkeiten ermitteln, klassifizieren und dokumentieren.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "identification of functions and assets",
                    english: [
                        "identify ICT-supported business functions", "roles and responsibilities documented",
                        "information assets supporting business functions", "catalogue of business functions",
                        "process and asset mapping",
                    ],
                    german: [
                        "IKT-gestützte Unternehmensfunktionen ermitteln", "Rollen und Zuständigkeiten dokumentiert",
                        "Informationsassets der Geschäftsfunktionen", "Verzeichnis der Geschäftsprozesse",
                    ]),
                ObligationElement(
                    "classification",
                    english: [
                        "classification of information assets", "classify assets by criticality",
                        "classification scheme", "protection needs analysis", "assets are classified",
                        "four classification levels", "public, internal, confidential, strictly confidential",
                    ],
                    german: [
                        "Klassifizierung der Informationsassets", "Klassifizierung nach Kritikalität",
                        "Klassifizierungsschema", "Schutzbedarfsfeststellung", "Schutzbedarfsanalyse",
                        "vier Klassifizierungsstufen", "öffentlich, intern, vertraulich, streng vertraulich",
                    ]),
            ]),
        Obligation(
            id: "dora-8-1-s2", act: "2022/2554", citation: "Article 8(1)", article: 8, pillar: .ictRisk,
            statement: """
                The adequacy of the classification and its documentation must be reviewed as needed and at least once a \
                year.
                """,
            statementGerman: """
                Die Angemessenheit der Klassifizierung und ihrer Dokumentation muss bei Bedarf und mindestens einmal \
                jährlich überprüft werden.
                """,
            binds: .fullFramework, evidence: .record, frequency: "as needed and at least yearly",
            elements: [
                ObligationElement(
                    "review of the classification",
                    english: [
                        "review of the classification", "classification adequacy reviewed",
                        "classification is reassessed", "reclassification of assets",
                    ],
                    german: [
                        "Überprüfung der Klassifizierung", "Angemessenheit der Klassifizierung",
                        "Klassifizierung wird neu bewertet", "Überprüfung des Schutzbedarfs",
                    ]),
                ObligationElement(
                    "at least yearly",
                    english: [
                        "classification reviewed at least annually", "at least once a year",
                        "yearly review of classification", "every twelve months", "every 12 months",
                    ],
                    german: [
                        "Klassifizierung mindestens jährlich überprüft", "mindestens einmal im Jahr",
                        "jährliche Überprüfung der Klassifizierung", "alle zwölf Monate", "alle 12 Monate",
                    ]),
            ]),
        Obligation(
            id: "dora-8-2-s1", act: "2022/2554", citation: "Article 8(2)", article: 8, pillar: .ictRisk,
            statement: """
                The entity must continuously identify sources of ICT risk, in particular exposure to other financial \
                entities, and assess the cyber threats and vulnerabilities that concern it.
                """,
            statementGerman: """
                Das Unternehmen muss laufend Quellen von IKT-Risiken, insbesondere gegenüber anderen Finanzunternehmen, \
                ermitteln und für es relevante Cyberbedrohungen und Schwachstellen bewerten.
                """,
            binds: .fullFramework, evidence: .register, frequency: "continuously",
            elements: [
                ObligationElement(
                    "sources of ICT risk",
                    english: [
                        "identify sources of ICT risk", "continuous risk identification",
                        "risk exposure to other financial entities", "ICT risk register maintained",
                        "ICT risk inventory",
                    ],
                    german: [
                        "Quellen von IKT-Risiken ermitteln", "laufende Risikoidentifizierung",
                        "Risiken gegenüber anderen Finanzunternehmen", "IKT-Risikoregister gepflegt",
                        "IKT-Risikoinventar",
                    ]),
                ObligationElement(
                    "cyber threats and vulnerabilities",
                    english: [
                        "assess cyber threats and vulnerabilities", "threat and vulnerability assessment",
                        "threat landscape analysis", "relevant cyber threats evaluated",
                    ],
                    german: [
                        "Bewertung von Cyberbedrohungen und Schwachstellen", "Bedrohungs- und Schwachstellenanalyse",
                        "Analyse der Bedrohungslage", "relevante Cyberbedrohungen bewertet",
                    ]),
            ]),
        Obligation(
            id: "dora-8-2-s2", act: "2022/2554", citation: "Article 8(2)", article: 8, pillar: .ictRisk,
            statement: """
                The risk scenarios that affect the entity must be reviewed regularly and at least once a year.
                """,
            statementGerman: """
                Die für das Unternehmen relevanten Risikoszenarien müssen regelmäßig und mindestens einmal jährlich \
                überprüft werden.
                """,
            binds: .fullFramework, evidence: .record, frequency: "regularly and at least yearly",
            elements: [
                ObligationElement(
                    "review of risk scenarios",
                    english: [
                        "review of risk scenarios", "risk scenarios are updated", "ICT risk scenario catalogue",
                        "scenarios reassessed", "scenario analysis refreshed",
                    ],
                    german: [
                        "Überprüfung der Risikoszenarien", "Risikoszenarien werden aktualisiert",
                        "Katalog der IKT-Risikoszenarien", "Szenarien neu bewertet",
                    ]),
                ObligationElement(
                    "at least yearly",
                    english: [
                        "scenarios reviewed at least annually", "risk scenarios reviewed every year",
                        "at least once a year", "yearly scenario review",
                    ],
                    german: [
                        "Risikoszenarien mindestens jährlich überprüft", "mindestens einmal im Jahr",
                        "jährliche Szenarioüberprüfung", "alle zwölf Monate", "alle 12 Monate",
                    ]),
            ]),
        Obligation(
            id: "dora-8-3", act: "2022/2554", citation: "Article 8(3)", article: 8, pillar: .ictRisk,
            statement: """
                A risk assessment must be made at each major change to network and information system infrastructure, \
                processes or procedures.
                """,
            statementGerman: """
                Bei jeder wesentlichen Änderung der Netzwerk- und Systeminfrastruktur, der Prozesse oder Verfahren muss \
                eine Risikobewertung durchgeführt werden.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report, frequency: "upon each major change",
            elements: [
                ObligationElement(
                    "risk assessment at major changes",
                    english: [
                        "risk assessment upon major change", "each major change assessed",
                        "risk assessment before significant changes", "major changes to infrastructure",
                        "change risk analysis",
                    ],
                    german: [
                        "Risikobewertung bei wesentlichen Änderungen", "jede wesentliche Änderung bewertet",
                        "Risikoanalyse vor größeren Änderungen", "wesentliche Änderungen der Infrastruktur",
                        "Auswirkungsanalyse bei wesentlichen Veränderungen",
                    ])
            ]),
    ]
}
