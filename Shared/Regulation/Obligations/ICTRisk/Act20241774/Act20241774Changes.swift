extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 17: ICT change management.
    static let act20241774Changes: [Obligation] = [
        Obligation(
            id: "rts-rmf-17-1-b", act: "2024/1774",
            citation: "Article 17(1), point (b)", article: 17, pillar: .ictRisk,
            statement: "Those who approve changes must be independent of those who request and implement them.",
            statementGerman: """
                Wer Änderungen genehmigt, muss unabhängig von denen sein, die sie beantragen und umsetzen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "independent change approval",
                    english: [
                        "approver independent of requester", "separation between requesting and approving",
                        "independent approval of changes", "developers cannot approve own changes",
                        "four-eyes principle for changes",
                    ],
                    german: [
                        "Genehmiger unabhängig vom Antragsteller", "Trennung von Antrag und Genehmigung",
                        "unabhängige Genehmigung von Änderungen", "Vier-Augen-Prinzip bei Änderungen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-17-1-c-iii", act: "2024/1774",
            citation: "Article 17(1), point (c)(iii)", article: 17, pillar: .ictRisk,
            statement: "Roles must see that every change is tested and finalised in a controlled manner.",
            statementGerman: """
                Zuständigkeiten müssen sicherstellen, dass jede Änderung kontrolliert getestet und abgeschlossen wird.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "controlled testing of changes",
                    english: [
                        "changes tested in controlled manner", "every change is tested", "test before change release",
                        "test evidence for changes",
                    ],
                    german: [
                        "Änderungen kontrolliert getestet", "jede Änderung wird getestet",
                        "Test vor Freigabe der Änderung", "Testnachweis für Änderungen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-17-1-e", act: "2024/1774",
            citation: "Article 17(1), point (e)", article: 17, pillar: .ictRisk,
            statement: """
                Fall-back procedures and responsibilities must cover aborting changes and recovering from failed ones.
                """,
            statementGerman: """
                Rückfallverfahren und Zuständigkeiten müssen den Abbruch von Änderungen und die Wiederherstellung nach \
                Fehlschlägen abdecken.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "fall-back procedures",
                    english: [
                        "fall-back procedures", "rollback plan for changes", "back-out plan",
                        "recover from unsuccessful changes", "abort failed changes",
                    ],
                    german: [
                        "Rückfallverfahren", "Rollback-Plan für Änderungen", "Rückfallplan",
                        "Wiederherstellung nach fehlgeschlagenen Änderungen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-17-1-f", act: "2024/1774",
            citation: "Article 17(1), point (f)", article: 17, pillar: .ictRisk,
            statement: """
                Emergency changes must be managed by procedures, protocols and tools with adequate safeguards.
                """,
            statementGerman: """
                Notfalländerungen müssen mit Verfahren, Protokollen und Tools mit angemessenen Sicherungen gesteuert \
                werden.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "emergency changes",
                    english: [
                        "emergency change procedure", "management of emergency changes",
                        "emergency changes with safeguards", "urgent change process",
                    ],
                    german: [
                        "Verfahren für Notfalländerungen", "Steuerung von Notfalländerungen",
                        "Notfalländerungen mit Sicherungen", "Emergency Changes",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-17-1-g", act: "2024/1774",
            citation: "Article 17(1), point (g)", article: 17, pillar: .ictRisk,
            statement: """
                Emergency changes must be documented, reassessed, assessed and approved after they were made, \
                workarounds and patches included.
                """,
            statementGerman: """
                Notfalländerungen einschließlich Behelfslösungen und Patches müssen im Nachhinein dokumentiert, neu \
                bewertet und genehmigt werden.
                """,
            binds: .fullFramework, evidence: .record, frequency: "after implementation",
            elements: [
                ObligationElement(
                    "subsequent approval of emergency changes",
                    english: [
                        "emergency changes approved retrospectively",
                        "emergency changes reassessed after implementation",
                        "retrospective documentation of emergency changes", "emergency change reviewed within days",
                    ],
                    german: [
                        "Notfalländerungen nachträglich genehmigt", "Notfalländerungen nach Umsetzung neu bewertet",
                        "nachträgliche Dokumentation von Notfalländerungen", "nachgelagerte Freigabe",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-17-1-h", act: "2024/1774",
            citation: "Article 17(1), point (h)", article: 17, pillar: .ictRisk,
            statement: """
                The effect of a change on existing security measures, and the need for more of them, must be assessed.
                """,
            statementGerman: """
                Die Auswirkung einer Änderung auf bestehende Sicherheitsmaßnahmen und weiterer Bedarf müssen bewertet \
                werden.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "security impact of changes",
                    english: [
                        "security impact of changes", "impact on existing security measures",
                        "change security assessment", "additional security measures for change",
                    ],
                    german: [
                        "Sicherheitsauswirkung von Änderungen", "Auswirkung auf bestehende Sicherheitsmaßnahmen",
                        "Sicherheitsbewertung der Änderung", "zusätzliche Sicherheitsmaßnahmen bei Änderungen",
                    ])
            ]),
    ]
}
