extension ObligationCatalogue {
    /// Article 11(5): business impact analysis.
    static let article11ImpactAnalysis: [Obligation] = [
        Obligation(
            id: "dora-11-5-s1", act: "2022/2554", citation: "Article 11(5)", article: 11, pillar: .ictRisk,
            statement: "A business impact analysis must assess the entity's exposure to severe business disruptions.",
            statementGerman: """
                Eine Business-Impact-Analyse muss bewerten, wie stark schwerwiegende Betriebsstörungen das Unternehmen \
                treffen.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "business impact analysis",
                    english: [
                        "business impact analysis", "BIA", "exposure to severe business disruptions",
                        "impact of severe disruption analysed", "BIA performed for all processes",
                        "consequences of an outage analysed", "impact analysis of business processes",
                    ],
                    german: [
                        "Business-Impact-Analyse", "BIA", "Exposition gegenüber schwerwiegenden Betriebsstörungen",
                        "Geschäftsauswirkungsanalyse", "Folgenabschätzung bei Betriebsstörungen",
                        "Folgen eines Ausfalls untersucht", "Auswirkungsanalyse der Geschäftsprozesse",
                    ])
            ]),
        Obligation(
            id: "dora-11-5-s2", act: "2022/2554", citation: "Article 11(5)", article: 11, pillar: .ictRisk,
            statement: """
                The business impact analysis must use quantitative and qualitative criteria, with internal and external \
                data and scenario analysis.
                """,
            statementGerman: """
                Die Business-Impact-Analyse muss quantitative und qualitative Kriterien sowie interne und externe Daten \
                und Szenarioanalysen nutzen.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "quantitative and qualitative criteria",
                    english: [
                        "quantitative and qualitative criteria", "financial and reputational impact criteria",
                        "qualitative impact levels", "criteria for impact rating",
                    ],
                    german: [
                        "quantitative und qualitative Kriterien", "finanzielle und reputationsbezogene Kriterien",
                        "qualitative Schadensstufen", "Bewertungskriterien für Auswirkungen",
                    ]),
                ObligationElement(
                    "data and scenario analysis",
                    english: [
                        "internal and external data", "scenario analysis", "loss data used",
                        "severe scenarios analysed in the BIA",
                    ],
                    german: [
                        "interne und externe Daten", "Szenarioanalyse", "Verlustdaten genutzt",
                        "Szenarien in der BIA untersucht",
                    ]),
            ]),
        Obligation(
            id: "dora-11-5-s3", act: "2022/2554", citation: "Article 11(5)", article: 11, pillar: .ictRisk,
            statement: """
                The business impact analysis must weigh how critical functions, processes, third-party dependencies and \
                information assets are and how they interlock.
                """,
            statementGerman: """
                Die Business-Impact-Analyse muss die Kritikalität von Funktionen, Prozessen, Abhängigkeiten von Dritten \
                und Informationsassets sowie deren Verflechtung berücksichtigen.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "criticality and interdependencies",
                    english: [
                        "criticality of business functions", "third-party dependencies considered",
                        "interdependencies of processes", "supporting processes and information assets",
                        "criticality determined in the BIA",
                    ],
                    german: [
                        "Kritikalität der Geschäftsfunktionen", "Abhängigkeiten von Dritten berücksichtigt",
                        "Interdependenzen der Prozesse", "Kritikalität in der BIA bestimmt",
                        "unterstützende Prozesse und Informationsassets",
                    ])
            ]),
        Obligation(
            id: "dora-11-5-s4", act: "2022/2554", citation: "Article 11(5)", article: 11, pillar: .ictRisk,
            statement: """
                ICT assets and services must be designed and used in line with the impact analysis, in particular with \
                redundancy of critical components.
                """,
            statementGerman: """
                IKT-Assets und -Dienste müssen im Einklang mit der Business-Impact-Analyse gestaltet und genutzt werden, \
                insbesondere mit Redundanz kritischer Komponenten.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "redundancy of critical components",
                    english: [
                        "redundancy of critical components", "redundant design of critical systems",
                        "aligned with the business impact analysis", "ICT services designed per BIA",
                        "duplicated critical components",
                    ],
                    german: [
                        "Redundanz kritischer Komponenten", "redundante Auslegung kritischer Systeme",
                        "im Einklang mit der Business-Impact-Analyse", "gemäß BIA ausgelegte IKT-Dienste",
                    ])
            ]),
    ]
}
