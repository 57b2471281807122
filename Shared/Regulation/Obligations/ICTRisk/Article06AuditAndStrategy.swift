extension ObligationCatalogue {
    /// Article 6(6) to (8)(b): internal audit and the resilience strategy.
    static let article06AuditAndStrategy: [Obligation] = [
        Obligation(
            id: "dora-6-6-s1", act: "2022/2554", citation: "Article 6(6)", article: 6, pillar: .ictRisk,
            statement: """
                Internal audit must examine the ICT risk management framework regularly, in line with the audit plan.
                """,
            statementGerman: """
                Die interne Revision muss den IKT-Risikomanagementrahmen regelmäßig gemäß dem Prüfungsplan prüfen.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report,
            frequency: "on a regular basis, in line with the audit plan",
            elements: [
                ObligationElement(
                    "audit of the framework",
                    english: [
                        "internal audit of the ICT framework", "ICT risk management audited",
                        "internal audit reviews the framework", "audits of ICT risk management",
                        "group audit examines ICT risk management", "third line audits ICT",
                    ],
                    german: [
                        "interne Revision prüft den IKT-Rahmen", "Revision des IKT-Risikomanagements",
                        "Prüfung durch die interne Revision", "IKT-Prüfungen der Internen Revision",
                        "Konzernrevision prüft das IKT-Risikomanagement", "dritte Linie prüft die IT",
                    ]),
                ObligationElement(
                    "audit plan and rhythm",
                    english: [
                        "according to the audit plan", "annual audit plan", "audited on a regular basis",
                        "risk-based audit planning", "audit cycle",
                    ],
                    german: [
                        "gemäß Prüfungsplan", "jährlicher Revisionsplan", "regelmäßig geprüft",
                        "risikoorientierte Prüfungsplanung", "Prüfungszyklus",
                    ]),
            ]),
        Obligation(
            id: "dora-6-6-s2", act: "2022/2554", citation: "Article 6(6)", article: 6, pillar: .ictRisk,
            statement: """
                ICT auditors must have sufficient knowledge, skills and expertise in ICT risk and be independent.
                """,
            statementGerman: """
                IKT-Prüfer müssen über ausreichende Kenntnisse, Fähigkeiten und Fachwissen zum IKT-Risiko verfügen und \
                unabhängig sein.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .record,
            elements: [
                ObligationElement(
                    "competence of auditors",
                    english: [
                        "auditors with sufficient ICT knowledge", "skills and expertise of auditors",
                        "auditors hold CISA certification", "qualified ICT auditors",
                    ],
                    german: [
                        "Prüfer mit ausreichenden IKT-Kenntnissen", "Fachwissen der Revisoren",
                        "qualifizierte IKT-Prüfer", "Revisoren mit CISA-Zertifizierung",
                    ]),
                ObligationElement(
                    "independence of auditors",
                    english: [
                        "independence of internal audit", "auditors are independent",
                        "appropriate independence of auditors", "audit function free of operational duties",
                    ],
                    german: [
                        "Unabhängigkeit der internen Revision", "Prüfer sind unabhängig",
                        "angemessene Unabhängigkeit der Prüfer", "Revision ohne operative Aufgaben",
                    ]),
            ]),
        Obligation(
            id: "dora-6-7", act: "2022/2554", citation: "Article 6(7)", article: 6, pillar: .ictRisk,
            statement: "A formal follow-up process must verify and remedy critical ICT audit findings in good time.",
            statementGerman: """
                Ein formaler Folgeprozess muss kritische Feststellungen der IKT-Prüfung zeitnah überprüfen und beheben.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "follow-up of critical audit findings",
                    english: [
                        "follow-up process for audit findings", "critical findings remedied",
                        "remediation of ICT audit findings", "timely verification of findings",
                        "audit findings tracked to closure", "overdue findings escalated",
                        "audit recommendations followed up", "closure of findings verified",
                    ],
                    german: [
                        "Folgeprozess für Prüfungsfeststellungen", "kritische Feststellungen behoben",
                        "Behebung von Revisionsfeststellungen", "Nachverfolgung der Feststellungen",
                        "überfällige Feststellungen eskaliert", "Umsetzung der Prüfungsempfehlungen überwacht",
                        "Erledigung von Feststellungen geprüft",
                    ])
            ]),
        Obligation(
            id: "dora-6-8", act: "2022/2554", citation: "Article 6(8)", article: 6, pillar: .ictRisk,
            statement: """
                The framework must include a digital operational resilience strategy that sets out how the framework is \
                implemented.
                """,
            statementGerman: """
                Der Rahmen muss eine Strategie für digitale operationale Resilienz enthalten, die darlegt, wie der \
                Rahmen umgesetzt wird.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "resilience strategy",
                    english: [
                        "digital operational resilience strategy", "strategy sets out framework implementation",
                        "DORA strategy document", "resilience strategy is maintained",
                    ],
                    german: [
                        "Strategie für digitale operationale Resilienz",
                        "Strategie für die digitale operationale Resilienz",
                        "Resilienzstrategie beschreibt die Umsetzung", "DOR-Strategie",
                    ])
            ]),
        Obligation(
            id: "dora-6-8-a", act: "2022/2554", citation: "Article 6(8), point (a)", article: 6, pillar: .ictRisk,
            statement: """
                The strategy must explain how the framework supports the business strategy and its objectives.
                """,
            statementGerman: """
                Die Strategie muss erläutern, wie der Rahmen die Geschäftsstrategie und ihre Ziele unterstützt.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "link to business strategy",
                    english: [
                        "supports the business strategy", "aligned with business objectives",
                        "derived from the business strategy", "contribution to business goals",
                    ],
                    german: [
                        "unterstützt die Geschäftsstrategie", "auf Geschäftsziele abgestimmt",
                        "aus der Geschäftsstrategie abgeleitet", "Beitrag zu den Geschäftszielen",
                    ])
            ]),
        Obligation(
            id: "dora-6-8-b", act: "2022/2554", citation: "Article 6(8), point (b)", article: 6, pillar: .ictRisk,
            statement: """
                The strategy must fix the ICT risk tolerance in line with the risk appetite and analyse the tolerance \
                for disruption impacts.
                """,
            statementGerman: """
                Die Strategie muss die IKT-Risikotoleranz im Einklang mit dem Risikoappetit festlegen und die \
                Auswirkungstoleranz bei Störungen analysieren.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "risk tolerance in line with appetite",
                    english: [
                        "ICT risk tolerance level", "tolerance in accordance with risk appetite",
                        "risk appetite statement", "tolerance thresholds are set", "quantified risk tolerance",
                    ],
                    german: [
                        "IKT-Risikotoleranzschwelle", "im Einklang mit dem Risikoappetit", "Risikoappetit der Bank",
                        "Toleranzschwellen festgelegt",
                    ]),
                ObligationElement(
                    "impact tolerance",
                    english: [
                        "impact tolerance for disruptions", "tolerance for ICT disruptions",
                        "maximum tolerable downtime", "impact tolerances analysed",
                    ],
                    german: [
                        "Auswirkungstoleranz bei Störungen", "Toleranz für IKT-Störungen",
                        "maximal tolerierbare Ausfallzeit", "Auswirkungstoleranzen analysiert",
                    ]),
            ]),
    ]
}
