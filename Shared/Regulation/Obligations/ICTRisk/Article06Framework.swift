extension ObligationCatalogue {
    /// Article 6(1) to (4): the ICT risk management framework and its control functions.
    static let article06Framework: [Obligation] = [
        Obligation(
            id: "dora-6-1", act: "2022/2554", citation: "Article 6(1)", article: 6, pillar: .ictRisk,
            statement: """
                The entity must have a documented and comprehensive ICT risk management framework as part of its overall \
                risk management.
                """,
            statementGerman: """
                Das Unternehmen muss einen dokumentierten und umfassenden IKT-Risikomanagementrahmen als Teil seines \
                Gesamtrisikomanagements haben.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "documented framework",
                    english: [
                        "documented ICT risk management framework", "comprehensive ICT risk management framework",
                        "framework for managing ICT risk", "well-documented risk management framework",
                        "written ICT risk framework", "ICT risk management manual",
                    ],
                    german: [
                        "dokumentierter IKT-Risikomanagementrahmen", "umfassender IKT-Risikomanagementrahmen",
                        "Rahmenwerk für das IKT-Risikomanagement", "dokumentiertes IKT-Risikomanagement",
                        "schriftliches Rahmenwerk für IKT-Risiken", "Handbuch zum IKT-Risikomanagement",
                    ]),
                ObligationElement(
                    "part of overall risk management",
                    english: [
                        "part of overall risk management", "integrated into enterprise risk management",
                        "embedded in group-wide risk management", "part of the risk management system",
                    ],
                    german: [
                        "Teil des Gesamtrisikomanagements", "in das unternehmensweite Risikomanagement eingebettet",
                        "Bestandteil des Risikomanagementsystems", "integriert in das Gesamtrisikomanagementsystem",
                    ]),
            ]),
        Obligation(
            id: "dora-6-2", act: "2022/2554", citation: "Article 6(2)", article: 6, pillar: .ictRisk,
            statement: """
                The framework must contain the strategies, policies, procedures, protocols and tools that protect all \
                information and ICT assets and the premises that house them.
                """,
            statementGerman: """
                Der Rahmen muss die Strategien, Leitlinien, Verfahren, Protokolle und Werkzeuge enthalten, die alle \
                Informations- und IKT-Assets samt ihren Räumlichkeiten schützen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "strategies, policies, procedures, protocols and tools",
                    english: [
                        "strategies, policies, procedures and tools", "policies, procedures, ICT protocols and tools",
                        "set of policies and procedures", "policy hierarchy",
                    ],
                    german: [
                        "Strategien, Leitlinien, Verfahren und Tools", "Richtlinien, Verfahren, IKT-Protokolle",
                        "Regelwerk aus Leitlinien und Verfahren", "Richtlinienpyramide",
                    ]),
                ObligationElement(
                    "protection of assets and premises",
                    english: [
                        "protect information assets and ICT assets", "software, hardware and servers",
                        "premises and data centres protected", "protection of physical components and infrastructure",
                    ],
                    german: [
                        "Schutz der Informations- und IKT-Assets", "Software, Hardware und Server",
                        "Räumlichkeiten und Rechenzentren geschützt",
                        "Schutz physischer Komponenten und Infrastrukturen",
                    ]),
            ]),
        Obligation(
            id: "dora-6-3-s2", act: "2022/2554", citation: "Article 6(3)", article: 6, pillar: .ictRisk,
            statement: """
                The entity must be able to give its authority complete and up-to-date information on ICT risk and the \
                framework when asked.
                """,
            statementGerman: """
                Das Unternehmen muss der zuständigen Behörde auf Verlangen vollständige und aktuelle Informationen über \
                IKT-Risiken und den Rahmen vorlegen können.
                """,
            binds: .fullFramework, evidence: .report, frequency: "on request of the competent authority",
            elements: [
                ObligationElement(
                    "information for the authority",
                    english: [
                        "information to competent authority upon request", "complete and updated risk information",
                        "available to the supervisor", "submitted to the authority on demand",
                    ],
                    german: [
                        "auf Anfrage der zuständigen Behörde vorgelegt",
                        "vollständige und aktuelle Informationen über IKT-Risiken",
                        "der Aufsicht zur Verfügung gestellt", "auf Verlangen der Aufsichtsbehörde",
                    ])
            ]),
        Obligation(
            id: "dora-6-4-s1", act: "2022/2554", citation: "Article 6(4)", article: 6, pillar: .ictRisk,
            statement: """
                Responsibility for managing and overseeing ICT risk must lie with a control function that is \
                sufficiently independent.
                """,
            statementGerman: """
                Die Verantwortung für Management und Überwachung des IKT-Risikos muss bei einer hinreichend unabhängigen \
                Kontrollfunktion liegen.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .policy,
            elements: [
                ObligationElement(
                    "control function for ICT risk",
                    english: [
                        "ICT risk control function", "responsibility assigned to a control function",
                        "head of ICT risk control", "second line ICT risk function", "CISO office oversees ICT risk",
                        "information security officer monitors ICT risk",
                        "risk control unit oversees technology risk",
                    ],
                    german: [
                        "IKT-Risikokontrollfunktion", "Verantwortung einer Kontrollfunktion übertragen",
                        "zweite Verteidigungslinie überwacht IKT-Risiken", "Leiter der IKT-Risikokontrolle",
                        "Informationssicherheitsbeauftragter überwacht",
                        "Informationssicherheitsbeauftragter steuert IKT-Risiken",
                        "Risikocontrolling überwacht IKT-Risiken",
                    ]),
                ObligationElement(
                    "independence of the control function",
                    english: [
                        "independent of IT operations", "appropriate level of independence",
                        "reports directly to the board", "avoids conflicts of interest",
                        "organisationally separate from IT",
                    ],
                    german: [
                        "unabhängig vom IT-Betrieb", "angemessenes Maß an Unabhängigkeit",
                        "berichtet direkt an den Vorstand", "Vermeidung von Interessenkonflikten",
                        "organisatorisch getrennt von der IT",
                    ]),
            ]),
        Obligation(
            id: "dora-6-4-s2", act: "2022/2554", citation: "Article 6(4)", article: 6, pillar: .ictRisk,
            statement: """
                ICT risk management, control and internal audit must be separate and independent under three lines of \
                defence or an equivalent model.
                """,
            statementGerman: """
                IKT-Risikomanagement, Kontrolle und interne Revision müssen nach dem Modell der drei Verteidigungslinien \
                oder einem gleichwertigen Modell getrennt und unabhängig sein.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "three lines of defence",
                    english: [
                        "three lines of defence", "three lines model", "first, second and third line",
                        "separate risk management, control and audit", "independent second and third line",
                    ],
                    german: [
                        "drei Verteidigungslinien", "Modell der drei Linien", "erste, zweite und dritte Linie",
                        "Trennung von Risikomanagement, Kontrolle und Revision", "Three-Lines-Modell",
                    ])
            ]),
    ]
}
