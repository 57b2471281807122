extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 25: tests of the continuity plans.
    static let act20241774ContinuityTests: [Obligation] = [
        Obligation(
            id: "rts-rmf-25-2-a", act: "2024/1774",
            citation: "Article 25(2), first subparagraph, point (a)", article: 25, pillar: .ictRisk,
            statement: "Continuity tests must simulate possible disruptions with severe but plausible scenarios.",
            statementGerman: """
                Notfalltests müssen mögliche Störungen mit schweren, aber plausiblen Szenarien simulieren.
                """,
            binds: .fullFramework, evidence: .test,
            elements: [
                ObligationElement(
                    "severe but plausible scenarios",
                    english: [
                        "severe but plausible scenarios", "simulation of potential disruptions",
                        "realistic test scenarios", "scenario-based continuity tests",
                        "tabletop exercise with ransomware scenario", "realistic crisis scenario",
                    ],
                    german: [
                        "schwere, aber plausible Szenarien", "Simulation möglicher Störungen",
                        "realistische Testszenarien", "szenariobasierte Notfalltests",
                        "Planspiel mit Ransomware-Szenario", "realistisches Krisenszenario",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-25-2-b", act: "2024/1774",
            citation: "Article 25(2), first subparagraph, point (b)", article: 25, pillar: .ictRisk,
            statement: "Continuity tests must include ICT services of third-party providers where applicable.",
            statementGerman: """
                Notfalltests müssen gegebenenfalls IKT-Dienstleistungen von Drittdienstleistern umfassen.
                """,
            binds: .fullFramework, evidence: .test,
            elements: [
                ObligationElement(
                    "provider services tested",
                    english: [
                        "test of services from providers", "ICT provider services included in tests",
                        "third-party recovery tested", "joint tests with service providers",
                    ],
                    german: [
                        "Test von Dienstleistungen der Anbieter", "IKT-Dienstleistungen Dritter in Tests einbezogen",
                        "Wiederherstellung beim Dienstleister getestet", "gemeinsame Tests mit Dienstleistern",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-25-2-c", act: "2024/1774",
            citation: "Article 25(2), first subparagraph, point (c)", article: 25, pillar: .ictRisk,
            statement: """
                Continuity tests must include the switchover from primary infrastructure to redundant capacity, backups \
                and facilities.
                """,
            statementGerman: """
                Notfalltests müssen die Umschaltung von der primären Infrastruktur auf redundante Kapazitäten, Backups \
                und Einrichtungen umfassen.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .test,
            elements: [
                ObligationElement(
                    "switchover scenarios",
                    english: [
                        "switchover scenarios tested", "failover from primary to redundant",
                        "switchover to backup facilities", "data centre failover test",
                    ],
                    german: [
                        "Umschaltszenarien getestet", "Umschaltung von primärer auf redundante Infrastruktur",
                        "Umschaltung auf Backup-Einrichtungen", "Rechenzentrums-Schwenk getestet",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-25-2-sp4", act: "2024/1774",
            citation: "Article 25(2), fourth subparagraph", article: 25, pillar: .ictRisk,
            statement: """
                The switchover test must show that critical functions run on redundant capacity for a sufficient time \
                and that normal operation can be restored.
                """,
            statementGerman: """
                Der Umschalttest muss zeigen, dass kritische Funktionen ausreichend lange auf redundanter Kapazität \
                laufen und der Normalbetrieb wiederhergestellt werden kann.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .test,
            elements: [
                ObligationElement(
                    "sufficient time and return to normal",
                    english: [
                        "run on backup for sufficient period", "restore normal functioning after failover",
                        "failback tested", "one week from the backup site", "return to primary site verified",
                    ],
                    german: [
                        "ausreichend lange auf redundanter Kapazität", "Rückschwenk getestet",
                        "Normalbetrieb nach Umschaltung wiederhergestellt",
                        "Rückkehr in das primäre Rechenzentrum geprüft",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-25-2-d", act: "2024/1774",
            citation: "Article 25(2), first subparagraph, point (d)", article: 25, pillar: .ictRisk,
            statement: """
                Continuity tests must challenge the assumptions of the plans, governance and crisis communication \
                included.
                """,
            statementGerman: """
                Notfalltests müssen die Annahmen der Pläne einschließlich Governance und Krisenkommunikation \
                hinterfragen.
                """,
            binds: .fullFramework, evidence: .test,
            elements: [
                ObligationElement(
                    "challenged assumptions",
                    english: [
                        "challenge plan assumptions", "assumptions of the plans tested",
                        "governance and crisis communication tested", "unannounced crisis exercise",
                    ],
                    german: [
                        "Annahmen der Pläne hinterfragen", "Planannahmen geprüft",
                        "Governance und Krisenkommunikation getestet", "unangekündigte Krisenübung",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-25-5-s1", act: "2024/1774", citation: "Article 25(5)", article: 25, pillar: .ictRisk,
            statement: "The results of continuity tests must be documented.",
            statementGerman: "Die Ergebnisse der Notfalltests müssen dokumentiert werden.",
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "documented test results",
                    english: [
                        "test results documented", "continuity test report", "results of exercises recorded",
                        "test protocol prepared",
                    ],
                    german: [
                        "Testergebnisse dokumentiert", "Bericht über Notfalltest",
                        "Ergebnisse der Übungen festgehalten", "Testprotokoll erstellt",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-25-5-s2", act: "2024/1774", citation: "Article 25(5)", article: 25, pillar: .ictRisk,
            statement: """
                Deficiencies found by continuity tests must be analysed, fixed and reported to the management body.
                """,
            statementGerman: """
                In Notfalltests festgestellte Mängel müssen analysiert, behoben und dem Leitungsorgan gemeldet werden.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "deficiencies fixed",
                    english: [
                        "deficiencies from tests addressed", "test findings remediated",
                        "identified weaknesses corrected", "corrective actions from tests tracked",
                    ],
                    german: [
                        "Mängel aus Tests behoben", "Testfeststellungen abgearbeitet",
                        "festgestellte Schwächen beseitigt", "Korrekturmaßnahmen aus Tests nachverfolgt",
                    ]),
                ObligationElement(
                    "reported to the management body",
                    english: [
                        "test deficiencies reported to the board", "test results reported to management body",
                        "board informed about test findings", "test results presented to the board",
                    ],
                    german: [
                        "Mängel dem Leitungsorgan gemeldet", "Testergebnisse dem Vorstand berichtet",
                        "Vorstand über Testfeststellungen informiert",
                        "Bericht über Notfalltests an das Leitungsorgan",
                    ]),
            ]),
    ]
}
