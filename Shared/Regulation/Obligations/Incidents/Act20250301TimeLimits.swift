extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2025/301: content and time limits of reports.
    static let act20250301: [Obligation] = [
        Obligation(
            id: "rts-inc-2-d", act: "2025/301", citation: "Article 2, point (d)", article: 2, pillar: .incidents,
            statement: "The initial notification names the criteria that made the incident major.",
            statementGerman: "Die Erstmeldung nennt die Kriterien, die den Vorfall schwerwiegend machten.",
            binds: .all, evidence: .notification,
            elements: [
                ObligationElement(
                    "triggering criteria stated",
                    english: [
                        "criteria that triggered classification", "classification criteria in the notification",
                        "criteria met are stated", "reason for classification as major",
                    ],
                    german: [
                        "Kriterien für die Einstufung angeben", "auslösende Klassifizierungskriterien",
                        "Begründung der Einstufung", "erfüllte Kriterien in der Meldung",
                    ])
            ]),
        Obligation(
            id: "rts-inc-3-k", act: "2025/301", citation: "Article 3, point (k)", article: 3, pillar: .incidents,
            statement: """
                The intermediate report tells which temporary measures were taken or are planned to recover from the \
                incident.
                """,
            statementGerman: """
                Der Zwischenbericht nennt die vorläufigen Maßnahmen, die zur Wiederherstellung ergriffen wurden oder \
                geplant sind.
                """,
            binds: .all, evidence: .report,
            elements: [
                ObligationElement(
                    "temporary measures reported",
                    english: [
                        "temporary actions and measures", "temporary recovery measures", "interim measures reported",
                        "workarounds taken or planned",
                    ],
                    german: [
                        "vorläufige Maßnahmen", "vorübergehende Wiederherstellungsmaßnahmen",
                        "Zwischenmaßnahmen im Bericht", "ergriffene oder geplante Behelfslösungen",
                    ])
            ]),
        Obligation(
            id: "rts-inc-4-a", act: "2025/301", citation: "Article 4, point (a)", article: 4, pillar: .incidents,
            statement: "The final report sets out the root causes of the incident.",
            statementGerman: "Der Abschlussbericht legt die Ursachen des Vorfalls dar.",
            binds: .all, evidence: .report,
            elements: [
                ObligationElement(
                    "root causes in the final report",
                    english: [
                        "root causes in the final report", "final report describes root cause",
                        "report on root causes", "root cause classification reported",
                    ],
                    german: [
                        "Ursachen im Abschlussbericht", "Abschlussbericht nennt die Grundursache",
                        "Bericht über die Ursachen", "Ursachen werden der Behörde berichtet",
                    ])
            ]),
        Obligation(
            id: "rts-inc-4-e", act: "2025/301", citation: "Article 4, point (e)", article: 4, pillar: .incidents,
            statement: "The final report states direct and indirect costs and losses and what was recovered.",
            statementGerman: "Der Abschlussbericht nennt direkte und indirekte Kosten und Verluste sowie Rückflüsse.",
            binds: .all, evidence: .report,
            elements: [
                ObligationElement(
                    "costs, losses and recoveries",
                    english: [
                        "direct and indirect costs and losses", "financial recoveries", "gross costs and recoveries",
                        "costs stated in final report",
                    ],
                    german: [
                        "direkte und indirekte Kosten und Verluste", "finanzielle Rückflüsse",
                        "Bruttokosten und Erstattungen", "Kosten im Abschlussbericht",
                    ])
            ]),
        Obligation(
            id: "rts-inc-5-1-a", act: "2025/301", citation: "Article 5(1), point (a)", article: 5, pillar: .incidents,
            statement: """
                The initial notification goes out as early as possible, at the latest four hours after \
                classification as major and 24 hours after the entity became aware.
                """,
            statementGerman: """
                Die Erstmeldung erfolgt so früh wie möglich, spätestens vier Stunden nach Einstufung als \
                schwerwiegend und 24 Stunden nach Kenntnis.
                """,
            binds: .all, evidence: .notification,
            frequency: "within 4 hours of classification and 24 hours of awareness",
            elements: [
                ObligationElement(
                    "four hours from classification",
                    english: [
                        "within four hours of classification", "4 hours after classification as major",
                        "four hours from classification", "4h after being classified",
                    ],
                    german: [
                        "innerhalb von vier Stunden nach Einstufung", "4 Stunden nach Klassifizierung",
                        "vier Stunden ab Einstufung", "binnen 4 Stunden",
                    ]),
                ObligationElement(
                    "24 hours from awareness",
                    english: [
                        "24 hours from awareness", "no later than 24 hours", "within 24 hours of detection",
                        "24 hours after becoming aware",
                    ],
                    german: [
                        "24 Stunden nach Kenntnis", "spätestens nach 24 Stunden", "innerhalb von 24 Stunden",
                        "24 Stunden nach Bekanntwerden",
                    ]),
            ]),
        Obligation(
            id: "rts-inc-5-1-b-s1", act: "2025/301",
            citation: "Article 5(1), point (b)", article: 5, pillar: .incidents,
            statement: """
                The intermediate report is sent within 72 hours of the initial notification, even if nothing has \
                changed.
                """,
            statementGerman: """
                Der Zwischenbericht wird binnen 72 Stunden nach der Erstmeldung übermittelt, auch wenn sich nichts \
                geändert hat.
                """,
            binds: .all, evidence: .report, frequency: "within 72 hours of the initial notification",
            elements: [
                ObligationElement(
                    "72 hours",
                    english: [
                        "within 72 hours", "72 hours after initial notification", "intermediate report in three days",
                        "72h from submission of the notification",
                    ],
                    german: [
                        "innerhalb von 72 Stunden", "72 Stunden nach Erstmeldung",
                        "Zwischenbericht binnen drei Tagen", "72 Stunden nach Übermittlung",
                    ]),
                ObligationElement(
                    "even without change",
                    english: [
                        "even if nothing changed", "even where status is unchanged", "regardless of changes",
                        "also when no new information",
                    ],
                    german: [
                        "auch ohne Änderung", "selbst bei unverändertem Stand", "unabhängig von Änderungen",
                        "auch ohne neue Erkenntnisse",
                    ]),
            ]),
        Obligation(
            id: "rts-inc-5-1-b-s2", act: "2025/301",
            citation: "Article 5(1), point (b)", article: 5, pillar: .incidents,
            statement: """
                An updated intermediate report is sent without undue delay, at the latest when regular activities \
                are back.
                """,
            statementGerman: """
                Ein aktualisierter Zwischenbericht wird unverzüglich übermittelt, spätestens wenn der Regelbetrieb \
                wiederhergestellt ist.
                """,
            binds: .all, evidence: .report, frequency: "without undue delay, at the latest on recovery",
            elements: [
                ObligationElement(
                    "update on recovery",
                    english: [
                        "updated intermediate report on recovery", "when regular activities are recovered",
                        "update once normal operation resumes", "update when services are restored",
                    ],
                    german: [
                        "aktualisierter Zwischenbericht bei Wiederherstellung",
                        "sobald Regelbetrieb wiederhergestellt ist", "Aktualisierung nach Wiederanlauf",
                        "bei Rückkehr zum Regelbetrieb",
                    ])
            ]),
        Obligation(
            id: "rts-inc-5-1-c", act: "2025/301", citation: "Article 5(1), point (c)", article: 5, pillar: .incidents,
            statement: """
                The final report is sent within one month of the intermediate report or of its latest update.
                """,
            statementGerman: """
                Der Abschlussbericht wird binnen eines Monats nach dem Zwischenbericht oder dessen letzter \
                Aktualisierung übermittelt.
                """,
            binds: .all, evidence: .report, frequency: "within 1 month of the latest intermediate report",
            elements: [
                ObligationElement(
                    "one month",
                    english: [
                        "final report within one month", "one month after intermediate report",
                        "no later than one month", "month from latest updated intermediate report",
                    ],
                    german: [
                        "Abschlussbericht innerhalb eines Monats", "ein Monat nach Zwischenbericht",
                        "spätestens nach einem Monat", "Monat nach letzter Aktualisierung",
                    ])
            ]),
        Obligation(
            id: "rts-inc-5-2", act: "2025/301", citation: "Article 5(2)", article: 5, pillar: .incidents,
            statement: """
                An incident classified as major only after the first 24 hours is notified within four hours of that \
                classification.
                """,
            statementGerman: """
                Ein Vorfall, der erst nach den ersten 24 Stunden als schwerwiegend eingestuft wird, wird binnen vier \
                Stunden nach der Einstufung gemeldet.
                """,
            binds: .all, evidence: .notification, frequency: "within 4 hours of a late classification",
            elements: [
                ObligationElement(
                    "late classification",
                    english: [
                        "later classified as major", "classified after 24 hours", "subsequently classified as major",
                        "reclassified as major", "becomes major at a later stage",
                    ],
                    german: [
                        "später als schwerwiegend eingestuft", "Einstufung nach mehr als 24 Stunden",
                        "nachträgliche Einstufung", "Hochstufung zum schwerwiegenden Vorfall",
                    ]),
                ObligationElement(
                    "four hours from that classification",
                    english: [
                        "within four hours", "4 hours from the classification", "four hours after reclassification",
                        "notified in 4 hours",
                    ],
                    german: [
                        "innerhalb von vier Stunden", "4 Stunden nach der Einstufung",
                        "vier Stunden nach Hochstufung", "Meldung binnen 4 Stunden",
                    ]),
            ]),
        Obligation(
            id: "rts-inc-5-3", act: "2025/301", citation: "Article 5(3)", article: 5, pillar: .incidents,
            statement: """
                If a time limit cannot be kept, the entity tells the authority without undue delay, at the latest by \
                that limit, and gives the reasons.
                """,
            statementGerman: """
                Kann eine Frist nicht eingehalten werden, teilt das Unternehmen dies unverzüglich, spätestens bis \
                zum Fristablauf, unter Angabe der Gründe mit.
                """,
            binds: .all, evidence: .notification, frequency: "no later than the limit concerned",
            elements: [
                ObligationElement(
                    "delay announced with reasons",
                    english: [
                        "unable to meet the deadline", "inform authority of the delay", "explain reasons for delay",
                        "deadline cannot be met", "reasons for late submission",
                    ],
                    german: [
                        "Frist kann nicht eingehalten werden", "Behörde über Verzögerung informieren",
                        "Gründe für die Verzögerung", "Fristüberschreitung begründen", "verspätete Meldung begründen",
                    ])
            ]),
        Obligation(
            id: "rts-inc-5-4", act: "2025/301", citation: "Article 5(4)", article: 5, pillar: .incidents,
            statement: """
                Where a time limit falls on a weekend or bank holiday, an entity that may use the relief submits by \
                noon of the next working day.
                """,
            statementGerman: """
                Fällt eine Frist auf ein Wochenende oder einen Feiertag, meldet ein dazu berechtigtes Unternehmen \
                bis zum Mittag des nächsten Arbeitstags.
                """,
            binds: .all, evidence: .notification, frequency: "by noon of the next working day",
            elements: [
                ObligationElement(
                    "weekends and holidays settled",
                    english: [
                        "weekend or bank holiday", "noon of the next working day", "reporting on weekends",
                        "on-call reporting at weekends", "deadline falls on a holiday", "24/7 reporting duty",
                    ],
                    german: [
                        "Wochenende oder Feiertag", "Mittag des nächsten Arbeitstags", "Meldung am Wochenende",
                        "Rufbereitschaft für Meldungen", "Frist fällt auf Feiertag",
                    ])
            ]),
    ]
}
