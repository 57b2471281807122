extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 3: the ICT risk management policy.
    static let act20241774RiskManagement: [Obligation] = [
        Obligation(
            id: "rts-rmf-3-a", act: "2024/1774",
            citation: "Article 3, first paragraph, point (a)", article: 3, pillar: .ictRisk,
            statement: "The ICT risk management policy must record the approval of the ICT risk tolerance level.",
            statementGerman: """
                Die Leitlinie zum IKT-Risikomanagement muss die Genehmigung der IKT-Risikotoleranzschwelle festhalten.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "approved risk tolerance level",
                    english: [
                        "approval of the risk tolerance level", "approved ICT risk tolerance",
                        "tolerance level approved by the board", "risk tolerance statement signed off",
                    ],
                    german: [
                        "Genehmigung der Risikotoleranzschwelle", "genehmigte IKT-Risikotoleranz",
                        "vom Leitungsorgan genehmigte Toleranzschwelle", "Freigabe der Risikotoleranz",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-3-b-i", act: "2024/1774",
            citation: "Article 3, first paragraph, point (b)(i)", article: 3, pillar: .ictRisk,
            statement: """
                The risk assessment method must identify the vulnerabilities and threats that may affect functions, \
                systems and assets.
                """,
            statementGerman: """
                Die Methode der Risikobewertung muss Schwachstellen und Bedrohungen für Funktionen, Systeme und Assets \
                ermitteln.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "risk assessment method",
                    english: [
                        "ICT risk assessment methodology", "procedure for assessing ICT risk",
                        "risk assessment method", "risk analysis procedure",
                    ],
                    german: [
                        "Methodik der IKT-Risikobewertung", "Verfahren zur Bewertung von IKT-Risiken",
                        "Risikobewertungsmethode", "Risikoanalyseverfahren",
                    ]),
                ObligationElement(
                    "vulnerabilities and threats identified",
                    english: [
                        "identify vulnerabilities and threats", "threats affecting business functions",
                        "threat catalogue", "vulnerabilities of supporting systems",
                    ],
                    german: [
                        "Schwachstellen und Bedrohungen ermitteln", "Bedrohungen für Geschäftsfunktionen",
                        "Bedrohungskatalog", "Schwachstellen unterstützender Systeme",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-3-b-ii", act: "2024/1774",
            citation: "Article 3, first paragraph, point (b)(ii)", article: 3, pillar: .ictRisk,
            statement: """
                The risk assessment method must use quantitative or qualitative indicators for the impact and likelihood \
                of vulnerabilities and threats.
                """,
            statementGerman: """
                Die Methode der Risikobewertung muss quantitative oder qualitative Indikatoren für Auswirkung und \
                Eintrittswahrscheinlichkeit nutzen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "impact and likelihood indicators",
                    english: [
                        "impact and likelihood", "likelihood and impact scale", "probability of occurrence rated",
                        "risk matrix", "five-level risk scale",
                    ],
                    german: [
                        "Auswirkung und Eintrittswahrscheinlichkeit", "Eintrittswahrscheinlichkeit und Schadenshöhe",
                        "Risikomatrix", "Wahrscheinlichkeits- und Schadensstufen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-3-c", act: "2024/1774",
            citation: "Article 3, first paragraph, point (c)", article: 3, pillar: .ictRisk,
            statement: """
                A procedure must identify, implement and document the treatment that brings each ICT risk within \
                tolerance.
                """,
            statementGerman: """
                Ein Verfahren muss die Behandlung ermitteln, umsetzen und dokumentieren, die jedes IKT-Risiko innerhalb \
                der Toleranz hält.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "risk treatment",
                    english: [
                        "risk treatment measures", "ICT risk treatment plan", "bring risks within tolerance",
                        "mitigate, avoid, transfer or accept", "treatment measures documented",
                        "measures to reduce the risk", "risk response options",
                    ],
                    german: [
                        "Risikobehandlungsmaßnahmen", "Risikobehandlungsplan",
                        "Risiken innerhalb der Toleranzschwelle halten",
                        "mindern, vermeiden, übertragen oder akzeptieren", "Behandlungsmaßnahmen dokumentiert",
                        "Maßnahmen zur Risikominderung", "Optionen der Risikobehandlung",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-3-d-i", act: "2024/1774",
            citation: "Article 3, first paragraph, point (d)(i)", article: 3, pillar: .ictRisk,
            statement: """
                The ICT risk management policy must provide for identifying the risks that remain after treatment.
                """,
            statementGerman: """
                Die Leitlinie zum IKT-Risikomanagement muss die Ermittlung der nach Behandlung verbleibenden Risiken \
                vorsehen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "residual risk identification",
                    english: [
                        "residual ICT risks identified", "residual risk after treatment", "remaining risk determined",
                        "identification of residual risks",
                    ],
                    german: [
                        "Restrisiken ermittelt", "Restrisiko nach Behandlung", "verbleibendes Risiko bestimmt",
                        "Ermittlung der IKT-Restrisiken",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-3-d-ii-1", act: "2024/1774",
            citation: "Article 3, first paragraph, point (d)(ii)(1)", article: 3, pillar: .ictRisk,
            statement: "Roles must be assigned for accepting residual ICT risks that exceed the tolerance level.",
            statementGerman: """
                Für die Akzeptanz von IKT-Restrisiken oberhalb der Toleranzschwelle müssen Zuständigkeiten festgelegt \
                sein.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "authority for risk acceptance",
                    english: [
                        "responsibility for accepting residual risks", "risk acceptance authority",
                        "acceptance of risks above tolerance", "risks accepted by the board",
                        "risk owner signs acceptance",
                    ],
                    german: [
                        "Zuständigkeit für die Akzeptanz von Restrisiken", "Befugnis zur Risikoakzeptanz",
                        "Akzeptanz von Risiken über der Toleranz", "Risikoübernahme durch den Vorstand",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-3-d-iii", act: "2024/1774",
            citation: "Article 3, first paragraph, point (d)(iii)", article: 3, pillar: .ictRisk,
            statement: "An inventory of accepted residual ICT risks must give the reasons for their acceptance.",
            statementGerman: "Ein Verzeichnis akzeptierter IKT-Restrisiken muss die Gründe ihrer Akzeptanz angeben.",
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "inventory of accepted risks",
                    english: [
                        "inventory of accepted residual risks", "register of accepted risks",
                        "risk acceptance register", "accepted risks are recorded",
                    ],
                    german: [
                        "Verzeichnis akzeptierter Restrisiken", "Register der akzeptierten Risiken",
                        "Risikoakzeptanzregister", "akzeptierte Risiken erfasst",
                    ]),
                ObligationElement(
                    "reasons for acceptance",
                    english: [
                        "justification for acceptance", "reasons for accepting the risk",
                        "acceptance rationale documented", "justification of accepted risks",
                    ],
                    german: [
                        "Begründung der Akzeptanz", "Gründe der Risikoakzeptanz", "Akzeptanz wird begründet",
                        "dokumentierte Begründung der Risikoübernahme",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-3-d-iv", act: "2024/1774",
            citation: "Article 3, first paragraph, point (d)(iv)", article: 3, pillar: .ictRisk,
            statement: "Accepted residual ICT risks must be reviewed at least once a year.",
            statementGerman: "Akzeptierte IKT-Restrisiken müssen mindestens einmal jährlich überprüft werden.",
            binds: .fullFramework, evidence: .policy, frequency: "at least yearly",
            elements: [
                ObligationElement(
                    "review of accepted risks",
                    english: [
                        "review of accepted residual risks", "accepted risks are reassessed",
                        "risk acceptances reviewed", "residual risks reviewed",
                    ],
                    german: [
                        "Überprüfung akzeptierter Restrisiken", "akzeptierte Risiken neu bewertet",
                        "Risikoakzeptanzen überprüft", "Restrisiken werden überprüft",
                    ]),
                ObligationElement(
                    "at least yearly",
                    english: [
                        "accepted risks reviewed at least annually", "at least once a year",
                        "yearly review of acceptances", "acceptance valid for twelve months",
                        "acceptance valid for 12 months",
                    ],
                    german: [
                        "Restrisiken mindestens jährlich überprüft", "mindestens einmal im Jahr",
                        "jährliche Überprüfung der Akzeptanzen", "Akzeptanz auf zwölf Monate befristet",
                        "Akzeptanz auf 12 Monate befristet",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-3-e-i", act: "2024/1774",
            citation: "Article 3, first paragraph, point (e)(i)", article: 3, pillar: .ictRisk,
            statement: "Changes to ICT risk and the threat landscape must be monitored.",
            statementGerman: "Änderungen des IKT-Risikos und der Bedrohungslage müssen überwacht werden.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "monitoring of the risk and threat landscape",
                    english: [
                        "monitor changes to the threat landscape", "ICT risk monitoring",
                        "threat landscape monitored", "changes to ICT risk tracked", "risk profile monitored",
                    ],
                    german: [
                        "Änderungen der Bedrohungslage überwachen", "Überwachung der IKT-Risiken",
                        "Bedrohungslandschaft beobachtet", "Veränderungen des Risikoprofils überwacht",
                    ])
            ]),
    ]
}
