extension ObligationCatalogue {
    /// Article 10: detection.
    static let article10Detection: [Obligation] = [
        Obligation(
            id: "dora-10-1-sp1-s1", act: "2022/2554",
            citation: "Article 10(1), first subparagraph", article: 10, pillar: .ictRisk,
            statement: """
                Mechanisms must promptly detect anomalous activities, including network performance issues and \
                ICT-related incidents.
                """,
            statementGerman: """
                Mechanismen müssen anomale Aktivitäten einschließlich Problemen der Netzwerkleistung und IKT-bezogener \
                Vorfälle umgehend erkennen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "prompt anomaly detection",
                    english: [
                        "promptly detect anomalous activities", "anomaly detection mechanisms",
                        "detection of network performance issues", "intrusion detection system", "SIEM",
                        "detect security incidents early", "log correlation detects anomalies",
                        "network traffic anomaly alerts",
                    ],
                    german: [
                        "anomale Aktivitäten umgehend erkennen", "Mechanismen zur Anomalieerkennung",
                        "Erkennung von Netzwerkleistungsproblemen", "Angriffserkennungssystem",
                        "Früherkennung von Sicherheitsvorfällen", "Auswertung der Logs auf Anomalien",
                        "SIEM erkennt auffälliges Verhalten",
                    ])
            ]),
        Obligation(
            id: "dora-10-1-sp1-s2", act: "2022/2554",
            citation: "Article 10(1), first subparagraph", article: 10, pillar: .ictRisk,
            statement: "Potential material single points of failure must be identified.",
            statementGerman: """
                Potenzielle wesentliche einzelne Ausfallstellen (Single Points of Failure) müssen ermittelt werden.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "single points of failure",
                    english: [
                        "single points of failure", "identify single point of failure", "SPOF analysis",
                        "eliminate single points of failure",
                    ],
                    german: [
                        "einzelne Fehlerquellen", "Single Points of Failure", "Ermittlung einzelner Ausfallstellen",
                        "SPOF-Analyse",
                    ])
            ]),
        Obligation(
            id: "dora-10-1-sp2", act: "2022/2554",
            citation: "Article 10(1), second subparagraph", article: 10, pillar: .ictRisk,
            statement: "All detection mechanisms must be tested regularly.",
            statementGerman: "Alle Erkennungsmechanismen müssen regelmäßig getestet werden.",
            binds: .fullFramework, evidence: .test, frequency: "regularly",
            elements: [
                ObligationElement(
                    "test of detection mechanisms",
                    english: [
                        "detection mechanisms are tested", "test of detection rules", "testing alert mechanisms",
                        "purple team exercises validate detection", "SIEM use cases tested",
                    ],
                    german: [
                        "Erkennungsmechanismen werden getestet", "Test der Erkennungsregeln",
                        "Prüfung der Alarmmechanismen", "SIEM-Anwendungsfälle getestet",
                    ]),
                ObligationElement(
                    "regular rhythm",
                    english: [
                        "detection tested regularly", "detection tested every quarter",
                        "detection tested at least annually", "regular testing of detection mechanisms",
                    ],
                    german: [
                        "Erkennung regelmäßig getestet", "Erkennungsmechanismen mindestens jährlich getestet",
                        "quartalsweise Tests der Erkennung", "regelmäßige Tests der Erkennungsmechanismen",
                    ]),
            ]),
        Obligation(
            id: "dora-10-2-s1", act: "2022/2554", citation: "Article 10(2)", article: 10, pillar: .ictRisk,
            statement: """
                Detection must have several layers of control with alert thresholds and criteria that trigger incident \
                response.
                """,
            statementGerman: """
                Die Erkennung muss mehrere Kontrollebenen mit Alarmschwellen und Kriterien haben, die die \
                Vorfallsreaktion auslösen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "several layers of control",
                    english: [
                        "multiple layers of control", "layered detection controls", "defence in depth",
                        "several detection layers",
                    ],
                    german: [
                        "mehrere Kontrollebenen", "gestaffelte Erkennung", "mehrschichtige Kontrollen",
                        "Defense-in-Depth",
                    ]),
                ObligationElement(
                    "alert thresholds and triggers",
                    english: [
                        "alert thresholds", "criteria to trigger incident response", "alarm thresholds defined",
                        "thresholds initiate incident response",
                    ],
                    german: [
                        "Alarmschwellen", "Kriterien zur Auslösung der Reaktion",
                        "Schwellenwerte für Alarme festgelegt", "Auslösekriterien für die Vorfallsreaktion",
                    ]),
            ]),
        Obligation(
            id: "dora-10-2-s2", act: "2022/2554", citation: "Article 10(2)", article: 10, pillar: .ictRisk,
            statement: "Automatic alerts must reach the staff in charge of incident response.",
            statementGerman: """
                Automatische Warnungen müssen die für die Vorfallsreaktion zuständigen Mitarbeitenden erreichen.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "automatic alerts to response staff",
                    english: [
                        "automatic alert mechanisms", "automated alerts to incident response staff",
                        "alerts sent to on-call staff", "automatic notification of the response team",
                        "SOC alerted automatically",
                    ],
                    german: [
                        "automatische Warnmechanismen", "automatische Alarmierung der zuständigen Mitarbeitenden",
                        "Bereitschaft automatisch alarmiert", "automatische Benachrichtigung des Reaktionsteams",
                    ])
            ]),
        Obligation(
            id: "dora-10-3", act: "2022/2554", citation: "Article 10(3)", article: 10, pillar: .ictRisk,
            statement: """
                Enough resources and capabilities must be devoted to monitoring user activity, ICT anomalies and \
                incidents, cyber-attacks above all.
                """,
            statementGerman: """
                Für die Überwachung von Nutzeraktivitäten, IKT-Anomalien und Vorfällen, vor allem Cyberangriffen, müssen \
                ausreichende Ressourcen und Fähigkeiten eingesetzt werden.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "resources for monitoring",
                    english: [
                        "sufficient resources for monitoring", "security operations centre staffed",
                        "SOC operates around the clock", "analysts monitor security events",
                        "dedicated monitoring staff", "security monitoring team", "managed detection service",
                    ],
                    german: [
                        "ausreichende Ressourcen für die Überwachung", "Security Operations Center besetzt",
                        "SOC arbeitet rund um die Uhr", "Analysten überwachen Sicherheitsereignisse",
                        "Team für Sicherheitsüberwachung", "ausreichend Personal im SOC",
                    ]),
                ObligationElement(
                    "user activity and anomalies",
                    english: [
                        "monitor user activity", "user behaviour monitoring", "ICT anomalies monitored",
                        "monitoring of cyber-attacks",
                    ],
                    german: [
                        "Überwachung der Nutzeraktivitäten", "Nutzerverhalten überwacht", "IKT-Anomalien überwacht",
                        "Überwachung von Cyberangriffen",
                    ]),
            ]),
    ]
}
