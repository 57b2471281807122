extension ObligationCatalogue {
    /// Article 25: the tests themselves.
    static let article25: [Obligation] = [
        Obligation(
            id: "dora-25-1", act: "2022/2554", citation: "Article 25(1)", article: 25, pillar: .testing,
            statement: """
                The programme provides for suitable tests: scans, network and source code reviews, scenario, \
                performance and end-to-end tests, penetration tests and others.
                """,
            statementGerman: """
                Das Programm sieht geeignete Tests vor: Scans, Netzwerk- und Quellcodeprüfungen, Szenario-, \
                Leistungs- und End-to-End-Tests, Penetrationstests und andere.
                """,
            binds: .all, evidence: .test,
            elements: [
                ObligationElement(
                    "scans and reviews",
                    english: [
                        "vulnerability assessments and scans", "vulnerability scans", "network security assessments",
                        "source code reviews", "gap analyses and physical security reviews", "open source analyses",
                    ],
                    german: [
                        "Schwachstellenscans", "Schwachstellenbewertungen", "Netzwerksicherheitsbewertungen",
                        "Quellcodeprüfungen", "Überprüfung der physischen Sicherheit", "Lückenanalysen",
                    ]),
                ObligationElement(
                    "scenario, performance and end-to-end tests",
                    english: [
                        "scenario-based tests", "performance testing", "end-to-end testing", "compatibility testing",
                        "load and stress tests",
                    ],
                    german: [
                        "szenariobasierte Tests", "Leistungstests", "End-to-End-Tests", "Kompatibilitätstests",
                        "Lasttests",
                    ]),
                ObligationElement(
                    "penetration tests",
                    english: [
                        "penetration testing", "penetration tests are performed", "pen tests",
                        "penetration test of external systems", "ethical hacking",
                    ],
                    german: ["Penetrationstests", "Penetrationstest durchführen", "Pentests", "Penetrationsprüfung"]),
            ]),
        Obligation(
            id: "dora-25-3", act: "2022/2554", citation: "Article 25(3)", article: 25, pillar: .testing,
            statement: """
                A microenterprise tests on a risk-based approach joined with strategic planning, balancing resources \
                and time against urgency, kind of risk and criticality.
                """,
            statementGerman: """
                Ein Kleinstunternehmen testet risikobasiert und strategisch geplant und wägt Mittel und Zeit gegen \
                Dringlichkeit, Risikoart und Kritikalität ab.
                """,
            binds: .microenterprise, evidence: .test,
            elements: [
                ObligationElement(
                    "risk-based tests",
                    english: [
                        "microenterprise risk-based tests", "tests suited to our size", "risk-based choice of tests",
                        "proportionate testing approach",
                    ],
                    german: [
                        "risikobasierte Tests im Kleinstunternehmen", "Tests passend zur Unternehmensgröße",
                        "risikobasierte Testauswahl", "verhältnismäßiger Testansatz",
                    ]),
                ObligationElement(
                    "strategic planning",
                    english: [
                        "strategic planning of ICT testing", "balance resources and time for testing",
                        "urgency and criticality of testing", "multi-year test planning",
                    ],
                    german: [
                        "strategische Testplanung", "Abwägung von Mitteln und Zeit",
                        "Dringlichkeit und Kritikalität der Tests", "mehrjährige Testplanung",
                    ]),
            ]),
    ]
}
