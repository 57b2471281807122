extension ObligationCatalogue {
    /// Article 8(4) to (7): inventories and legacy systems.
    static let article08Inventories: [Obligation] = [
        Obligation(
            id: "dora-8-4-s1", act: "2022/2554", citation: "Article 8(4)", article: 8, pillar: .ictRisk,
            statement: """
                All information and ICT assets, remote sites, network resources and hardware included, must be \
                identified and the critical ones mapped.
                """,
            statementGerman: """
                Alle Informations- und IKT-Assets, auch an entfernten Standorten, Netzressourcen und Hardware, müssen \
                ermittelt und die kritischen erfasst werden.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "complete asset identification",
                    english: [
                        "identify all information and ICT assets", "complete asset inventory",
                        "remote sites and network resources", "hardware equipment recorded",
                        "configuration management database", "CMDB", "list of all servers and applications",
                        "discovery scans feed the inventory",
                    ],
                    german: [
                        "alle Informations- und IKT-Assets ermittelt", "vollständiges Asset-Inventar",
                        "entfernte Standorte und Netzressourcen", "Hardware erfasst", "CMDB",
                        "Liste aller Server und Anwendungen", "Erfassung aller IT-Systeme",
                    ]),
                ObligationElement(
                    "mapping of critical assets",
                    english: [
                        "critical assets mapped", "map of critical ICT assets", "assets considered critical",
                        "mapping of critical systems",
                    ],
                    german: [
                        "kritische Assets erfasst", "Übersicht der kritischen IKT-Assets",
                        "als kritisch eingestufte Assets", "Zuordnung kritischer Systeme",
                    ]),
            ]),
        Obligation(
            id: "dora-8-4-s2", act: "2022/2554", citation: "Article 8(4)", article: 8, pillar: .ictRisk,
            statement: "The configuration of assets and the links and dependencies between them must be mapped.",
            statementGerman: """
                Die Konfiguration der Assets sowie ihre Verbindungen und Abhängigkeiten müssen erfasst werden.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "configuration of assets",
                    english: [
                        "configuration of assets documented", "configuration items recorded",
                        "asset configuration mapped", "configuration records",
                    ],
                    german: [
                        "Konfiguration der Assets dokumentiert", "Konfigurationselemente erfasst",
                        "Konfigurationsdaten gepflegt", "Konfiguration der IKT-Assets",
                    ]),
                ObligationElement(
                    "interdependencies",
                    english: [
                        "interdependencies between assets", "dependency mapping",
                        "links between information and ICT assets", "relationships between systems mapped",
                    ],
                    german: [
                        "Abhängigkeiten zwischen Assets", "Abhängigkeiten abgebildet",
                        "Verbindungen zwischen IKT-Assets", "Beziehungen zwischen Systemen erfasst",
                    ]),
            ]),
        Obligation(
            id: "dora-8-5", act: "2022/2554", citation: "Article 8(5)", article: 8, pillar: .ictRisk,
            statement: """
                Processes that depend on ICT third-party providers must be documented, with the interconnections to \
                providers behind critical or important functions.
                """,
            statementGerman: """
                Von IKT-Drittdienstleistern abhängige Prozesse müssen dokumentiert werden, samt Vernetzung mit \
                Dienstleistern für kritische oder wichtige Funktionen.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "processes dependent on providers",
                    english: [
                        "processes dependent on ICT providers", "provider-dependent processes documented",
                        "dependencies on third-party providers", "processes supported by service providers",
                    ],
                    german: [
                        "von Drittdienstleistern abhängige Prozesse", "Abhängigkeiten von IKT-Drittdienstleistern",
                        "dienstleistergestützte Prozesse dokumentiert", "Prozesse mit IKT-Dienstleistern",
                    ]),
                ObligationElement(
                    "interconnections for critical functions",
                    english: [
                        "interconnections with providers", "providers supporting critical functions",
                        "connections to third-party providers mapped", "provider interfaces for critical functions",
                    ],
                    german: [
                        "Vernetzung mit Dienstleistern", "Dienstleister für kritische Funktionen",
                        "Verbindungen zu Drittdienstleistern erfasst",
                        "Schnittstellen zu Anbietern kritischer Funktionen",
                    ]),
            ]),
        Obligation(
            id: "dora-8-6", act: "2022/2554", citation: "Article 8(6)", article: 8, pillar: .ictRisk,
            statement: """
                The inventories of assets and dependencies must be kept and updated periodically and at every major \
                change.
                """,
            statementGerman: """
                Die Verzeichnisse der Assets und Abhängigkeiten müssen geführt und regelmäßig sowie bei jeder \
                wesentlichen Änderung aktualisiert werden.
                """,
            binds: .fullFramework, evidence: .register, frequency: "periodically and upon each major change",
            elements: [
                ObligationElement(
                    "inventories kept",
                    english: [
                        "maintain relevant inventories", "asset register", "inventory of ICT assets",
                        "asset inventory kept", "inventories are maintained",
                    ],
                    german: [
                        "Inventare werden geführt", "Verzeichnis der IKT-Assets", "Asset-Register",
                        "Bestandsverzeichnis gepflegt",
                    ]),
                ObligationElement(
                    "periodic update and update on change",
                    english: [
                        "inventory updated periodically", "inventory updated after major changes",
                        "quarterly inventory reconciliation", "asset register updated regularly",
                        "updated upon each change", "inventory reviewed every quarter",
                        "inventory checked every six months", "refreshed with each major change",
                    ],
                    german: [
                        "Inventar regelmäßig aktualisiert", "bei wesentlichen Änderungen aktualisiert",
                        "vierteljährlicher Inventarabgleich", "Verzeichnis laufend aktualisiert",
                        "Inventar quartalsweise geprüft", "halbjährlicher Abgleich des Inventars",
                        "Aktualisierung bei größeren Änderungen",
                    ]),
            ]),
        Obligation(
            id: "dora-8-7-s1", act: "2022/2554", citation: "Article 8(7)", article: 8, pillar: .ictRisk,
            statement: """
                A specific ICT risk assessment must be run on all legacy systems regularly and at least once a year.
                """,
            statementGerman: """
                Für alle IKT-Altsysteme muss regelmäßig und mindestens einmal jährlich eine gezielte IKT-Risikobewertung \
                durchgeführt werden.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report, frequency: "regularly and at least yearly",
            elements: [
                ObligationElement(
                    "legacy system risk assessment",
                    english: [
                        "risk assessment of legacy systems", "legacy ICT systems assessed",
                        "legacy system risk analysis", "end-of-life systems assessed", "outdated systems risk review",
                        "systems without vendor support assessed", "unsupported platforms risk assessed",
                    ],
                    german: [
                        "Risikobewertung der Altsysteme", "IKT-Altsysteme bewertet", "Risikoanalyse für Altsysteme",
                        "Bewertung veralteter Systeme", "Legacy-Systeme bewertet",
                        "Systeme ohne Herstellersupport bewertet", "nicht mehr unterstützte Systeme beurteilt",
                    ]),
                ObligationElement(
                    "at least yearly",
                    english: [
                        "legacy systems assessed at least annually", "at least once a year",
                        "yearly legacy assessment", "every twelve months", "every 12 months",
                    ],
                    german: [
                        "Altsysteme mindestens jährlich bewertet", "mindestens einmal im Jahr",
                        "jährliche Altsystembewertung", "alle zwölf Monate", "alle 12 Monate",
                    ]),
            ]),
        Obligation(
            id: "dora-8-7-s2", act: "2022/2554", citation: "Article 8(7)", article: 8, pillar: .ictRisk,
            statement: """
                Legacy systems must be assessed before and after new technologies, applications or systems are \
                connected.
                """,
            statementGerman: """
                Altsysteme müssen vor und nach der Anbindung neuer Technologien, Anwendungen oder Systeme bewertet \
                werden.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report, frequency: "before and after each connection",
            elements: [
                ObligationElement(
                    "assessment around new connections",
                    english: [
                        "before and after connecting technologies", "assessment before connecting new systems",
                        "connection of new applications assessed", "legacy interfaces assessed before go-live",
                    ],
                    german: [
                        "vor und nach der Anbindung", "Bewertung vor Anbindung neuer Systeme",
                        "Anbindung neuer Anwendungen bewertet", "vor und nach Anschluss neuer Technologien",
                    ])
            ]),
    ]
}
