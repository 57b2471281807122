extension ObligationCatalogue {
    /// Article 26: threat-led penetration testing.
    static let article26: [Obligation] = [
        Obligation(
            id: "dora-26-1", act: "2022/2554", citation: "Article 26(1)", article: 26, pillar: .testing,
            statement: """
                The identified entity carries out a threat-led penetration test at least every three years, unless \
                its authority sets another rhythm.
                """,
            statementGerman: """
                Das ermittelte Unternehmen führt mindestens alle drei Jahre einen bedrohungsgeleiteten \
                Penetrationstest durch, sofern die Behörde nichts anderes bestimmt.
                """,
            binds: .threatLedTesting, evidence: .test, frequency: "at least every 3 years, as the authority sets",
            elements: [
                ObligationElement(
                    "threat-led penetration test",
                    english: [
                        "threat-led penetration testing", "TLPT", "threat led penetration test", "TIBER-EU test",
                        "intelligence-led red team test",
                    ],
                    german: [
                        "bedrohungsgeleitete Penetrationstests", "TLPT-Test",
                        "bedrohungsorientierter Penetrationstest", "TIBER-Test", "Threat-led Penetration Test",
                    ]),
                ObligationElement(
                    "at least every three years",
                    english: [
                        "at least every three years", "every 3 years", "once every three years", "three-year cycle",
                        "triennial",
                    ],
                    german: ["mindestens alle drei Jahre", "alle 3 Jahre", "Dreijahresturnus", "dreijähriger Zyklus"]),
            ]),
        Obligation(
            id: "dora-26-2-sp1-s1", act: "2022/2554",
            citation: "Article 26(2), first subparagraph", article: 26, pillar: .testing,
            statement: "Each threat-led test covers several or all critical or important functions.",
            statementGerman: """
                Jeder bedrohungsgeleitete Test umfasst mehrere oder alle kritischen oder wichtigen Funktionen.
                """,
            binds: .threatLedTesting, evidence: .test,
            elements: [
                ObligationElement(
                    "several or all critical functions",
                    english: [
                        "TLPT covers critical or important functions", "several or all critical functions tested",
                        "red team scope covers critical functions", "critical functions in scope of TLPT",
                    ],
                    german: [
                        "TLPT umfasst kritische oder wichtige Funktionen", "mehrere oder alle kritischen Funktionen",
                        "kritische Funktionen im TLPT-Umfang", "Testumfang kritischer Funktionen",
                    ])
            ]),
        Obligation(
            id: "dora-26-2-sp1-s2", act: "2022/2554",
            citation: "Article 26(2), first subparagraph", article: 26, pillar: .testing,
            statement: "The threat-led test is run on live production systems.",
            statementGerman: "Der bedrohungsgeleitete Test läuft an produktiven Live-Systemen.",
            binds: .threatLedTesting, evidence: .test,
            elements: [
                ObligationElement(
                    "live production systems",
                    english: [
                        "live production systems", "tested in production environment", "test on production systems",
                        "TLPT in live environment",
                    ],
                    german: [
                        "Live-Produktionssysteme", "Test in der Produktionsumgebung", "Test an produktiven Systemen",
                        "TLPT im Live-Betrieb",
                    ])
            ]),
        Obligation(
            id: "dora-26-2-sp2", act: "2022/2554",
            citation: "Article 26(2), second subparagraph", article: 26, pillar: .testing,
            statement: """
                The entity identifies all ICT systems, processes and technologies behind its critical or important \
                functions, outsourced ones included.
                """,
            statementGerman: """
                Das Unternehmen ermittelt alle IKT-Systeme, Prozesse und Technologien hinter kritischen oder \
                wichtigen Funktionen, auch ausgelagerte.
                """,
            binds: .threatLedTesting, evidence: .register,
            elements: [
                ObligationElement(
                    "systems identified for the test",
                    english: [
                        "identify underlying systems for TLPT", "systems underlying critical functions",
                        "underlying ICT systems, processes and technologies", "inventory of systems in TLPT scope",
                    ],
                    german: [
                        "zugrunde liegende Systeme für TLPT", "Systeme hinter kritischen Funktionen",
                        "zugrunde liegende IKT-Systeme und Prozesse", "Inventar der TLPT-Systeme",
                    ]),
                ObligationElement(
                    "outsourced systems included",
                    english: [
                        "outsourced systems in test scope", "functions outsourced to ICT providers",
                        "provider systems included in testing", "contracted services within scope",
                    ],
                    german: [
                        "ausgelagerte Systeme im Testumfang", "an IKT-Dienstleister ausgelagerte Funktionen",
                        "Systeme des Dienstleisters einbezogen", "beauftragte Dienste im Testumfang",
                    ]),
            ]),
        Obligation(
            id: "dora-26-2-sp3-s1", act: "2022/2554",
            citation: "Article 26(2), third subparagraph", article: 26, pillar: .testing,
            statement: """
                The entity assesses which critical or important functions the test must cover; the result fixes the \
                scope.
                """,
            statementGerman: """
                Das Unternehmen bewertet, welche kritischen oder wichtigen Funktionen der Test umfassen muss; das \
                Ergebnis legt den Umfang fest.
                """,
            binds: .threatLedTesting, evidence: .report,
            elements: [
                ObligationElement(
                    "scope assessed",
                    english: [
                        "assess which functions to test", "scope of TLPT is determined",
                        "precise scope of threat-led test", "TLPT scoping assessment",
                    ],
                    german: [
                        "Bewertung der zu testenden Funktionen", "Festlegung des TLPT-Umfangs",
                        "genauer Umfang des Tests", "TLPT-Umfangsbestimmung",
                    ])
            ]),
        Obligation(
            id: "dora-26-2-sp3-s2", act: "2022/2554",
            citation: "Article 26(2), third subparagraph", article: 26, pillar: .testing,
            statement: "The competent authority validates the scope of the threat-led test.",
            statementGerman: "Die zuständige Behörde validiert den Umfang des bedrohungsgeleiteten Tests.",
            binds: .threatLedTesting, evidence: .record,
            elements: [
                ObligationElement(
                    "scope validated by the authority",
                    english: [
                        "scope validated by the authority", "authority approves test scope",
                        "TLPT scope submitted for validation", "regulator validates scope",
                    ],
                    german: [
                        "Umfang von der Behörde validiert", "Behörde genehmigt Testumfang",
                        "TLPT-Umfang zur Validierung vorgelegt", "Aufsicht bestätigt Umfang",
                    ])
            ]),
        Obligation(
            id: "dora-26-3-s1", act: "2022/2554", citation: "Article 26(3)", article: 26, pillar: .testing,
            statement: """
                Where providers are in scope, the entity takes measures and safeguards so that they take part in the \
                test.
                """,
            statementGerman: """
                Sind Dienstleister im Testumfang, sorgt das Unternehmen mit Maßnahmen und Schutzvorkehrungen für \
                ihre Teilnahme.
                """,
            binds: .threatLedTesting, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "providers take part",
                    english: [
                        "participation of ICT providers in TLPT", "provider takes part in threat-led test",
                        "ensure provider participation", "provider obliged to join TLPT",
                    ],
                    german: [
                        "Teilnahme der IKT-Dienstleister am TLPT", "Dienstleister nimmt am Test teil",
                        "Mitwirkung des Dienstleisters am TLPT", "Teilnahmepflicht des Dienstleisters",
                    ])
            ]),
        Obligation(
            id: "dora-26-5", act: "2022/2554", citation: "Article 26(5)", article: 26, pillar: .testing,
            statement: """
                Risk controls limit what the test may do to data, assets, functions, counterparties and the sector.
                """,
            statementGerman: """
                Risikokontrollen begrenzen, was der Test bei Daten, Assets, Funktionen, Gegenparteien und dem Sektor \
                anrichten kann.
                """,
            binds: .threatLedTesting, evidence: .procedure,
            elements: [
                ObligationElement(
                    "risk controls for the test",
                    english: [
                        "risk management controls during TLPT", "mitigate risks of the test",
                        "prevent damage to assets during testing", "avoid disruption from red team testing",
                        "safeguards against test impact on data",
                    ],
                    german: [
                        "Risikokontrollen während des TLPT", "Risiken des Tests mindern",
                        "Schäden durch Tests vermeiden", "Störungen durch Red-Team-Tests verhindern",
                        "Schutz der Daten beim Test",
                    ])
            ]),
        Obligation(
            id: "dora-26-6", act: "2022/2554", citation: "Article 26(6)", article: 26, pillar: .testing,
            statement: """
                After the test a summary of findings, the remediation plans and proof of proper conduct go to the \
                authority.
                """,
            statementGerman: """
                Nach dem Test erhält die Behörde eine Zusammenfassung der Ergebnisse, die Abhilfepläne und den \
                Nachweis ordnungsgemäßer Durchführung.
                """,
            binds: .threatLedTesting, evidence: .report, frequency: "at the end of testing",
            elements: [
                ObligationElement(
                    "findings and remediation plans sent",
                    english: [
                        "summary of findings to the authority", "remediation plans submitted to authority",
                        "documentation of TLPT for supervisor", "evidence that test was properly conducted",
                    ],
                    german: [
                        "Zusammenfassung der Ergebnisse an die Behörde", "Abhilfepläne an die Behörde",
                        "TLPT-Dokumentation für die Aufsicht", "Nachweis ordnungsgemäßer Testdurchführung",
                    ])
            ]),
        Obligation(
            id: "dora-26-8-sp1-s2", act: "2022/2554",
            citation: "Article 26(8), first subparagraph", article: 26, pillar: .testing,
            statement: "An entity that uses internal testers contracts external testers for every third test.",
            statementGerman: "Ein Unternehmen mit internen Testern beauftragt für jeden dritten Test externe Tester.",
            binds: .threatLedTesting, evidence: .contractClause, frequency: "every third test",
            elements: [
                ObligationElement(
                    "external testers every third test",
                    english: [
                        "external testers every three tests", "every third test external",
                        "third TLPT by external testers", "rotate to external testers",
                    ],
                    german: [
                        "externe Tester bei jedem dritten Test", "jeder dritte Test extern",
                        "dritter TLPT durch externe Tester", "Wechsel zu externen Testern",
                    ])
            ]),
    ]
}
