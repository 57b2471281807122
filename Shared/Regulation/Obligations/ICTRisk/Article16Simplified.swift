extension ObligationCatalogue {
    /// Article 16: simplified ICT risk management framework.
    static let article16Simplified: [Obligation] = [
        Obligation(
            id: "dora-16-1-sp2-a", act: "2022/2554",
            citation: "Article 16(1), second subparagraph, point (a)", article: 16, pillar: .ictRisk,
            statement: """
                An entity under the simplified regime must have a documented framework with measures for quick, \
                efficient and comprehensive ICT risk management, physical components included.
                """,
            statementGerman: """
                Ein Unternehmen mit vereinfachtem Rahmen muss einen dokumentierten Rahmen mit Maßnahmen für ein rasches, \
                wirksames und umfassendes IKT-Risikomanagement haben, auch für physische Komponenten.
                """,
            binds: .simplified, evidence: .policy,
            elements: [
                ObligationElement(
                    "documented simplified framework",
                    english: [
                        "simplified ICT risk management framework",
                        "documented framework with mechanisms and measures",
                        "quick, efficient and comprehensive management", "simplified framework documented",
                    ],
                    german: [
                        "vereinfachter IKT-Risikomanagementrahmen", "dokumentierter Rahmen mit Maßnahmen",
                        "rasches, wirksames und umfassendes Management", "vereinfachter Rahmen dokumentiert",
                    ]),
                ObligationElement(
                    "physical components protected",
                    english: [
                        "protection of physical components", "physical infrastructure protected",
                        "premises and server rooms secured", "relevant physical components",
                    ],
                    german: [
                        "Schutz physischer Komponenten", "physische Infrastruktur geschützt",
                        "Räume und Serverräume gesichert", "relevante physische Komponenten",
                    ]),
            ]),
        Obligation(
            id: "dora-16-1-sp2-b", act: "2022/2554",
            citation: "Article 16(1), second subparagraph, point (b)", article: 16, pillar: .ictRisk,
            statement: "All ICT systems must be continuously monitored for security and proper working.",
            statementGerman: "Alle IKT-Systeme müssen laufend auf Sicherheit und Funktionieren überwacht werden.",
            binds: .simplified, evidence: .record, frequency: "continuously",
            elements: [
                ObligationElement(
                    "continuous monitoring",
                    english: [
                        "continuously monitor all ICT systems", "security and functioning monitored",
                        "continuous system monitoring", "systems watched around the clock",
                    ],
                    german: [
                        "laufende Überwachung aller IKT-Systeme", "Sicherheit und Funktionieren überwacht",
                        "kontinuierliche Systemüberwachung", "rund um die Uhr überwacht",
                    ])
            ]),
        Obligation(
            id: "dora-16-1-sp2-c", act: "2022/2554",
            citation: "Article 16(1), second subparagraph, point (c)", article: 16, pillar: .ictRisk,
            statement: """
                ICT risk must be limited by sound, resilient and updated systems, protocols and tools that protect data.
                """,
            statementGerman: """
                IKT-Risiken müssen durch solide, resiliente und aktuelle Systeme, Protokolle und Tools begrenzt werden, \
                die Daten schützen.
                """,
            binds: .simplified, evidence: .record,
            elements: [
                ObligationElement(
                    "sound and updated systems",
                    english: [
                        "sound, resilient and updated systems", "systems kept current with updates",
                        "resilient ICT tools", "up-to-date protocols and tools",
                    ],
                    german: [
                        "solide, resiliente und aktualisierte Systeme", "Systeme aktuell gehalten",
                        "resiliente IKT-Tools", "aktuelle Protokolle und Tools",
                    ]),
                ObligationElement(
                    "protection of data",
                    english: [
                        "availability, authenticity, integrity and confidentiality", "protection of data in systems",
                        "data protected against loss", "confidentiality of data",
                    ],
                    german: [
                        "Verfügbarkeit, Authentizität, Integrität und Vertraulichkeit",
                        "Schutz der Daten in Systemen", "Daten vor Verlust geschützt", "Vertraulichkeit der Daten",
                    ]),
            ]),
        Obligation(
            id: "dora-16-1-sp2-d", act: "2022/2554",
            citation: "Article 16(1), second subparagraph, point (d)", article: 16, pillar: .ictRisk,
            statement: """
                Sources of ICT risk and anomalies must be identified and detected promptly and incidents handled \
                swiftly.
                """,
            statementGerman: """
                Quellen von IKT-Risiken und Anomalien müssen umgehend erkannt und Vorfälle zügig behandelt werden.
                """,
            binds: .simplified, evidence: .procedure,
            elements: [
                ObligationElement(
                    "prompt detection",
                    english: [
                        "sources of risk promptly identified", "anomalies promptly detected",
                        "early detection of anomalies", "detect anomalies in systems",
                    ],
                    german: [
                        "Risikoquellen umgehend erkannt", "Anomalien umgehend erkannt",
                        "frühzeitige Erkennung von Anomalien", "Anomalien in Systemen erkennen",
                    ]),
                ObligationElement(
                    "swift incident handling",
                    english: [
                        "incidents swiftly handled", "quick incident handling", "rapid handling of ICT incidents",
                        "incidents resolved without delay",
                    ],
                    german: [
                        "Vorfälle zügig behandelt", "rasche Behandlung von IKT-Vorfällen",
                        "schnelle Vorfallsbearbeitung", "Vorfälle unverzüglich behoben",
                    ]),
            ]),
        Obligation(
            id: "dora-16-1-sp2-e", act: "2022/2554",
            citation: "Article 16(1), second subparagraph, point (e)", article: 16, pillar: .ictRisk,
            statement: "Key dependencies on ICT third-party providers must be identified.",
            statementGerman: "Wesentliche Abhängigkeiten von IKT-Drittdienstleistern müssen ermittelt werden.",
            binds: .simplified, evidence: .register,
            elements: [
                ObligationElement(
                    "key provider dependencies",
                    english: [
                        "key dependencies on ICT providers", "dependencies on third-party providers identified",
                        "list of essential providers", "provider dependency overview",
                    ],
                    german: [
                        "wesentliche Abhängigkeiten von Drittdienstleistern",
                        "Abhängigkeiten von IKT-Dienstleistern ermittelt", "Liste wesentlicher Dienstleister",
                        "Übersicht der Dienstleisterabhängigkeiten",
                    ])
            ]),
        Obligation(
            id: "dora-16-1-sp2-f", act: "2022/2554",
            citation: "Article 16(1), second subparagraph, point (f)", article: 16, pillar: .ictRisk,
            statement: """
                Continuity plans and response and recovery measures, at least backup and restoration, must keep critical \
                or important functions going.
                """,
            statementGerman: """
                Geschäftsfortführungspläne sowie Reaktions- und Wiederherstellungsmaßnahmen, zumindest Sicherung und \
                Rücksicherung, müssen kritische oder wichtige Funktionen aufrechterhalten.
                """,
            binds: .simplified, evidence: .procedure,
            elements: [
                ObligationElement(
                    "continuity plans",
                    english: [
                        "business continuity plans", "continuity of critical functions",
                        "response and recovery measures", "emergency plan",
                    ],
                    german: [
                        "Geschäftsfortführungspläne", "Fortführung kritischer Funktionen",
                        "Reaktions- und Wiederherstellungsmaßnahmen", "Notfallplan",
                    ]),
                ObligationElement(
                    "backup and restoration",
                    english: [
                        "backup and restoration measures", "backups and restore procedure", "regular data backup",
                        "data can be restored",
                    ],
                    german: [
                        "Sicherungs- und Wiedergewinnungsmaßnahmen", "Datensicherung und Rücksicherung",
                        "regelmäßige Datensicherung", "Daten können wiederhergestellt werden",
                    ]),
            ]),
        Obligation(
            id: "dora-16-1-sp2-g", act: "2022/2554",
            citation: "Article 16(1), second subparagraph, point (g)", article: 16, pillar: .ictRisk,
            statement: "The plans and measures, and the effectiveness of controls, must be tested regularly.",
            statementGerman: """
                Die Pläne und Maßnahmen sowie die Wirksamkeit der Kontrollen müssen regelmäßig getestet werden.
                """,
            binds: .simplified, evidence: .test, frequency: "on a regular basis",
            elements: [
                ObligationElement(
                    "test of plans and controls",
                    english: [
                        "continuity plans are tested", "effectiveness of controls tested",
                        "test of plans and measures", "control effectiveness testing",
                    ],
                    german: [
                        "Geschäftsfortführungspläne getestet", "Wirksamkeit der Kontrollen getestet",
                        "Test der Pläne und Maßnahmen", "Kontrollwirksamkeit geprüft",
                    ]),
                ObligationElement(
                    "regular rhythm",
                    english: [
                        "plans tested on a regular basis", "yearly test of plans", "regular testing of measures",
                        "tested at least annually",
                    ],
                    german: [
                        "Pläne regelmäßig getestet", "jährlicher Test der Pläne", "regelmäßige Tests der Maßnahmen",
                        "mindestens jährlich getestet",
                    ]),
            ]),
        Obligation(
            id: "dora-16-1-sp2-h-s2", act: "2022/2554",
            citation: "Article 16(1), second subparagraph, point (h)", article: 16, pillar: .ictRisk,
            statement: """
                Staff and management must receive ICT security awareness programmes and digital operational resilience \
                training according to need.
                """,
            statementGerman: """
                Personal und Geschäftsleitung müssen nach Bedarf Sensibilisierungsprogramme zur IKT-Sicherheit und \
                Schulungen zur digitalen operationalen Resilienz erhalten.
                """,
            binds: .simplified, evidence: .record,
            elements: [
                ObligationElement(
                    "awareness and training",
                    english: [
                        "security awareness for staff and management", "digital resilience training",
                        "training according to needs", "awareness programme for management",
                    ],
                    german: [
                        "Sensibilisierung für Personal und Geschäftsleitung",
                        "Schulung zur digitalen operationalen Resilienz", "Schulungen nach Bedarf",
                        "Sensibilisierungsprogramm für die Geschäftsleitung",
                    ])
            ]),
        Obligation(
            id: "dora-16-2-s1", act: "2022/2554", citation: "Article 16(2)", article: 16, pillar: .ictRisk,
            statement: """
                The simplified framework must be documented and reviewed periodically and after major ICT-related \
                incidents.
                """,
            statementGerman: """
                Der vereinfachte Rahmen muss dokumentiert und regelmäßig sowie nach schwerwiegenden IKT-bezogenen \
                Vorfällen überprüft werden.
                """,
            binds: .simplified, evidence: .report, frequency: "periodically and upon major incidents",
            elements: [
                ObligationElement(
                    "periodic review",
                    english: [
                        "simplified framework reviewed periodically", "periodic review of the framework",
                        "framework reviewed at intervals", "yearly framework review",
                    ],
                    german: [
                        "vereinfachter Rahmen regelmäßig überprüft", "regelmäßige Überprüfung des Rahmens",
                        "Rahmen in Abständen überprüft", "jährliche Rahmenüberprüfung",
                    ]),
                ObligationElement(
                    "review after major incidents",
                    english: [
                        "reviewed after major incidents", "review upon occurrence of major incidents",
                        "framework review after incident", "incident triggers a review",
                    ],
                    german: [
                        "Überprüfung nach schwerwiegenden Vorfällen", "nach schwerwiegenden IKT-Vorfällen überprüft",
                        "Rahmenüberprüfung nach Vorfall", "Vorfall löst Überprüfung aus",
                    ]),
            ]),
        Obligation(
            id: "dora-16-2-s3", act: "2022/2554", citation: "Article 16(2)", article: 16, pillar: .ictRisk,
            statement: """
                A report on the review of the simplified framework must be given to the competent authority on request.
                """,
            statementGerman: """
                Ein Bericht über die Überprüfung des vereinfachten Rahmens muss der zuständigen Behörde auf Verlangen \
                vorgelegt werden.
                """,
            binds: .simplified, evidence: .report, frequency: "on request of the competent authority",
            elements: [
                ObligationElement(
                    "review report for the authority",
                    english: [
                        "report on the framework review", "review report submitted to the authority",
                        "report supplied on request", "authority receives the review report",
                    ],
                    german: [
                        "Bericht über die Rahmenüberprüfung", "Überprüfungsbericht der Behörde vorgelegt",
                        "Bericht auf Anfrage vorgelegt", "Behörde erhält den Überprüfungsbericht",
                    ])
            ]),
    ]
}
