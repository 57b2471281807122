extension ObligationCatalogue {
    /// Implementing Regulation (EU) 2025/302: forms and procedure of reports.
    static let act20250302: [Obligation] = [
        Obligation(
            id: "its-inc-1-2", act: "2025/302", citation: "Article 1(2)", article: 1, pillar: .incidents,
            statement: "The information in every notification and report is complete and accurate.",
            statementGerman: "Die Angaben in jeder Meldung und jedem Bericht sind vollständig und richtig.",
            binds: .all, evidence: .notification,
            elements: [
                ObligationElement(
                    "complete and accurate",
                    english: [
                        "complete and accurate information", "accuracy of the report", "report data are verified",
                        "quality check before submission", "four-eyes check of reports",
                    ],
                    german: [
                        "vollständige und richtige Angaben", "Richtigkeit der Meldung", "Prüfung vor Übermittlung",
                        "Vier-Augen-Prinzip bei Meldungen",
                    ])
            ]),
        Obligation(
            id: "its-inc-1-4", act: "2025/302", citation: "Article 1(4)", article: 1, pillar: .incidents,
            statement: "Each later report uses the same template and brings earlier information up to date.",
            statementGerman: "Jeder spätere Bericht nutzt dieselbe Vorlage und aktualisiert frühere Angaben.",
            binds: .all, evidence: .report,
            elements: [
                ObligationElement(
                    "earlier information updated",
                    english: [
                        "update previously submitted information", "earlier data are updated",
                        "same template for all reports", "corrections of earlier reports",
                    ],
                    german: [
                        "frühere Angaben aktualisieren", "bereits übermittelte Daten aktualisieren",
                        "dieselbe Vorlage für alle Berichte", "Korrektur früherer Meldungen",
                    ])
            ]),
        Obligation(
            id: "its-inc-4-1", act: "2025/302", citation: "Article 4(1)", article: 4, pillar: .incidents,
            statement: "Reports are submitted through the secure electronic channel of the competent authority.",
            statementGerman: """
                Berichte werden über den sicheren elektronischen Kanal der zuständigen Behörde übermittelt.
                """,
            binds: .all, evidence: .notification,
            elements: [
                ObligationElement(
                    "secure electronic channel",
                    english: [
                        "secure electronic channel", "reporting portal of the authority",
                        "supervisor's reporting portal", "submit through MVP portal", "secure reporting platform",
                    ],
                    german: [
                        "sicherer elektronischer Kanal", "Meldeportal der Behörde", "Meldeplattform der Aufsicht",
                        "Übermittlung über das MVP-Portal",
                    ])
            ]),
        Obligation(
            id: "its-inc-4-2-s1", act: "2025/302", citation: "Article 4(2)", article: 4, pillar: .incidents,
            statement: """
                If the authority's secure channel cannot be used, the entity reports by other secure means agreed \
                with the authority.
                """,
            statementGerman: """
                Ist der sichere Kanal der Behörde nicht nutzbar, meldet das Unternehmen auf anderem, mit der Behörde \
                abgestimmtem sicherem Weg.
                """,
            binds: .all, evidence: .notification,
            elements: [
                ObligationElement(
                    "fallback channel",
                    english: [
                        "other secure means", "alternative secure channel", "portal is unavailable",
                        "fallback channel agreed with authority", "back-up reporting channel", "portal is down",
                    ],
                    german: [
                        "anderer sicherer Weg", "alternativer sicherer Kanal", "Portal nicht erreichbar",
                        "mit der Behörde vereinbarter Ersatzweg", "Ausweichkanal für Meldungen",
                        "Ausfall des Meldeportals",
                    ])
            ]),
        Obligation(
            id: "its-inc-5", act: "2025/302", citation: "Article 5", article: 5, pillar: .incidents,
            statement: """
                If a reported incident turns out never to have met the criteria for major, the entity tells the \
                authority so on the template.
                """,
            statementGerman: """
                Stellt sich heraus, dass ein gemeldeter Vorfall die Kriterien nie erfüllt hat, teilt das Unternehmen \
                die Rückstufung über die Vorlage mit.
                """,
            binds: .all, evidence: .notification,
            elements: [
                ObligationElement(
                    "reclassification reported",
                    english: [
                        "reclassify incident as non-major", "downgrade of major incident",
                        "reclassification to non-major", "incident no longer considered major",
                    ],
                    german: [
                        "Rückstufung zum nicht schwerwiegenden Vorfall", "Herabstufung des Vorfalls",
                        "Umklassifizierung mitteilen", "Vorfall als nicht schwerwiegend einstufen",
                    ])
            ]),
        Obligation(
            id: "its-inc-6-1", act: "2025/302", citation: "Article 6(1)", article: 6, pillar: .incidents,
            statement: """
                The entity tells the authority of an agreement to outsource reporting once it is concluded and \
                before the first report.
                """,
            statementGerman: """
                Das Unternehmen teilt der Behörde eine Auslagerung der Meldung nach Abschluss der Vereinbarung und \
                vor der ersten Meldung mit.
                """,
            binds: .all, evidence: .notification, frequency: "before the first outsourced submission",
            elements: [
                ObligationElement(
                    "outsourcing of reporting announced",
                    english: [
                        "inform authority about outsourced reporting", "outsourcing of reporting obligation notified",
                        "notify delegation of reporting", "before the first notification by provider",
                    ],
                    german: [
                        "Auslagerung der Meldung anzeigen", "Behörde über ausgelagerte Meldung informieren",
                        "Anzeige der Meldeauslagerung", "vor der ersten Meldung durch Dienstleister",
                    ])
            ]),
    ]
}
