extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 21, points (e) to (g): management of access.
    static let act20241774AccessManagement: [Obligation] = [
        Obligation(
            id: "rts-rmf-21-e-i", act: "2024/1774",
            citation: "Article 21, first paragraph, point (e)(i)", article: 21, pillar: .ictRisk,
            statement: "Roles must be assigned for granting, reviewing and revoking access rights.",
            statementGerman: """
                Für Vergabe, Überprüfung und Entzug von Zugriffsrechten müssen Zuständigkeiten zugewiesen sein.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "roles for access management",
                    english: [
                        "granting, reviewing and revoking access", "access approved by data owner",
                        "roles for access approval", "line manager approves access", "access request workflow",
                    ],
                    german: [
                        "Vergabe, Überprüfung und Entzug von Rechten", "Genehmigung durch Dateneigentümer",
                        "Zuständigkeiten für Berechtigungsvergabe", "Vorgesetzter genehmigt Zugriff",
                        "Berechtigungsantrag",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-21-e-ii", act: "2024/1774",
            citation: "Article 21, first paragraph, point (e)(ii)", article: 21, pillar: .ictRisk,
            statement: "Privileged, emergency and administrator access must be given only on need or ad hoc.",
            statementGerman: """
                Privilegierter, Notfall- und Administratorzugriff darf nur bei Bedarf oder ad hoc vergeben werden.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "privileged access on need",
                    english: [
                        "privileged access on need-to-use basis", "just-in-time privileged access",
                        "privileged access management", "administrator rights ad hoc", "break-glass accounts",
                    ],
                    german: [
                        "privilegierter Zugriff nur bei Bedarf", "Just-in-time-Administratorrechte",
                        "Verwaltung privilegierter Zugriffe", "Administratorrechte ad hoc", "Notfallkonten",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-21-e-iii", act: "2024/1774",
            citation: "Article 21, first paragraph, point (e)(iii)", article: 21, pillar: .ictRisk,
            statement: """
                Access rights must be withdrawn without undue delay when employment ends or access is no longer needed.
                """,
            statementGerman: """
                Zugriffsrechte müssen bei Ende der Beschäftigung oder Wegfall des Bedarfs unverzüglich entzogen werden.
                """,
            binds: .fullFramework, evidence: .record, frequency: "without undue delay",
            elements: [
                ObligationElement(
                    "withdrawal of access",
                    english: [
                        "access withdrawn upon termination", "access rights revoked for leavers",
                        "withdraw access no longer needed", "accounts disabled on departure",
                    ],
                    german: [
                        "Zugriffsrechte bei Austritt entzogen", "Entzug nicht mehr benötigter Rechte",
                        "Konten Ausscheidender gesperrt", "Entzug der Zugriffsrechte",
                    ]),
                ObligationElement(
                    "without undue delay",
                    english: [
                        "access revoked without undue delay", "access removed on last working day",
                        "accounts disabled within 24 hours", "immediate withdrawal of access",
                    ],
                    german: [
                        "Zugriff unverzüglich entzogen", "am letzten Arbeitstag gesperrt",
                        "Konten innerhalb von 24 Stunden gesperrt", "sofortiger Rechteentzug",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-21-e-iv-s1", act: "2024/1774",
            citation: "Article 21, first paragraph, point (e)(iv)", article: 21, pillar: .ictRisk,
            statement: """
                Access rights to systems that support no critical or important function must be reviewed and updated \
                when changes are needed and at least once a year.
                """,
            statementGerman: """
                Zugriffsrechte auf Systeme ohne kritische oder wichtige Funktion müssen bei Bedarf und mindestens einmal \
                jährlich überprüft und aktualisiert werden.
                """,
            binds: .fullFramework, evidence: .record, frequency: "when changes are necessary and at least once a year",
            elements: [
                ObligationElement(
                    "review of access rights",
                    english: [
                        "review of access rights", "access recertification", "user access review",
                        "access rights updated", "entitlement review", "managers confirm access rights",
                        "entitlements are recertified",
                    ],
                    german: [
                        "Überprüfung der Zugriffsrechte", "Rezertifizierung der Berechtigungen",
                        "Berechtigungsüberprüfung", "Zugriffsrechte aktualisiert",
                        "Vorgesetzte bestätigen Zugriffsrechte", "Rechte werden rezertifiziert",
                    ]),
                ObligationElement(
                    "at least once a year",
                    english: [
                        "access rights reviewed once a year", "annual access recertification",
                        "yearly user access review", "access reviewed every twelve months",
                        "access reviewed every 12 months",
                    ],
                    german: [
                        "Zugriffsrechte mindestens einmal jährlich überprüft", "jährliche Rezertifizierung",
                        "Berechtigungen jährlich überprüft", "alle zwölf Monate rezertifiziert",
                        "alle 12 Monate rezertifiziert",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-21-e-iv-s2", act: "2024/1774",
            citation: "Article 21, first paragraph, point (e)(iv)", article: 21, pillar: .ictRisk,
            statement: """
                Access rights to systems behind critical or important functions must be reviewed and updated when needed \
                and at least every six months.
                """,
            statementGerman: """
                Zugriffsrechte auf Systeme für kritische oder wichtige Funktionen müssen bei Bedarf und mindestens alle \
                sechs Monate überprüft und aktualisiert werden.
                """,
            binds: .fullFramework, evidence: .record,
            frequency: "when changes are necessary and at least every 6 months",
            elements: [
                ObligationElement(
                    "review for critical functions",
                    english: [
                        "access rights to critical systems reviewed", "recertification for critical functions",
                        "access review of critical systems", "rights supporting critical functions reviewed",
                    ],
                    german: [
                        "Zugriffsrechte kritischer Systeme überprüft", "Rezertifizierung für kritische Funktionen",
                        "Berechtigungsprüfung kritischer Systeme",
                        "Rechte kritischer oder wichtiger Funktionen überprüft",
                    ]),
                ObligationElement(
                    "at least every six months",
                    english: [
                        "access reviewed every six months", "half-yearly recertification",
                        "access rights reviewed twice a year", "quarterly access review", "semi-annual access review",
                        "access reviewed every 6 months",
                    ],
                    german: [
                        "alle sechs Monate rezertifiziert", "halbjährliche Rezertifizierung",
                        "zweimal jährlich überprüft", "vierteljährliche Berechtigungsprüfung",
                        "alle 6 Monate rezertifiziert",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-21-f-ii", act: "2024/1774",
            citation: "Article 21, first paragraph, point (f)(ii)", article: 21, pillar: .ictRisk,
            statement: """
                Strong authentication must protect remote access, privileged access and access to publicly reachable \
                assets or assets behind critical or important functions.
                """,
            statementGerman: """
                Starke Authentifizierung muss Fernzugriff, privilegierten Zugriff und Zugriff auf öffentlich erreichbare \
                oder für kritische oder wichtige Funktionen genutzte Assets schützen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "strong authentication for remote access",
                    english: [
                        "MFA for remote access", "strong authentication for remote access",
                        "multi-factor authentication for VPN", "two factors for remote login",
                        "second factor for remote access", "VPN requires MFA",
                    ],
                    german: [
                        "MFA für Fernzugriff", "starke Authentifizierung für Fernzugriff",
                        "Mehr-Faktor-Authentifizierung für VPN", "zwei Faktoren bei Fernzugang",
                        "zweiter Faktor für Fernzugang", "VPN nur mit MFA",
                    ]),
                ObligationElement(
                    "strong authentication for privileged and critical access",
                    english: [
                        "MFA for privileged access", "strong authentication for administrators",
                        "multi-factor for critical systems", "administrator login with second factor",
                    ],
                    german: [
                        "MFA für privilegierte Zugriffe", "starke Authentifizierung für Administratoren",
                        "Mehr-Faktor-Authentifizierung für kritische Systeme",
                        "Administratoranmeldung mit zweitem Faktor",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-21-g-i", act: "2024/1774",
            citation: "Article 21, first paragraph, point (g)(i)", article: 21, pillar: .ictRisk,
            statement: """
                People authorised to enter premises, data centres and sensitive areas must be identified and logged.
                """,
            statementGerman: """
                Zum Betreten von Räumlichkeiten, Rechenzentren und sensiblen Bereichen befugte Personen müssen \
                identifiziert und protokolliert werden.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "identified and logged entry",
                    english: [
                        "identification and logging of persons", "entry to data centre logged", "visitor log",
                        "badge access records", "authorised persons list for sensitive areas",
                    ],
                    german: [
                        "Identifizierung und Protokollierung von Personen", "Zutritt zum Rechenzentrum protokolliert",
                        "Besucherliste", "Zutrittsprotokolle", "Liste zutrittsberechtigter Personen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-21-g-iv", act: "2024/1774",
            citation: "Article 21, first paragraph, point (g)(iv)", article: 21, pillar: .ictRisk,
            statement: "Physical access rights must be reviewed so that unneeded ones are revoked promptly.",
            statementGerman: """
                Physische Zutrittsrechte müssen überprüft werden, damit unnötige umgehend entzogen werden.
                """,
            binds: .fullFramework, evidence: .record, frequency: "promptly",
            elements: [
                ObligationElement(
                    "review of physical access rights",
                    english: [
                        "physical access rights reviewed", "badge permissions reviewed",
                        "unnecessary physical access revoked", "review of data centre access",
                    ],
                    german: [
                        "Zutrittsrechte überprüft", "Zutrittsberechtigungen rezertifiziert",
                        "unnötige Zutrittsrechte entzogen", "Überprüfung des Zutritts zum Rechenzentrum",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-21-sp3-s1", act: "2024/1774",
            citation: "Article 21, third paragraph", article: 21, pillar: .ictRisk,
            statement: "Administration tasks must be done with dedicated accounts where possible.",
            statementGerman: "Administrationsaufgaben müssen möglichst mit eigenen Konten ausgeführt werden.",
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "dedicated administrator accounts",
                    english: [
                        "dedicated administrator accounts", "separate admin accounts",
                        "administrative tasks with dedicated accounts", "administrators use separate accounts",
                    ],
                    german: [
                        "eigene Administratorkonten", "getrennte Administrationskonten",
                        "Administration mit dedizierten Konten", "Administratoren nutzen separate Konten",
                    ])
            ]),
    ]
}
