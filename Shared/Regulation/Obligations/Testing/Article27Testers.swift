extension ObligationCatalogue {
    /// Article 27: who may carry out threat-led penetration tests.
    static let article27: [Obligation] = [
        Obligation(
            id: "dora-27-1-a", act: "2022/2554", citation: "Article 27(1), point (a)", article: 27, pillar: .testing,
            statement: "Only testers of the highest suitability and reputation are used for threat-led tests.",
            statementGerman: """
                Für bedrohungsgeleitete Tests werden nur Tester von höchster Eignung und bestem Ruf eingesetzt.
                """,
            binds: .threatLedTesting, evidence: .record,
            elements: [
                ObligationElement(
                    "suitable and reputable",
                    english: [
                        "testers of highest suitability and reputation", "reputable testers",
                        "reputation of the tester", "suitability of red team provider",
                    ],
                    german: [
                        "Tester mit höchster Eignung und Reputation", "renommierte Tester", "Ansehen des Testers",
                        "Eignung des Red-Team-Anbieters",
                    ])
            ]),
        Obligation(
            id: "dora-27-1-b", act: "2022/2554", citation: "Article 27(1), point (b)", article: 27, pillar: .testing,
            statement: """
                The testers show technical and organisational capability and expertise in threat intelligence, \
                penetration and red team testing.
                """,
            statementGerman: """
                Die Tester belegen technische und organisatorische Fähigkeiten sowie Fachwissen in \
                Bedrohungsanalyse, Penetrations- und Red-Team-Tests.
                """,
            binds: .threatLedTesting, evidence: .record,
            elements: [
                ObligationElement(
                    "proven expertise",
                    english: [
                        "expertise in threat intelligence and red teaming",
                        "technical and organisational capabilities of testers", "red team expertise",
                        "penetration testing expertise required", "qualified testers",
                    ],
                    german: [
                        "Fachwissen in Bedrohungsanalyse und Red-Teaming",
                        "technische und organisatorische Fähigkeiten der Tester", "Red-Team-Erfahrung",
                        "qualifizierte Tester",
                    ])
            ]),
        Obligation(
            id: "dora-27-1-c", act: "2022/2554", citation: "Article 27(1), point (c)", article: 27, pillar: .testing,
            statement: "The testers are accredited in a Member State or bound by a formal code of conduct or ethics.",
            statementGerman: """
                Die Tester sind in einem Mitgliedstaat akkreditiert oder an einen förmlichen Verhaltens- oder \
                Ethikkodex gebunden.
                """,
            binds: .threatLedTesting, evidence: .record,
            elements: [
                ObligationElement(
                    "accreditation or code",
                    english: [
                        "accredited testers", "accreditation body in a Member State", "code of conduct for testers",
                        "ethical framework of testers", "CREST accreditation",
                    ],
                    german: [
                        "akkreditierte Tester", "Akkreditierungsstelle im Mitgliedstaat",
                        "Verhaltenskodex für Tester", "Ethikkodex der Tester", "CREST-Akkreditierung",
                    ])
            ]),
        Obligation(
            id: "dora-27-1-d", act: "2022/2554", citation: "Article 27(1), point (d)", article: 27, pillar: .testing,
            statement: """
                The testers give independent assurance or an audit report on how they manage the risks of the test, \
                confidentiality included.
                """,
            statementGerman: """
                Die Tester legen eine unabhängige Zusicherung oder einen Prüfbericht zum Umgang mit den Testrisiken \
                vor, einschließlich Vertraulichkeit.
                """,
            binds: .threatLedTesting, evidence: .report,
            elements: [
                ObligationElement(
                    "independent assurance",
                    english: [
                        "independent assurance from testers", "audit report on tester risk management",
                        "protection of confidential information by testers", "assurance on TLPT risk management",
                    ],
                    german: [
                        "unabhängige Zusicherung der Tester", "Prüfbericht zum Risikomanagement der Tester",
                        "Schutz vertraulicher Informationen durch Tester", "Zusicherung zum TLPT-Risikomanagement",
                    ])
            ]),
        Obligation(
            id: "dora-27-1-e", act: "2022/2554", citation: "Article 27(1), point (e)", article: 27, pillar: .testing,
            statement: "The testers hold professional indemnity insurance that covers misconduct and negligence too.",
            statementGerman: """
                Die Tester haben eine Berufshaftpflichtversicherung, die auch Fehlverhalten und Fahrlässigkeit \
                deckt.
                """,
            binds: .threatLedTesting, evidence: .record,
            elements: [
                ObligationElement(
                    "indemnity insurance",
                    english: [
                        "professional indemnity insurance", "indemnity insurance of testers",
                        "insurance against misconduct and negligence", "liability insurance for testing provider",
                    ],
                    german: [
                        "Berufshaftpflichtversicherung", "Haftpflichtversicherung der Tester",
                        "Versicherung gegen Fehlverhalten und Fahrlässigkeit",
                        "Versicherungsschutz des Testanbieters",
                    ])
            ]),
        Obligation(
            id: "dora-27-2-a", act: "2022/2554", citation: "Article 27(2), point (a)", article: 27, pillar: .testing,
            statement: "Internal testers are used only with the authority's approval.",
            statementGerman: "Interne Tester werden nur mit Zustimmung der Behörde eingesetzt.",
            binds: .threatLedTesting, evidence: .record,
            elements: [
                ObligationElement(
                    "approval for internal testers",
                    english: [
                        "authority approves internal testers", "approval to use internal testers",
                        "internal testers approved by supervisor", "permission for internal red team",
                    ],
                    german: [
                        "Zustimmung der Behörde zu internen Testern", "Genehmigung interner Tester",
                        "interne Tester von der Aufsicht zugelassen", "Erlaubnis für internes Red-Team",
                    ])
            ]),
        Obligation(
            id: "dora-27-2-c", act: "2022/2554", citation: "Article 27(2), point (c)", article: 27, pillar: .testing,
            statement: "With internal testers, the threat intelligence provider comes from outside the entity.",
            statementGerman: """
                Bei internen Testern kommt der Anbieter der Bedrohungsanalyse von außerhalb des Unternehmens.
                """,
            binds: .threatLedTesting, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "external threat intelligence",
                    english: [
                        "external threat intelligence provider", "threat intelligence provider is external",
                        "outside provider of threat intelligence", "independent threat intelligence supplier",
                    ],
                    german: [
                        "externer Anbieter von Bedrohungsanalysen", "externer Threat-Intelligence-Anbieter",
                        "Bedrohungsanalyse durch Externe", "unabhängiger Anbieter von Bedrohungsinformationen",
                    ])
            ]),
        Obligation(
            id: "dora-27-3", act: "2022/2554", citation: "Article 27(3)", article: 27, pillar: .testing,
            statement: """
                Contracts with external testers demand sound handling of results, so that no processing of them puts \
                the entity at risk.
                """,
            statementGerman: """
                Verträge mit externen Testern verlangen einen sorgfältigen Umgang mit Ergebnissen, sodass deren \
                Verarbeitung kein Risiko schafft.
                """,
            binds: .threatLedTesting, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "sound handling of results",
                    english: [
                        "sound management of test results", "tester contract on handling of results",
                        "secure handling of test data", "destruction of test data after engagement",
                        "confidentiality of TLPT results",
                    ],
                    german: [
                        "sorgfältiger Umgang mit Testergebnissen", "Vertrag mit Testern über Ergebnisse",
                        "sichere Behandlung der Testdaten", "Vernichtung der Testdaten",
                        "Vertraulichkeit der TLPT-Ergebnisse",
                    ])
            ]),
    ]
}
