extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 26: response and recovery plans.
    static let act20241774RecoveryPlans: [Obligation] = [
        Obligation(
            id: "rts-rmf-26-1-d", act: "2024/1774",
            citation: "Article 26(1), first subparagraph, point (d)", article: 26, pillar: .ictRisk,
            statement: """
                Response and recovery plans must be documented, available to those who carry them out and accessible in \
                an emergency.
                """,
            statementGerman: """
                Reaktions- und Wiederherstellungspläne müssen dokumentiert, den Ausführenden verfügbar und im Notfall \
                zugänglich sein.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "plans accessible in an emergency",
                    english: [
                        "plans accessible in emergency", "recovery plans available to staff", "offline copy of plans",
                        "printed copy of recovery plan", "plans stored outside the network",
                    ],
                    german: [
                        "Pläne im Notfall zugänglich", "Wiederherstellungspläne den Mitarbeitenden verfügbar",
                        "Offline-Kopie der Pläne", "gedruckte Ausfertigung des Notfallplans",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-26-1-e", act: "2024/1774",
            citation: "Article 26(1), first subparagraph, point (e)", article: 26, pillar: .ictRisk,
            statement: """
                Response and recovery plans must offer recovery options for the short and the long term, partial \
                recovery included.
                """,
            statementGerman: """
                Reaktions- und Wiederherstellungspläne müssen kurz- und langfristige Wiederherstellungsoptionen \
                einschließlich teilweiser Wiederherstellung bieten.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "short and long term recovery options",
                    english: [
                        "short-term and long-term recovery options", "partial recovery of systems",
                        "recovery options in plan", "staged recovery",
                    ],
                    german: [
                        "kurz- und langfristige Wiederherstellungsoptionen",
                        "teilweise Wiederherstellung von Systemen", "Wiederherstellungsoptionen im Plan",
                        "stufenweise Wiederherstellung",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-26-2-c", act: "2024/1774",
            citation: "Article 26(2), first subparagraph, point (c)", article: 26, pillar: .ictRisk,
            statement: """
                Response and recovery plans must consider the partial or total failure of premises, offices and data \
                centres.
                """,
            statementGerman: """
                Reaktions- und Wiederherstellungspläne müssen den teilweisen oder vollständigen Ausfall von \
                Räumlichkeiten, Büros und Rechenzentren berücksichtigen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "loss of premises and data centres",
                    english: [
                        "loss of premises", "failure of data centres", "total failure of office building",
                        "site unavailable scenario", "alternative workplace",
                    ],
                    german: [
                        "Ausfall von Räumlichkeiten", "Ausfall des Rechenzentrums", "Gebäudeausfall",
                        "Standortausfall", "Ausweicharbeitsplätze",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-26-2-e", act: "2024/1774",
            citation: "Article 26(2), first subparagraph, point (e)", article: 26, pillar: .ictRisk,
            statement: """
                Response and recovery plans must consider that a critical number of staff, or key continuity staff, is \
                unavailable.
                """,
            statementGerman: """
                Reaktions- und Wiederherstellungspläne müssen den Ausfall einer kritischen Zahl von Mitarbeitenden oder \
                von Schlüsselpersonal berücksichtigen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "unavailability of staff",
                    english: [
                        "unavailability of staff", "loss of key personnel", "staff shortage scenario",
                        "critical number of staff absent", "deputies for key roles",
                    ],
                    german: [
                        "Personalausfall", "Ausfall von Schlüsselpersonal", "Szenario Personalmangel",
                        "Vertretung für Schlüsselrollen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-26-2-i", act: "2024/1774",
            citation: "Article 26(2), first subparagraph, point (i)", article: 26, pillar: .ictRisk,
            statement: "Response and recovery plans must consider widespread power outages.",
            statementGerman: """
                Reaktions- und Wiederherstellungspläne müssen großflächige Stromausfälle berücksichtigen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "power outage scenario",
                    english: [
                        "widespread power outage", "blackout scenario", "power failure scenario",
                        "long-lasting power cut",
                    ],
                    german: [
                        "großflächiger Stromausfall", "Blackout-Szenario", "Szenario Stromausfall",
                        "langanhaltender Stromausfall",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-26-4", act: "2024/1774", citation: "Article 26(4)", article: 26, pillar: .ictRisk,
            statement: """
                Response and recovery plans must mitigate the failure of ICT providers that are key to critical or \
                important functions.
                """,
            statementGerman: """
                Reaktions- und Wiederherstellungspläne müssen den Ausfall von IKT-Drittdienstleistern abmildern, die für \
                kritische oder wichtige Funktionen entscheidend sind.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "mitigation of provider failure",
                    english: [
                        "failure of ICT third-party providers", "continuity measures for provider failure",
                        "provider outage plan", "alternative provider arrangements", "key provider fails",
                        "exit or substitution of failed provider",
                    ],
                    german: [
                        "Ausfall von IKT-Drittdienstleistern", "Kontinuitätsmaßnahmen bei Dienstleisterausfall",
                        "Dienstleisterausfallplan", "Ausweichdienstleister",
                        "Ausfall eines wesentlichen Dienstleisters", "Ersatz für ausgefallenen Anbieter",
                    ])
            ]),
    ]
}
