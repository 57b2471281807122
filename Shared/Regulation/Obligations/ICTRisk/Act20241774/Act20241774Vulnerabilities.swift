extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 10(2): vulnerabilities.
    static let act20241774Vulnerabilities: [Obligation] = [
        Obligation(
            id: "rts-rmf-10-2-a", act: "2024/1774",
            citation: "Article 10(2), first subparagraph, point (a)", article: 10, pillar: .ictRisk,
            statement: "Trustworthy sources of vulnerability information must be identified and kept current.",
            statementGerman: """
                Vertrauenswürdige Quellen für Schwachstelleninformationen müssen ermittelt und aktuell gehalten werden.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "trustworthy vulnerability sources",
                    english: [
                        "trustworthy sources of vulnerability information", "vulnerability advisories monitored",
                        "CVE and vendor advisories", "sources on vulnerabilities kept current", "CERT-Bund bulletins",
                    ],
                    german: [
                        "vertrauenswürdige Quellen zu Schwachstellen", "Schwachstellenmeldungen verfolgt",
                        "CVE- und Herstellermeldungen", "Warnungen des BSI",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-10-2-b", act: "2024/1774",
            citation: "Article 10(2), first subparagraph, point (b)", article: 10, pillar: .ictRisk,
            statement: """
                Automated vulnerability scans and assessments must run on ICT assets, as often and as wide as their \
                classification and risk demand.
                """,
            statementGerman: """
                Automatisierte Schwachstellenscans und -bewertungen müssen auf IKT-Assets nach Klassifizierung und \
                Risiko durchgeführt werden.
                """,
            binds: .fullFramework, evidence: .test,
            elements: [
                ObligationElement(
                    "automated vulnerability scans",
                    english: [
                        "automated vulnerability scans", "vulnerability scanning and assessment",
                        "vulnerability scanner", "scan all systems for vulnerabilities",
                        "authenticated vulnerability scans", "vulnerability scanning tool",
                        "network scanned for weaknesses",
                    ],
                    german: [
                        "automatisierte Schwachstellenscans", "Schwachstellenscans und -bewertungen",
                        "Schwachstellenscanner", "Systeme auf Schwachstellen gescannt",
                        "Werkzeug für Schwachstellenscans", "automatische Suche nach Schwachstellen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-10-2-sp2", act: "2024/1774",
            citation: "Article 10(2), second subparagraph", article: 10, pillar: .ictRisk,
            statement: """
                Assets that support critical or important functions must be scanned automatically for vulnerabilities at \
                least every week.
                """,
            statementGerman: """
                Assets, die kritische oder wichtige Funktionen unterstützen, müssen mindestens wöchentlich automatisiert \
                auf Schwachstellen gescannt werden.
                """,
            binds: .fullFramework, evidence: .test, frequency: "at least weekly",
            elements: [
                ObligationElement(
                    "scans of critical-function assets",
                    english: [
                        "vulnerability scans of critical assets", "scan systems supporting critical functions",
                        "critical or important functions scanned", "scans of critical systems",
                    ],
                    german: [
                        "Schwachstellenscans kritischer Assets", "Systeme kritischer Funktionen gescannt",
                        "Scans kritischer Systeme", "Schwachstellenscans für kritische oder wichtige Funktionen",
                    ]),
                ObligationElement(
                    "at least weekly",
                    english: [
                        "weekly vulnerability scan", "scanned at least weekly", "scan once a week",
                        "scans every seven days", "daily vulnerability scans", "scanned every week",
                        "scans every 7 days",
                    ],
                    german: [
                        "wöchentlicher Schwachstellenscan", "mindestens wöchentlich gescannt",
                        "Scan einmal pro Woche", "Scans alle sieben Tage", "tägliche Schwachstellenscans",
                        "Scans alle 7 Tage",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-10-2-c-i", act: "2024/1774",
            citation: "Article 10(2), first subparagraph, point (c)(i)", article: 10, pillar: .ictRisk,
            statement: """
                The entity must verify that ICT providers handle the vulnerabilities of the services they deliver.
                """,
            statementGerman: """
                Das Unternehmen muss prüfen, dass IKT-Drittdienstleister Schwachstellen ihrer Dienste behandeln.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "verification of providers' vulnerability handling",
                    english: [
                        "providers handle vulnerabilities", "verify provider vulnerability management",
                        "provider vulnerability reports reviewed",
                        "service providers report critical vulnerabilities",
                        "verification of vulnerabilities in provider services",
                    ],
                    german: [
                        "Dienstleister behandeln Schwachstellen",
                        "Schwachstellenmanagement der Dienstleister geprüft", "Schwachstellenberichte der Anbieter",
                        "Dienstleister melden kritische Schwachstellen",
                        "Schwachstellen in Diensten der Anbieter verifizieren",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-10-2-d-i", act: "2024/1774",
            citation: "Article 10(2), first subparagraph, point (d)(i)", article: 10, pillar: .ictRisk,
            statement: """
                The use of third-party libraries, open-source ones included, in ICT services behind critical or \
                important functions must be tracked.
                """,
            statementGerman: """
                Die Nutzung von Bibliotheken Dritter einschließlich quelloffener in IKT-Diensten für kritische oder \
                wichtige Funktionen muss nachverfolgt werden.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "tracking of third-party libraries",
                    english: [
                        "track third-party libraries", "open-source libraries tracked", "software bill of materials",
                        "SBOM", "open source components inventory", "software composition analysis",
                    ],
                    german: [
                        "Bibliotheken Dritter nachverfolgt", "quelloffene Bibliotheken erfasst",
                        "Software-Stückliste", "SBOM", "Verzeichnis der Open-Source-Komponenten",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-10-2-e", act: "2024/1774",
            citation: "Article 10(2), first subparagraph, point (e)", article: 10, pillar: .ictRisk,
            statement: """
                Procedures must provide for responsible disclosure of vulnerabilities to clients, counterparties and the \
                public.
                """,
            statementGerman: """
                Verfahren müssen die verantwortungsvolle Offenlegung von Schwachstellen gegenüber Kunden, Gegenparteien \
                und Öffentlichkeit vorsehen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "responsible vulnerability disclosure",
                    english: [
                        "responsible disclosure of vulnerabilities", "vulnerability disclosure policy",
                        "coordinated vulnerability disclosure", "vulnerabilities disclosed to clients",
                        "security.txt contact",
                    ],
                    german: [
                        "verantwortungsvolle Offenlegung von Schwachstellen",
                        "Offenlegungsrichtlinie für Schwachstellen", "koordinierte Offenlegung",
                        "Kunden über Schwachstellen informiert",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-10-2-f", act: "2024/1774",
            citation: "Article 10(2), first subparagraph, point (f)", article: 10, pillar: .ictRisk,
            statement: """
                The deployment of patches and of other measures that mitigate vulnerabilities must be prioritised.
                """,
            statementGerman: """
                Das Einspielen von Patches und andere Gegenmaßnahmen zu Schwachstellen müssen priorisiert werden.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "prioritised patches",
                    english: [
                        "prioritise deployment of patches", "patches prioritised by severity",
                        "CVSS score determines priority", "patch priority by criticality", "critical patches first",
                    ],
                    german: [
                        "Einspielen von Patches priorisieren", "Patches nach Schweregrad priorisiert",
                        "CVSS-Wert bestimmt Priorität", "Patch-Priorität nach Kritikalität",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-10-2-g", act: "2024/1774",
            citation: "Article 10(2), first subparagraph, point (g)", article: 10, pillar: .ictRisk,
            statement: "The remediation of vulnerabilities must be monitored and verified.",
            statementGerman: "Die Behebung von Schwachstellen muss überwacht und überprüft werden.",
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "monitored and verified remediation",
                    english: [
                        "monitor remediation of vulnerabilities", "verify vulnerability remediation",
                        "rescan after remediation", "remediation tracked until closed", "vulnerability fix verified",
                    ],
                    german: [
                        "Behebung von Schwachstellen überwacht", "Schwachstellenbehebung verifiziert",
                        "erneuter Scan nach Behebung", "Behebung bis Abschluss nachverfolgt",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-10-2-h", act: "2024/1774",
            citation: "Article 10(2), first subparagraph, point (h)", article: 10, pillar: .ictRisk,
            statement: """
                All detected vulnerabilities that affect ICT systems must be recorded and their resolution monitored.
                """,
            statementGerman: """
                Alle erkannten Schwachstellen der IKT-Systeme müssen erfasst und ihre Behebung überwacht werden.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "recorded vulnerabilities",
                    english: [
                        "record detected vulnerabilities", "vulnerability register",
                        "vulnerabilities tracked in tickets", "detected vulnerabilities are logged",
                        "vulnerability database maintained",
                    ],
                    german: [
                        "erkannte Schwachstellen erfasst", "Schwachstellenregister",
                        "Schwachstellen in Tickets verfolgt", "Schwachstellendatenbank gepflegt",
                    ])
            ]),
    ]
}
