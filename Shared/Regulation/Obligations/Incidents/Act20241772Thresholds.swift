extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1772, Articles 9 and 10: materiality thresholds, cyber threats.
    static let act20241772Thresholds: [Obligation] = [
        Obligation(
            id: "rts-cls-9-1-sp1-a", act: "2024/1772",
            citation: "Article 9(1), first subparagraph, point (a)", article: 9, pillar: .incidents,
            statement: """
                The entity treats the client threshold as met when more than 10 % of the clients using the service \
                are hit.
                """,
            statementGerman: """
                Das Unternehmen sieht die Kundenschwelle als erreicht an, wenn mehr als 10 % der Kunden des Dienstes \
                betroffen sind.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "10 % of clients",
                    english: [
                        "more than 10 % of clients", "ten percent of all clients",
                        "10 percent of customers using the service", "over 10% of customers",
                    ],
                    german: [
                        "mehr als 10 % der Kunden", "zehn Prozent aller Kunden", "10 Prozent der Kunden des Dienstes",
                        "über 10 % der Kunden",
                    ])
            ]),
        Obligation(
            id: "rts-cls-9-1-sp1-b", act: "2024/1772",
            citation: "Article 9(1), first subparagraph, point (b)", article: 9, pillar: .incidents,
            statement: """
                The entity treats the client threshold as met when more than 100 000 clients are hit, whatever their \
                share.
                """,
            statementGerman: """
                Das Unternehmen sieht die Kundenschwelle als erreicht an, wenn mehr als 100 000 Kunden betroffen \
                sind, gleich welchen Anteils.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "100 000 clients",
                    english: [
                        "more than 100 000 clients", "100,000 customers", "over one hundred thousand clients",
                        "100 000 affected clients",
                    ],
                    german: [
                        "mehr als 100 000 Kunden", "100.000 Kunden", "über hunderttausend Kunden",
                        "100 000 betroffene Kunden",
                    ])
            ]),
        Obligation(
            id: "rts-cls-9-3-a", act: "2024/1772", citation: "Article 9(3), point (a)", article: 9, pillar: .incidents,
            statement: "The entity treats the duration threshold as met when an incident lasts longer than 24 hours.",
            statementGerman: """
                Das Unternehmen sieht die Dauerschwelle als erreicht an, wenn ein Vorfall länger als 24 Stunden \
                dauert.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "longer than 24 hours",
                    english: [
                        "duration longer than 24 hours", "incident lasts over 24 hours",
                        "more than 24 hours duration", "exceeds twenty-four hours",
                    ],
                    german: [
                        "Dauer über 24 Stunden", "länger als 24 Stunden", "Vorfall dauert mehr als 24 Stunden",
                        "mehr als vierundzwanzig Stunden",
                    ])
            ]),
        Obligation(
            id: "rts-cls-9-3-b", act: "2024/1772", citation: "Article 9(3), point (b)", article: 9, pillar: .incidents,
            statement: """
                The entity treats the downtime threshold as met when services supporting critical or important \
                functions are down for more than two hours.
                """,
            statementGerman: """
                Das Unternehmen sieht die Ausfallschwelle als erreicht an, wenn Dienste für kritische oder wichtige \
                Funktionen länger als zwei Stunden ausfallen.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "down for more than 2 hours",
                    english: [
                        "downtime longer than 2 hours", "downtime of more than two hours",
                        "critical functions down two hours", "service outage exceeds 2 hours",
                    ],
                    german: [
                        "Ausfallzeit von mehr als zwei Stunden", "länger als 2 Stunden ausgefallen",
                        "Ausfall kritischer Funktionen zwei Stunden", "Ausfall über 2 Stunden",
                    ])
            ]),
        Obligation(
            id: "rts-cls-9-4", act: "2024/1772", citation: "Article 9(4)", article: 9, pillar: .incidents,
            statement: """
                The entity treats the geographical threshold as met when two or more Member States are affected.
                """,
            statementGerman: """
                Das Unternehmen sieht die geografische Schwelle als erreicht an, wenn zwei oder mehr Mitgliedstaaten \
                betroffen sind.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "two or more Member States",
                    english: [
                        "two or more Member States", "at least two Member States", "impact in two EU countries",
                        "more than one Member State",
                    ],
                    german: [
                        "zwei oder mehr Mitgliedstaaten", "mindestens zwei Mitgliedstaaten",
                        "Auswirkungen in zwei EU-Ländern", "mehr als ein Mitgliedstaat",
                    ])
            ]),
        Obligation(
            id: "rts-cls-9-6", act: "2024/1772", citation: "Article 9(6)", article: 9, pillar: .incidents,
            statement: """
                The entity treats the economic threshold as met when costs and losses exceed or are likely to exceed \
                EUR 100 000.
                """,
            statementGerman: """
                Das Unternehmen sieht die wirtschaftliche Schwelle als erreicht an, wenn Kosten und Verluste 100 000 \
                EUR übersteigen oder voraussichtlich übersteigen.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "EUR 100 000",
                    english: [
                        "exceed EUR 100 000", "losses above 100,000 euros", "costs over EUR 100,000",
                        "economic impact above €100,000", "100 000 euro threshold",
                    ],
                    german: [
                        "über 100 000 EUR", "Kosten von mehr als 100.000 Euro", "Verluste über 100.000 €",
                        "Schwelle von 100 000 Euro",
                    ])
            ]),
        Obligation(
            id: "rts-cls-10-sp1-b", act: "2024/1772",
            citation: "Article 10, first subparagraph, point (b)", article: 10, pillar: .incidents,
            statement: """
                The entity weighs how likely a cyber threat is to materialise: weaknesses that can be exploited, the \
                actors' capability and intent, persistence and past incidents.
                """,
            statementGerman: """
                Das Unternehmen bewertet die Eintrittswahrscheinlichkeit einer Cyberbedrohung: ausnutzbare \
                Schwachstellen, Fähigkeit und Absicht der Akteure, Beharrlichkeit und frühere Vorfälle.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "probability of the threat",
                    english: [
                        "high probability of materialisation", "likelihood that the threat materialises",
                        "probability of the cyber threat", "likelihood of attack",
                    ],
                    german: [
                        "hohe Eintrittswahrscheinlichkeit", "Wahrscheinlichkeit der Cyberbedrohung",
                        "Wahrscheinlichkeit eines Angriffs", "Eintrittswahrscheinlichkeit der Bedrohung",
                    ]),
                ObligationElement(
                    "actors, weaknesses and history",
                    english: [
                        "capabilities and intent of threat actors", "vulnerabilities that can be exploited",
                        "persistence of the threat", "knowledge from past incidents",
                        "attacker capability and motivation",
                    ],
                    german: [
                        "Fähigkeiten und Absichten der Angreifer", "ausnutzbare Schwachstellen",
                        "Beharrlichkeit der Bedrohung", "Erkenntnisse aus früheren Vorfällen",
                    ]),
            ]),
    ]
}
