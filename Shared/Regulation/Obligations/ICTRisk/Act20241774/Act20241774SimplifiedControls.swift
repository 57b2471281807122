extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Articles 33 to 41: controls of the simplified framework.
    static let act20241774SimplifiedControls: [Obligation] = [
        Obligation(
            id: "rts-rmf-33-a", act: "2024/1774",
            citation: "Article 33, first paragraph, point (a)", article: 33, pillar: .ictRisk,
            statement: """
                Under the simplified framework, access rights must follow need-to-know, need-to-use and least privilege.
                """,
            statementGerman: """
                Im vereinfachten Rahmen müssen Zugriffsrechte Kenntnis- und Nutzungsbedarf sowie minimalen Rechten \
                folgen.
                """,
            binds: .simplified, evidence: .procedure,
            elements: [
                ObligationElement(
                    "least privilege",
                    english: ["least privilege", "need-to-know basis", "need-to-use", "minimum necessary access"],
                    german: [
                        "Prinzip der geringsten Rechte", "Need-to-know-Prinzip", "Kenntnis nur bei Bedarf",
                        "minimal notwendige Zugriffsrechte",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-33-e", act: "2024/1774",
            citation: "Article 33, first paragraph, point (e)", article: 33, pillar: .ictRisk,
            statement: """
                Under the simplified framework, access rights must be reviewed periodically and withdrawn when no longer \
                needed.
                """,
            statementGerman: """
                Im vereinfachten Rahmen müssen Zugriffsrechte regelmäßig überprüft und nicht mehr benötigte entzogen \
                werden.
                """,
            binds: .simplified, evidence: .record, frequency: "periodically",
            elements: [
                ObligationElement(
                    "review and withdrawal of rights",
                    english: [
                        "access rights reviewed periodically", "periodic review of access rights",
                        "withdraw access rights not needed", "rights revoked when no longer required",
                    ],
                    german: [
                        "Zugriffsrechte regelmäßig überprüft", "regelmäßige Überprüfung der Berechtigungen",
                        "nicht mehr benötigte Rechte entzogen", "Entzug unnötiger Zugriffsrechte",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-33-sp3", act: "2024/1774",
            citation: "Article 33, third paragraph", article: 33, pillar: .ictRisk,
            statement: """
                Under the simplified framework, strong authentication must protect remote and privileged access and \
                publicly available assets behind critical or important functions.
                """,
            statementGerman: """
                Im vereinfachten Rahmen muss starke Authentifizierung Fernzugriff, privilegierten Zugriff und öffentlich \
                erreichbare Assets kritischer oder wichtiger Funktionen schützen.
                """,
            binds: .simplified, evidence: .procedure,
            elements: [
                ObligationElement(
                    "strong authentication",
                    english: [
                        "strong authentication for remote access", "multi-factor authentication for administrators",
                        "MFA for privileged access", "two-factor remote login",
                    ],
                    german: [
                        "starke Authentifizierung für Fernzugriff",
                        "Mehr-Faktor-Authentifizierung für Administratoren", "MFA für privilegierte Zugriffe",
                        "Zwei-Faktor-Anmeldung aus der Ferne",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-34-d", act: "2024/1774",
            citation: "Article 34, first paragraph, point (d)", article: 34, pillar: .ictRisk,
            statement: """
                Under the simplified framework, automated vulnerability scans must run according to classification and \
                risk, and patches must be deployed.
                """,
            statementGerman: """
                Im vereinfachten Rahmen müssen automatisierte Schwachstellenscans nach Klassifizierung und Risiko laufen \
                und Patches eingespielt werden.
                """,
            binds: .simplified, evidence: .test, frequency: "commensurate to classification and risk profile",
            elements: [
                ObligationElement(
                    "automated vulnerability scans",
                    english: [
                        "automated vulnerability scans", "vulnerability scanning of systems",
                        "regular vulnerability assessment", "scan for vulnerabilities",
                    ],
                    german: [
                        "automatisierte Schwachstellenscans", "Schwachstellenscans der Systeme",
                        "regelmäßige Schwachstellenbewertung", "Scan auf Schwachstellen",
                    ]),
                ObligationElement(
                    "deployment of patches",
                    english: [
                        "deploy patches", "patches installed promptly", "patch management",
                        "security updates applied",
                    ],
                    german: [
                        "Patches eingespielt", "Patches umgehend installiert", "Patch-Management",
                        "Sicherheitsupdates installiert",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-35-e", act: "2024/1774", citation: "Article 35, point (e)", article: 35, pillar: .ictRisk,
            statement: """
                Under the simplified framework, a process must securely delete data that is no longer needed.
                """,
            statementGerman: "Im vereinfachten Rahmen muss ein Prozess nicht mehr benötigte Daten sicher löschen.",
            binds: .simplified, evidence: .procedure,
            elements: [
                ObligationElement(
                    "secure deletion process",
                    english: [
                        "secure deletion of data", "delete data no longer needed", "data deletion process",
                        "deletion concept",
                    ],
                    german: [
                        "sichere Löschung von Daten", "nicht mehr benötigte Daten löschen", "Löschprozess für Daten",
                        "Löschkonzept",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-36-1", act: "2024/1774", citation: "Article 36(1)", article: 36, pillar: .ictRisk,
            statement: """
                Under the simplified framework, an ICT security testing plan must validate the security measures against \
                known threats and vulnerabilities.
                """,
            statementGerman: """
                Im vereinfachten Rahmen muss ein Plan für IKT-Sicherheitstests die Sicherheitsmaßnahmen gegenüber \
                bekannten Bedrohungen und Schwachstellen prüfen.
                """,
            binds: .simplified, evidence: .test,
            elements: [
                ObligationElement(
                    "security testing plan",
                    english: [
                        "ICT security testing plan", "security test plan", "plan for security tests",
                        "validate effectiveness of security measures",
                    ],
                    german: [
                        "Plan für IKT-Sicherheitstests", "Sicherheitstestplan", "Planung der Sicherheitstests",
                        "Wirksamkeit der Sicherheitsmaßnahmen prüfen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-38-2", act: "2024/1774", citation: "Article 38(2)", article: 38, pillar: .ictRisk,
            statement: """
                Under the simplified framework, every change to ICT systems must be recorded, tested, assessed, \
                approved, implemented and verified in a controlled manner.
                """,
            statementGerman: """
                Im vereinfachten Rahmen muss jede Änderung an IKT-Systemen kontrolliert erfasst, getestet, bewertet, \
                genehmigt, umgesetzt und überprüft werden.
                """,
            binds: .simplified, evidence: .procedure,
            elements: [
                ObligationElement(
                    "controlled changes",
                    english: [
                        "change management procedure", "changes recorded, tested and approved",
                        "changes implemented in controlled manner", "changes verified after implementation",
                    ],
                    german: [
                        "Änderungsmanagementverfahren", "Änderungen erfasst, getestet und genehmigt",
                        "Änderungen kontrolliert umgesetzt", "Änderungen nach Umsetzung überprüft",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-39-2-a", act: "2024/1774",
            citation: "Article 39(2), first subparagraph, point (a)", article: 39, pillar: .ictRisk,
            statement: """
                Under the simplified framework, the continuity plans must be approved by the management body.
                """,
            statementGerman: """
                Im vereinfachten Rahmen müssen die Geschäftsfortführungspläne vom Leitungsorgan genehmigt sein.
                """,
            binds: .simplified, evidence: .record,
            elements: [
                ObligationElement(
                    "approved continuity plans",
                    english: [
                        "continuity plans approved by the board", "approval of business continuity plans",
                        "management body approves continuity plans", "emergency plan approved by management",
                    ],
                    german: [
                        "Geschäftsfortführungspläne vom Leitungsorgan genehmigt",
                        "Genehmigung der Geschäftsfortführungspläne", "Geschäftsleitung genehmigt Notfallpläne",
                        "genehmigter Notfallplan",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-40-1-s1", act: "2024/1774", citation: "Article 40(1)", article: 40, pillar: .ictRisk,
            statement: """
                Under the simplified framework, backup and restore procedures of the continuity plans must be tested at \
                least once a year.
                """,
            statementGerman: """
                Im vereinfachten Rahmen müssen die Sicherungs- und Rücksicherungsverfahren der \
                Geschäftsfortführungspläne mindestens einmal jährlich getestet werden.
                """,
            binds: .simplified, evidence: .test, frequency: "at least once a year",
            elements: [
                ObligationElement(
                    "test of backup and restore",
                    english: [
                        "backup and restore tested", "restore tests", "test of backup procedures",
                        "continuity plan tested",
                    ],
                    german: [
                        "Sicherung und Rücksicherung getestet", "Rücksicherungstests",
                        "Test der Datensicherungsverfahren", "Geschäftsfortführungsplan getestet",
                    ]),
                ObligationElement(
                    "at least once a year",
                    english: [
                        "backups tested once a year", "annual restore test", "yearly test of backup procedures",
                        "tested every twelve months", "tested every 12 months",
                    ],
                    german: [
                        "Backups mindestens einmal jährlich getestet", "jährlicher Rücksicherungstest",
                        "Datensicherung jährlich getestet", "alle zwölf Monate getestet", "alle 12 Monate getestet",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-41-1", act: "2024/1774", citation: "Article 41(1)", article: 41, pillar: .ictRisk,
            statement: """
                Under the simplified framework, the review report must be submitted in a searchable electronic format.
                """,
            statementGerman: """
                Im vereinfachten Rahmen muss der Überprüfungsbericht in einem durchsuchbaren elektronischen Format \
                vorgelegt werden.
                """,
            binds: .simplified, evidence: .report, frequency: "on request of the competent authority",
            elements: [
                ObligationElement(
                    "searchable electronic report",
                    english: [
                        "searchable electronic format", "review report in electronic form",
                        "electronic report format", "searchable report submitted",
                    ],
                    german: [
                        "durchsuchbares elektronisches Format", "Überprüfungsbericht in elektronischer Form",
                        "elektronisches Berichtsformat", "durchsuchbarer Bericht vorgelegt",
                    ])
            ]),
    ]
}
