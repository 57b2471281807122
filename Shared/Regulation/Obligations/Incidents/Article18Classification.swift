extension ObligationCatalogue {
    /// Article 18: the criteria by which incidents and cyber threats are classified.
    static let article18: [Obligation] = [
        Obligation(
            id: "dora-18-1-a", act: "2022/2554", citation: "Article 18(1), point (a)", article: 18, pillar: .incidents,
            statement: """
                The entity judges an incident's impact by the clients, counterparties and transactions hit and by \
                the effect on its reputation.
                """,
            statementGerman: """
                Das Unternehmen bewertet einen Vorfall nach betroffenen Kunden, Gegenparteien und Transaktionen \
                sowie nach der Wirkung auf den Ruf.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "clients and transactions",
                    english: [
                        "number of clients affected", "affected clients and counterparts",
                        "number of transactions affected", "affected financial counterparts",
                        "share of customers impacted", "how many clients are affected",
                    ],
                    german: [
                        "Anzahl betroffener Kunden", "betroffene Kunden und Gegenparteien",
                        "Anzahl betroffener Transaktionen", "Anteil der betroffenen Kunden",
                        "wie viele Kunden betroffen sind",
                    ]),
                ObligationElement(
                    "reputational impact",
                    english: [
                        "reputational impact of the incident", "reputational damage", "media coverage as criterion",
                        "impact on reputation", "loss of clients or trust",
                    ],
                    german: [
                        "Auswirkungen auf den Ruf", "Reputationsschaden", "Reputationsauswirkung",
                        "Medienberichterstattung als Kriterium",
                    ]),
            ]),
        Obligation(
            id: "dora-18-1-b", act: "2022/2554", citation: "Article 18(1), point (b)", article: 18, pillar: .incidents,
            statement: "The entity judges an incident by how long it lasts and how long services are down.",
            statementGerman: """
                Das Unternehmen bewertet einen Vorfall nach seiner Dauer und der Ausfallzeit der Dienste.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "duration and downtime",
                    english: [
                        "duration of the incident", "service downtime", "duration and service downtime",
                        "length of the outage", "how long services are unavailable", "how long the incident lasted",
                    ],
                    german: [
                        "Dauer des Vorfalls", "Ausfallzeit der Dienste", "Dauer und Ausfallzeiten",
                        "Länge des Ausfalls", "wie lange der Vorfall dauerte",
                    ])
            ]),
        Obligation(
            id: "dora-18-1-c", act: "2022/2554", citation: "Article 18(1), point (c)", article: 18, pillar: .incidents,
            statement: "The entity judges an incident by the geographical areas hit, Member States in particular.",
            statementGerman: """
                Das Unternehmen bewertet einen Vorfall nach der geografischen Ausbreitung, insbesondere auf \
                Mitgliedstaaten.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "geographical spread",
                    english: [
                        "geographical spread", "number of Member States affected", "areas affected by the incident",
                        "cross-border impact of the incident", "impact in other Member States",
                        "which countries are affected",
                    ],
                    german: [
                        "geografische Ausbreitung", "Anzahl betroffener Mitgliedstaaten",
                        "grenzüberschreitende Auswirkungen", "Auswirkungen in anderen Mitgliedstaaten",
                        "welche Länder betroffen sind",
                    ])
            ]),
        Obligation(
            id: "dora-18-1-d", act: "2022/2554", citation: "Article 18(1), point (d)", article: 18, pillar: .incidents,
            statement: """
                The entity judges an incident by the data lost in availability, authenticity, integrity or \
                confidentiality.
                """,
            statementGerman: """
                Das Unternehmen bewertet einen Vorfall nach Datenverlusten bei Verfügbarkeit, Authentizität, \
                Integrität oder Vertraulichkeit.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "data losses",
                    english: [
                        "data losses of the incident", "loss of availability, integrity or confidentiality",
                        "data loss criterion", "compromised confidentiality of data",
                        "data breach as classification criterion", "whether data has been lost",
                    ],
                    german: [
                        "Datenverluste durch den Vorfall",
                        "Verlust von Verfügbarkeit, Integrität oder Vertraulichkeit", "Kriterium Datenverlust",
                        "Verletzung der Vertraulichkeit der Daten", "ob Daten verloren gingen",
                    ])
            ]),
        Obligation(
            id: "dora-18-1-e", act: "2022/2554", citation: "Article 18(1), point (e)", article: 18, pillar: .incidents,
            statement: """
                The entity judges an incident by how critical the services are that it hits, transactions and \
                operations included.
                """,
            statementGerman: """
                Das Unternehmen bewertet einen Vorfall nach der Kritikalität der betroffenen Dienste einschließlich \
                Transaktionen und Geschäften.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "criticality of services",
                    english: [
                        "criticality of the services affected", "critical services affected",
                        "incident affects critical functions", "impact on critical or important functions",
                        "criticality of affected services", "how critical the affected services are",
                    ],
                    german: [
                        "Kritikalität der betroffenen Dienste", "kritische Dienste betroffen",
                        "Beeinträchtigung kritischer oder wichtiger Funktionen", "betroffene kritische Funktionen",
                        "wie kritisch die betroffenen Dienste sind",
                    ])
            ]),
        Obligation(
            id: "dora-18-1-f", act: "2022/2554", citation: "Article 18(1), point (f)", article: 18, pillar: .incidents,
            statement: """
                The entity judges an incident by its direct and indirect costs and losses, in absolute and relative \
                terms.
                """,
            statementGerman: """
                Das Unternehmen bewertet einen Vorfall nach direkten und indirekten Kosten und Verlusten, absolut \
                und relativ.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "economic impact",
                    english: [
                        "economic impact of the incident", "direct and indirect costs",
                        "financial losses of the incident", "costs and losses of the incident",
                        "monetary damage estimate",
                    ],
                    german: [
                        "wirtschaftliche Auswirkungen des Vorfalls", "direkte und indirekte Kosten",
                        "finanzielle Verluste des Vorfalls", "Kosten und Verluste",
                        "Schätzung des finanziellen Schadens",
                    ])
            ]),
        Obligation(
            id: "dora-18-2", act: "2022/2554", citation: "Article 18(2)", article: 18, pillar: .incidents,
            statement: """
                The entity rates a cyber threat as significant by the criticality of the services at risk, the \
                clients or counterparties targeted and the areas at risk.
                """,
            statementGerman: """
                Das Unternehmen stuft eine Cyberbedrohung als erheblich ein nach der Kritikalität der gefährdeten \
                Dienste, den betroffenen Kunden oder Gegenparteien und den gefährdeten Gebieten.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "threats classified",
                    english: [
                        "classify cyber threats as significant", "classification of cyber threats",
                        "significant cyber threat criteria", "cyber threats are rated",
                        "assess whether threat is significant",
                    ],
                    german: [
                        "Cyberbedrohungen als erheblich einstufen", "Klassifizierung von Cyberbedrohungen",
                        "Einstufung der Cyberbedrohung", "Kriterien für erhebliche Cyberbedrohungen",
                    ]),
                ObligationElement(
                    "services, clients and areas at risk",
                    english: [
                        "criticality of services at risk", "clients or counterparts targeted",
                        "geographical spread of areas at risk", "number of targeted clients",
                        "services at risk from the threat",
                    ],
                    german: [
                        "Kritikalität der gefährdeten Dienste", "Anzahl gefährdeter Kunden",
                        "geografische Ausbreitung der Risikogebiete", "anvisierte Kunden oder Gegenparteien",
                    ]),
            ]),
    ]
}
