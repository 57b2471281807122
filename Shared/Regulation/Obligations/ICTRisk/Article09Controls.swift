extension ObligationCatalogue {
    /// Article 9(4): policies, access, authentication, changes and patches.
    static let article09Controls: [Obligation] = [
        Obligation(
            id: "dora-9-4-sp1-a", act: "2022/2554",
            citation: "Article 9(4), first subparagraph, point (a)", article: 9, pillar: .ictRisk,
            statement: """
                A documented information security policy must set the rules that protect data, information assets and \
                ICT assets, those of customers included.
                """,
            statementGerman: """
                Eine dokumentierte Informationssicherheitsleitlinie muss Regeln zum Schutz von Daten, Informations- und \
                IKT-Assets, auch der Kunden, festlegen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "information security policy",
                    english: [
                        "information security policy", "documented information security policy",
                        "policy on information security approved", "security policy defines rules",
                    ],
                    german: [
                        "Informationssicherheitsleitlinie", "dokumentierte Informationssicherheitsrichtlinie",
                        "Leitlinie zur Informationssicherheit", "Sicherheitsleitlinie legt Regeln fest",
                    ]),
                ObligationElement(
                    "customers' data covered",
                    english: [
                        "protection of customer data", "customers' information assets", "including data of customers",
                        "client data protected",
                    ],
                    german: [
                        "Schutz der Kundendaten", "Informationsassets der Kunden",
                        "einschließlich der Daten von Kunden", "Kundendaten geschützt",
                    ]),
            ]),
        Obligation(
            id: "dora-9-4-sp1-b", act: "2022/2554",
            citation: "Article 9(4), first subparagraph, point (b)", article: 9, pillar: .ictRisk,
            statement: """
                A sound, risk-based network and infrastructure management must use suitable techniques, methods and \
                protocols.
                """,
            statementGerman: """
                Ein solides, risikobasiertes Netzwerk- und Infrastrukturmanagement muss geeignete Techniken, Methoden \
                und Protokolle einsetzen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "network and infrastructure management",
                    english: [
                        "network and infrastructure management", "network management structure",
                        "risk-based network management", "network management procedures and protocols",
                        "network operations standards",
                    ],
                    german: [
                        "Netzwerk- und Infrastrukturmanagement", "risikobasiertes Netzwerkmanagement",
                        "Netzwerkmanagementverfahren", "Regelungen zum Netzwerkbetrieb",
                    ]),
                ObligationElement(
                    "isolation of affected assets",
                    english: [
                        "automated mechanisms to isolate assets", "isolate affected information assets",
                        "quarantine of infected systems", "automatic isolation during attacks",
                    ],
                    german: [
                        "automatisierte Isolierung betroffener Assets", "Isolierung im Fall von Cyberangriffen",
                        "Quarantäne infizierter Systeme", "automatische Abschottung",
                    ]),
            ]),
        Obligation(
            id: "dora-9-4-sp1-c", act: "2022/2554",
            citation: "Article 9(4), first subparagraph, point (c)", article: 9, pillar: .ictRisk,
            statement: """
                Policies and controls must limit physical and logical access to assets to what is needed for legitimate \
                and approved functions alone.
                """,
            statementGerman: """
                Leitlinien und Kontrollen müssen den physischen und logischen Zugang zu Assets auf das für rechtmäßige \
                und genehmigte Aufgaben Erforderliche beschränken.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "access limited to approved need",
                    english: [
                        "limit access to what is required", "legitimate and approved functions", "least privilege",
                        "need-to-know principle", "access rights limited to duties",
                        "access granted only when needed", "role-based access rights",
                    ],
                    german: [
                        "Zugriff auf das Erforderliche beschränkt", "rechtmäßige und genehmigte Funktionen",
                        "Prinzip der minimalen Rechte", "Need-to-know-Prinzip",
                        "Berechtigungen auf Aufgaben beschränkt", "Zugriff nur bei dienstlichem Bedarf",
                        "rollenbasierte Berechtigungen",
                    ]),
                ObligationElement(
                    "physical and logical access controls",
                    english: [
                        "physical or logical access", "access control policy", "access management controls",
                        "administration of access rights", "physical access restrictions",
                    ],
                    german: [
                        "physischer und logischer Zugang", "Zugangs- und Zugriffskontrolle", "Berechtigungskonzept",
                        "Verwaltung der Zugriffsrechte", "Zutrittsbeschränkungen",
                    ]),
            ]),
        Obligation(
            id: "dora-9-4-sp1-d", act: "2022/2554",
            citation: "Article 9(4), first subparagraph, point (d)", article: 9, pillar: .ictRisk,
            statement: """
                Strong authentication and protected cryptographic keys must be in place, with encryption that follows \
                data classification and risk assessment.
                """,
            statementGerman: """
                Starke Authentifizierung und der Schutz kryptografischer Schlüssel müssen bestehen, mit Verschlüsselung \
                nach Datenklassifizierung und Risikobewertung.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "strong authentication",
                    english: [
                        "strong authentication mechanisms", "multi-factor authentication",
                        "two-factor authentication", "MFA is mandatory", "hardware token login",
                        "authenticator app or token", "one-time password as second factor", "FIDO2 security keys",
                    ],
                    german: [
                        "starke Authentifizierungsmechanismen", "Mehr-Faktor-Authentifizierung",
                        "Zwei-Faktor-Authentifizierung", "MFA ist verpflichtend", "starke Authentisierung",
                        "Einmalpasswort als zweiter Faktor", "FIDO2-Sicherheitsschlüssel",
                        "Anmeldung mit zweitem Faktor",
                    ]),
                ObligationElement(
                    "protection of keys and encryption",
                    english: [
                        "protection of cryptographic keys", "data encrypted according to classification",
                        "encryption based on risk assessment", "key protection measures",
                        "encryption of confidential data",
                    ],
                    german: [
                        "Schutz kryptografischer Schlüssel", "Verschlüsselung nach Klassifizierung",
                        "Verschlüsselung auf Basis der Risikobewertung", "Schlüssel werden geschützt",
                        "Verschlüsselung vertraulicher Daten",
                    ]),
            ]),
        Obligation(
            id: "dora-9-4-sp1-e", act: "2022/2554",
            citation: "Article 9(4), first subparagraph, point (e)", article: 9, pillar: .ictRisk,
            statement: """
                Documented, risk-based change management must see that every change to ICT systems is recorded, tested, \
                assessed, approved, implemented and verified.
                """,
            statementGerman: """
                Ein dokumentiertes, risikobasiertes Änderungsmanagement muss jede Änderung an IKT-Systemen erfassen, \
                testen, bewerten, genehmigen, umsetzen und überprüfen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "controlled change process",
                    english: [
                        "ICT change management policy", "change management procedure", "all changes are controlled",
                        "change request process", "changes follow a risk assessment",
                    ],
                    german: [
                        "IKT-Änderungsmanagement", "Change-Management-Verfahren", "alle Änderungen kontrolliert",
                        "Änderungsantrag", "Änderungen risikobasiert bewertet",
                    ]),
                ObligationElement(
                    "recorded, tested, approved and verified",
                    english: [
                        "changes recorded, tested and approved", "changes tested before implementation",
                        "changes approved and verified", "post-implementation verification",
                        "every change is documented and tested", "change tested in staging first",
                        "change advisory board approval", "back-out and verification of changes",
                    ],
                    german: [
                        "Änderungen erfasst, getestet und genehmigt", "Änderungen vor Umsetzung getestet",
                        "Freigabe und Verifizierung von Änderungen", "jede Änderung dokumentiert und getestet",
                        "Änderung zuerst in Testumgebung", "Genehmigung durch das Change Advisory Board",
                        "Erfolgskontrolle nach Änderungen",
                    ]),
            ]),
        Obligation(
            id: "dora-9-4-sp1-f", act: "2022/2554",
            citation: "Article 9(4), first subparagraph, point (f)", article: 9, pillar: .ictRisk,
            statement: "Documented policies for patches and updates must exist and cover the estate comprehensively.",
            statementGerman: "Es müssen dokumentierte und umfassende Leitlinien für Patches und Updates bestehen.",
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "patch and update policies",
                    english: [
                        "policies for patches and updates", "patch management policy", "documented patching policy",
                        "security updates installed", "comprehensive patch policy", "monthly patch cycle",
                        "security patches applied to all systems",
                    ],
                    german: [
                        "Richtlinien für Patches und Updates", "Patch-Management-Richtlinie",
                        "dokumentierte Patch-Leitlinie", "Sicherheitsupdates eingespielt",
                        "umfassendes Patch-Management", "monatlicher Patch-Zyklus",
                        "Sicherheitspatches auf allen Systemen",
                    ])
            ]),
        Obligation(
            id: "dora-9-4-sp2", act: "2022/2554",
            citation: "Article 9(4), second subparagraph", article: 9, pillar: .ictRisk,
            statement: """
                Network connections must be built so that they can be cut or segmented at once to stop contagion.
                """,
            statementGerman: """
                Netzwerkverbindungen müssen so ausgelegt sein, dass sie sofort getrennt oder segmentiert werden können, \
                um eine Ausbreitung zu stoppen.
                """,
            binds: .fullFramework, evidence: .test,
            elements: [
                ObligationElement(
                    "instant cut-off or segmentation",
                    english: [
                        "network connections instantaneously severed", "network segments disconnected immediately",
                        "segmentation to prevent contagion", "kill switch for connections",
                        "isolate network segments to contain spread",
                    ],
                    german: [
                        "Netzwerkverbindungen sofort trennen", "unverzügliche Trennung von Netzsegmenten",
                        "Segmentierung gegen Ausbreitung", "Kappen von Verbindungen", "sofortige Netztrennung",
                    ])
            ]),
        Obligation(
            id: "dora-9-4-sp3", act: "2022/2554",
            citation: "Article 9(4), third subparagraph", article: 9, pillar: .ictRisk,
            statement: """
                The change management process must be approved by the proper management lines and have specific \
                protocols.
                """,
            statementGerman: """
                Der Änderungsmanagementprozess muss von den zuständigen Leitungsebenen genehmigt sein und spezifische \
                Protokolle haben.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "approval by management lines",
                    english: [
                        "change process approved by management", "approved by appropriate lines of management",
                        "management sign-off of change process", "change advisory board approves",
                    ],
                    german: [
                        "Änderungsprozess von der Leitung genehmigt", "zuständige Leitungsebenen genehmigen",
                        "Freigabe des Änderungsprozesses durch das Management", "Change Advisory Board genehmigt",
                    ]),
                ObligationElement(
                    "specific protocols",
                    english: [
                        "specific change protocols", "emergency change protocol", "protocols in place for changes",
                        "change types with separate protocols",
                    ],
                    german: [
                        "spezifische Änderungsprotokolle", "Protokoll für Notfalländerungen",
                        "festgelegte Protokolle für Änderungen", "Vorgaben je Änderungsart",
                    ]),
            ]),
    ]
}
