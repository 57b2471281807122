extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 13, points (i) to (m), and Article 14: network reviews, data in transit.
    static let act20241774NetworkReviews: [Obligation] = [
        Obligation(
            id: "rts-rmf-13-i-s1", act: "2024/1774",
            citation: "Article 13, first paragraph, point (i)", article: 13, pillar: .ictRisk,
            statement: """
                The network architecture and its security design must be reviewed every year for potential \
                vulnerabilities.
                """,
            statementGerman: """
                Die Netzwerkarchitektur und ihr Sicherheitskonzept müssen jährlich auf mögliche Schwachstellen überprüft \
                werden.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report, frequency: "yearly",
            elements: [
                ObligationElement(
                    "review of network architecture",
                    english: [
                        "review of network architecture", "network security design reviewed",
                        "network architecture review", "network design assessed for weaknesses",
                    ],
                    german: [
                        "Überprüfung der Netzwerkarchitektur", "Netzwerksicherheitskonzept überprüft",
                        "Netzarchitektur auf Schwachstellen geprüft", "Review des Netzdesigns",
                    ]),
                ObligationElement(
                    "yearly",
                    english: [
                        "network architecture reviewed yearly", "annual network architecture review",
                        "network design reviewed once a year", "every twelve months", "every 12 months",
                    ],
                    german: [
                        "Netzwerkarchitektur jährlich überprüft", "jährliche Überprüfung der Netzarchitektur",
                        "einmal im Jahr", "alle zwölf Monate", "alle 12 Monate",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-13-j", act: "2024/1774",
            citation: "Article 13, first paragraph, point (j)", article: 13, pillar: .ictRisk,
            statement: "Subnetworks, network components and devices must be isolated temporarily where necessary.",
            statementGerman: """
                Teilnetze, Netzkomponenten und Geräte müssen bei Bedarf vorübergehend isoliert werden können.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "temporary isolation",
                    english: [
                        "temporary isolation of subnetworks", "isolate network components",
                        "subnetwork disconnected temporarily", "compromised devices isolated",
                    ],
                    german: [
                        "vorübergehende Isolierung von Teilnetzen", "Netzkomponenten isolieren",
                        "Teilnetz vorübergehend getrennt", "kompromittierte Geräte isoliert",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-13-k", act: "2024/1774",
            citation: "Article 13, first paragraph, point (k)", article: 13, pillar: .ictRisk,
            statement: "Network components must have a secure configuration baseline and be hardened.",
            statementGerman: "Netzkomponenten müssen eine sichere Basiskonfiguration haben und gehärtet sein.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "hardened network components",
                    english: [
                        "network hardening", "hardened network components", "network device baseline",
                        "routers and switches hardened", "secure configuration of network devices",
                    ],
                    german: [
                        "Netzwerkhärtung", "gehärtete Netzkomponenten", "Basiskonfiguration von Netzgeräten",
                        "Router und Switches gehärtet",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-13-l", act: "2024/1774",
            citation: "Article 13, first paragraph, point (l)", article: 13, pillar: .ictRisk,
            statement: """
                System and remote sessions must be limited, locked and ended after a set period of inactivity.
                """,
            statementGerman: """
                System- und Fernsitzungen müssen nach festgelegter Inaktivität begrenzt, gesperrt und beendet werden.
                """,
            binds: .fullFramework, evidence: .procedure, frequency: "after an inactivity period set by the entity",
            elements: [
                ObligationElement(
                    "session lock and termination",
                    english: [
                        "session timeout", "sessions terminated after inactivity", "idle sessions locked",
                        "automatic session lock", "lock after fifteen minutes of inactivity",
                        "lock after 15 minutes of inactivity",
                    ],
                    german: [
                        "Sitzungs-Timeout", "Sitzungen nach Inaktivität beendet", "automatische Sitzungssperre",
                        "Sperre nach fünfzehn Minuten Inaktivität", "Sperre nach 15 Minuten Inaktivität",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-13-sp2-s2", act: "2024/1774",
            citation: "Article 13, second paragraph", article: 13, pillar: .ictRisk,
            statement: """
                Firewall rules and connection filters of systems behind critical or important functions must be checked \
                for adequacy at least every six months.
                """,
            statementGerman: """
                Firewall-Regeln und Verbindungsfilter von Systemen für kritische oder wichtige Funktionen müssen \
                mindestens alle sechs Monate auf Angemessenheit geprüft werden.
                """,
            binds: .fullFramework, evidence: .record, frequency: "at least every 6 months",
            elements: [
                ObligationElement(
                    "review of firewall rules",
                    english: [
                        "review of firewall rules", "firewall rule base reviewed",
                        "adequacy of firewall rules verified", "firewall rules recertified",
                        "connection filters reviewed",
                    ],
                    german: [
                        "Überprüfung der Firewall-Regeln", "Firewall-Regelwerk überprüft",
                        "Angemessenheit der Firewall-Regeln geprüft", "Rezertifizierung der Firewall-Regeln",
                    ]),
                ObligationElement(
                    "at least every six months",
                    english: [
                        "firewall rules reviewed every six months", "half-yearly firewall review",
                        "firewall review twice a year", "firewall rules checked semi-annually",
                        "quarterly firewall review", "firewall rules reviewed every 6 months",
                    ],
                    german: [
                        "Firewall-Regeln alle sechs Monate überprüft", "halbjährliche Firewall-Prüfung",
                        "zweimal jährlich überprüft", "vierteljährliche Prüfung der Firewall-Regeln",
                        "Firewall-Regeln alle 6 Monate überprüft",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-14-1-a", act: "2024/1774",
            citation: "Article 14(1), point (a)", article: 14, pillar: .ictRisk,
            statement: """
                Data must stay available, authentic, intact and confidential during network transmission, with \
                procedures to check compliance.
                """,
            statementGerman: """
                Daten müssen bei der Übertragung im Netz verfügbar, authentisch, unversehrt und vertraulich bleiben; \
                Verfahren müssen dies prüfen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "protection in network transmission",
                    english: [
                        "data protected during network transmission", "integrity of data in transmission",
                        "confidentiality during transfer", "compliance with transmission rules assessed",
                    ],
                    german: [
                        "Daten bei der Netzübertragung geschützt", "Integrität der Daten bei Übertragung",
                        "Vertraulichkeit während der Übermittlung", "Einhaltung der Übertragungsvorgaben geprüft",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-14-1-c", act: "2024/1774",
            citation: "Article 14(1), point (c)", article: 14, pillar: .ictRisk,
            statement: """
                Confidentiality or non-disclosure arrangements with staff and third parties must be documented and \
                regularly reviewed.
                """,
            statementGerman: """
                Vertraulichkeits- oder Geheimhaltungsvereinbarungen mit Personal und Dritten müssen dokumentiert und \
                regelmäßig überprüft werden.
                """,
            binds: .fullFramework, evidence: .contractClause, frequency: "regularly reviewed",
            elements: [
                ObligationElement(
                    "confidentiality agreements",
                    english: [
                        "non-disclosure agreement", "confidentiality agreements with staff",
                        "NDA signed by third parties", "confidentiality undertaking",
                        "confidentiality arrangements documented",
                    ],
                    german: [
                        "Geheimhaltungsvereinbarung", "Vertraulichkeitsvereinbarungen mit Mitarbeitenden",
                        "Vertraulichkeitserklärung", "Verpflichtung zur Verschwiegenheit",
                    ]),
                ObligationElement(
                    "regular review",
                    english: [
                        "confidentiality agreements reviewed regularly", "NDA template reviewed annually",
                        "periodic review of confidentiality arrangements",
                    ],
                    german: [
                        "Vertraulichkeitsvereinbarungen regelmäßig überprüft",
                        "jährliche Überprüfung der Geheimhaltungsvereinbarungen",
                        "Muster der Vertraulichkeitserklärung regelmäßig überprüft",
                    ]),
            ]),
    ]
}
