extension ObligationCatalogue {
    /// Article 7: ICT systems, protocols and tools.
    static let article07Systems: [Obligation] = [
        Obligation(
            id: "dora-7-a", act: "2022/2554", citation: "Article 7, point (a)", article: 7, pillar: .ictRisk,
            statement: """
                ICT systems, protocols and tools in use must be kept up to date and suit the scale of the operations \
                they support.
                """,
            statementGerman: """
                Eingesetzte IKT-Systeme, -Protokolle und -Tools müssen auf dem neuesten Stand gehalten werden und dem \
                Umfang der Geschäfte angemessen sein.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "systems kept up to date",
                    english: [
                        "systems kept up to date", "updated ICT systems and tools", "use of supported versions only",
                        "technology kept current", "end-of-life systems replaced",
                    ],
                    german: [
                        "Systeme auf dem neuesten Stand", "aktuelle IKT-Systeme und Tools",
                        "nur unterstützte Versionen im Einsatz", "veraltete Systeme werden ersetzt",
                    ]),
                ObligationElement(
                    "appropriate to the scale of operations",
                    english: [
                        "appropriate to the magnitude of operations", "sized to business volume",
                        "proportionate to the scale of operations", "systems suited to activities",
                    ],
                    german: [
                        "dem Umfang der Geschäfte angemessen", "auf das Geschäftsvolumen ausgelegt",
                        "der Größenordnung der Vorgänge angemessen", "nach Art und Umfang der Tätigkeiten",
                    ]),
            ]),
        Obligation(
            id: "dora-7-b", act: "2022/2554", citation: "Article 7, point (b)", article: 7, pillar: .ictRisk,
            statement: "ICT systems, protocols and tools in use must be reliable.",
            statementGerman: "Eingesetzte IKT-Systeme, -Protokolle und -Tools müssen zuverlässig sein.",
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "reliability of systems",
                    english: [
                        "reliability of ICT systems", "systems are reliable", "availability targets for systems",
                        "service availability measured", "mean time between failures",
                    ],
                    german: [
                        "Zuverlässigkeit der IKT-Systeme", "Systeme sind zuverlässig",
                        "Verfügbarkeitsziele für Systeme", "Systemverfügbarkeit gemessen",
                    ])
            ]),
        Obligation(
            id: "dora-7-c", act: "2022/2554", citation: "Article 7, point (c)", article: 7, pillar: .ictRisk,
            statement: """
                ICT systems must have enough capacity to process data accurately and to handle peaks in orders, messages \
                or transactions, also when new technology is introduced.
                """,
            statementGerman: """
                IKT-Systeme müssen genügend Kapazität haben, um Daten korrekt zu verarbeiten und Spitzen bei Aufträgen, \
                Nachrichten oder Transaktionen zu bewältigen, auch bei neuer Technologie.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "sufficient capacity for peaks",
                    english: [
                        "sufficient capacity for peak volumes", "peak transaction volumes",
                        "handle peak orders and messages", "capacity reserves for load peaks",
                        "load peaks are processed",
                    ],
                    german: [
                        "ausreichende Kapazität für Spitzenlasten", "Auftrags- und Transaktionsspitzen",
                        "Lastspitzen werden bewältigt", "Kapazitätsreserven für Spitzenlast",
                    ])
            ]),
        Obligation(
            id: "dora-7-d", act: "2022/2554", citation: "Article 7, point (d)", article: 7, pillar: .ictRisk,
            statement: """
                ICT systems must be technologically resilient enough to cope with additional processing needs under \
                stressed market conditions or other adverse situations.
                """,
            statementGerman: """
                IKT-Systeme müssen technologisch so resilient sein, dass sie zusätzlichen Verarbeitungsbedarf unter \
                angespannten Marktbedingungen oder anderen widrigen Umständen bewältigen.
                """,
            binds: .fullFramework, evidence: .test,
            elements: [
                ObligationElement(
                    "resilience under stress",
                    english: [
                        "stressed market conditions", "stress tests of systems", "additional processing needs",
                        "performance under adverse conditions", "resilient under extreme load",
                    ],
                    german: [
                        "angespannte Marktbedingungen", "Stresstests der Systeme", "zusätzlicher Verarbeitungsbedarf",
                        "Leistung unter widrigen Umständen", "Belastungstests der IT-Systeme",
                    ])
            ]),
    ]
}
