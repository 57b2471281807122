extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 2: what ICT security policies contain.
    static let act20241774SecurityPolicies: [Obligation] = [
        Obligation(
            id: "rts-rmf-2-2-b", act: "2024/1774", citation: "Article 2(2), point (b)", article: 2, pillar: .ictRisk,
            statement: """
                ICT security policies must show the date on which the management body formally approved them.
                """,
            statementGerman: """
                IKT-Sicherheitsleitlinien müssen das Datum der förmlichen Genehmigung durch das Leitungsorgan angeben.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "date of formal approval",
                    english: [
                        "date of formal approval", "approved by the management board on", "approval date and version",
                        "policy approved on", "formally approved by the board",
                    ],
                    german: [
                        "Datum der förmlichen Genehmigung", "vom Vorstand genehmigt am",
                        "Genehmigungsdatum und Version", "freigegeben durch den Vorstand am",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-2-2-c-i", act: "2024/1774",
            citation: "Article 2(2), point (c)(i)", article: 2, pillar: .ictRisk,
            statement: """
                ICT security policies must contain indicators and measures to monitor how they are implemented.
                """,
            statementGerman: """
                IKT-Sicherheitsleitlinien müssen Indikatoren und Maßnahmen zur Überwachung ihrer Umsetzung enthalten.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "monitoring of policy implementation",
                    english: [
                        "indicators to monitor policy implementation", "compliance with this policy is monitored",
                        "policy compliance checks", "measure implementation of the policy",
                        "policy adherence indicators",
                    ],
                    german: [
                        "Indikatoren zur Überwachung der Umsetzung", "Einhaltung dieser Richtlinie wird überwacht",
                        "Kontrolle der Richtlinieneinhaltung", "Umsetzung der Leitlinie gemessen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-2-2-c-ii", act: "2024/1774",
            citation: "Article 2(2), point (c)(ii)", article: 2, pillar: .ictRisk,
            statement: "Exceptions from the implementation of ICT security policies must be recorded.",
            statementGerman: "Ausnahmen von der Umsetzung der IKT-Sicherheitsleitlinien müssen erfasst werden.",
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "recorded exceptions",
                    english: [
                        "exceptions to this policy recorded", "exception register", "policy exceptions documented",
                        "deviations must be approved and recorded", "waiver process",
                    ],
                    german: [
                        "Ausnahmen von dieser Richtlinie erfasst", "Ausnahmeregister", "Ausnahmen dokumentiert",
                        "Abweichungen genehmigt und erfasst", "Ausnahmegenehmigungsverfahren",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-2-2-c-iii", act: "2024/1774",
            citation: "Article 2(2), point (c)(iii)", article: 2, pillar: .ictRisk,
            statement: """
                Where an exception applies, measures must keep the entity's digital operational resilience intact.
                """,
            statementGerman: """
                Bei Ausnahmen müssen Maßnahmen die digitale operationale Resilienz des Unternehmens aufrechterhalten.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "compensating measures for exceptions",
                    english: [
                        "compensating controls for exceptions", "compensating measures for deviations",
                        "resilience ensured despite exceptions", "mitigation for policy exceptions",
                    ],
                    german: [
                        "kompensierende Maßnahmen bei Ausnahmen", "Ausgleichsmaßnahmen für Abweichungen",
                        "Resilienz trotz Ausnahme gewahrt", "Kompensationskontrollen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-2-2-d", act: "2024/1774", citation: "Article 2(2), point (d)", article: 2, pillar: .ictRisk,
            statement: "ICT security policies must state the ICT security duties of staff at all levels.",
            statementGerman: """
                IKT-Sicherheitsleitlinien müssen die Sicherheitspflichten des Personals auf allen Ebenen nennen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "security duties of staff",
                    english: [
                        "security responsibilities at all staff levels", "employees' security duties",
                        "staff obligations for ICT security", "every employee is responsible",
                    ],
                    german: [
                        "Sicherheitspflichten des Personals auf allen Ebenen", "Pflichten der Mitarbeitenden",
                        "Verantwortung jedes Mitarbeitenden für Sicherheit", "Mitwirkungspflichten der Beschäftigten",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-2-2-e", act: "2024/1774", citation: "Article 2(2), point (e)", article: 2, pillar: .ictRisk,
            statement: """
                ICT security policies must state what follows when staff do not comply, unless other policies already \
                do.
                """,
            statementGerman: """
                IKT-Sicherheitsleitlinien müssen die Folgen von Verstößen durch das Personal nennen, sofern dies nicht \
                anderswo geregelt ist.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "consequences of non-compliance",
                    english: [
                        "consequences of non-compliance", "disciplinary action for violations",
                        "breach of this policy", "disciplinary measures", "sanctions for policy violations",
                        "failure to comply with this policy", "non-compliance by staff",
                    ],
                    german: [
                        "Folgen der Nichteinhaltung", "Disziplinarmaßnahmen bei Verstößen",
                        "Verstöße gegen diese Richtlinie", "arbeitsrechtliche Konsequenzen",
                        "Nichtbefolgung dieser Richtlinie", "Verstöße durch Mitarbeitende",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-2-2-g", act: "2024/1774", citation: "Article 2(2), point (g)", article: 2, pillar: .ictRisk,
            statement: """
                ICT security policies must set out segregation of duties under the chosen lines-of-defence model.
                """,
            statementGerman: """
                IKT-Sicherheitsleitlinien müssen die Funktionstrennung nach dem gewählten Modell der Verteidigungslinien \
                regeln.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "segregation of duties",
                    english: [
                        "segregation of duties", "separation of duties", "avoid conflicting duties",
                        "incompatible tasks are separated", "conflict of interest in roles",
                    ],
                    german: [
                        "Funktionstrennung", "Aufgabentrennung", "unvereinbare Tätigkeiten getrennt",
                        "Trennung widerstreitender Aufgaben",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-2-2-h", act: "2024/1774", citation: "Article 2(2), point (h)", article: 2, pillar: .ictRisk,
            statement: """
                ICT security policies must take leading practices and, where relevant, recognised standards into \
                account.
                """,
            statementGerman: """
                IKT-Sicherheitsleitlinien müssen führende Praktiken und gegebenenfalls anerkannte Standards \
                berücksichtigen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "leading practices and standards",
                    english: [
                        "ISO/IEC 27001", "aligned with recognised standards", "NIST Cybersecurity Framework",
                        "leading practices and standards", "based on international standards", "BSI IT-Grundschutz",
                    ],
                    german: [
                        "ISO/IEC 27001", "an anerkannten Standards ausgerichtet", "NIST Cybersecurity Framework",
                        "führende Praktiken und Standards", "BSI IT-Grundschutz",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-2-2-j", act: "2024/1774", citation: "Article 2(2), point (j)", article: 2, pillar: .ictRisk,
            statement: """
                ICT security policies must be reviewed on the review cycle of the ICT risk management framework.
                """,
            statementGerman: """
                IKT-Sicherheitsleitlinien müssen im Überprüfungszyklus des IKT-Risikomanagementrahmens überprüft werden.
                """,
            binds: .fullFramework, evidence: .policy, frequency: "at least yearly (periodically for microenterprises)",
            elements: [
                ObligationElement(
                    "review of security policies",
                    english: [
                        "security policies are reviewed", "this policy is reviewed", "review of this policy",
                        "policy review cycle", "next review date", "policy is updated and reviewed",
                        "document reviewed by its owner",
                    ],
                    german: [
                        "Sicherheitsleitlinien werden überprüft", "diese Richtlinie wird überprüft",
                        "Überprüfung dieser Richtlinie", "nächste Überprüfung am",
                        "Dokument wird vom Eigentümer überprüft", "Überprüfungszyklus der Sicherheitsleitlinien",
                    ]),
                ObligationElement(
                    "at least yearly",
                    english: [
                        "policy reviewed at least annually", "reviewed once a year",
                        "policy reviewed every twelve months", "annual policy review", "yearly review",
                        "policy reviewed every 12 months",
                    ],
                    german: [
                        "Richtlinie mindestens jährlich überprüft", "einmal im Jahr überprüft",
                        "jährliche Überprüfung der Richtlinie", "alle zwölf Monate", "alle 12 Monate",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-2-2-k", act: "2024/1774", citation: "Article 2(2), point (k)", article: 2, pillar: .ictRisk,
            statement: """
                ICT security policies must reflect material changes in the entity, its threat landscape or the law.
                """,
            statementGerman: """
                IKT-Sicherheitsleitlinien müssen wesentliche Änderungen im Unternehmen, in der Bedrohungslage oder im \
                Recht berücksichtigen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "update upon material changes",
                    english: [
                        "updated upon material changes", "changes in the threat landscape",
                        "policy updated when law changes", "significant organisational changes trigger update",
                        "changes in legal requirements",
                    ],
                    german: [
                        "bei wesentlichen Änderungen aktualisiert", "Änderungen der Bedrohungslage",
                        "Anpassung bei Rechtsänderungen", "wesentliche organisatorische Änderungen",
                        "Änderung gesetzlicher Anforderungen",
                    ])
            ]),
    ]
}
