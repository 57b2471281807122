extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 13, points (a) to (h): network security.
    static let act20241774Networks: [Obligation] = [
        Obligation(
            id: "rts-rmf-13-a-i", act: "2024/1774",
            citation: "Article 13, first paragraph, point (a)(i)", article: 13, pillar: .ictRisk,
            statement: """
                Networks and systems must be segregated and segmented with regard to how critical the functions are that \
                they support.
                """,
            statementGerman: """
                Netzwerke und Systeme müssen mit Blick auf die Kritikalität der unterstützten Funktionen getrennt und \
                segmentiert sein.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "network segmentation",
                    english: [
                        "network segmentation", "segmentation and segregation of networks", "network zones",
                        "segmented by criticality", "VLAN separation of zones", "micro-segmentation",
                        "network divided into security zones", "critical systems in separate segment",
                    ],
                    german: [
                        "Netzwerksegmentierung", "Segmentierung und Trennung der Netze", "Netzwerkzonen",
                        "Segmentierung nach Kritikalität", "Mikrosegmentierung",
                        "Netz in Sicherheitszonen unterteilt", "kritische Systeme in eigenem Segment",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-13-b", act: "2024/1774",
            citation: "Article 13, first paragraph, point (b)", article: 13, pillar: .ictRisk,
            statement: "All network connections and data flows must be documented.",
            statementGerman: "Alle Netzwerkverbindungen und Datenflüsse müssen dokumentiert sein.",
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "documented connections and flows",
                    english: [
                        "network connections documented", "documentation of data flows", "network diagram",
                        "data flow diagrams", "network plan kept current",
                    ],
                    german: [
                        "Netzwerkverbindungen dokumentiert", "Dokumentation der Datenflüsse", "Netzplan",
                        "Datenflussdiagramme", "Netzwerkdokumentation",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-13-c", act: "2024/1774",
            citation: "Article 13, first paragraph, point (c)", article: 13, pillar: .ictRisk,
            statement: "ICT assets must be administered over a separate and dedicated network.",
            statementGerman: "IKT-Assets müssen über ein getrenntes, eigenes Netzwerk administriert werden.",
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "dedicated administration network",
                    english: [
                        "dedicated administration network", "separate network for administration",
                        "management network separated", "out-of-band management", "jump hosts for administration",
                    ],
                    german: [
                        "eigenes Administrationsnetz", "getrenntes Netz zur Administration",
                        "separates Management-Netz", "Administration über Jump-Hosts", "dediziertes Verwaltungsnetz",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-13-d", act: "2024/1774",
            citation: "Article 13, first paragraph, point (d)", article: 13, pillar: .ictRisk,
            statement: """
                Network access controls must prevent and detect connections by unauthorised or non-compliant devices.
                """,
            statementGerman: """
                Netzzugangskontrollen müssen Verbindungen unbefugter oder nicht konformer Geräte verhindern und \
                erkennen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "network access control",
                    english: [
                        "network access control", "unauthorised devices blocked", "NAC", "802.1X",
                        "detect unauthorised network connections", "non-compliant endpoints rejected",
                    ],
                    german: [
                        "Netzzugangskontrolle", "unbefugte Geräte gesperrt", "NAC", "802.1X",
                        "nicht autorisierte Verbindungen erkennen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-13-g", act: "2024/1774",
            citation: "Article 13, first paragraph, point (g)", article: 13, pillar: .ictRisk,
            statement: """
                Traffic between internal networks and the internet or other external connections must be secured.
                """,
            statementGerman: """
                Der Datenverkehr zwischen internen Netzen und dem Internet oder anderen externen Verbindungen muss \
                gesichert sein.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "secured external traffic",
                    english: [
                        "secure traffic to the internet", "perimeter firewall", "web application firewall",
                        "external connections secured", "internet traffic filtered", "demilitarised zone",
                    ],
                    german: [
                        "Datenverkehr mit dem Internet gesichert", "Perimeter-Firewall", "Web Application Firewall",
                        "externe Verbindungen abgesichert", "demilitarisierte Zone",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-13-h", act: "2024/1774",
            citation: "Article 13, first paragraph, point (h)", article: 13, pillar: .ictRisk,
            statement: """
                Roles and steps for specifying, implementing, approving, changing and reviewing firewall rules and \
                filters must be defined.
                """,
            statementGerman: """
                Rollen und Schritte für Festlegung, Umsetzung, Genehmigung, Änderung und Überprüfung von Firewall-Regeln \
                und Filtern müssen festgelegt sein.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "management of firewall rules",
                    english: [
                        "firewall rule approval", "firewall change process", "roles for firewall rules",
                        "firewall rule requests", "responsible for firewall rule base",
                    ],
                    german: [
                        "Genehmigung von Firewall-Regeln", "Firewall-Änderungsprozess",
                        "Zuständigkeiten für Firewall-Regeln", "Antrag auf Firewall-Freischaltung",
                    ])
            ]),
    ]
}
