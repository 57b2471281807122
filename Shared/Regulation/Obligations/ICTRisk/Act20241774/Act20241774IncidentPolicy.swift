extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 22: the incident management policy.
    static let act20241774IncidentPolicy: [Obligation] = [
        Obligation(
            id: "rts-rmf-22-a", act: "2024/1774",
            citation: "Article 22, first paragraph, point (a)", article: 22, pillar: .ictRisk,
            statement: "An incident policy must document the ICT-related incident management process.",
            statementGerman: "Eine Leitlinie muss den Prozess zur Behandlung IKT-bezogener Vorfälle dokumentieren.",
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "incident policy",
                    english: [
                        "ICT incident management policy", "incident management process documented",
                        "incident management policy", "incident handling process",
                    ],
                    german: [
                        "Leitlinie zum Vorfallmanagement", "Prozess zur Behandlung von Vorfällen dokumentiert",
                        "Vorfallmanagement-Richtlinie", "Vorfallbehandlungsprozess",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-22-b-i", act: "2024/1774",
            citation: "Article 22, first paragraph, point (b)(i)", article: 22, pillar: .ictRisk,
            statement: """
                A contact list must name the internal functions and outside parties involved in detecting and monitoring \
                cyber threats.
                """,
            statementGerman: """
                Eine Kontaktliste muss die an der Erkennung und Überwachung von Cyberbedrohungen beteiligten internen \
                Funktionen und Externen nennen.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "contact list for incidents",
                    english: [
                        "list of relevant contacts", "incident contact list",
                        "internal and external contacts for incidents", "contact list of response team",
                    ],
                    german: [
                        "Liste relevanter Kontakte", "Kontaktliste für Vorfälle",
                        "interne und externe Ansprechpartner", "Kontaktliste des Reaktionsteams",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-22-d", act: "2024/1774",
            citation: "Article 22, first paragraph, point (d)", article: 22, pillar: .ictRisk,
            statement: """
                Evidence on incidents must be kept no longer than needed, for a time scaled to the criticality of what \
                was affected.
                """,
            statementGerman: """
                Nachweise zu Vorfällen dürfen nur so lange wie nötig aufbewahrt werden, je nach Kritikalität des \
                Betroffenen.
                """,
            binds: .fullFramework, evidence: .record, frequency: "no longer than necessary",
            elements: [
                ObligationElement(
                    "retention of incident evidence",
                    english: [
                        "retention of incident evidence", "incident evidence kept for", "evidence retention period",
                        "records retained no longer than necessary",
                    ],
                    german: [
                        "Aufbewahrung von Vorfallnachweisen", "Aufbewahrungsfrist für Nachweise",
                        "Vorfallnachweise aufbewahrt", "Vorfallakten nicht länger als nötig",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-22-sp2", act: "2024/1774",
            citation: "Article 22, second paragraph", article: 22, pillar: .ictRisk,
            statement: "Evidence on incidents must be kept in a secure manner.",
            statementGerman: "Nachweise zu Vorfällen müssen sicher aufbewahrt werden.",
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "secure evidence storage",
                    english: [
                        "evidence stored securely", "chain of custody", "secure retention of incident evidence",
                        "forensic evidence secured",
                    ],
                    german: [
                        "Nachweise sicher aufbewahrt", "Beweissicherungskette",
                        "sichere Aufbewahrung der Vorfallnachweise", "forensische Beweise gesichert",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-22-e", act: "2024/1774",
            citation: "Article 22, first paragraph, point (e)", article: 22, pillar: .ictRisk,
            statement: "Significant or recurring incidents and patterns in them must be analysed.",
            statementGerman: "Bedeutende oder wiederkehrende Vorfälle und Muster darin müssen analysiert werden.",
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "recurring incidents and patterns",
                    english: [
                        "significant or recurring incidents", "recurring incidents analysed",
                        "patterns in number of incidents", "problem management for recurring incidents",
                    ],
                    german: [
                        "bedeutende oder wiederkehrende Vorfälle", "wiederkehrende Vorfälle analysiert",
                        "Muster in der Anzahl der Vorfälle", "Problemmanagement bei wiederkehrenden Vorfällen",
                    ])
            ]),
    ]
}
