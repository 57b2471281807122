extension ObligationCatalogue {
    /// Article 28(7) and (8): termination and exit.
    static let article28TerminationExit: [Obligation] = [
        Obligation(
            id: "dora-28-7-a", act: "2022/2554", citation: "Article 28(7), point (a)", article: 28, pillar: .thirdParty,
            statement: """
                Contracts can be terminated for a significant breach of law, regulation or terms by the provider.
                """,
            statementGerman: """
                Verträge sind kündbar, wenn der Dienstleister erheblich gegen Gesetze, Vorschriften oder \
                Vertragsbedingungen verstößt.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "termination for breach",
                    english: [
                        "terminate for significant breach", "material breach by provider",
                        "breach of laws or contractual terms", "termination for breach of contract",
                    ],
                    german: [
                        "Kündigung bei erheblichem Verstoß", "schwerwiegende Vertragsverletzung",
                        "Verstoß gegen Gesetze oder Vertragsbedingungen", "Kündigung wegen Vertragsverletzung",
                    ])
            ]),
        Obligation(
            id: "dora-28-7-b", act: "2022/2554", citation: "Article 28(7), point (b)", article: 28, pillar: .thirdParty,
            statement: """
                Contracts can be terminated when monitoring shows circumstances that may change how the provider \
                performs.
                """,
            statementGerman: """
                Verträge sind kündbar, wenn die Überwachung Umstände zeigt, die die Leistung des Dienstleisters \
                verändern können.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "termination for changed circumstances",
                    english: [
                        "circumstances capable of altering performance", "material changes affecting the arrangement",
                        "terminate upon deterioration of performance", "change in provider's situation",
                        "termination after change of control",
                    ],
                    german: [
                        "Umstände mit Einfluss auf die Leistung", "wesentliche Änderungen der Vereinbarung",
                        "Kündigung bei Verschlechterung der Leistung", "geänderte Verhältnisse des Dienstleisters",
                    ])
            ]),
        Obligation(
            id: "dora-28-7-c", act: "2022/2554", citation: "Article 28(7), point (c)", article: 28, pillar: .thirdParty,
            statement: """
                Contracts can be terminated for proven weaknesses in the provider's ICT risk management or data \
                protection.
                """,
            statementGerman: """
                Verträge sind kündbar bei nachgewiesenen Schwächen im IKT-Risikomanagement oder Datenschutz des \
                Dienstleisters.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "termination for security weakness",
                    english: [
                        "weaknesses in provider's ICT risk management", "evidenced weaknesses of the provider",
                        "terminate for security deficiencies",
                        "failure to protect data confidentiality and integrity",
                    ],
                    german: [
                        "Schwächen im IKT-Risikomanagement des Dienstleisters",
                        "nachgewiesene Schwächen des Dienstleisters", "Kündigung bei Sicherheitsmängeln",
                        "mangelnder Schutz der Daten",
                    ])
            ]),
        Obligation(
            id: "dora-28-7-d", act: "2022/2554", citation: "Article 28(7), point (d)", article: 28, pillar: .thirdParty,
            statement: """
                Contracts can be terminated when the authority can no longer supervise the entity effectively \
                because of them.
                """,
            statementGerman: """
                Verträge sind kündbar, wenn die Behörde das Unternehmen ihretwegen nicht mehr wirksam beaufsichtigen \
                kann.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "termination when supervision fails",
                    english: [
                        "authority can no longer effectively supervise", "supervision is impaired by the contract",
                        "effective supervision no longer possible", "terminate if supervision is impeded",
                    ],
                    german: [
                        "wirksame Beaufsichtigung nicht mehr möglich", "Aufsicht durch Vertrag beeinträchtigt",
                        "Behörde kann nicht mehr beaufsichtigen", "Kündigung bei behinderter Aufsicht",
                    ])
            ]),
        Obligation(
            id: "dora-28-8-sp1-s1", act: "2022/2554",
            citation: "Article 28(8), first subparagraph", article: 28, pillar: .thirdParty,
            statement: """
                The entity has an exit strategy for every ICT service that supports a critical or important \
                function.
                """,
            statementGerman: """
                Das Unternehmen hat für jede IKT-Dienstleistung, die eine kritische oder wichtige Funktion \
                unterstützt, eine Ausstiegsstrategie.
                """,
            binds: .all, evidence: .policy,
            elements: [
                ObligationElement(
                    "exit strategy",
                    english: [
                        "exit strategies", "exit strategy for critical services", "exit strategies are in place",
                        "exit strategy for each provider", "documented exit strategy",
                    ],
                    german: [
                        "Ausstiegsstrategien", "Ausstiegsstrategie für kritische Dienste", "Exit-Strategie",
                        "Exit-Strategie je Dienstleister", "dokumentierte Ausstiegsstrategie",
                    ])
            ]),
        Obligation(
            id: "dora-28-8-sp1-s2", act: "2022/2554",
            citation: "Article 28(8), first subparagraph", article: 28, pillar: .thirdParty,
            statement: """
                Exit strategies consider provider failure, falling quality, disruption of business and termination.
                """,
            statementGerman: """
                Ausstiegsstrategien berücksichtigen Ausfall, Qualitätsverlust, Geschäftsunterbrechung und Kündigung.
                """,
            binds: .all, evidence: .policy,
            elements: [
                ObligationElement(
                    "events considered",
                    english: [
                        "failure of the provider", "deterioration of service quality", "provider insolvency scenario",
                        "business disruption due to failed services", "unexpected provider failure",
                    ],
                    german: [
                        "Ausfall des Dienstleisters", "Verschlechterung der Servicequalität",
                        "Szenario Insolvenz des Dienstleisters", "Geschäftsunterbrechung durch Leistungsausfall",
                    ])
            ]),
        Obligation(
            id: "dora-28-8-sp2-a", act: "2022/2554",
            citation: "Article 28(8), second subparagraph, point (a)", article: 28, pillar: .thirdParty,
            statement: "The entity can leave a contract without disrupting its business.",
            statementGerman: "Das Unternehmen kann einen Vertrag verlassen, ohne seine Geschäftstätigkeit zu stören.",
            binds: .all, evidence: .test,
            elements: [
                ObligationElement(
                    "exit without disruption",
                    english: [
                        "exit without disruption of business", "terminate without disrupting activities",
                        "withdraw without undue disruption", "orderly exit", "exit without interruption",
                    ],
                    german: [
                        "Ausstieg ohne Unterbrechung der Geschäftstätigkeit", "Beendigung ohne Störung des Betriebs",
                        "geordneter Ausstieg", "unterbrechungsfreier Ausstieg",
                    ])
            ]),
        Obligation(
            id: "dora-28-8-sp3", act: "2022/2554",
            citation: "Article 28(8), third subparagraph", article: 28, pillar: .thirdParty,
            statement: "Exit plans are comprehensive, documented, sufficiently tested and reviewed periodically.",
            statementGerman: """
                Ausstiegspläne sind umfassend, dokumentiert, ausreichend getestet und werden regelmäßig überprüft.
                """,
            binds: .all, evidence: .test, frequency: "reviewed periodically",
            elements: [
                ObligationElement(
                    "documented exit plans",
                    english: [
                        "exit plans are documented", "comprehensive exit plan", "written exit plan",
                        "exit plan per critical provider",
                    ],
                    german: [
                        "Ausstiegspläne sind dokumentiert", "umfassender Ausstiegsplan", "schriftlicher Exit-Plan",
                        "Ausstiegsplan je kritischem Dienstleister",
                    ]),
                ObligationElement(
                    "tested",
                    english: [
                        "exit plans are tested", "test of the exit plan", "exit plan exercise",
                        "sufficiently tested exit plan", "exit simulation", "exit plans have been tested",
                    ],
                    german: [
                        "Ausstiegspläne werden getestet", "Test des Ausstiegsplans", "Exit-Übung",
                        "ausreichend getesteter Ausstiegsplan", "Exit-Simulation", "Ausstiegspläne wurden erprobt",
                    ]),
                ObligationElement(
                    "reviewed",
                    english: [
                        "exit plans reviewed periodically", "periodic review of exit plans",
                        "exit plans reviewed annually", "exit plan updated",
                    ],
                    german: [
                        "Ausstiegspläne regelmäßig überprüft", "regelmäßige Überprüfung der Ausstiegspläne",
                        "Ausstiegspläne jährlich überprüft", "Exit-Plan aktualisiert",
                    ]),
            ]),
        Obligation(
            id: "dora-28-8-sp4", act: "2022/2554",
            citation: "Article 28(8), fourth subparagraph", article: 28, pillar: .thirdParty,
            statement: """
                The entity identifies alternatives and has transition plans to move services and data to another \
                provider or in-house.
                """,
            statementGerman: """
                Das Unternehmen ermittelt Alternativen und hat Übergangspläne, um Dienste und Daten zu einem anderen \
                Anbieter oder ins Haus zu holen.
                """,
            binds: .all, evidence: .procedure,
            elements: [
                ObligationElement(
                    "alternatives identified",
                    english: [
                        "alternative solutions identified", "alternative providers", "substitute provider identified",
                        "alternative service providers evaluated",
                    ],
                    german: [
                        "alternative Lösungen ermittelt", "alternative Anbieter", "Ersatzdienstleister benannt",
                        "alternative Dienstleister bewertet",
                    ]),
                ObligationElement(
                    "transition plans",
                    english: [
                        "transition plan", "migrate data to another provider", "transfer services back in-house",
                        "reintegrate services in-house", "transition of data and services",
                    ],
                    german: [
                        "Übergangsplan", "Daten zu anderem Anbieter migrieren", "Rückführung ins eigene Haus",
                        "Reintegration der Dienste", "Überführung von Daten und Diensten",
                    ]),
            ]),
        Obligation(
            id: "dora-28-8-sp5", act: "2022/2554",
            citation: "Article 28(8), fifth subparagraph", article: 28, pillar: .thirdParty,
            statement: "Contingency measures keep the business going if the circumstances of an exit arise.",
            statementGerman: """
                Notfallmaßnahmen halten den Betrieb aufrecht, falls Umstände eines Ausstiegs eintreten.
                """,
            binds: .all, evidence: .procedure,
            elements: [
                ObligationElement(
                    "contingency measures",
                    english: [
                        "contingency measures for provider failure", "business continuity if provider fails",
                        "contingency measures on exit", "emergency measures upon provider outage",
                    ],
                    german: [
                        "Notfallmaßnahmen bei Dienstleisterausfall",
                        "Geschäftsfortführung bei Ausfall des Dienstleisters", "Notfallmaßnahmen beim Ausstieg",
                        "Ersatzmaßnahmen bei Anbieterausfall",
                    ])
            ]),
    ]
}
