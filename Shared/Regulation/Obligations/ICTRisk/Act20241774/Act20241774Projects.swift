extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 15: ICT projects.
    static let act20241774Projects: [Obligation] = [
        Obligation(
            id: "rts-rmf-15-1", act: "2024/1774", citation: "Article 15(1)", article: 15, pillar: .ictRisk,
            statement: "An ICT project management policy must be developed, documented and implemented.",
            statementGerman: """
                Eine Leitlinie zum IKT-Projektmanagement muss erarbeitet, dokumentiert und umgesetzt sein.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "ICT project management policy",
                    english: [
                        "ICT project management policy", "project management methodology", "project governance rules",
                        "rules for ICT projects", "project handbook",
                    ],
                    german: [
                        "IKT-Projektmanagement-Richtlinie", "Projektmanagementmethodik", "Vorgaben für IKT-Projekte",
                        "Projekthandbuch",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-15-3-d", act: "2024/1774",
            citation: "Article 15(3), point (d)", article: 15, pillar: .ictRisk,
            statement: "The project management policy must require a risk assessment of ICT projects.",
            statementGerman: """
                Die Leitlinie zum Projektmanagement muss eine Risikobewertung der IKT-Projekte verlangen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "project risk assessment",
                    english: [
                        "project risk assessment", "risks of ICT projects assessed", "project risk register",
                        "risk analysis for each project",
                    ],
                    german: [
                        "Projektrisikobewertung", "Risiken von IKT-Projekten bewertet", "Projektrisikoregister",
                        "Risikoanalyse je Projekt",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-15-3-g", act: "2024/1774",
            citation: "Article 15(3), point (g)", article: 15, pillar: .ictRisk,
            statement: """
                The project management policy must require that all requirements, security included, are tested and \
                production release is approved.
                """,
            statementGerman: """
                Die Leitlinie zum Projektmanagement muss Tests aller Anforderungen einschließlich Sicherheit und die \
                Freigabe für die Produktion verlangen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "testing and release of project results",
                    english: [
                        "security requirements tested in projects", "testing of all requirements",
                        "approval for production", "go-live approval", "release decision before deployment",
                    ],
                    german: [
                        "Sicherheitsanforderungen im Projekt getestet", "Test aller Anforderungen",
                        "Freigabe für die Produktion", "Go-live-Freigabe",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-15-5-a", act: "2024/1774",
            citation: "Article 15(5), point (a)", article: 15, pillar: .ictRisk,
            statement: """
                Projects that affect critical or important functions, and their risks, must be reported to the \
                management body.
                """,
            statementGerman: """
                Projekte, die kritische oder wichtige Funktionen betreffen, und ihre Risiken müssen dem Leitungsorgan \
                berichtet werden.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "project reporting to the board",
                    english: [
                        "projects reported to the management body", "project status report to the board",
                        "critical projects and risks reported", "progress of ICT projects to board",
                    ],
                    german: [
                        "Projekte dem Leitungsorgan berichtet", "Projektstatusbericht an den Vorstand",
                        "kritische Projekte und Risiken berichtet", "Fortschritt der IKT-Projekte an den Vorstand",
                    ])
            ]),
    ]
}
