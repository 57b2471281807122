extension ObligationCatalogue {
    /// Article 19(4): the three stages of a report.
    static let article19Stages: [Obligation] = [
        Obligation(
            id: "dora-19-4-a", act: "2022/2554", citation: "Article 19(4), point (a)", article: 19, pillar: .incidents,
            statement: "For each major incident the entity sends an initial notification within the time limits set.",
            statementGerman: """
                Zu jedem schwerwiegenden Vorfall übermittelt das Unternehmen fristgerecht eine Erstmeldung.
                """,
            binds: .all, evidence: .notification, frequency: "within 4 hours of classification, 24 hours of awareness",
            elements: [
                ObligationElement(
                    "initial notification",
                    english: [
                        "initial notification", "initial incident report", "first notification to the authority",
                        "submit the initial report",
                    ],
                    german: [
                        "Erstmeldung", "erste Meldung an die Behörde", "Erstmeldung des Vorfalls", "Anfangsmeldung",
                    ]),
                ObligationElement(
                    "within the time limit",
                    english: [
                        "within four hours", "4 hours after classification", "no later than 24 hours",
                        "within 24 hours of becoming aware", "four hours from classification",
                    ],
                    german: [
                        "innerhalb von vier Stunden", "4 Stunden nach Einstufung", "spätestens 24 Stunden",
                        "innerhalb von 24 Stunden nach Kenntnis",
                    ]),
            ]),
        Obligation(
            id: "dora-19-4-b-s1", act: "2022/2554",
            citation: "Article 19(4), point (b)", article: 19, pillar: .incidents,
            statement: """
                An intermediate report follows when the status or the handling of the incident has changed \
                significantly.
                """,
            statementGerman: """
                Ein Zwischenbericht folgt, sobald sich Status oder Behandlung des Vorfalls wesentlich geändert \
                haben.
                """,
            binds: .all, evidence: .report, frequency: "within 72 hours of the initial notification",
            elements: [
                ObligationElement(
                    "intermediate report",
                    english: [
                        "intermediate report", "interim incident report", "intermediate incident notification",
                        "second stage report",
                    ],
                    german: ["Zwischenbericht", "Zwischenmeldung", "Zwischenbericht zum Vorfall", "Folgemeldung"]),
                ObligationElement(
                    "on significant change, within 72 hours",
                    english: [
                        "status has changed significantly", "significant change in handling", "within 72 hours",
                        "72 hours after initial notification", "three days after initial notification",
                    ],
                    german: [
                        "Status wesentlich geändert", "wesentliche Änderung der Behandlung",
                        "innerhalb von 72 Stunden", "72 Stunden nach Erstmeldung",
                    ]),
            ]),
        Obligation(
            id: "dora-19-4-b-s2", act: "2022/2554",
            citation: "Article 19(4), point (b)", article: 19, pillar: .incidents,
            statement: """
                Updated notifications follow every relevant change of status and every request of the authority.
                """,
            statementGerman: """
                Aktualisierte Meldungen folgen auf jede relevante Statusänderung und auf jede Anforderung der \
                Behörde.
                """,
            binds: .all, evidence: .report, frequency: "with each relevant update or on request",
            elements: [
                ObligationElement(
                    "updates",
                    english: [
                        "updated notifications", "updated intermediate report", "status updates to the authority",
                        "each relevant status update", "update upon request of authority",
                    ],
                    german: [
                        "aktualisierte Meldungen", "aktualisierter Zwischenbericht",
                        "Statusaktualisierung an die Behörde", "auf Anforderung der Behörde",
                    ])
            ]),
        Obligation(
            id: "dora-19-4-c", act: "2022/2554", citation: "Article 19(4), point (c)", article: 19, pillar: .incidents,
            statement: """
                A final report follows when the root cause analysis is complete and actual figures can replace the \
                estimates.
                """,
            statementGerman: """
                Ein Abschlussbericht folgt, wenn die Ursachenanalyse abgeschlossen ist und tatsächliche Zahlen die \
                Schätzungen ersetzen.
                """,
            binds: .all, evidence: .report, frequency: "within 1 month of the last intermediate report",
            elements: [
                ObligationElement(
                    "final report",
                    english: [
                        "final report", "final incident report", "closing report to the authority",
                        "concluding incident report",
                    ],
                    german: [
                        "Abschlussbericht", "Abschlussmeldung", "abschließender Vorfallbericht",
                        "Schlussbericht an die Behörde",
                    ]),
                ObligationElement(
                    "root cause complete, actual figures",
                    english: [
                        "root cause analysis is completed", "actual impact figures",
                        "actual figures replace estimates", "real costs instead of estimates",
                    ],
                    german: [
                        "Ursachenanalyse abgeschlossen", "tatsächliche Zahlen ersetzen Schätzungen",
                        "tatsächliche Auswirkungen", "Ist-Zahlen statt Schätzwerte",
                    ]),
                ObligationElement(
                    "within one month",
                    english: [
                        "within one month", "one month after intermediate report", "no later than one month",
                        "within a month of",
                    ],
                    german: [
                        "innerhalb eines Monats", "ein Monat nach Zwischenbericht", "spätestens nach einem Monat",
                        "Monatsfrist",
                    ]),
            ]),
    ]
}
