extension ObligationCatalogue {
    /// Article 29: concentration risk and subcontracting, assessed beforehand.
    static let article29: [Obligation] = [
        Obligation(
            id: "dora-29-1-sp1-a", act: "2022/2554",
            citation: "Article 29(1), first subparagraph, point (a)", article: 29, pillar: .thirdParty,
            statement: """
                The entity assesses whether a contract for a critical or important function ties it to a provider \
                that is hard to replace.
                """,
            statementGerman: """
                Das Unternehmen bewertet, ob ein Vertrag für eine kritische oder wichtige Funktion es an einen \
                schwer ersetzbaren Anbieter bindet.
                """,
            binds: .all, evidence: .report, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "substitutability",
                    english: [
                        "provider not easily substitutable", "substitutability of the provider", "vendor lock-in",
                        "difficult to replace provider", "ease of substitution",
                    ],
                    german: [
                        "nicht ohne Weiteres ersetzbarer Anbieter", "Ersetzbarkeit des Dienstleisters",
                        "Vendor-Lock-in", "schwer ersetzbarer Dienstleister", "Substituierbarkeit",
                    ])
            ]),
        Obligation(
            id: "dora-29-1-sp1-b", act: "2022/2554",
            citation: "Article 29(1), first subparagraph, point (b)", article: 29, pillar: .thirdParty,
            statement: """
                The entity assesses whether it already has several contracts for critical or important functions \
                with the same or closely connected providers.
                """,
            statementGerman: """
                Das Unternehmen bewertet, ob bereits mehrere Verträge für kritische oder wichtige Funktionen mit \
                demselben oder eng verbundenen Anbietern bestehen.
                """,
            binds: .all, evidence: .report, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "several contracts with one provider",
                    english: [
                        "multiple contracts with the same provider", "closely connected providers",
                        "several arrangements with one provider", "cumulative dependency on provider",
                        "same provider for several critical functions",
                        "concentration of contracts on one provider",
                    ],
                    german: [
                        "mehrere Verträge mit demselben Anbieter", "eng verbundene Dienstleister",
                        "mehrere Vereinbarungen mit einem Anbieter", "kumulierte Abhängigkeit vom Anbieter",
                        "Konzentration von Verträgen auf einen Anbieter",
                    ])
            ]),
        Obligation(
            id: "dora-29-1-sp2", act: "2022/2554",
            citation: "Article 29(1), second subparagraph", article: 29, pillar: .thirdParty,
            statement: """
                The entity weighs the benefits and costs of other solutions against its needs and its resilience \
                strategy.
                """,
            statementGerman: """
                Das Unternehmen wägt Nutzen und Kosten anderer Lösungen gegen seinen Bedarf und seine \
                Resilienzstrategie ab.
                """,
            binds: .all, evidence: .report, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "alternatives weighed",
                    english: [
                        "benefits and costs of alternatives", "weigh alternative solutions",
                        "use of different providers considered", "cost-benefit of alternative providers",
                    ],
                    german: [
                        "Nutzen und Kosten von Alternativen", "Abwägung alternativer Lösungen",
                        "Einsatz verschiedener Anbieter geprüft", "Kosten-Nutzen alternativer Dienstleister",
                    ])
            ]),
        Obligation(
            id: "dora-29-2-sp1", act: "2022/2554",
            citation: "Article 29(2), first subparagraph", article: 29, pillar: .thirdParty,
            statement: """
                The entity weighs the benefits and risks of possible subcontracting, above all to subcontractors in \
                third countries.
                """,
            statementGerman: """
                Das Unternehmen wägt Nutzen und Risiken möglicher Unteraufträge ab, vor allem an Unterauftragnehmer \
                in Drittländern.
                """,
            binds: .all, evidence: .report,
            elements: [
                ObligationElement(
                    "subcontracting weighed",
                    english: [
                        "benefits and risks of subcontracting", "risks of sub-outsourcing",
                        "assess use of subcontractors", "subcontracting of critical services assessed",
                    ],
                    german: [
                        "Nutzen und Risiken der Unterauftragsvergabe", "Risiken der Weiterverlagerung",
                        "Einsatz von Unterauftragnehmern bewerten", "Subunternehmer bei kritischen Diensten bewertet",
                    ]),
                ObligationElement(
                    "third-country subcontractors",
                    english: [
                        "subcontractors in third countries", "third-country subcontractor",
                        "subcontractors outside the EU", "non-EU subcontractors",
                    ],
                    german: [
                        "Unterauftragnehmer in Drittländern", "Subunternehmer außerhalb der EU",
                        "Drittland-Unterauftragnehmer", "Unterauftragnehmer im Drittstaat",
                    ]),
            ]),
        Obligation(
            id: "dora-29-2-sp2", act: "2022/2554",
            citation: "Article 29(2), second subparagraph", article: 29, pillar: .thirdParty,
            statement: """
                The entity considers the insolvency law that would apply to the provider and what would hinder \
                urgent recovery of its data.
                """,
            statementGerman: """
                Das Unternehmen berücksichtigt das auf den Anbieter anwendbare Insolvenzrecht und Hindernisse für \
                die dringende Wiedererlangung seiner Daten.
                """,
            binds: .all, evidence: .report,
            elements: [
                ObligationElement(
                    "insolvency law",
                    english: [
                        "insolvency law provisions", "applicable insolvency law", "bankruptcy of the provider",
                        "provider insolvency considered",
                    ],
                    german: [
                        "Insolvenzrecht des Dienstleisters", "anwendbares Insolvenzrecht", "Insolvenz des Anbieters",
                        "Konkurs des Dienstleisters",
                    ]),
                ObligationElement(
                    "data recovery",
                    english: [
                        "urgent recovery of data", "constraints on data recovery",
                        "recover data from bankrupt provider", "retrieval of data upon insolvency",
                    ],
                    german: [
                        "dringende Datenwiederherstellung", "Hindernisse bei Datenrückholung",
                        "Rückholung der Daten bei Insolvenz", "Datenherausgabe in der Insolvenz",
                    ]),
            ]),
        Obligation(
            id: "dora-29-2-sp3", act: "2022/2554",
            citation: "Article 29(2), third subparagraph", article: 29, pillar: .thirdParty,
            statement: """
                For a provider in a third country the entity considers Union data protection and whether the law is \
                enforced there.
                """,
            statementGerman: """
                Bei einem Anbieter in einem Drittland berücksichtigt das Unternehmen den Datenschutz der Union und \
                die wirksame Rechtsdurchsetzung dort.
                """,
            binds: .all, evidence: .report,
            elements: [
                ObligationElement(
                    "data protection and enforcement",
                    english: [
                        "third-country provider data protection", "compliance with Union data protection rules",
                        "enforcement of law in third country", "effective law enforcement in third countries",
                        "provider established outside the EU",
                    ],
                    german: [
                        "Datenschutz bei Drittlandanbietern", "Einhaltung des Unionsdatenschutzes",
                        "Rechtsdurchsetzung im Drittland", "Dienstleister mit Sitz außerhalb der EU",
                    ])
            ]),
        Obligation(
            id: "dora-29-2-sp4", act: "2022/2554",
            citation: "Article 29(2), fourth subparagraph", article: 29, pillar: .thirdParty,
            statement: """
                The entity assesses whether long or complex subcontracting chains hinder its monitoring or its \
                supervision.
                """,
            statementGerman: """
                Das Unternehmen bewertet, ob lange oder komplexe Unterauftragsketten seine Überwachung oder die \
                Aufsicht behindern.
                """,
            binds: .all, evidence: .report,
            elements: [
                ObligationElement(
                    "chains assessed",
                    english: [
                        "long or complex subcontracting chains", "complex chains of subcontracting",
                        "length of the subcontracting chain", "monitor the subcontracting chain",
                        "supply chain transparency", "long chains of subcontractors",
                    ],
                    german: [
                        "lange oder komplexe Unterauftragsketten", "Ketten der Unterauftragsvergabe",
                        "Länge der Unterauftragskette", "Überwachung der Auslagerungskette",
                        "Transparenz der Lieferkette", "lange Ketten von Unterauftragnehmern",
                    ])
            ]),
    ]
}
