extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Articles 8 and 9: ICT operations, capacity and performance.
    static let act20241774Operations: [Obligation] = [
        Obligation(
            id: "rts-rmf-8-1", act: "2024/1774", citation: "Article 8(1)", article: 8, pillar: .ictRisk,
            statement: """
                Policies and procedures for ICT operations must say how assets are operated, monitored, controlled and \
                restored.
                """,
            statementGerman: """
                Leitlinien und Verfahren für den IKT-Betrieb müssen regeln, wie Assets betrieben, überwacht, \
                kontrolliert und wiederhergestellt werden.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "ICT operations procedures",
                    english: [
                        "ICT operations procedures", "operating procedures documented",
                        "operate, monitor, control and restore", "operations manual", "runbooks for systems",
                    ],
                    german: [
                        "Verfahren für den IKT-Betrieb", "dokumentierte Betriebsverfahren",
                        "betreiben, überwachen, kontrollieren und wiederherstellen", "Betriebshandbuch",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-8-2-a-i", act: "2024/1774",
            citation: "Article 8(2), first subparagraph, point (a)(i)", article: 8, pillar: .ictRisk,
            statement: """
                Operating procedures must cover secure installation, maintenance, configuration and deinstallation of \
                ICT systems.
                """,
            statementGerman: """
                Betriebsverfahren müssen die sichere Installation, Wartung, Konfiguration und Deinstallation von \
                IKT-Systemen abdecken.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "secure installation to removal",
                    english: [
                        "secure installation, maintenance and configuration", "deinstallation of ICT systems",
                        "secure system installation", "secure removal of systems",
                    ],
                    german: [
                        "sichere Installation, Wartung und Konfiguration", "Deinstallation von IKT-Systemen",
                        "sichere Systeminstallation", "sichere Außerbetriebnahme",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-8-2-b-ii", act: "2024/1774",
            citation: "Article 8(2), first subparagraph, point (b)(ii)", article: 8, pillar: .ictRisk,
            statement: """
                Operating procedures must set scheduling requirements that consider interdependencies between systems.
                """,
            statementGerman: """
                Betriebsverfahren müssen Anforderungen an die Zeitplanung unter Berücksichtigung der \
                Systemabhängigkeiten festlegen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "job scheduling",
                    english: [
                        "job scheduling", "scheduling considers interdependencies", "batch schedule dependencies",
                        "scheduling requirements for processing",
                    ],
                    german: [
                        "Jobsteuerung", "Zeitplanung unter Berücksichtigung von Abhängigkeiten",
                        "Batch-Planung mit Abhängigkeiten", "Anforderungen an die Ablaufplanung",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-8-2-b-v", act: "2024/1774",
            citation: "Article 8(2), first subparagraph, point (b)(v)", article: 8, pillar: .ictRisk,
            statement: """
                Production must be separated from development, testing and other non-production environments.
                """,
            statementGerman: """
                Die Produktion muss von Entwicklungs-, Test- und anderen Nicht-Produktionsumgebungen getrennt sein.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "separation of environments",
                    english: [
                        "separation of production and test environments", "production separated from development",
                        "segregated development, test and production", "non-production environments are separate",
                        "strict environment separation", "developers have no production access",
                        "dedicated test environment",
                    ],
                    german: [
                        "Trennung von Produktions- und Testumgebung", "Produktion von Entwicklung getrennt",
                        "getrennte Entwicklungs-, Test- und Produktionsumgebungen", "Trennung der Umgebungen",
                        "Entwickler ohne Zugang zur Produktion", "eigene Testumgebung",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-8-2-c-i", act: "2024/1774",
            citation: "Article 8(2), first subparagraph, point (c)(i)", article: 8, pillar: .ictRisk,
            statement: "Procedures and protocols for handling errors must exist.",
            statementGerman: "Es müssen Verfahren und Protokolle zur Fehlerbehandlung bestehen.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "error handling",
                    english: [
                        "error handling procedures", "handling of processing errors", "error handling protocols",
                        "operational errors recorded and resolved",
                    ],
                    german: [
                        "Verfahren zur Fehlerbehandlung", "Behandlung von Verarbeitungsfehlern",
                        "Fehlerbehandlungsprotokolle", "Betriebsfehler erfasst und behoben",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-8-2-c-ii", act: "2024/1774",
            citation: "Article 8(2), first subparagraph, point (c)(ii)", article: 8, pillar: .ictRisk,
            statement: """
                Support and escalation contacts, external ones included, must be at hand for unexpected operational or \
                technical problems.
                """,
            statementGerman: """
                Support- und Eskalationskontakte, auch externe, müssen für unerwartete betriebliche oder technische \
                Probleme vorliegen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "support and escalation contacts",
                    english: [
                        "support and escalation contacts", "external support contacts", "escalation contact list",
                        "vendor hotline contacts", "on-call contact list",
                    ],
                    german: [
                        "Support- und Eskalationskontakte", "externe Supportkontakte", "Eskalationsliste",
                        "Kontaktliste der Rufbereitschaft",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-8-2-c-iii", act: "2024/1774",
            citation: "Article 8(2), first subparagraph, point (c)(iii)", article: 8, pillar: .ictRisk,
            statement: "Procedures must exist for restart, rollback and recovery after a disruption of systems.",
            statementGerman: """
                Für Neustart, Zurücksetzen und Wiederherstellung nach Systemstörungen müssen Verfahren bestehen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "restart, rollback and recovery",
                    english: [
                        "restart, rollback and recovery", "system restart procedures", "rollback procedures",
                        "recovery after system disruption",
                    ],
                    german: [
                        "Neustart, Rollback und Wiederherstellung", "Verfahren zum Systemneustart",
                        "Rollback-Verfahren", "Wiederherstellung nach Systemstörung",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-8-2-sp3-s1", act: "2024/1774",
            citation: "Article 8(2), third subparagraph", article: 8, pillar: .ictRisk,
            statement: """
                Testing in production must be clearly identified, justified, limited in time and approved by the \
                relevant function.
                """,
            statementGerman: """
                Tests in der Produktion müssen klar bezeichnet, begründet, zeitlich begrenzt und von der zuständigen \
                Funktion genehmigt sein.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "justified and approved testing in production",
                    english: [
                        "testing in production approved", "tests in production justified",
                        "production testing limited in time", "exceptional testing in production",
                        "no testing in production without approval",
                    ],
                    german: [
                        "Tests in der Produktion genehmigt", "Tests in der Produktionsumgebung begründet",
                        "zeitlich begrenzte Tests in der Produktion", "Produktionstests nur ausnahmsweise",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-9-1-a", act: "2024/1774", citation: "Article 9(1), point (a)", article: 9, pillar: .ictRisk,
            statement: "Procedures must identify the capacity requirements of ICT systems.",
            statementGerman: "Verfahren müssen den Kapazitätsbedarf der IKT-Systeme ermitteln.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "capacity requirements",
                    english: [
                        "capacity requirements identified", "capacity planning", "capacity management procedure",
                        "forecast of capacity needs", "capacity plan",
                    ],
                    german: [
                        "Kapazitätsbedarf ermittelt", "Kapazitätsplanung", "Verfahren zum Kapazitätsmanagement",
                        "Prognose des Kapazitätsbedarfs",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-9-1-c-iii", act: "2024/1774",
            citation: "Article 9(1), point (c)(iii)", article: 9, pillar: .ictRisk,
            statement: "Monitoring procedures must prevent shortages of ICT capacity.",
            statementGerman: "Überwachungsverfahren müssen Engpässe der IKT-Kapazität verhindern.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "prevention of capacity shortage",
                    english: [
                        "prevent capacity shortages", "capacity utilisation monitored", "utilisation thresholds",
                        "performance monitoring prevents bottlenecks", "capacity alerts at 80 percent",
                    ],
                    german: [
                        "Kapazitätsengpässe verhindern", "Kapazitätsauslastung überwacht", "Auslastungsschwellen",
                        "Leistungsüberwachung verhindert Engpässe",
                    ])
            ]),
    ]
}
