extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2025/1190, Article 15: internal testers.
    static let act20251190InternalTesters: [Obligation] = [
        Obligation(
            id: "rts-tlpt-15-1-sp1-a", act: "2025/1190",
            citation: "Article 15(1), first subparagraph, point (a)", article: 15, pillar: .testing,
            statement: "An entity with internal testers has a policy for managing them and applies it.",
            statementGerman: """
                Ein Unternehmen mit internen Testern hat eine Leitlinie für ihren Einsatz und wendet sie an.
                """,
            binds: .threatLedTesting, evidence: .policy,
            elements: [
                ObligationElement(
                    "policy for internal testers",
                    english: [
                        "policy for internal testers", "management of internal testers", "internal red team policy",
                        "rules for internal TLPT testers",
                    ],
                    german: [
                        "Leitlinie für interne Tester", "Steuerung interner Tester",
                        "Richtlinie für internes Red-Team", "Regeln für interne TLPT-Tester",
                    ])
            ]),
        Obligation(
            id: "rts-tlpt-15-1-sp2-c", act: "2025/1190",
            citation: "Article 15(1), second subparagraph, point (c)", article: 15, pillar: .testing,
            statement: "The internal test team has a lead and at least two further members.",
            statementGerman: "Das interne Testteam hat eine Leitung und mindestens zwei weitere Mitglieder.",
            binds: .threatLedTesting, evidence: .policy,
            elements: [
                ObligationElement(
                    "lead and two members",
                    english: [
                        "test lead and two members", "at least two additional members",
                        "internal team of three testers", "test lead plus two testers",
                    ],
                    german: [
                        "Testleitung und zwei Mitglieder", "mindestens zwei weitere Mitglieder",
                        "internes Team aus drei Testern", "Testleiter und zwei Tester",
                    ])
            ]),
    ]
}
