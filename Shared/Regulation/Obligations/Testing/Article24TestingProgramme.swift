extension ObligationCatalogue {
    /// Article 24: the digital operational resilience testing programme.
    static let article24: [Obligation] = [
        Obligation(
            id: "dora-24-1", act: "2022/2554", citation: "Article 24(1)", article: 24, pillar: .testing,
            statement: """
                The entity sets up, maintains and reviews a sound testing programme for digital operational \
                resilience as part of its ICT risk management framework.
                """,
            statementGerman: """
                Das Unternehmen erstellt, pflegt und überprüft ein solides Testprogramm für die digitale \
                operationale Resilienz als Teil seines IKT-Risikomanagementrahmens.
                """,
            binds: .notMicroenterprise, evidence: .policy,
            elements: [
                ObligationElement(
                    "testing programme",
                    english: [
                        "digital operational resilience testing programme", "resilience testing programme",
                        "comprehensive testing programme", "annual test programme",
                        "security testing programme established",
                    ],
                    german: [
                        "Testprogramm für die digitale operationale Resilienz", "Resilienz-Testprogramm",
                        "umfassendes Testprogramm", "jährliches Testprogramm", "Programm für Sicherheitstests",
                    ]),
                ObligationElement(
                    "maintained and reviewed",
                    english: [
                        "testing programme is reviewed", "programme is maintained and reviewed",
                        "review of the testing programme", "test programme updated",
                        "programme is reviewed every year",
                    ],
                    german: [
                        "Testprogramm wird überprüft", "Pflege und Überprüfung des Testprogramms",
                        "Überprüfung des Testprogramms", "Testprogramm wird aktualisiert",
                        "Programm wird jährlich überprüft",
                    ]),
            ]),
        Obligation(
            id: "dora-24-2", act: "2022/2554", citation: "Article 24(2)", article: 24, pillar: .testing,
            statement: "The programme comprises a range of assessments, tests, methods, practices and tools.",
            statementGerman: """
                Das Programm umfasst verschiedene Bewertungen, Tests, Methoden, Verfahren und Werkzeuge.
                """,
            binds: .notMicroenterprise, evidence: .policy,
            elements: [
                ObligationElement(
                    "range of tests",
                    english: [
                        "range of assessments, tests and tools", "test methodologies and tools",
                        "different types of tests", "combination of testing methods", "catalogue of test types",
                    ],
                    german: [
                        "Bewertungen, Tests und Werkzeuge", "Testmethoden und Testwerkzeuge",
                        "verschiedene Testarten", "Kombination von Testverfahren", "Katalog der Testarten",
                    ])
            ]),
        Obligation(
            id: "dora-24-3", act: "2022/2554", citation: "Article 24(3)", article: 24, pillar: .testing,
            statement: """
                Testing follows a risk-based approach that weighs the threat landscape, the entity's own risks and \
                how critical assets and services are.
                """,
            statementGerman: """
                Tests folgen einem risikobasierten Ansatz, der Bedrohungslage, eigene Risiken und Kritikalität von \
                Assets und Diensten abwägt.
                """,
            binds: .notMicroenterprise, evidence: .record,
            elements: [
                ObligationElement(
                    "risk-based testing",
                    english: [
                        "risk-based approach to testing", "risk-based testing", "tests prioritised by risk",
                        "test scope based on risk", "test depth depends on criticality",
                    ],
                    german: [
                        "risikobasierter Testansatz", "risikobasierte Tests", "Tests nach Risiko priorisiert",
                        "Testumfang nach Risiko", "Testtiefe nach Kritikalität",
                    ]),
                ObligationElement(
                    "threats and criticality weighed",
                    english: [
                        "evolving threat landscape", "criticality of information assets and services",
                        "specific risks exposed to", "current threats considered in test planning",
                    ],
                    german: [
                        "Bedrohungslage bei Testplanung", "Kritikalität der Informationsassets",
                        "spezifische Risiken berücksichtigen", "aktuelle Bedrohungen bei Tests",
                    ]),
            ]),
        Obligation(
            id: "dora-24-4-s1", act: "2022/2554", citation: "Article 24(4)", article: 24, pillar: .testing,
            statement: "Tests are carried out by independent parties, inside or outside the entity.",
            statementGerman: "Tests werden von unabhängigen internen oder externen Parteien durchgeführt.",
            binds: .notMicroenterprise, evidence: .record,
            elements: [
                ObligationElement(
                    "independent testers",
                    english: [
                        "tests performed by independent parties", "independent internal or external testers",
                        "independent testers", "independence of testers", "external penetration testing firm",
                        "carried out by independent parties",
                    ],
                    german: [
                        "unabhängige interne oder externe Tester", "Tests durch unabhängige Parteien",
                        "Unabhängigkeit der Tester", "externer Penetrationstester",
                        "unabhängige Prüfer führen Tests durch", "von Unabhängigen durchgeführt",
                    ])
            ]),
        Obligation(
            id: "dora-24-4-s2", act: "2022/2554", citation: "Article 24(4)", article: 24, pillar: .testing,
            statement: """
                Where internal testers are used, they have sufficient resources and conflicts of interest are \
                avoided in design and execution of the test.
                """,
            statementGerman: """
                Interne Tester haben ausreichende Ressourcen, und Interessenkonflikte werden bei Konzeption und \
                Durchführung vermieden.
                """,
            binds: .notMicroenterprise, evidence: .record,
            elements: [
                ObligationElement(
                    "resources for internal testers",
                    english: [
                        "sufficient resources for internal testers", "internal testing team is resourced",
                        "dedicated internal test team", "resources dedicated to testing",
                    ],
                    german: [
                        "ausreichende Ressourcen für interne Tester", "internes Testteam ausgestattet",
                        "eigenes internes Testteam", "Ressourcen für Tests",
                    ]),
                ObligationElement(
                    "no conflicts of interest",
                    english: [
                        "avoid conflicts of interest in testing", "testers not involved in development",
                        "conflicts of interest of testers", "testers do not test own work",
                        "segregation of testers and developers", "conflicts of interest declared before testing",
                    ],
                    german: [
                        "Interessenkonflikte der Tester vermeiden", "Tester nicht an Entwicklung beteiligt",
                        "Trennung von Entwicklung und Test", "keine Prüfung eigener Arbeit",
                        "Interessenkonflikte vor dem Test offengelegt",
                    ]),
            ]),
        Obligation(
            id: "dora-24-5-s1", act: "2022/2554", citation: "Article 24(5)", article: 24, pillar: .testing,
            statement: "Procedures and policies rank, classify and remedy every issue that testing reveals.",
            statementGerman: """
                Verfahren und Leitlinien priorisieren, klassifizieren und beheben alle bei Tests aufgedeckten \
                Probleme.
                """,
            binds: .notMicroenterprise, evidence: .procedure,
            elements: [
                ObligationElement(
                    "issues ranked and classified",
                    english: [
                        "prioritise and classify test findings", "findings classified by severity",
                        "issues revealed by tests are prioritised", "severity rating of findings",
                    ],
                    german: [
                        "Testfeststellungen priorisieren und klassifizieren", "Befunde nach Schweregrad",
                        "Priorisierung der Testergebnisse", "Schweregrad der Feststellungen",
                    ]),
                ObligationElement(
                    "issues remedied",
                    english: [
                        "remediate test findings", "remediation of issues", "remediation plan for findings",
                        "findings fixed within deadlines", "track remediation of findings",
                    ],
                    german: [
                        "Behebung der Testfeststellungen", "Befunde werden behoben",
                        "Maßnahmenplan für Feststellungen", "Nachverfolgung der Mängelbeseitigung",
                        "Schwachstellen fristgerecht beheben",
                    ]),
            ]),
        Obligation(
            id: "dora-24-5-s2", act: "2022/2554", citation: "Article 24(5)", article: 24, pillar: .testing,
            statement: """
                Internal validation confirms that every weakness, deficiency or gap found is fully addressed.
                """,
            statementGerman: """
                Eine interne Validierung bestätigt, dass jede gefundene Schwäche, Unzulänglichkeit oder Lücke \
                vollständig behoben ist.
                """,
            binds: .notMicroenterprise, evidence: .procedure,
            elements: [
                ObligationElement(
                    "remediation validated",
                    english: [
                        "internal validation methodology", "validate that weaknesses are fully addressed",
                        "retest after remediation", "retesting confirms the fix", "verification of remediation",
                        "closure confirmed by retest", "findings are retested before closure",
                    ],
                    german: [
                        "interne Validierung", "vollständige Behebung wird validiert", "Nachtest nach Behebung",
                        "Wiederholungstest bestätigt Behebung", "Wirksamkeit der Behebung geprüft",
                        "Feststellungen vor Abschluss nachgetestet",
                    ])
            ]),
        Obligation(
            id: "dora-24-6", act: "2022/2554", citation: "Article 24(6)", article: 24, pillar: .testing,
            statement: """
                At least once a year the entity tests all ICT systems and applications that support critical or \
                important functions.
                """,
            statementGerman: """
                Mindestens einmal im Jahr testet das Unternehmen alle IKT-Systeme und Anwendungen, die kritische \
                oder wichtige Funktionen unterstützen.
                """,
            binds: .notMicroenterprise, evidence: .test, frequency: "at least yearly",
            elements: [
                ObligationElement(
                    "all systems behind critical functions tested",
                    english: [
                        "tests on all critical ICT systems", "all systems supporting critical functions are tested",
                        "systems and applications supporting critical functions tested",
                        "critical applications are tested", "test all critical systems",
                    ],
                    german: [
                        "alle kritischen IKT-Systeme testen", "Tests aller Systeme kritischer Funktionen",
                        "kritische Anwendungen werden getestet",
                        "Systeme zur Unterstützung kritischer Funktionen getestet",
                    ]),
                ObligationElement(
                    "at least yearly",
                    english: [
                        "tested at least annually", "tested at least yearly", "tests once a year",
                        "testing every twelve months", "annual tests", "yearly testing",
                    ],
                    german: [
                        "mindestens jährlich getestet", "Tests einmal im Jahr", "alle zwölf Monate getestet",
                        "jährliche Tests", "mindestens einmal jährlich",
                    ]),
            ]),
    ]
}
