extension ObligationCatalogue {
    /// Article 5(1) and (2), points (a) to (f): what the management body decides and answers for.
    static let article05ManagementBody: [Obligation] = [
        Obligation(
            id: "dora-5-1", act: "2022/2554", citation: "Article 5(1)", article: 5, pillar: .ictRisk,
            statement: """
                The financial entity must run internal governance and controls that keep ICT risk under effective and \
                prudent management.
                """,
            statementGerman: """
                Das Finanzunternehmen muss eine interne Governance mit Kontrollen betreiben, die das IKT-Risiko wirksam \
                und umsichtig steuert.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "governance and internal control framework",
                    english: [
                        "internal governance and control framework", "effective and prudent management",
                        "governance of ICT risk", "internal control system for ICT",
                        "governance arrangements for technology risk",
                    ],
                    german: [
                        "interner Governance- und Kontrollrahmen", "wirksames und umsichtiges Management",
                        "Governance der IKT-Risiken", "internes Kontrollsystem für IKT",
                    ])
            ]),
        Obligation(
            id: "dora-5-2-s1", act: "2022/2554",
            citation: "Article 5(2), first subparagraph", article: 5, pillar: .ictRisk,
            statement: """
                The management body must define, approve and oversee the ICT risk management framework and answer for \
                its implementation.
                """,
            statementGerman: """
                Das Leitungsorgan muss den IKT-Risikomanagementrahmen festlegen, genehmigen und überwachen und für seine \
                Umsetzung einstehen.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "approval of the framework by the management body",
                    english: [
                        "board approves the ICT risk framework", "approved by the management body",
                        "board defines and approves", "framework adopted by the board",
                        "board resolution on the framework", "signed off by the executive board",
                        "framework ratified by directors",
                    ],
                    german: [
                        "Vorstand genehmigt den IKT-Risikomanagementrahmen", "vom Leitungsorgan genehmigt",
                        "Leitungsorgan legt fest und beschließt", "durch Vorstandsbeschluss in Kraft gesetzt",
                        "von der Geschäftsleitung verabschiedet", "Freigabe des Rahmens durch den Vorstand",
                    ]),
                ObligationElement(
                    "oversight of its implementation",
                    english: [
                        "board oversees implementation", "responsible for implementing the framework",
                        "management body supervises ICT risk arrangements",
                        "board monitors the framework's implementation",
                    ],
                    german: [
                        "Leitungsorgan überwacht die Umsetzung", "Verantwortung für die Umsetzung des Rahmens",
                        "Vorstand beaufsichtigt die Umsetzung", "Überwachung durch die Geschäftsleitung",
                    ]),
            ]),
        Obligation(
            id: "dora-5-2-sp2-a", act: "2022/2554",
            citation: "Article 5(2), second subparagraph, point (a)", article: 5, pillar: .ictRisk,
            statement: """
                The management body must bear the ultimate responsibility for managing the entity's ICT risk.
                """,
            statementGerman: """
                Das Leitungsorgan muss die letztendliche Verantwortung für das Management der IKT-Risiken tragen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "ultimate responsibility of the management body",
                    english: [
                        "ultimate responsibility for managing ICT risk", "board is ultimately accountable",
                        "final accountability rests with the board", "management body bears ultimate responsibility",
                        "accountability cannot be delegated", "executive board is ultimately responsible",
                        "final responsibility for digital resilience",
                    ],
                    german: [
                        "letztendliche Verantwortung für IKT-Risiken", "Leitungsorgan trägt die Gesamtverantwortung",
                        "Vorstand ist letztverantwortlich", "Letztverantwortung des Leitungsorgans",
                        "Verantwortung ist nicht delegierbar", "Gesamtverantwortung für die digitale Resilienz",
                        "Geschäftsleitung trägt die letztendliche Verantwortung",
                    ])
            ]),
        Obligation(
            id: "dora-5-2-sp2-b", act: "2022/2554",
            citation: "Article 5(2), second subparagraph, point (b)", article: 5, pillar: .ictRisk,
            statement: """
                The management body must put policies in place that keep data highly available, authentic, intact and \
                confidential.
                """,
            statementGerman: """
                Das Leitungsorgan muss Leitlinien einführen, die hohe Standards für Verfügbarkeit, Authentizität, \
                Integrität und Vertraulichkeit der Daten sichern.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "policies on the protection goals of data",
                    english: [
                        "availability, authenticity, integrity and confidentiality",
                        "policies to maintain data confidentiality", "board adopts data protection standards",
                        "high standards of data integrity", "protection goals for data",
                    ],
                    german: [
                        "Verfügbarkeit, Authentizität, Integrität und Vertraulichkeit",
                        "Leitlinien zur Vertraulichkeit der Daten", "Schutzziele für Daten",
                        "hohe Standards der Datenintegrität",
                    ])
            ]),
        Obligation(
            id: "dora-5-2-sp2-c", act: "2022/2554",
            citation: "Article 5(2), second subparagraph, point (c)", article: 5, pillar: .ictRisk,
            statement: """
                The management body must set clear roles and responsibilities for all ICT functions and arrange for \
                their timely communication and coordination.
                """,
            statementGerman: """
                Das Leitungsorgan muss Aufgaben und Zuständigkeiten aller IKT-Funktionen klar festlegen und deren \
                zeitnahe Kommunikation und Abstimmung regeln.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "roles for ICT functions",
                    english: [
                        "roles and responsibilities for ICT functions", "clearly assigned responsibilities",
                        "duties of the CISO and CIO", "responsibility matrix", "role descriptions for ICT functions",
                        "tasks and competences of ICT units", "RACI chart for ICT",
                    ],
                    german: [
                        "Aufgaben und Zuständigkeiten der IKT-Funktionen", "klar zugewiesene Verantwortlichkeiten",
                        "Rollenbeschreibungen für IKT-Funktionen", "Zuständigkeitsmatrix",
                        "Aufgaben und Kompetenzen der IT-Einheiten", "RACI-Matrix für IKT",
                    ]),
                ObligationElement(
                    "communication and coordination between functions",
                    english: [
                        "coordination between ICT functions", "timely communication and cooperation",
                        "ICT governance committee coordinates", "regular alignment meetings",
                        "security steering committee meets",
                    ],
                    german: [
                        "Abstimmung zwischen den IKT-Funktionen", "zeitnahe Kommunikation und Zusammenarbeit",
                        "Steuerungskreis stimmt ab", "regelmäßige Abstimmungsrunden",
                    ]),
            ]),
        Obligation(
            id: "dora-5-2-sp2-d", act: "2022/2554",
            citation: "Article 5(2), second subparagraph, point (d)", article: 5, pillar: .ictRisk,
            statement: """
                The management body must set and approve the digital operational resilience strategy and, within it, the \
                tolerance for ICT risk.
                """,
            statementGerman: """
                Das Leitungsorgan muss die Strategie für digitale operationale Resilienz und darin die Toleranzschwelle \
                für das IKT-Risiko festlegen und genehmigen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "strategy approved by the management body",
                    english: [
                        "board approves the resilience strategy",
                        "digital operational resilience strategy is approved", "strategy adopted by management board",
                        "board sets the resilience strategy",
                    ],
                    german: [
                        "Vorstand genehmigt die Resilienzstrategie",
                        "Strategie für digitale operationale Resilienz beschlossen",
                        "vom Leitungsorgan verabschiedete Strategie",
                        "digitale operationale Resilienz als Strategie genehmigt",
                    ]),
                ObligationElement(
                    "tolerance level set",
                    english: [
                        "risk tolerance level", "tolerance for ICT disruption", "tolerance thresholds approved",
                        "board determines risk tolerance", "ICT risk appetite and tolerance",
                    ],
                    german: [
                        "Risikotoleranzschwelle", "Toleranzschwelle festgelegt", "Toleranz gegenüber IKT-Störungen",
                        "Risikoappetit und Risikotoleranz", "Leitungsorgan bestimmt die Risikotoleranz",
                    ]),
            ]),
        Obligation(
            id: "dora-5-2-sp2-e", act: "2022/2554",
            citation: "Article 5(2), second subparagraph, point (e)", article: 5, pillar: .ictRisk,
            statement: """
                The management body must approve, oversee and periodically review the ICT business continuity policy and \
                the response and recovery plans.
                """,
            statementGerman: """
                Das Leitungsorgan muss die IKT-Geschäftsfortführungsleitlinie und die Reaktions- und \
                Wiederherstellungspläne genehmigen, überwachen und regelmäßig überprüfen.
                """,
            binds: .fullFramework, evidence: .record, frequency: "periodically",
            elements: [
                ObligationElement(
                    "approval of continuity policy and plans",
                    english: [
                        "board approves business continuity policy", "continuity plans approved by management",
                        "approval of response and recovery plans", "management body adopts continuity policy",
                    ],
                    german: [
                        "Vorstand genehmigt Geschäftsfortführungsleitlinie",
                        "Notfallpläne vom Leitungsorgan genehmigt", "Genehmigung der Wiederherstellungspläne",
                        "Freigabe der Notfallkonzepte durch den Vorstand",
                    ]),
                ObligationElement(
                    "periodic review by the management body",
                    english: [
                        "board reviews continuity policy annually", "periodic review of recovery plans",
                        "reviewed by the board every year", "management body reviews plans periodically",
                    ],
                    german: [
                        "Vorstand überprüft Geschäftsfortführungsleitlinie jährlich",
                        "regelmäßige Überprüfung der Wiederherstellungspläne", "Leitungsorgan überprüft die Pläne",
                        "Überprüfung durch den Vorstand mindestens jährlich",
                    ]),
            ]),
        Obligation(
            id: "dora-5-2-sp2-f", act: "2022/2554",
            citation: "Article 5(2), second subparagraph, point (f)", article: 5, pillar: .ictRisk,
            statement: """
                The management body must approve and periodically review the ICT internal audit plans, the audits and \
                material changes to them.
                """,
            statementGerman: """
                Das Leitungsorgan muss die internen IKT-Revisionspläne, die Prüfungen und wesentliche Änderungen daran \
                genehmigen und regelmäßig überprüfen.
                """,
            binds: .fullFramework, evidence: .record, frequency: "periodically",
            elements: [
                ObligationElement(
                    "approval of ICT audit plans",
                    english: [
                        "board approves the ICT audit plan", "audit plan approved by management body",
                        "approval of internal audit plans", "annual ICT audit programme approved",
                    ],
                    german: [
                        "Vorstand genehmigt den IKT-Prüfungsplan", "Revisionsplan vom Leitungsorgan genehmigt",
                        "Genehmigung der internen Revisionspläne", "Prüfungsplanung freigegeben",
                    ]),
                ObligationElement(
                    "review of audit plans and changes",
                    english: [
                        "material modifications to audit plans", "audit plan reviewed periodically",
                        "board reviews ICT audits", "changes to the audit plan resubmitted",
                    ],
                    german: [
                        "wesentliche Änderungen des Prüfungsplans", "Revisionsplan wird regelmäßig überprüft",
                        "Leitungsorgan überprüft IKT-Prüfungen", "Änderungen am Revisionsplan vorgelegt",
                    ]),
            ]),
    ]
}
