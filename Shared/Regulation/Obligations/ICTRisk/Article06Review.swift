extension ObligationCatalogue {
    /// Article 6(5): review of the framework.
    static let article06Review: [Obligation] = [
        Obligation(
            id: "dora-6-5-s1", act: "2022/2554", citation: "Article 6(5)", article: 6, pillar: .ictRisk,
            statement: "The ICT risk management framework must be documented and reviewed at least once a year.",
            statementGerman: """
                Der IKT-Risikomanagementrahmen muss dokumentiert und mindestens einmal jährlich überprüft werden.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report, frequency: "at least yearly",
            elements: [
                ObligationElement(
                    "review of the framework",
                    english: [
                        "framework is reviewed", "review of ICT risk framework", "framework review documented",
                        "formal framework review",
                    ],
                    german: [
                        "Überprüfung des IKT-Risikomanagementrahmens", "Rahmen wird überprüft",
                        "Rahmenwerk wird überarbeitet", "dokumentierte Überprüfung des Rahmens",
                    ]),
                ObligationElement(
                    "at least yearly",
                    english: [
                        "framework reviewed once a year", "annual framework review",
                        "framework reviewed every twelve months", "yearly review of the framework",
                        "at least annually", "framework reviewed every 12 months",
                    ],
                    german: [
                        "Rahmen mindestens einmal jährlich überprüft", "jährliche Überprüfung des Rahmens",
                        "alle zwölf Monate überprüft", "mindestens einmal im Jahr", "mindestens jährlich",
                        "alle 12 Monate überprüft",
                    ]),
            ]),
        Obligation(
            id: "dora-6-5-s2", act: "2022/2554", citation: "Article 6(5)", article: 6, pillar: .ictRisk,
            statement: """
                A microenterprise must document its ICT risk management framework and review it periodically.
                """,
            statementGerman: """
                Ein Kleinstunternehmen muss seinen IKT-Risikomanagementrahmen dokumentieren und in regelmäßigen \
                Abständen überprüfen.
                """,
            binds: .fullFrameworkMicroenterprise, evidence: .report, frequency: "periodically",
            elements: [
                ObligationElement(
                    "periodic framework review",
                    english: [
                        "periodic review of the framework", "framework reviewed at regular intervals",
                        "framework is reviewed periodically", "review cycle of the risk framework",
                    ],
                    german: [
                        "regelmäßige Überprüfung des Rahmens", "Rahmen in regelmäßigen Abständen überprüft",
                        "Überprüfungszyklus des Rahmens", "wiederkehrende Überprüfung des Rahmenwerks",
                    ])
            ]),
        Obligation(
            id: "dora-6-5-s3", act: "2022/2554", citation: "Article 6(5)", article: 6, pillar: .ictRisk,
            statement: """
                The framework must also be reviewed after a major ICT-related incident, on a supervisory instruction and \
                after relevant test or audit conclusions.
                """,
            statementGerman: """
                Der Rahmen muss außerdem nach schwerwiegenden IKT-bezogenen Vorfällen, auf Anweisung der Aufsicht und \
                nach einschlägigen Test- oder Prüfungsergebnissen überprüft werden.
                """,
            binds: .fullFramework, evidence: .report,
            frequency: "after a major incident, a supervisory instruction or test or audit conclusions",
            elements: [
                ObligationElement(
                    "review after major incidents",
                    english: [
                        "reviewed after major incidents", "review triggered by a major incident",
                        "framework review following incident", "ad hoc review of the framework",
                    ],
                    german: [
                        "Überprüfung nach schwerwiegenden Vorfällen", "anlassbezogene Überprüfung des Rahmens",
                        "nach einem schwerwiegenden IKT-Vorfall überprüft", "außerplanmäßige Überprüfung",
                    ]),
                ObligationElement(
                    "review after supervisory, test or audit findings",
                    english: [
                        "following supervisory instructions", "after resilience test conclusions",
                        "audit findings trigger a review", "results of audits and tests",
                    ],
                    german: [
                        "aufgrund aufsichtlicher Anweisungen", "nach Ergebnissen von Resilienztests",
                        "Prüfungsfeststellungen lösen eine Überprüfung aus", "Feststellungen aus Tests und Prüfungen",
                    ]),
            ]),
        Obligation(
            id: "dora-6-5-s4", act: "2022/2554", citation: "Article 6(5)", article: 6, pillar: .ictRisk,
            statement: "Lessons from implementing and monitoring the framework must improve it continuously.",
            statementGerman: "Erkenntnisse aus Umsetzung und Überwachung müssen den Rahmen laufend verbessern.",
            binds: .fullFramework, evidence: .record, frequency: "continuously",
            elements: [
                ObligationElement(
                    "continuous improvement of the framework",
                    english: [
                        "framework continuously improved", "continual improvement process",
                        "lessons from implementation and monitoring", "improvement measures tracked",
                        "ongoing improvement of the framework",
                    ],
                    german: [
                        "kontinuierliche Verbesserung des Rahmens", "kontinuierlicher Verbesserungsprozess",
                        "Erkenntnisse aus Umsetzung und Überwachung", "Verbesserungsmaßnahmen nachverfolgt",
                    ])
            ]),
        Obligation(
            id: "dora-6-5-s5", act: "2022/2554", citation: "Article 6(5)", article: 6, pillar: .ictRisk,
            statement: """
                A report on the review of the framework must be prepared and given to the competent authority on \
                request.
                """,
            statementGerman: """
                Über die Überprüfung des Rahmens muss ein Bericht erstellt und der zuständigen Behörde auf Verlangen \
                vorgelegt werden.
                """,
            binds: .fullFramework, evidence: .report, frequency: "on request of the competent authority",
            elements: [
                ObligationElement(
                    "framework review report",
                    english: [
                        "report on the framework review", "review report is prepared", "framework review report",
                        "review results documented in a report",
                    ],
                    german: [
                        "Bericht über die Überprüfung des Rahmens", "Überprüfungsbericht wird erstellt",
                        "Bericht zur Rahmenüberprüfung", "Ergebnisse in einem Überprüfungsbericht",
                    ]),
                ObligationElement(
                    "submission to the authority",
                    english: [
                        "review report submitted to the authority", "report to the supervisor on request",
                        "competent authority receives the report", "report made available to supervisors",
                    ],
                    german: [
                        "Überprüfungsbericht der Behörde vorgelegt", "Bericht auf Anfrage an die Aufsicht",
                        "zuständige Behörde erhält den Bericht", "Vorlage des Berichts bei der Aufsicht",
                    ]),
            ]),
    ]
}
