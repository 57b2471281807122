extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 11: data and system security.
    static let act20241774DataSecurity: [Obligation] = [
        Obligation(
            id: "rts-rmf-11-2-a", act: "2024/1774",
            citation: "Article 11(2), first subparagraph, point (a)", article: 11, pillar: .ictRisk,
            statement: "Access to data must be restricted according to its classification level.",
            statementGerman: "Der Zugriff auf Daten muss nach ihrer Klassifizierungsstufe beschränkt werden.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "access restrictions by classification",
                    english: [
                        "access restrictions by classification level", "confidential data access restricted",
                        "protection requirements per classification", "handling rules for classified information",
                        "strictly confidential data restricted",
                    ],
                    german: [
                        "Zugriffsbeschränkungen nach Klassifizierungsstufe",
                        "Zugriff auf vertrauliche Daten beschränkt", "Schutzanforderungen je Klassifizierung",
                        "Umgangsregeln für klassifizierte Informationen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-11-2-b-s1", act: "2024/1774",
            citation: "Article 11(2), first subparagraph, point (b)", article: 11, pillar: .ictRisk,
            statement: "A secure configuration baseline must limit the exposure of ICT assets to cyber threats.",
            statementGerman: """
                Eine sichere Basiskonfiguration muss die Angriffsfläche von IKT-Assets gegenüber Cyberbedrohungen \
                begrenzen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "secure configuration baseline",
                    english: [
                        "secure configuration baseline", "hardening guidelines", "CIS benchmarks",
                        "minimum security configuration", "systems hardened", "unnecessary services disabled",
                    ],
                    german: [
                        "sichere Basiskonfiguration", "Härtungsrichtlinien", "CIS-Benchmarks", "Systeme gehärtet",
                        "unnötige Dienste deaktiviert",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-11-2-b-s2", act: "2024/1774",
            citation: "Article 11(2), first subparagraph, point (b)", article: 11, pillar: .ictRisk,
            statement: "The entity must verify regularly that its configuration baselines are effectively deployed.",
            statementGerman: """
                Das Unternehmen muss regelmäßig prüfen, dass seine Basiskonfigurationen wirksam umgesetzt sind.
                """,
            binds: .fullFramework, evidence: .record, frequency: "regularly",
            elements: [
                ObligationElement(
                    "verification of baselines",
                    english: [
                        "verify baselines are deployed", "configuration compliance checks",
                        "configuration drift detected", "baseline compliance verified",
                    ],
                    german: [
                        "Umsetzung der Basiskonfiguration geprüft", "Prüfung der Konfigurationskonformität",
                        "Konfigurationsabweichungen erkannt", "Einhaltung der Härtung geprüft",
                    ]),
                ObligationElement(
                    "regular rhythm",
                    english: [
                        "configuration verified regularly", "monthly configuration check",
                        "quarterly baseline verification", "baselines checked on a regular basis",
                    ],
                    german: [
                        "Konfiguration regelmäßig geprüft", "monatliche Konfigurationsprüfung",
                        "vierteljährliche Prüfung der Basiskonfiguration",
                        "Basiskonfigurationen regelmäßig kontrolliert",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-11-2-c", act: "2024/1774",
            citation: "Article 11(2), first subparagraph, point (c)", article: 11, pillar: .ictRisk,
            statement: "Only authorised software may be installed on ICT systems and endpoint devices.",
            statementGerman: "Auf IKT-Systemen und Endgeräten darf nur zugelassene Software installiert werden.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "authorised software alone",
                    english: [
                        "only authorised software installed", "application allow-listing", "approved software list",
                        "users cannot install software", "software whitelist",
                    ],
                    german: [
                        "nur zugelassene Software installiert", "Anwendungs-Whitelist",
                        "Liste freigegebener Software", "Installation nicht freigegebener Software verboten",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-11-2-d", act: "2024/1774",
            citation: "Article 11(2), first subparagraph, point (d)", article: 11, pillar: .ictRisk,
            statement: "Measures against malicious code must be in place.",
            statementGerman: "Es müssen Maßnahmen gegen Schadcode bestehen.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "protection from malicious code",
                    english: [
                        "measures against malicious code", "anti-malware protection", "antivirus software",
                        "endpoint detection and response", "malware scanning of attachments",
                        "virus protection on all endpoints", "EDR agents on servers",
                    ],
                    german: [
                        "Maßnahmen gegen Schadcode", "Schutz vor Schadsoftware", "Virenschutz",
                        "Endpoint Detection and Response", "Virenscanner", "Virenschutz auf allen Endgeräten",
                        "EDR auf Servern",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-11-2-e", act: "2024/1774",
            citation: "Article 11(2), first subparagraph, point (e)", article: 11, pillar: .ictRisk,
            statement: """
                Only authorised storage media, systems and endpoint devices may be used to transfer and store data.
                """,
            statementGerman: """
                Zur Übertragung und Speicherung von Daten dürfen nur zugelassene Datenträger, Systeme und Endgeräte \
                genutzt werden.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "authorised storage media",
                    english: [
                        "only authorised storage media", "approved USB devices", "removable media prohibited",
                        "USB ports blocked", "authorised endpoint devices",
                    ],
                    german: [
                        "nur zugelassene Datenträger", "freigegebene USB-Geräte", "Wechseldatenträger verboten",
                        "USB-Schnittstellen gesperrt", "zugelassene Endgeräte",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-11-2-f-i", act: "2024/1774",
            citation: "Article 11(2), first subparagraph, point (f)(i)", article: 11, pillar: .ictRisk,
            statement: """
                Portable and private endpoint devices must be managed remotely and data on them erasable from afar.
                """,
            statementGerman: """
                Tragbare und private Endgeräte müssen aus der Ferne verwaltet und ihre Daten aus der Ferne gelöscht \
                werden können.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "managed mobile devices",
                    english: [
                        "mobile device management", "remote wipe", "remotely managed devices",
                        "lost devices wiped remotely", "portable devices managed centrally",
                    ],
                    german: [
                        "Verwaltung mobiler Endgeräte", "Fernlöschung", "aus der Ferne verwaltete Geräte",
                        "verlorene Geräte aus der Ferne gelöscht", "Mobile-Device-Management",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-11-2-g", act: "2024/1774",
            citation: "Article 11(2), first subparagraph, point (g)", article: 11, pillar: .ictRisk,
            statement: "Data no longer needed must be deleted securely, on premises or with third parties.",
            statementGerman: "Nicht mehr benötigte Daten müssen intern wie extern sicher gelöscht werden.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "secure deletion",
                    english: [
                        "secure deletion of data", "securely deleted when no longer needed", "data erasure procedure",
                        "deletion concept", "data overwritten",
                    ],
                    german: [
                        "sichere Löschung von Daten", "nicht mehr benötigte Daten sicher gelöscht", "Löschkonzept",
                        "Verfahren zur Datenlöschung",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-11-2-h", act: "2024/1774",
            citation: "Article 11(2), first subparagraph, point (h)", article: 11, pillar: .ictRisk,
            statement: "Storage devices that hold confidential data must be disposed of or decommissioned securely.",
            statementGerman: """
                Speichergeräte mit vertraulichen Daten müssen sicher entsorgt oder außer Betrieb genommen werden.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "secure disposal of storage devices",
                    english: [
                        "secure disposal of storage devices", "destruction of hard disks",
                        "media destroyed by certified provider", "disposal of data carriers", "DIN 66399",
                    ],
                    german: [
                        "sichere Entsorgung von Speichergeräten", "Vernichtung von Festplatten",
                        "Datenträgervernichtung", "Entsorgung von Datenträgern", "DIN 66399",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-11-2-i", act: "2024/1774",
            citation: "Article 11(2), first subparagraph, point (i)", article: 11, pillar: .ictRisk,
            statement: "Loss and leakage of data from systems and endpoint devices must be prevented.",
            statementGerman: "Verlust und Abfluss von Daten aus Systemen und Endgeräten müssen verhindert werden.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "data loss and leakage prevention",
                    english: [
                        "data loss prevention", "data leakage prevention", "DLP",
                        "prevent data leakage from endpoints", "outbound email scanned for confidential data",
                    ],
                    german: [
                        "Verhinderung von Datenverlust", "Data-Loss-Prevention", "DLP",
                        "Datenabfluss von Endgeräten verhindern", "Schutz vor Datenabfluss",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-11-2-j", act: "2024/1774",
            citation: "Article 11(2), first subparagraph, point (j)", article: 11, pillar: .ictRisk,
            statement: "Teleworking and the use of private devices must not weaken ICT security.",
            statementGerman: "Telearbeit und die Nutzung privater Geräte dürfen die IKT-Sicherheit nicht schwächen.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "secure teleworking and private devices",
                    english: [
                        "teleworking security", "remote working rules", "bring your own device",
                        "use of private devices", "home office security", "remote work via VPN",
                    ],
                    german: [
                        "Sicherheit bei Telearbeit", "Regeln für mobiles Arbeiten", "Nutzung privater Geräte",
                        "Sicherheit im Homeoffice", "Fernzugriff über VPN",
                    ])
            ]),
    ]
}
