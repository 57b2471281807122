extension ObligationCatalogue {
    /// Articles 19(1) to (3) and (5): what is reported to whom.
    static let article19: [Obligation] = [
        Obligation(
            id: "dora-19-1-sp1", act: "2022/2554",
            citation: "Article 19(1), first subparagraph", article: 19, pillar: .incidents,
            statement: "The entity reports every major ICT-related incident to its competent authority.",
            statementGerman: """
                Das Unternehmen meldet jeden schwerwiegenden IKT-bezogenen Vorfall der zuständigen Behörde.
                """,
            binds: .all, evidence: .notification,
            elements: [
                ObligationElement(
                    "major incidents reported to the authority",
                    english: [
                        "report major incidents to the competent authority",
                        "notify the supervisor of major incidents", "regulatory incident reporting",
                        "major ICT-related incidents are reported", "notification to the supervisory authority",
                        "incident report to BaFin or FMA",
                    ],
                    german: [
                        "schwerwiegende Vorfälle der zuständigen Behörde melden", "Meldung an die Aufsichtsbehörde",
                        "aufsichtliche Vorfallmeldung", "Meldung schwerwiegender IKT-Vorfälle",
                        "Meldung an die BaFin",
                    ])
            ]),
        Obligation(
            id: "dora-19-1-sp4-s1", act: "2022/2554",
            citation: "Article 19(1), fourth subparagraph", article: 19, pillar: .incidents,
            statement: """
                Notification and reports are drawn up on the official templates once all relevant information has \
                been gathered and analysed.
                """,
            statementGerman: """
                Meldung und Berichte werden mit den amtlichen Vorlagen erstellt, nachdem alle relevanten \
                Informationen gesammelt und ausgewertet wurden.
                """,
            binds: .all, evidence: .notification,
            elements: [
                ObligationElement(
                    "official templates",
                    english: [
                        "use the reporting templates", "prescribed reporting template",
                        "standard form for incident reports", "regulatory template is completed",
                        "official notification form", "official templates",
                    ],
                    german: [
                        "amtliche Meldevorlagen", "vorgeschriebenes Meldeformular",
                        "Standardformular für Vorfallmeldungen", "aufsichtliche Vorlage verwenden",
                        "amtliche Vorlagen",
                    ]),
                ObligationElement(
                    "information gathered first",
                    english: [
                        "collect and analyse relevant information", "gather all relevant facts",
                        "information collected before reporting", "analysis precedes the notification",
                    ],
                    german: [
                        "Informationen sammeln und auswerten", "relevante Informationen zusammentragen",
                        "Auswertung vor der Meldung", "Sachverhalt ermitteln und auswerten",
                    ]),
            ]),
        Obligation(
            id: "dora-19-1-sp4-s2", act: "2022/2554",
            citation: "Article 19(1), fourth subparagraph", article: 19, pillar: .incidents,
            statement: """
                Where the template cannot technically be submitted, the entity tells the authority by other means.
                """,
            statementGerman: """
                Kann die Vorlage aus technischen Gründen nicht übermittelt werden, unterrichtet das Unternehmen die \
                Behörde auf anderem Weg.
                """,
            binds: .all, evidence: .notification,
            elements: [
                ObligationElement(
                    "alternative means",
                    english: [
                        "template cannot be submitted", "notify by alternative means",
                        "technical impossibility of submission", "alternative reporting channel",
                        "reporting by telephone or email", "fallback when portal unavailable",
                        "inform authority by telephone",
                    ],
                    german: [
                        "alternativer Meldeweg", "Meldung auf anderem Weg",
                        "technische Unmöglichkeit der Übermittlung", "Meldeportal nicht verfügbar",
                        "ersatzweise Meldung per Telefon", "Behörde telefonisch informieren",
                    ])
            ]),
        Obligation(
            id: "dora-19-2-sp1", act: "2022/2554",
            citation: "Article 19(2), first subparagraph", article: 19, pillar: .incidents,
            statement: """
                The entity may notify significant cyber threats to its authority of its own accord, when it holds \
                them relevant to the financial system, users or clients.
                """,
            statementGerman: """
                Das Unternehmen kann erhebliche Cyberbedrohungen freiwillig der Behörde melden, wenn es sie für das \
                Finanzsystem, Nutzer oder Kunden für relevant hält.
                """,
            binds: .all, evidence: .notification,
            elements: [
                ObligationElement(
                    "voluntary threat notification",
                    english: [
                        "voluntary notification of cyber threats", "voluntarily notify significant threats",
                        "report cyber threats on voluntary basis", "decide whether to notify a threat",
                        "optional threat notification", "notified on a voluntary basis",
                    ],
                    german: [
                        "freiwillige Meldung von Cyberbedrohungen", "Cyberbedrohungen freiwillig melden",
                        "Entscheidung über freiwillige Meldung", "freiwillige Bedrohungsmeldung",
                        "auf freiwilliger Basis melden",
                    ])
            ]),
        Obligation(
            id: "dora-19-3-sp1", act: "2022/2554",
            citation: "Article 19(3), first subparagraph", article: 19, pillar: .incidents,
            statement: """
                Clients whose financial interests a major incident touches are told of it and of the measures taken, \
                without undue delay.
                """,
            statementGerman: """
                Kunden, deren finanzielle Interessen ein schwerwiegender Vorfall berührt, werden unverzüglich über \
                ihn und die ergriffenen Maßnahmen informiert.
                """,
            binds: .all, evidence: .notification, frequency: "without undue delay after becoming aware",
            elements: [
                ObligationElement(
                    "clients told of incident and measures",
                    english: [
                        "inform clients about major incident", "clients are notified of the incident",
                        "financial interests of clients affected", "notify affected customers",
                        "customers informed of mitigating measures", "impact on financial interests of customers",
                    ],
                    german: [
                        "Kunden über den Vorfall informieren", "finanzielle Interessen der Kunden",
                        "betroffene Kunden werden benachrichtigt", "Kunden über Maßnahmen informieren",
                        "Auswirkung auf finanzielle Interessen",
                    ]),
                ObligationElement(
                    "without undue delay",
                    english: [
                        "clients informed without undue delay", "promptly notify customers",
                        "customers are informed immediately", "as soon as aware",
                    ],
                    german: [
                        "Kunden unverzüglich informieren", "umgehende Kundeninformation", "ohne schuldhaftes Zögern",
                        "Information sofort nach Kenntnis",
                    ]),
            ]),
        Obligation(
            id: "dora-19-3-sp2", act: "2022/2554",
            citation: "Article 19(3), second subparagraph", article: 19, pillar: .incidents,
            statement: """
                Under a significant cyber threat, clients who may be affected are told which protective measures \
                they can take.
                """,
            statementGerman: """
                Bei einer erheblichen Cyberbedrohung werden möglicherweise betroffene Kunden über Schutzmaßnahmen \
                informiert, die sie ergreifen können.
                """,
            binds: .all, evidence: .notification,
            elements: [
                ObligationElement(
                    "protective advice to clients",
                    english: [
                        "inform clients of protective measures", "customers warned about cyber threat",
                        "potentially affected clients are informed", "phishing warnings to customers",
                        "advice on protection measures",
                    ],
                    german: [
                        "Kunden über Schutzmaßnahmen informieren", "Warnung der Kunden vor Cyberbedrohungen",
                        "möglicherweise betroffene Kunden", "Phishing-Warnungen an Kunden",
                    ])
            ]),
        Obligation(
            id: "dora-19-5", act: "2022/2554", citation: "Article 19(5)", article: 19, pillar: .incidents,
            statement: """
                Where reporting is outsourced to a third party, the entity remains fully responsible for the \
                reporting duties.
                """,
            statementGerman: """
                Lagert das Unternehmen die Meldung an Dritte aus, bleibt es für die Erfüllung der Meldepflichten \
                voll verantwortlich.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "responsibility stays",
                    english: [
                        "outsourced incident reporting", "reporting delegated to third party",
                        "remain fully responsible for reporting", "reporting obligations outsourced",
                        "provider reports on our behalf",
                    ],
                    german: [
                        "Auslagerung der Meldepflicht", "Meldung durch Dritte", "volle Verantwortung für die Meldung",
                        "Dienstleister meldet in unserem Namen",
                    ])
            ]),
    ]
}
