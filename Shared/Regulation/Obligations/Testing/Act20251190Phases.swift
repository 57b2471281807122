extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2025/1190, Articles 10 to 13: testing, closure and remediation phases of a TLPT.
    static let act20251190Phases: [Obligation] = [
        Obligation(
            id: "rts-tlpt-10-3", act: "2025/1190", citation: "Article 10(3)", article: 10, pillar: .testing,
            statement: "The control team lead selects at least three scenarios for the test.",
            statementGerman: "Die Leitung des Kontrollteams wählt mindestens drei Szenarien für den Test aus.",
            binds: .threatLedTesting, evidence: .record,
            elements: [
                ObligationElement(
                    "at least three scenarios",
                    english: [
                        "at least three scenarios", "three threat scenarios selected", "3 test scenarios",
                        "minimum of three attack scenarios",
                    ],
                    german: [
                        "mindestens drei Szenarien", "drei Bedrohungsszenarien ausgewählt", "3 Testszenarien",
                        "wenigstens drei Angriffsszenarien",
                    ])
            ]),
        Obligation(
            id: "rts-tlpt-10-6", act: "2025/1190", citation: "Article 10(6)", article: 10, pillar: .testing,
            statement: "The targeted threat intelligence report is submitted to the test manager for approval.",
            statementGerman: """
                Der gezielte Bericht zur Bedrohungsanalyse wird dem Testmanager zur Genehmigung vorgelegt.
                """,
            binds: .threatLedTesting, evidence: .report,
            elements: [
                ObligationElement(
                    "intelligence report approved",
                    english: [
                        "targeted threat intelligence report", "threat intelligence report approved",
                        "TTI report submitted to test manager", "threat intelligence report for the test",
                    ],
                    german: [
                        "gezielter Bericht zur Bedrohungsanalyse", "Threat-Intelligence-Bericht genehmigt",
                        "Bericht zur Bedrohungsanalyse an Testmanager", "Bedrohungsbericht für den Test",
                    ])
            ]),
        Obligation(
            id: "rts-tlpt-11-3", act: "2025/1190", citation: "Article 11(3)", article: 11, pillar: .testing,
            statement: """
                The red team test plan is approved by the control team and by the authority before attacks begin.
                """,
            statementGerman: """
                Der Red-Team-Testplan wird vor Beginn der Angriffe vom Kontrollteam und von der Behörde genehmigt.
                """,
            binds: .threatLedTesting, evidence: .record,
            elements: [
                ObligationElement(
                    "test plan approved",
                    english: [
                        "red team test plan approved", "control team approves test plan", "red team test plan",
                        "attack plan approved by authority",
                    ],
                    german: [
                        "Red-Team-Testplan genehmigt", "Kontrollteam genehmigt Testplan", "Red-Team-Testplan",
                        "Angriffsplan von der Behörde genehmigt",
                    ])
            ]),
        Obligation(
            id: "rts-tlpt-11-5-s1", act: "2025/1190", citation: "Article 11(5)", article: 11, pillar: .testing,
            statement: "The active red team phase lasts as long as needed and at least twelve weeks.",
            statementGerman: "Die aktive Red-Team-Phase dauert so lange wie nötig, mindestens zwölf Wochen.",
            binds: .threatLedTesting, evidence: .test, frequency: "at least 12 weeks",
            elements: [
                ObligationElement(
                    "twelve weeks",
                    english: [
                        "at least twelve weeks", "minimum of 12 weeks", "active red team phase of twelve weeks",
                        "red teaming lasts 12 weeks",
                    ],
                    german: [
                        "mindestens zwölf Wochen", "Minimum von 12 Wochen", "aktive Red-Team-Phase zwölf Wochen",
                        "Red-Teaming dauert 12 Wochen",
                    ])
            ]),
        Obligation(
            id: "rts-tlpt-11-7-s1", act: "2025/1190", citation: "Article 11(7)", article: 11, pillar: .testing,
            statement: "The testers report progress to the control team and the test managers at least once a week.",
            statementGerman: """
                Die Tester berichten dem Kontrollteam und den Testmanagern mindestens wöchentlich über den \
                Fortschritt.
                """,
            binds: .threatLedTesting, evidence: .report, frequency: "at least weekly",
            elements: [
                ObligationElement(
                    "progress reports",
                    english: [
                        "testers report progress", "red team progress report", "status report to control team",
                        "progress updates to test managers",
                    ],
                    german: [
                        "Tester berichten über Fortschritt", "Fortschrittsbericht des Red-Teams",
                        "Statusbericht an das Kontrollteam", "Fortschrittsmeldungen an Testmanager",
                    ]),
                ObligationElement(
                    "weekly",
                    english: ["at least weekly", "weekly progress", "once a week", "every week"],
                    german: ["mindestens wöchentlich", "wöchentlicher Fortschritt", "einmal pro Woche", "jede Woche"]),
            ]),
        Obligation(
            id: "rts-tlpt-12-2", act: "2025/1190", citation: "Article 12(2)", article: 12, pillar: .testing,
            statement: """
                The testers submit the red team test report within four weeks of the end of the active phase.
                """,
            statementGerman: """
                Die Tester legen den Red-Team-Bericht binnen vier Wochen nach Ende der aktiven Phase vor.
                """,
            binds: .threatLedTesting, evidence: .report, frequency: "within 4 weeks of the end of the active phase",
            elements: [
                ObligationElement(
                    "red team report",
                    english: ["red team test report", "testers submit red team report", "final red team report"],
                    german: [
                        "Red-Team-Testbericht", "Tester legen Red-Team-Bericht vor",
                        "abschließender Red-Team-Bericht",
                    ]),
                ObligationElement(
                    "four weeks",
                    english: [
                        "within four weeks", "4 weeks after active phase", "four weeks from end of red teaming",
                    ],
                    german: [
                        "innerhalb von vier Wochen", "4 Wochen nach aktiver Phase",
                        "vier Wochen nach Ende des Red-Teamings",
                    ]),
            ]),
        Obligation(
            id: "rts-tlpt-12-4-sp1-s1", act: "2025/1190",
            citation: "Article 12(4), first subparagraph", article: 12, pillar: .testing,
            statement: """
                The blue team submits its own report at the latest ten weeks after the end of the active phase.
                """,
            statementGerman: """
                Das Blue-Team legt seinen Bericht spätestens zehn Wochen nach Ende der aktiven Phase vor.
                """,
            binds: .threatLedTesting, evidence: .report, frequency: "within 10 weeks of the end of the active phase",
            elements: [
                ObligationElement(
                    "blue team report",
                    english: ["blue team test report", "blue team submits report", "defenders' report on the test"],
                    german: [
                        "Blue-Team-Testbericht", "Blue-Team legt Bericht vor", "Bericht der Verteidiger zum Test",
                    ]),
                ObligationElement(
                    "ten weeks",
                    english: ["within ten weeks", "10 weeks after active phase", "ten weeks from end of red teaming"],
                    german: [
                        "innerhalb von zehn Wochen", "10 Wochen nach aktiver Phase",
                        "zehn Wochen nach Ende des Red-Teamings",
                    ]),
            ]),
        Obligation(
            id: "rts-tlpt-12-5-s1", act: "2025/1190", citation: "Article 12(5)", article: 12, pillar: .testing,
            statement: """
                Attackers and defenders replay their actions together at the latest ten weeks after the end of the \
                active phase.
                """,
            statementGerman: """
                Angreifer und Verteidiger spielen ihre Handlungen spätestens zehn Wochen nach Ende der aktiven Phase \
                gemeinsam nach.
                """,
            binds: .threatLedTesting, evidence: .test, frequency: "within 10 weeks of the end of the active phase",
            elements: [
                ObligationElement(
                    "replay",
                    english: [
                        "replay of offensive and defensive actions", "replay workshop",
                        "blue team and red team replay", "replay exercise after the test",
                    ],
                    german: [
                        "Nachspielen offensiver und defensiver Handlungen", "Replay-Workshop",
                        "gemeinsame Nachstellung der Angriffe", "Replay mit Blue-Team und Red-Team",
                    ])
            ]),
        Obligation(
            id: "rts-tlpt-12-7-sp1", act: "2025/1190",
            citation: "Article 12(7), first subparagraph", article: 12, pillar: .testing,
            statement: """
                The entity submits the test summary report for approval within eight weeks of the authority's notice \
                that the reports are complete.
                """,
            statementGerman: """
                Das Unternehmen legt den zusammenfassenden Bericht binnen acht Wochen nach der Mitteilung der \
                Behörde zur Genehmigung vor.
                """,
            binds: .threatLedTesting, evidence: .report, frequency: "within 8 weeks of the authority's notification",
            elements: [
                ObligationElement(
                    "summary report",
                    english: ["test summary report", "TLPT summary report", "report summarising relevant findings"],
                    german: [
                        "zusammenfassender Testbericht", "TLPT-Zusammenfassungsbericht",
                        "Bericht über die relevanten Ergebnisse",
                    ]),
                ObligationElement(
                    "eight weeks",
                    english: [
                        "within eight weeks", "8 weeks from notification", "eight weeks after notice by authority",
                    ],
                    german: [
                        "innerhalb von acht Wochen", "8 Wochen nach Mitteilung",
                        "acht Wochen nach Mitteilung der Behörde",
                    ]),
            ]),
        Obligation(
            id: "rts-tlpt-13-1", act: "2025/1190", citation: "Article 13(1)", article: 13, pillar: .testing,
            statement: """
                Remediation plans go to the authority within eight weeks of its notice that the test reports are \
                complete.
                """,
            statementGerman: """
                Abhilfepläne gehen binnen acht Wochen nach der Mitteilung der Behörde, dass die Testberichte \
                vollständig sind, an diese.
                """,
            binds: .threatLedTesting, evidence: .report, frequency: "within 8 weeks of the authority's notification",
            elements: [
                ObligationElement(
                    "remediation plans submitted",
                    english: [
                        "remediation plan for TLPT findings", "remediation plans to TLPT authority",
                        "submit remediation plan after red teaming", "remediation documentation for the test",
                    ],
                    german: [
                        "Abhilfeplan für TLPT-Ergebnisse", "Abhilfepläne an die TLPT-Behörde",
                        "Abhilfeplan nach Red-Team-Test", "Maßnahmenplan zu Testergebnissen",
                    ]),
                ObligationElement(
                    "eight weeks",
                    english: [
                        "within eight weeks", "8 weeks from notification", "eight weeks after notice by authority",
                    ],
                    german: [
                        "innerhalb von acht Wochen", "8 Wochen nach Mitteilung",
                        "acht Wochen nach Mitteilung der Behörde",
                    ]),
            ]),
        Obligation(
            id: "rts-tlpt-13-2-c", act: "2025/1190",
            citation: "Article 13(2), point (c)", article: 13, pillar: .testing,
            statement: "For every finding the remediation plan analyses the root cause.",
            statementGerman: "Der Abhilfeplan analysiert zu jeder Feststellung die Grundursache.",
            binds: .threatLedTesting, evidence: .report,
            elements: [
                ObligationElement(
                    "root cause per finding",
                    english: [
                        "root cause of each finding", "root cause analysis of test findings",
                        "root causes in remediation plan",
                    ],
                    german: [
                        "Grundursache jeder Feststellung", "Ursachenanalyse der Testfeststellungen",
                        "Ursachen im Abhilfeplan",
                    ])
            ]),
    ]
}
