extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2025/1190, Articles 4 to 9: organisation, risk, providers and preparation of a TLPT.
    static let act20251190Organisation: [Obligation] = [
        Obligation(
            id: "rts-tlpt-4-1", act: "2025/1190", citation: "Article 4(1)", article: 4, pillar: .testing,
            statement: """
                A control team lead is appointed who runs the test from day to day and answers for its decisions.
                """,
            statementGerman: """
                Ein Leiter des Kontrollteams wird ernannt, der den Test täglich steuert und seine Entscheidungen \
                verantwortet.
                """,
            binds: .threatLedTesting, evidence: .record,
            elements: [
                ObligationElement(
                    "control team lead",
                    english: [
                        "control team lead", "appoint a control team lead", "white team lead",
                        "control team is established", "head of control team",
                    ],
                    german: [
                        "Leiter des Kontrollteams", "Kontrollteamleitung ernannt", "White-Team-Leitung",
                        "Kontrollteam eingerichtet",
                    ])
            ]),
        Obligation(
            id: "rts-tlpt-4-2-a", act: "2025/1190", citation: "Article 4(2), point (a)", article: 4, pillar: .testing,
            statement: "Knowledge of the test is kept to those who need it.",
            statementGerman: "Das Wissen über den Test bleibt auf diejenigen beschränkt, die es brauchen.",
            binds: .threatLedTesting, evidence: .procedure,
            elements: [
                ObligationElement(
                    "need to know",
                    english: [
                        "need-to-know basis for the test", "secrecy of the TLPT", "confidentiality of the test",
                        "knowledge of the test restricted", "blue team is unaware",
                    ],
                    german: [
                        "Kenntnis nur bei Bedarf", "Geheimhaltung des TLPT", "Vertraulichkeit des Tests",
                        "Testwissen beschränkt", "Blue-Team nicht informiert",
                    ])
            ]),
        Obligation(
            id: "rts-tlpt-5-1-sp1-a", act: "2025/1190",
            citation: "Article 5(1), first subparagraph, point (a)", article: 5, pillar: .testing,
            statement: """
                In preparation the control team assesses the risks of testing live production systems, effects on \
                the financial sector included.
                """,
            statementGerman: """
                In der Vorbereitung bewertet das Kontrollteam die Risiken eines Tests an Live-Systemen, auch für den \
                Finanzsektor.
                """,
            binds: .threatLedTesting, evidence: .report, frequency: "in the preparation phase",
            elements: [
                ObligationElement(
                    "test risks assessed",
                    english: [
                        "risk assessment of the TLPT", "risks of testing live systems",
                        "control team assesses test risks", "assess risks before red teaming",
                    ],
                    german: [
                        "Risikobewertung des TLPT", "Risiken des Tests an Live-Systemen",
                        "Kontrollteam bewertet Testrisiken", "Risikobewertung vor dem Red-Team-Test",
                    ])
            ]),
        Obligation(
            id: "rts-tlpt-7-1-c", act: "2025/1190", citation: "Article 7(1), point (c)", article: 7, pillar: .testing,
            statement: "The threat intelligence provider shows at least three references from earlier tests.",
            statementGerman: """
                Der Anbieter der Bedrohungsanalyse weist mindestens drei Referenzen aus früheren Tests nach.
                """,
            binds: .threatLedTesting, evidence: .record,
            elements: [
                ObligationElement(
                    "three references",
                    english: [
                        "at least three references", "three references from previous assignments",
                        "3 references of threat intelligence provider",
                        "three previous threat intelligence engagements",
                    ],
                    german: [
                        "mindestens drei Referenzen", "drei Referenzen früherer Aufträge",
                        "3 Referenzen des Threat-Intelligence-Anbieters", "drei frühere Bedrohungsanalysen",
                    ])
            ]),
        Obligation(
            id: "rts-tlpt-7-1-d", act: "2025/1190", citation: "Article 7(1), point (d)", article: 7, pillar: .testing,
            statement: "External testers show at least five references from earlier tests.",
            statementGerman: "Externe Tester weisen mindestens fünf Referenzen aus früheren Tests nach.",
            binds: .threatLedTesting, evidence: .record,
            elements: [
                ObligationElement(
                    "five references",
                    english: [
                        "at least five references", "five references from penetration tests",
                        "5 references of external testers", "five previous red team engagements",
                    ],
                    german: [
                        "mindestens fünf Referenzen", "fünf Referenzen aus Penetrationstests",
                        "5 Referenzen der Tester", "fünf frühere Red-Team-Tests",
                    ])
            ]),
        Obligation(
            id: "rts-tlpt-7-1-g", act: "2025/1190", citation: "Article 7(1), point (g)", article: 7, pillar: .testing,
            statement: """
                After the test, passwords and keys are deleted, compromised accounts are reported and test data are \
                handled safely.
                """,
            statementGerman: """
                Nach dem Test werden Passwörter und Schlüssel gelöscht, kompromittierte Konten gemeldet und \
                Testdaten sicher behandelt.
                """,
            binds: .threatLedTesting, evidence: .record, frequency: "at the end of testing",
            elements: [
                ObligationElement(
                    "restoration after the test",
                    english: [
                        "restoration procedures after testing", "deletion of compromised credentials",
                        "compromised accounts are reported", "secure disposal of test data",
                        "clean-up after red team test",
                    ],
                    german: [
                        "Wiederherstellung nach dem Test", "Löschung kompromittierter Zugangsdaten",
                        "kompromittierte Konten melden", "sichere Entsorgung der Testdaten",
                        "Bereinigung nach Red-Team-Test",
                    ])
            ]),
        Obligation(
            id: "rts-tlpt-9-2-a", act: "2025/1190", citation: "Article 9(2), point (a)", article: 9, pillar: .testing,
            statement: """
                Within three months of the authority's notification the entity submits the project charter with a \
                high-level plan.
                """,
            statementGerman: """
                Binnen drei Monaten nach der Mitteilung der Behörde legt das Unternehmen den Projektauftrag mit \
                Grobplan vor.
                """,
            binds: .threatLedTesting, evidence: .record, frequency: "within 3 months of the authority's notification",
            elements: [
                ObligationElement(
                    "project charter",
                    english: [
                        "TLPT project charter", "project charter submitted", "high-level project plan for the test",
                        "initiation documents",
                    ],
                    german: [
                        "TLPT-Projektauftrag", "Projektcharta vorgelegt", "Grobplan für den Test",
                        "Einleitungsunterlagen",
                    ]),
                ObligationElement(
                    "three months",
                    english: [
                        "within three months of notification", "3 months from notification",
                        "three months after notification by authority",
                    ],
                    german: [
                        "innerhalb von drei Monaten", "3 Monate nach Mitteilung",
                        "drei Monate nach Mitteilung der Behörde",
                    ]),
            ]),
        Obligation(
            id: "rts-tlpt-9-6-s1", act: "2025/1190", citation: "Article 9(6)", article: 9, pillar: .testing,
            statement: """
                Within six months of the authority's notification the entity submits the scope specification \
                document.
                """,
            statementGerman: """
                Binnen sechs Monaten nach der Mitteilung der Behörde legt das Unternehmen das Dokument zur \
                Festlegung des Umfangs vor.
                """,
            binds: .threatLedTesting, evidence: .report, frequency: "within 6 months of the authority's notification",
            elements: [
                ObligationElement(
                    "scope specification document",
                    english: ["scope specification document", "TLPT scope document", "document specifying the scope"],
                    german: [
                        "Dokument zur Umfangsfestlegung", "TLPT-Umfangsdokument", "Spezifikation des Testumfangs",
                    ]),
                ObligationElement(
                    "six months",
                    english: [
                        "within six months of notification", "6 months from notification",
                        "six months after notification by authority",
                    ],
                    german: [
                        "innerhalb von sechs Monaten", "6 Monate nach Mitteilung",
                        "sechs Monate nach Mitteilung der Behörde",
                    ]),
            ]),
        Obligation(
            id: "rts-tlpt-9-6-s2", act: "2025/1190", citation: "Article 9(6)", article: 9, pillar: .testing,
            statement: "The management body approves the scope specification document.",
            statementGerman: "Das Leitungsorgan genehmigt das Dokument zur Festlegung des Umfangs.",
            binds: .threatLedTesting, evidence: .record,
            elements: [
                ObligationElement(
                    "approved by the management body",
                    english: [
                        "management body approves TLPT scope", "scope approved by the board",
                        "board approves scope specification", "executive board signs off scope",
                    ],
                    german: [
                        "Leitungsorgan genehmigt TLPT-Umfang", "Umfang vom Vorstand genehmigt",
                        "Vorstand genehmigt Testumfang", "Freigabe des Testumfangs durch Geschäftsleitung",
                    ])
            ]),
    ]
}
