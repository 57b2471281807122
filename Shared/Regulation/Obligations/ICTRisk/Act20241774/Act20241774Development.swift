extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 16: acquisition, development and maintenance.
    static let act20241774Development: [Obligation] = [
        Obligation(
            id: "rts-rmf-16-1-a", act: "2024/1774",
            citation: "Article 16(1), point (a)", article: 16, pillar: .ictRisk,
            statement: """
                A policy must name the security practices and methods for acquiring, developing and maintaining ICT \
                systems.
                """,
            statementGerman: """
                Eine Leitlinie muss die Sicherheitspraktiken und -methoden für Beschaffung, Entwicklung und Wartung von \
                IKT-Systemen nennen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "secure development practices",
                    english: [
                        "secure development lifecycle", "secure coding guidelines",
                        "acquisition, development and maintenance of systems", "OWASP secure coding",
                        "security by design in development",
                    ],
                    german: [
                        "sicherer Entwicklungsprozess", "Richtlinien für sichere Programmierung",
                        "Beschaffung, Entwicklung und Wartung von Systemen", "Security by Design",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-16-1-b-ii", act: "2024/1774",
            citation: "Article 16(1), point (b)(ii)", article: 16, pillar: .ictRisk,
            statement: """
                System requirements, above all for ICT security, must be approved by the business function and the asset \
                owner.
                """,
            statementGerman: """
                Anforderungen an Systeme, vor allem an die IKT-Sicherheit, müssen vom Fachbereich und vom \
                Asset-Eigentümer genehmigt werden.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "approved requirements",
                    english: [
                        "requirements approved by the business function", "requirements approved by asset owner",
                        "security requirements signed off", "functional and security requirements defined",
                    ],
                    german: [
                        "Anforderungen vom Fachbereich genehmigt", "Anforderungen vom Asset-Eigentümer freigegeben",
                        "Sicherheitsanforderungen abgenommen", "fachliche und Sicherheitsanforderungen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-16-1-c", act: "2024/1774",
            citation: "Article 16(1), point (c)", article: 16, pillar: .ictRisk,
            statement: """
                Measures must limit unintended alteration and deliberate manipulation of systems during development, \
                maintenance and deployment.
                """,
            statementGerman: """
                Maßnahmen müssen unbeabsichtigte Veränderung und vorsätzliche Manipulation von Systemen bei Entwicklung, \
                Wartung und Einführung begrenzen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "protection from manipulation in development",
                    english: [
                        "unintentional alteration or intentional manipulation",
                        "manipulation during development prevented", "code review by second developer",
                        "signed releases", "build pipeline integrity",
                    ],
                    german: [
                        "unbeabsichtigte Änderung oder vorsätzliche Manipulation",
                        "Manipulation während der Entwicklung verhindert", "Code-Review durch zweiten Entwickler",
                        "signierte Releases",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-16-2-sp1-s1", act: "2024/1774",
            citation: "Article 16(2), first subparagraph", article: 16, pillar: .ictRisk,
            statement: "All ICT systems must be tested and approved before they are used and after maintenance.",
            statementGerman: """
                Alle IKT-Systeme müssen vor der Nutzung und nach Wartung getestet und freigegeben werden.
                """,
            binds: .fullFramework, evidence: .test, frequency: "before use and after maintenance",
            elements: [
                ObligationElement(
                    "test and approval before use",
                    english: [
                        "systems tested and approved before use", "tested before go-live", "acceptance testing",
                        "release approval before production", "user acceptance test sign-off",
                        "no go-live without successful test", "formal acceptance before production",
                    ],
                    german: [
                        "Systeme vor Nutzung getestet und freigegeben", "Test vor Inbetriebnahme", "Abnahmetests",
                        "Freigabe vor Produktivsetzung", "kein Produktivstart ohne Test",
                        "formale Abnahme vor Produktion",
                    ]),
                ObligationElement(
                    "after maintenance",
                    english: [
                        "tested after maintenance", "retested after maintenance",
                        "regression tests after maintenance", "approval after maintenance work",
                    ],
                    german: [
                        "nach Wartung getestet", "erneute Tests nach Wartung", "Regressionstests nach Wartung",
                        "Freigabe nach Wartungsarbeiten",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-16-3-s1", act: "2024/1774", citation: "Article 16(3)", article: 16, pillar: .ictRisk,
            statement: "Source code must be reviewed by static and dynamic testing.",
            statementGerman: "Quellcode muss statisch und dynamisch geprüft werden.",
            binds: .fullFramework, evidence: .test,
            elements: [
                ObligationElement(
                    "source code reviews",
                    english: [
                        "source code review", "static code analysis", "static and dynamic testing", "SAST and DAST",
                        "dynamic application security testing",
                    ],
                    german: [
                        "Quellcodeprüfung", "statische Codeanalyse", "statische und dynamische Tests",
                        "SAST und DAST", "dynamische Anwendungstests",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-16-3-s2", act: "2024/1774", citation: "Article 16(3)", article: 16, pillar: .ictRisk,
            statement: "Security tests must be run on systems and applications exposed to the internet.",
            statementGerman: """
                Aus dem Internet erreichbare Systeme und Anwendungen müssen Sicherheitstests durchlaufen.
                """,
            binds: .fullFramework, evidence: .test,
            elements: [
                ObligationElement(
                    "security tests of internet-exposed systems",
                    english: [
                        "security testing of internet-exposed systems", "internet-facing applications tested",
                        "penetration test of web applications", "security tests of exposed applications",
                    ],
                    german: [
                        "Sicherheitstests exponierter Systeme", "aus dem Internet erreichbare Anwendungen getestet",
                        "Penetrationstest von Webanwendungen", "Sicherheitstests der Internetanwendungen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-16-5-a", act: "2024/1774",
            citation: "Article 16(5), point (a)", article: 16, pillar: .ictRisk,
            statement: """
                Outside production, production data may be stored only if anonymised, pseudonymised or randomised.
                """,
            statementGerman: """
                Außerhalb der Produktion dürfen Produktionsdaten nur anonymisiert, pseudonymisiert oder randomisiert \
                gespeichert werden.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "anonymised production data",
                    english: [
                        "anonymised, pseudonymised or randomised data", "production data anonymised for tests",
                        "test data masked", "no production data in test", "synthetic test data",
                    ],
                    german: [
                        "anonymisierte, pseudonymisierte oder randomisierte Daten",
                        "Produktionsdaten für Tests anonymisiert", "maskierte Testdaten",
                        "keine Produktionsdaten in Testumgebungen", "synthetische Testdaten",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-16-7", act: "2024/1774", citation: "Article 16(7)", article: 16, pillar: .ictRisk,
            statement: """
                Controls must protect the integrity of the source code of systems built in-house or delivered by a \
                provider.
                """,
            statementGerman: """
                Kontrollen müssen die Integrität des Quellcodes intern entwickelter oder gelieferter Systeme schützen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "source code integrity",
                    english: [
                        "protect integrity of source code", "source code repository access", "protected branches",
                        "version control of source code", "integrity of delivered code",
                    ],
                    german: [
                        "Integrität des Quellcodes schützen", "Zugriff auf das Quellcode-Repository",
                        "geschützte Branches", "Versionsverwaltung des Quellcodes",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-16-9", act: "2024/1774", citation: "Article 16(9)", article: 16, pillar: .ictRisk,
            statement: """
                The same rules must apply, according to risk, to systems that users outside the ICT function develop or \
                run.
                """,
            statementGerman: """
                Dieselben Regeln müssen risikobasiert für Systeme gelten, die Nutzer außerhalb der IKT-Funktion \
                entwickeln oder betreiben.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "end-user computing",
                    english: [
                        "end-user computing", "systems developed outside IT", "individual data processing",
                        "spreadsheets with business logic", "shadow IT", "user-developed applications",
                    ],
                    german: [
                        "individuelle Datenverarbeitung", "außerhalb der IT entwickelte Anwendungen",
                        "IDV-Anwendungen", "Schatten-IT", "vom Fachbereich entwickelte Anwendungen",
                    ])
            ]),
    ]
}
