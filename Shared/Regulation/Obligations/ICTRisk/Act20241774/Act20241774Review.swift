extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 27: report on the framework's review.
    static let act20241774Review: [Obligation] = [
        Obligation(
            id: "rts-rmf-27-1", act: "2024/1774", citation: "Article 27(1)", article: 27, pillar: .ictRisk,
            statement: """
                The report on the review of the framework must be submitted in a searchable electronic format.
                """,
            statementGerman: """
                Der Bericht über die Überprüfung des Rahmens muss in einem durchsuchbaren elektronischen Format \
                vorgelegt werden.
                """,
            binds: .fullFramework, evidence: .report, frequency: "on request of the competent authority",
            elements: [
                ObligationElement(
                    "searchable electronic report",
                    english: [
                        "searchable electronic format", "review report in electronic form",
                        "electronic report format", "searchable PDF report",
                    ],
                    german: [
                        "durchsuchbares elektronisches Format", "Überprüfungsbericht in elektronischer Form",
                        "elektronisches Berichtsformat", "durchsuchbarer Bericht",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-27-2-b", act: "2024/1774",
            citation: "Article 27(2), first subparagraph, point (b)", article: 27, pillar: .ictRisk,
            statement: "The review report must show the date on which the management body approved it.",
            statementGerman: "Der Überprüfungsbericht muss das Datum der Genehmigung durch das Leitungsorgan zeigen.",
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "approval date of the report",
                    english: [
                        "date of approval of the report", "report approved by the management body",
                        "board approves review report", "review report approval date",
                    ],
                    german: [
                        "Genehmigungsdatum des Berichts", "Bericht vom Leitungsorgan genehmigt",
                        "Vorstand genehmigt Überprüfungsbericht", "Datum der Berichtsgenehmigung",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-27-2-d", act: "2024/1774",
            citation: "Article 27(2), first subparagraph, point (d)", article: 27, pillar: .ictRisk,
            statement: "The review report must state when the review period began and ended.",
            statementGerman: "Der Überprüfungsbericht muss Beginn und Ende des Überprüfungszeitraums angeben.",
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "review period",
                    english: [
                        "start and end of review period", "review period covered", "reporting period of the review",
                        "period under review",
                    ],
                    german: [
                        "Beginn und Ende des Überprüfungszeitraums", "Überprüfungszeitraum",
                        "Berichtszeitraum der Überprüfung", "betrachteter Zeitraum der Überprüfung",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-27-2-e", act: "2024/1774",
            citation: "Article 27(2), first subparagraph, point (e)", article: 27, pillar: .ictRisk,
            statement: "The review report must name the function responsible for the review.",
            statementGerman: "Der Überprüfungsbericht muss die für die Überprüfung verantwortliche Funktion nennen.",
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "function responsible for the review",
                    english: [
                        "function responsible for the review", "review carried out by",
                        "unit in charge of framework review", "responsible for preparing the report",
                    ],
                    german: [
                        "für die Überprüfung verantwortliche Funktion", "Überprüfung durchgeführt von",
                        "zuständige Einheit für die Rahmenüberprüfung", "verantwortlich für den Überprüfungsbericht",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-27-2-g", act: "2024/1774",
            citation: "Article 27(2), first subparagraph, point (g)", article: 27, pillar: .ictRisk,
            statement: """
                The review report must summarise the findings and analyse how severe the weaknesses, deficiencies and \
                gaps are.
                """,
            statementGerman: """
                Der Überprüfungsbericht muss die Feststellungen zusammenfassen und die Schwere der Schwächen, Mängel und \
                Lücken analysieren.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "findings and severity",
                    english: [
                        "summary of review findings", "severity of weaknesses", "deficiencies and gaps analysed",
                        "findings rated by severity",
                    ],
                    german: [
                        "Zusammenfassung der Feststellungen", "Schwere der Schwächen", "Mängel und Lücken analysiert",
                        "Feststellungen nach Schwere bewertet",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-27-2-h-ii", act: "2024/1774",
            citation: "Article 27(2), first subparagraph, point (h)(ii)", article: 27, pillar: .ictRisk,
            statement: """
                The review report must give the expected dates for implementing and checking the remedial measures and \
                their progress.
                """,
            statementGerman: """
                Der Überprüfungsbericht muss erwartete Termine für Umsetzung und Kontrolle der Abhilfemaßnahmen und \
                deren Fortschritt angeben.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "dates and progress of measures",
                    english: [
                        "expected implementation dates", "progress of remedial measures", "due dates for measures",
                        "dates for internal control of measures",
                    ],
                    german: [
                        "erwartete Umsetzungstermine", "Fortschritt der Abhilfemaßnahmen", "Fristen für Maßnahmen",
                        "Termine für die Maßnahmenkontrolle",
                    ])
            ]),
    ]
}
