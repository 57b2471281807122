extension ObligationCatalogue {
    /// Article 5(2), points (g) to (i), (3) and (4): budget, reporting to the management body, training.
    static let article05BudgetAndReporting: [Obligation] = [
        Obligation(
            id: "dora-5-2-sp2-g", act: "2022/2554",
            citation: "Article 5(2), second subparagraph, point (g)", article: 5, pillar: .ictRisk,
            statement: """
                The management body must allocate and periodically review the budget for digital operational resilience, \
                including awareness, training and ICT skills.
                """,
            statementGerman: """
                Das Leitungsorgan muss das Budget für digitale operationale Resilienz einschließlich Sensibilisierung, \
                Schulung und IKT-Kompetenzen zuweisen und regelmäßig überprüfen.
                """,
            binds: .fullFramework, evidence: .record, frequency: "periodically",
            elements: [
                ObligationElement(
                    "resilience budget",
                    english: [
                        "budget for digital operational resilience", "allocates sufficient budget",
                        "financial resources for ICT security", "security budget approved",
                        "funding of resilience measures",
                        "board reviews the budget for resilience",
                    ],
                    german: [
                        "Budget für digitale operationale Resilienz", "angemessene Budgetmittel zugewiesen",
                        "finanzielle Mittel für IKT-Sicherheit", "Sicherheitsbudget genehmigt",
                        "Vorstand überprüft das Budget für Resilienz",
                    ]),
                ObligationElement(
                    "training and skills in the budget",
                    english: [
                        "budget covers awareness and training", "funds for security training",
                        "resources for ICT skills", "training budget for all staff",
                    ],
                    german: [
                        "Budget für Schulungen und Sensibilisierung", "Mittel für Sicherheitsschulungen",
                        "Ressourcen für IKT-Kompetenzen", "Schulungsbudget für alle Mitarbeitenden",
                    ]),
                ObligationElement(
                    "periodic budget review",
                    english: [
                        "budget reviewed annually", "yearly budget review", "budget reviewed once a year",
                        "periodic review of resources",
                    ],
                    german: [
                        "Budget wird jährlich überprüft", "jährliche Budgetüberprüfung",
                        "regelmäßige Überprüfung der Mittel", "Budget mindestens einmal im Jahr überprüft",
                    ]),
            ]),
        Obligation(
            id: "dora-5-2-sp2-h", act: "2022/2554",
            citation: "Article 5(2), second subparagraph, point (h)", article: 5, pillar: .ictRisk,
            statement: """
                The management body must approve and periodically review the policy on using ICT services of third-party \
                providers.
                """,
            statementGerman: """
                Das Leitungsorgan muss die Leitlinie für die Nutzung von IKT-Dienstleistungen Dritter genehmigen und \
                regelmäßig überprüfen.
                """,
            binds: .fullFramework, evidence: .policy, frequency: "periodically",
            elements: [
                ObligationElement(
                    "approval of the third-party policy",
                    english: [
                        "board approves the outsourcing policy", "policy on ICT third-party services approved",
                        "third-party policy adopted by the board", "management body approves provider policy",
                    ],
                    german: [
                        "Vorstand genehmigt die Auslagerungsrichtlinie",
                        "Leitlinie für IKT-Drittdienstleister genehmigt",
                        "Leitungsorgan beschließt die Drittparteienrichtlinie",
                        "Genehmigung der Leitlinie zu IKT-Dienstleistungen",
                    ]),
                ObligationElement(
                    "periodic review of the third-party policy",
                    english: [
                        "third-party policy reviewed annually", "periodic review of outsourcing policy",
                        "board reviews provider policy", "outsourcing policy is reviewed yearly",
                    ],
                    german: [
                        "Auslagerungsrichtlinie wird jährlich überprüft",
                        "regelmäßige Überprüfung der Drittparteienrichtlinie",
                        "Vorstand überprüft die Leitlinie für Drittdienstleister",
                        "Überprüfung der Auslagerungsrichtlinie",
                    ]),
            ]),
        Obligation(
            id: "dora-5-2-sp2-i-i", act: "2022/2554",
            citation: "Article 5(2), second subparagraph, point (i)(i)", article: 5, pillar: .ictRisk,
            statement: """
                Reporting channels must keep the management body informed of the contracts concluded with ICT \
                third-party providers.
                """,
            statementGerman: """
                Meldekanäle müssen das Leitungsorgan über die mit IKT-Drittdienstleistern geschlossenen Verträge \
                unterrichten.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "reporting of provider contracts to the board",
                    english: [
                        "board informed of ICT contracts", "report on arrangements with providers",
                        "ICT provider contracts reported to board", "reporting channel on ICT service agreements",
                        "outsourcing report to the board",
                    ],
                    german: [
                        "Leitungsorgan über IKT-Verträge informiert", "Bericht über Verträge mit Drittdienstleistern",
                        "Meldekanal zu IKT-Vereinbarungen", "Auslagerungsbericht an den Vorstand",
                    ])
            ]),
        Obligation(
            id: "dora-5-2-sp2-i-ii", act: "2022/2554",
            citation: "Article 5(2), second subparagraph, point (i)(ii)", article: 5, pillar: .ictRisk,
            statement: """
                Reporting channels must tell the management body in advance of planned material changes regarding ICT \
                third-party providers.
                """,
            statementGerman: """
                Meldekanäle müssen das Leitungsorgan über geplante wesentliche Änderungen bei IKT-Drittdienstleistern \
                unterrichten.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "reporting of planned provider changes",
                    english: [
                        "planned material changes at providers", "board informed of provider changes",
                        "changes regarding ICT third-party providers reported",
                        "upcoming change of service provider reported",
                    ],
                    german: [
                        "geplante wesentliche Änderungen bei Dienstleistern",
                        "Leitungsorgan über Dienstleisterwechsel informiert",
                        "Änderungen bei IKT-Drittdienstleistern gemeldet",
                        "bevorstehender Anbieterwechsel wird berichtet",
                    ])
            ]),
        Obligation(
            id: "dora-5-2-sp2-i-iii-s2", act: "2022/2554",
            citation: "Article 5(2), second subparagraph, point (i)(iii)", article: 5, pillar: .ictRisk,
            statement: """
                The management body must be informed at least of major ICT-related incidents, their impact and the \
                response, recovery and corrective measures.
                """,
            statementGerman: """
                Das Leitungsorgan muss zumindest über schwerwiegende IKT-bezogene Vorfälle, deren Auswirkungen sowie \
                Gegen-, Wiederherstellungs- und Korrekturmaßnahmen unterrichtet werden.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "major incidents reported to the board",
                    english: [
                        "major incidents reported to the board", "management body informed of major incidents",
                        "incident escalation to the board", "board notified of serious incidents",
                    ],
                    german: [
                        "schwerwiegende Vorfälle an den Vorstand gemeldet",
                        "Leitungsorgan über schwerwiegende Vorfälle unterrichtet", "Eskalation an den Vorstand",
                        "Unterrichtung der Geschäftsleitung über Vorfälle",
                    ]),
                ObligationElement(
                    "impact and corrective measures in the report",
                    english: [
                        "impact, response and corrective measures", "report on recovery and corrective actions",
                        "incident impact presented to the board", "board receives remediation status",
                    ],
                    german: [
                        "Auswirkungen, Reaktion und Korrekturmaßnahmen",
                        "Bericht über Wiederherstellung und Korrekturmaßnahmen",
                        "Auswirkungen dem Vorstand dargestellt", "Stand der Behebung berichtet",
                    ]),
            ]),
        Obligation(
            id: "dora-5-3", act: "2022/2554", citation: "Article 5(3)", article: 5, pillar: .ictRisk,
            statement: """
                A dedicated role must monitor the contracts with ICT third-party providers, or a member of senior \
                management must be named to oversee that exposure and its documentation.
                """,
            statementGerman: """
                Eine eigene Funktion muss die Verträge mit IKT-Drittdienstleistern überwachen, oder ein Mitglied der \
                Geschäftsleitung ist für die Risikoexposition und deren Dokumentation benannt.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .record,
            elements: [
                ObligationElement(
                    "role overseeing provider contracts",
                    english: [
                        "role to monitor provider arrangements", "vendor management function",
                        "senior manager responsible for third-party exposure", "outsourcing officer",
                        "designated owner of ICT contracts", "central outsourcing management",
                    ],
                    german: [
                        "Funktion zur Überwachung der Dienstleisterverträge", "Auslagerungsbeauftragter",
                        "zentrales Auslagerungsmanagement",
                        "benanntes Mitglied der Geschäftsleitung für Drittparteienrisiken",
                        "Dienstleistersteuerung überwacht Verträge",
                    ])
            ]),
        Obligation(
            id: "dora-5-4", act: "2022/2554", citation: "Article 5(4)", article: 5, pillar: .ictRisk,
            statement: """
                Members of the management body must keep their knowledge of ICT risk up to date, including by regular \
                specific training.
                """,
            statementGerman: """
                Mitglieder des Leitungsorgans müssen ihre Kenntnisse über IKT-Risiken auf dem neuesten Stand halten, \
                auch durch regelmäßige spezielle Schulungen.
                """,
            binds: .fullFramework, evidence: .record, frequency: "on a regular basis",
            elements: [
                ObligationElement(
                    "knowledge of the management body",
                    english: [
                        "board members maintain ICT knowledge", "sufficient knowledge to understand ICT risk",
                        "directors' knowledge of technology risk", "board keeps its skills current",
                    ],
                    german: [
                        "Kenntnisse des Leitungsorgans über IKT-Risiken",
                        "Vorstandsmitglieder halten Kenntnisse aktuell",
                        "ausreichende Kenntnisse zur Bewertung von IKT-Risiken",
                        "Fachkenntnisse der Vorstandsmitglieder",
                    ]),
                ObligationElement(
                    "regular training of the management body",
                    english: [
                        "board training on ICT risk", "annual training for board members",
                        "regular specific training of directors", "management body attends training",
                        "yearly board training session", "board workshop on cyber risk",
                        "directors trained every year",
                    ],
                    german: [
                        "Schulung des Vorstands zu IKT-Risiken", "jährliche Schulung der Vorstandsmitglieder",
                        "regelmäßige spezielle Schulungen", "Leitungsorgan nimmt an Schulungen teil",
                        "Vorstandsworkshop zu Cyberrisiken", "Leitungsorgan jährlich geschult",
                    ]),
            ]),
    ]
}
