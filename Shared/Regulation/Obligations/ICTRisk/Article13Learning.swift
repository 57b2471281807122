extension ObligationCatalogue {
    /// Article 13(1) and (2): threat information and reviews after incidents.
    static let article13Learning: [Obligation] = [
        Obligation(
            id: "dora-13-1", act: "2022/2554", citation: "Article 13(1)", article: 13, pillar: .ictRisk,
            statement: """
                The entity must have the staff and capability to gather information on vulnerabilities, cyber threats \
                and incidents and to analyse their likely effect.
                """,
            statementGerman: """
                Das Unternehmen muss über Personal und Fähigkeiten verfügen, um Informationen über Schwachstellen, \
                Cyberbedrohungen und Vorfälle zu sammeln und ihre wahrscheinlichen Auswirkungen zu analysieren.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "gathering threat information",
                    english: [
                        "gather information on vulnerabilities and threats", "threat intelligence feeds",
                        "cyber threat intelligence team", "collect cyber threat information",
                        "CERT advisories evaluated",
                    ],
                    german: [
                        "Informationen über Schwachstellen und Bedrohungen sammeln", "Threat-Intelligence-Quellen",
                        "Sammlung von Bedrohungsinformationen", "CERT-Meldungen ausgewertet",
                    ]),
                ObligationElement(
                    "analysis of likely effects",
                    english: [
                        "analyse impact on resilience", "likely effects analysed",
                        "impact of threats on operational resilience", "relevance of threats assessed",
                    ],
                    german: [
                        "Auswirkungen auf die Resilienz analysieren", "wahrscheinliche Auswirkungen analysiert",
                        "Relevanz der Bedrohungen bewertet", "Auswirkungen von Bedrohungen beurteilt",
                    ]),
            ]),
        Obligation(
            id: "dora-13-2-sp1", act: "2022/2554",
            citation: "Article 13(2), first subparagraph", article: 13, pillar: .ictRisk,
            statement: """
                After each major ICT-related incident that disrupts core activities, a review must find the causes and \
                the improvements needed.
                """,
            statementGerman: """
                Nach jedem schwerwiegenden IKT-bezogenen Vorfall, der Haupttätigkeiten stört, muss eine Überprüfung \
                Ursachen und nötige Verbesserungen ermitteln.
                """,
            binds: .fullFramework, evidence: .report,
            frequency: "after each major incident disrupting core activities",
            elements: [
                ObligationElement(
                    "post-incident review",
                    english: [
                        "post-incident review", "post-mortem after major incident", "review after major incidents",
                        "lessons learned meeting", "incident debrief", "after-action review",
                    ],
                    german: [
                        "nachträgliche Prüfung von Vorfällen", "Post-Incident-Review",
                        "Nachbereitung schwerwiegender Vorfälle", "Lessons-Learned-Besprechung",
                        "Nachbesprechung des Vorfalls", "Auswertung nach dem Vorfall",
                    ]),
                ObligationElement(
                    "causes and improvements",
                    english: [
                        "root cause analysis", "causes of disruption analysed", "identify required improvements",
                        "improvement measures from incidents",
                    ],
                    german: [
                        "Ursachenanalyse", "Störungsursachen analysiert", "erforderliche Verbesserungen ermitteln",
                        "Verbesserungsmaßnahmen aus Vorfällen",
                    ]),
            ]),
        Obligation(
            id: "dora-13-2-sp2", act: "2022/2554",
            citation: "Article 13(2), second subparagraph", article: 13, pillar: .ictRisk,
            statement: """
                Changes made after post-incident reviews must be communicated to the competent authority on request.
                """,
            statementGerman: """
                Nach Vorfallsüberprüfungen vorgenommene Änderungen müssen der zuständigen Behörde auf Verlangen \
                mitgeteilt werden.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report,
            frequency: "on request of the competent authority",
            elements: [
                ObligationElement(
                    "changes communicated to the authority",
                    english: [
                        "changes communicated to competent authorities",
                        "implemented changes after incident reported", "authority informed of post-incident changes",
                        "supervisor receives improvement measures",
                    ],
                    german: [
                        "Änderungen den Behörden mitgeteilt", "umgesetzte Änderungen nach Vorfällen gemeldet",
                        "Behörde über Verbesserungen informiert", "Aufsicht erhält Verbesserungsmaßnahmen",
                    ])
            ]),
        Obligation(
            id: "dora-13-2-sp3-a", act: "2022/2554",
            citation: "Article 13(2), third subparagraph, point (a)", article: 13, pillar: .ictRisk,
            statement: """
                The post-incident review must judge how promptly alerts were answered and how well impact and severity \
                were determined.
                """,
            statementGerman: """
                Die Überprüfung nach einem Vorfall muss beurteilen, wie schnell auf Alarme reagiert und wie gut \
                Auswirkung und Schwere bestimmt wurden.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "promptness of response",
                    english: [
                        "promptness in responding to alerts", "response time to security alerts",
                        "time to respond evaluated", "timeliness of the alert response",
                    ],
                    german: [
                        "Schnelligkeit der Reaktion auf Alarme", "Reaktionszeit auf Sicherheitsalarme",
                        "Reaktionszeiten ausgewertet", "Rechtzeitigkeit der Alarmreaktion",
                    ]),
                ObligationElement(
                    "impact and severity determination",
                    english: [
                        "determining impact and severity", "severity rating reviewed", "quality of impact assessment",
                        "accuracy of severity classification",
                    ],
                    german: [
                        "Bestimmung von Auswirkung und Schwere", "Einstufung der Schwere überprüft",
                        "Qualität der Auswirkungsbewertung", "Richtigkeit der Schwereeinstufung",
                    ]),
            ]),
        Obligation(
            id: "dora-13-2-sp3-b", act: "2022/2554",
            citation: "Article 13(2), third subparagraph, point (b)", article: 13, pillar: .ictRisk,
            statement: """
                The post-incident review must judge the quality and speed of forensic analysis where one was needed.
                """,
            statementGerman: """
                Die Überprüfung nach einem Vorfall muss Qualität und Geschwindigkeit einer etwaigen forensischen Analyse \
                beurteilen.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "forensic analysis",
                    english: [
                        "forensic analysis quality and speed", "quality of forensic analysis",
                        "IT forensics reviewed", "speed of forensic investigation",
                    ],
                    german: [
                        "Qualität und Schnelligkeit der forensischen Analyse", "IT-Forensik überprüft",
                        "Geschwindigkeit der forensischen Untersuchung", "forensische Analyse bewertet",
                    ])
            ]),
        Obligation(
            id: "dora-13-2-sp3-c", act: "2022/2554",
            citation: "Article 13(2), third subparagraph, point (c)", article: 13, pillar: .ictRisk,
            statement: "The post-incident review must judge whether escalation within the entity worked.",
            statementGerman: """
                Die Überprüfung nach einem Vorfall muss beurteilen, ob die Eskalation im Unternehmen funktioniert hat.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "effectiveness of escalation",
                    english: [
                        "effectiveness of incident escalation", "internal escalation reviewed",
                        "escalation paths evaluated", "escalation worked as planned",
                    ],
                    german: [
                        "Wirksamkeit der Eskalation", "interne Eskalation überprüft", "Eskalationswege bewertet",
                        "Eskalation funktionierte wie vorgesehen",
                    ])
            ]),
        Obligation(
            id: "dora-13-2-sp3-d", act: "2022/2554",
            citation: "Article 13(2), third subparagraph, point (d)", article: 13, pillar: .ictRisk,
            statement: "The post-incident review must judge whether internal and external communication worked.",
            statementGerman: """
                Die Überprüfung nach einem Vorfall muss beurteilen, ob interne und externe Kommunikation wirksam waren.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "effectiveness of communication",
                    english: [
                        "effectiveness of internal and external communication", "incident communication evaluated",
                        "communication reviewed after incident", "quality of stakeholder communication",
                    ],
                    german: [
                        "Wirksamkeit der internen und externen Kommunikation", "Kommunikation im Vorfall bewertet",
                        "Kommunikation nach Vorfall überprüft", "Qualität der Kommunikation mit Beteiligten",
                    ])
            ]),
    ]
}
