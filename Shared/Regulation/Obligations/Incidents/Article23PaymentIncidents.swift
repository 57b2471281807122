extension ObligationCatalogue {
    /// Article 23: payment-related incidents.
    static let article23: [Obligation] = [
        Obligation(
            id: "dora-23", act: "2022/2554", citation: "Article 23", article: 23, pillar: .incidents,
            statement: """
                Credit institutions, payment institutions, account information service providers and e-money \
                institutions treat operational or security payment-related incidents like ICT-related ones.
                """,
            statementGerman: """
                Kreditinstitute, Zahlungsinstitute, Kontoinformationsdienstleister und E-Geld-Institute behandeln \
                zahlungsbezogene Betriebs- und Sicherheitsvorfälle wie IKT-bezogene.
                """,
            binds: .all, evidence: .procedure,
            elements: [
                ObligationElement(
                    "payment-related incidents included",
                    english: [
                        "operational or security payment-related incidents", "payment-related incidents",
                        "major payment incident", "payment security incidents", "incidents in payment services",
                    ],
                    german: [
                        "zahlungsbezogene Betriebs- oder Sicherheitsvorfälle", "zahlungsbezogene Vorfälle",
                        "schwerwiegende Zahlungsvorfälle", "Vorfälle im Zahlungsverkehr",
                    ])
            ])
    ]
}
