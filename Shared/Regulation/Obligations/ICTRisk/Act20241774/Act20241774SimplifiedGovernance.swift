extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Articles 28 to 31: governance of the simplified framework.
    static let act20241774SimplifiedGovernance: [Obligation] = [
        Obligation(
            id: "rts-rmf-28-2-a", act: "2024/1774",
            citation: "Article 28(2), point (a)", article: 28, pillar: .ictRisk,
            statement: """
                Under the simplified framework, the management body must answer for the framework supporting the \
                business strategy within the risk appetite.
                """,
            statementGerman: """
                Im vereinfachten Rahmen muss das Leitungsorgan dafür einstehen, dass der Rahmen die Geschäftsstrategie \
                im Rahmen des Risikoappetits unterstützt.
                """,
            binds: .simplified, evidence: .policy,
            elements: [
                ObligationElement(
                    "responsibility of the management body",
                    english: [
                        "management body bears overall responsibility", "framework supports business strategy",
                        "within the risk appetite", "board answers for the simplified framework",
                    ],
                    german: [
                        "Leitungsorgan trägt Gesamtverantwortung", "Rahmen unterstützt die Geschäftsstrategie",
                        "im Rahmen des Risikoappetits", "Geschäftsleitung verantwortet den vereinfachten Rahmen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-28-2-e", act: "2024/1774",
            citation: "Article 28(2), point (e)", article: 28, pillar: .ictRisk,
            statement: """
                Under the simplified framework, the management body must allocate the resilience budget and review it at \
                least once a year.
                """,
            statementGerman: """
                Im vereinfachten Rahmen muss das Leitungsorgan das Resilienzbudget zuweisen und mindestens einmal \
                jährlich überprüfen.
                """,
            binds: .simplified, evidence: .record, frequency: "at least once a year",
            elements: [
                ObligationElement(
                    "resilience budget",
                    english: [
                        "budget for digital operational resilience", "allocate budget for resilience",
                        "security budget allocated", "budget includes awareness and training",
                    ],
                    german: [
                        "Budget für digitale operationale Resilienz", "Budget für Resilienz zuweisen",
                        "Sicherheitsbudget zugewiesen", "Budget umfasst Sensibilisierung und Schulung",
                    ]),
                ObligationElement(
                    "yearly review of the budget",
                    english: [
                        "budget reviewed once a year", "annual budget review", "yearly review of the budget",
                        "budget checked every twelve months", "budget checked every 12 months",
                    ],
                    german: [
                        "Budget mindestens einmal jährlich überprüft", "jährliche Budgetüberprüfung",
                        "Budget jedes Jahr überprüft", "Budgetprüfung alle zwölf Monate",
                        "Budgetprüfung alle 12 Monate",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-28-5-s1", act: "2024/1774", citation: "Article 28(5)", article: 28, pillar: .ictRisk,
            statement: "The simplified framework must be audited internally in line with the audit plan.",
            statementGerman: "Der vereinfachte Rahmen muss gemäß Prüfungsplan intern geprüft werden.",
            binds: .simplified, evidence: .report, frequency: "per audit plan, commensurate to ICT risk",
            elements: [
                ObligationElement(
                    "internal audit of the simplified framework",
                    english: [
                        "internal audit of the simplified framework", "framework audited under audit plan",
                        "auditors review the framework", "audit of ICT risk framework",
                    ],
                    german: [
                        "interne Prüfung des vereinfachten Rahmens", "Rahmen gemäß Prüfungsplan geprüft",
                        "Revision prüft den Rahmen", "Prüfung des IKT-Risikorahmens",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-29-1", act: "2024/1774", citation: "Article 29(1)", article: 29, pillar: .ictRisk,
            statement: """
                Under the simplified framework, an information security policy with high-level principles and rules must \
                protect data and services.
                """,
            statementGerman: """
                Im vereinfachten Rahmen muss eine Informationssicherheitsleitlinie mit übergeordneten Grundsätzen und \
                Regeln Daten und Dienste schützen.
                """,
            binds: .simplified, evidence: .policy,
            elements: [
                ObligationElement(
                    "information security policy",
                    english: [
                        "information security policy", "high-level principles and rules",
                        "policy protects confidentiality and integrity", "security principles documented",
                    ],
                    german: [
                        "Informationssicherheitsleitlinie", "übergeordnete Grundsätze und Regeln",
                        "Leitlinie schützt Vertraulichkeit und Integrität", "Sicherheitsgrundsätze dokumentiert",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-30-1-s1", act: "2024/1774", citation: "Article 30(1)", article: 30, pillar: .ictRisk,
            statement: """
                Under the simplified framework, critical or important functions, supporting assets and their \
                interdependencies must be identified, classified and documented.
                """,
            statementGerman: """
                Im vereinfachten Rahmen müssen kritische oder wichtige Funktionen, unterstützende Assets und ihre \
                Abhängigkeiten ermittelt, klassifiziert und dokumentiert werden.
                """,
            binds: .simplified, evidence: .register,
            elements: [
                ObligationElement(
                    "identified and classified functions and assets",
                    english: [
                        "critical functions identified and classified", "supporting assets documented",
                        "classification of information assets", "interdependencies documented",
                    ],
                    german: [
                        "kritische Funktionen ermittelt und klassifiziert", "unterstützende Assets dokumentiert",
                        "Klassifizierung der Informationsassets", "Abhängigkeiten dokumentiert",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-31-2", act: "2024/1774", citation: "Article 31(2)", article: 31, pillar: .ictRisk,
            statement: """
                Under the simplified framework, ICT risk must be assessed and the assessment documented periodically, in \
                keeping with the risk profile.
                """,
            statementGerman: """
                Im vereinfachten Rahmen muss das IKT-Risiko entsprechend dem Risikoprofil regelmäßig bewertet und die \
                Bewertung dokumentiert werden.
                """,
            binds: .simplified, evidence: .report, frequency: "periodically, commensurate to risk profile",
            elements: [
                ObligationElement(
                    "documented risk assessment",
                    english: [
                        "ICT risk assessment documented", "risk assessment performed",
                        "documented assessment of risks", "risk analysis recorded",
                    ],
                    german: [
                        "IKT-Risikobewertung dokumentiert", "Risikobewertung durchgeführt",
                        "dokumentierte Bewertung der Risiken", "Risikoanalyse festgehalten",
                    ]),
                ObligationElement(
                    "periodic rhythm",
                    english: [
                        "risk assessment carried out periodically", "annual risk assessment",
                        "periodic ICT risk assessment", "risks reassessed yearly",
                    ],
                    german: [
                        "Risikobewertung regelmäßig durchgeführt", "jährliche Risikobewertung",
                        "regelmäßige IKT-Risikobewertung", "Risiken jährlich neu bewertet",
                    ]),
            ]),
    ]
}
