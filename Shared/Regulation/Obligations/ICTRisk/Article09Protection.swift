extension ObligationCatalogue {
    /// Article 9(1) to (3): protection and prevention.
    static let article09Protection: [Obligation] = [
        Obligation(
            id: "dora-9-1-s1", act: "2022/2554", citation: "Article 9(1)", article: 9, pillar: .ictRisk,
            statement: """
                The security and functioning of ICT systems and tools must be continuously monitored and controlled.
                """,
            statementGerman: """
                Sicherheit und Funktionieren der IKT-Systeme und -Tools müssen laufend überwacht und kontrolliert \
                werden.
                """,
            binds: .fullFramework, evidence: .record, frequency: "continuously",
            elements: [
                ObligationElement(
                    "continuous monitoring",
                    english: [
                        "continuously monitor security and functioning", "systems monitored around the clock",
                        "24/7 monitoring of systems", "continuous control of ICT systems",
                        "real-time system monitoring",
                    ],
                    german: [
                        "laufende Überwachung der IKT-Systeme", "Sicherheit und Funktionieren überwacht",
                        "Systeme rund um die Uhr überwacht", "kontinuierliche Überwachung und Kontrolle",
                        "24/7-Überwachung der Systeme",
                    ])
            ]),
        Obligation(
            id: "dora-9-2", act: "2022/2554", citation: "Article 9(2)", article: 9, pillar: .ictRisk,
            statement: """
                Security policies, procedures and tools must be designed and put in place so that systems stay \
                resilient, continuous and available and data stays protected at rest, in use and in transit.
                """,
            statementGerman: """
                Sicherheitsleitlinien, -verfahren und -tools müssen so gestaltet sein, dass Systeme resilient und \
                verfügbar bleiben und Daten im Ruhezustand, bei Verwendung und Übermittlung geschützt sind.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "resilience, continuity and availability",
                    english: [
                        "resilience, continuity and availability of systems",
                        "ensure availability of critical systems", "security tools designed for resilience",
                        "continuity of ICT systems",
                    ],
                    german: [
                        "Resilienz, Kontinuität und Verfügbarkeit", "Verfügbarkeit kritischer Systeme sicherstellen",
                        "Kontinuität der IKT-Systeme", "Resilienz der IKT-Systeme",
                    ]),
                ObligationElement(
                    "data at rest, in use and in transit",
                    english: [
                        "data at rest and in use", "protection of stored and transmitted data",
                        "confidentiality of data in transit", "data protected in every state",
                    ],
                    german: [
                        "Daten im Ruhezustand und bei Übermittlung", "Schutz gespeicherter und übertragener Daten",
                        "ruhende und übertragene Daten", "Daten in jedem Zustand geschützt",
                    ]),
            ]),
        Obligation(
            id: "dora-9-3-a", act: "2022/2554", citation: "Article 9(3), point (a)", article: 9, pillar: .ictRisk,
            statement: "The means of transferring data must be secure.",
            statementGerman: "Die Mittel zur Übermittlung von Daten müssen sicher sein.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "secure data transfer",
                    english: [
                        "secure data transfer", "secure means of transfer", "encrypted file transfer",
                        "SFTP and TLS required", "secure transmission channels", "encrypted data exchange",
                    ],
                    german: [
                        "sichere Datenübermittlung", "sichere Datenübertragungswege",
                        "verschlüsselte Dateiübertragung", "SFTP und TLS vorgeschrieben",
                        "gesicherte Übertragungskanäle",
                    ])
            ]),
        Obligation(
            id: "dora-9-3-b", act: "2022/2554", citation: "Article 9(3), point (b)", article: 9, pillar: .ictRisk,
            statement: """
                Solutions must keep the risk of data corruption or loss, unauthorised access and technical flaws low.
                """,
            statementGerman: """
                Lösungen müssen das Risiko von Datenbeschädigung oder -verlust, unbefugtem Zugriff und technischen \
                Mängeln gering halten.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "risk of corruption, loss and unauthorised access",
                    english: [
                        "minimise corruption or loss of data", "protection against data loss",
                        "prevent unauthorised access", "technical flaws hindering business",
                        "data corruption prevented",
                    ],
                    german: [
                        "Datenverlust und Datenbeschädigung minimieren", "Schutz vor Datenverlust",
                        "unbefugter Zugriff verhindert", "technische Mängel vermieden",
                    ])
            ]),
        Obligation(
            id: "dora-9-3-d", act: "2022/2554", citation: "Article 9(3), point (d)", article: 9, pillar: .ictRisk,
            statement: """
                Data must be protected against risks from data management, including poor administration, processing \
                errors and human error.
                """,
            statementGerman: """
                Daten müssen vor Risiken des Datenmanagements geschützt werden, einschließlich unzureichender \
                Verwaltung, Verarbeitungsfehlern und menschlichem Versagen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "protection against administration and human error",
                    english: [
                        "protected against human error", "processing errors prevented", "poor administration of data",
                        "four-eyes principle for data changes", "input validation and plausibility checks",
                    ],
                    german: [
                        "Schutz vor menschlichen Fehlern", "Verarbeitungsfehler verhindert",
                        "unzureichende Datenverwaltung", "Vier-Augen-Prinzip bei Datenänderungen",
                        "Plausibilitätsprüfungen der Eingaben",
                    ])
            ]),
    ]
}
