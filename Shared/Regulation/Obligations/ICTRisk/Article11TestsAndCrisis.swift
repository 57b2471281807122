extension ObligationCatalogue {
    /// Article 11(6) to (10): tests of continuity plans, crisis management, records, yearly costs.
    static let article11TestsAndCrisis: [Obligation] = [
        Obligation(
            id: "dora-11-6-a", act: "2022/2554",
            citation: "Article 11(6), first subparagraph, point (a)", article: 11, pillar: .ictRisk,
            statement: """
                Continuity plans and response and recovery plans must be tested at least once a year and after \
                substantive changes to systems that support critical or important functions.
                """,
            statementGerman: """
                Geschäftsfortführungs- sowie Reaktions- und Wiederherstellungspläne müssen mindestens jährlich und nach \
                wesentlichen Änderungen an Systemen für kritische oder wichtige Funktionen getestet werden.
                """,
            binds: .fullFramework, evidence: .test,
            frequency:
                "at least yearly and upon substantive change to systems supporting critical or important functions",
            elements: [
                ObligationElement(
                    "test of continuity and recovery plans",
                    english: [
                        "test continuity and recovery plans", "disaster recovery test",
                        "response and recovery plans tested", "recovery exercises performed",
                        "failover test of systems", "DR drill", "continuity exercise",
                    ],
                    german: [
                        "Test der Geschäftsfortführungspläne", "Wiederherstellungspläne getestet", "Wiederanlauftest",
                        "Disaster-Recovery-Test", "Notfallübung durchgeführt", "Notfallplan wird geübt",
                        "Ausfalltest der Systeme",
                    ]),
                ObligationElement(
                    "at least yearly",
                    english: [
                        "continuity plans tested at least annually", "recovery plan tested once a year",
                        "yearly continuity test", "tested every twelve months", "annual disaster recovery exercise",
                        "tested every 12 months",
                    ],
                    german: [
                        "Notfallpläne mindestens jährlich getestet", "einmal im Jahr getestet",
                        "jährlicher Wiederanlauftest", "alle zwölf Monate getestet", "jährliche Notfallübung",
                        "alle 12 Monate getestet",
                    ]),
                ObligationElement(
                    "after substantive changes",
                    english: [
                        "tested after substantive changes", "retest after significant system changes",
                        "plans retested upon major changes", "test following changes to critical systems",
                    ],
                    german: [
                        "Test nach wesentlichen Änderungen", "erneuter Test nach Systemänderungen",
                        "bei wesentlichen Systemänderungen erneut getestet",
                        "Tests nach Änderungen kritischer Systeme",
                    ]),
            ]),
        Obligation(
            id: "dora-11-6-b", act: "2022/2554",
            citation: "Article 11(6), first subparagraph, point (b)", article: 11, pillar: .ictRisk,
            statement: "Crisis communication plans must be tested.",
            statementGerman: "Krisenkommunikationspläne müssen getestet werden.",
            binds: .fullFramework, evidence: .test,
            elements: [
                ObligationElement(
                    "test of crisis communication plans",
                    english: [
                        "test crisis communication plans", "crisis communication exercise",
                        "communication plan tested", "crisis communication drill", "alerting tree tested",
                    ],
                    german: [
                        "Krisenkommunikationspläne getestet", "Übung der Krisenkommunikation",
                        "Kommunikationsplan getestet", "Alarmierungsübung",
                    ])
            ]),
        Obligation(
            id: "dora-11-6-sp2", act: "2022/2554",
            citation: "Article 11(6), second subparagraph", article: 11, pillar: .ictRisk,
            statement: """
                Test plans must include cyber-attack scenarios and switchovers from primary infrastructure to redundant \
                capacity, backups and redundant facilities.
                """,
            statementGerman: """
                Testpläne müssen Szenarien von Cyberangriffen und Umschaltungen von der primären Infrastruktur auf \
                redundante Kapazitäten, Backups und redundante Systeme enthalten.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .test,
            elements: [
                ObligationElement(
                    "cyber-attack scenarios",
                    english: [
                        "cyber-attack scenarios in tests", "ransomware scenario exercised",
                        "scenarios of cyber-attacks", "simulated cyber-attack exercise",
                    ],
                    german: [
                        "Szenarien von Cyberangriffen", "Ransomware-Szenario geübt", "simulierter Cyberangriff",
                        "Cyberangriff als Übungsszenario",
                    ]),
                ObligationElement(
                    "switchover tests",
                    english: [
                        "switchover to redundant capacity", "failover to the secondary data centre",
                        "switchover between primary and backup", "failover tests to redundant facilities",
                        "switch to backup site",
                    ],
                    german: [
                        "Umschaltung auf redundante Kapazitäten", "Failover in das zweite Rechenzentrum",
                        "Umschalttest auf Ausweichsysteme", "Schwenk in das Ausweichrechenzentrum",
                        "Umschaltung auf Backup-Systeme",
                    ]),
            ]),
        Obligation(
            id: "dora-11-6-sp3", act: "2022/2554",
            citation: "Article 11(6), third subparagraph", article: 11, pillar: .ictRisk,
            statement: """
                The continuity policy and the recovery plans must be reviewed regularly in light of test results, audit \
                recommendations and supervisory reviews.
                """,
            statementGerman: """
                Die Geschäftsfortführungsleitlinie und die Wiederherstellungspläne müssen regelmäßig anhand von \
                Testergebnissen, Prüfungsempfehlungen und aufsichtlichen Überprüfungen überarbeitet werden.
                """,
            binds: .fullFramework, evidence: .record, frequency: "regularly",
            elements: [
                ObligationElement(
                    "regular review of policy and plans",
                    english: [
                        "continuity policy reviewed regularly", "recovery plans reviewed annually",
                        "regular review of continuity plans", "plans updated on a regular basis",
                    ],
                    german: [
                        "Geschäftsfortführungsleitlinie regelmäßig überprüft",
                        "Wiederherstellungspläne jährlich überprüft", "regelmäßige Überprüfung der Notfallpläne",
                        "Pläne regelmäßig aktualisiert",
                    ]),
                ObligationElement(
                    "use of test and audit results",
                    english: [
                        "taking account of test results", "recommendations from audit checks",
                        "test findings update the plans", "supervisory review recommendations considered",
                    ],
                    german: [
                        "Testergebnisse berücksichtigt", "Empfehlungen aus Prüfungen",
                        "Testerkenntnisse fließen in Pläne ein", "aufsichtliche Empfehlungen berücksichtigt",
                    ]),
            ]),
        Obligation(
            id: "dora-11-7", act: "2022/2554", citation: "Article 11(7)", article: 11, pillar: .ictRisk,
            statement: """
                A crisis management function must set clear procedures for internal and external crisis communication \
                once plans are activated.
                """,
            statementGerman: """
                Eine Krisenmanagementfunktion muss klare Verfahren für interne und externe Krisenkommunikation bei \
                Aktivierung der Pläne festlegen.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .procedure,
            elements: [
                ObligationElement(
                    "crisis management function",
                    english: [
                        "crisis management function", "crisis team", "crisis management team convened",
                        "crisis unit led by", "head of crisis management",
                    ],
                    german: [
                        "Krisenmanagementfunktion", "Krisenstab", "Krisenstab wird einberufen",
                        "Leitung des Krisenmanagements",
                    ]),
                ObligationElement(
                    "crisis communication procedures",
                    english: [
                        "procedures for crisis communication", "internal and external crisis communication",
                        "communication procedures on plan activation", "crisis communication rules",
                    ],
                    german: [
                        "Verfahren der Krisenkommunikation", "interne und externe Krisenkommunikation",
                        "Kommunikationsverfahren bei Aktivierung der Pläne", "Regeln für die Krisenkommunikation",
                    ]),
            ]),
        Obligation(
            id: "dora-11-8", act: "2022/2554", citation: "Article 11(8)", article: 11, pillar: .ictRisk,
            statement: """
                Records of activities before and during a disruption must be readily accessible once continuity or \
                recovery plans are activated.
                """,
            statementGerman: """
                Aufzeichnungen über die Tätigkeiten vor und während einer Störung müssen bei Aktivierung der Pläne \
                leicht zugänglich sein.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "records before and during disruptions",
                    english: [
                        "records before and during disruption", "crisis log kept", "log of decisions during incident",
                        "disruption records readily accessible", "incident logbook maintained",
                    ],
                    german: [
                        "Aufzeichnungen vor und während Störungen", "Krisentagebuch geführt",
                        "Protokoll der Entscheidungen im Notfall", "Aufzeichnungen leicht zugänglich",
                        "Einsatztagebuch",
                    ])
            ]),
        Obligation(
            id: "dora-11-10", act: "2022/2554", citation: "Article 11(10)", article: 11, pillar: .ictRisk,
            statement: """
                On request, the entity must report an estimate of total annual costs and losses caused by major \
                ICT-related incidents.
                """,
            statementGerman: """
                Auf Verlangen muss das Unternehmen eine Schätzung der jährlichen Gesamtkosten und -verluste durch \
                schwerwiegende IKT-bezogene Vorfälle melden.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report,
            frequency: "on request of the competent authority",
            elements: [
                ObligationElement(
                    "estimate of yearly incident costs",
                    english: [
                        "aggregated annual costs and losses", "yearly costs of major incidents",
                        "estimate of incident losses", "annual loss estimate for major incidents",
                        "cost recording for incidents",
                    ],
                    german: [
                        "aggregierte jährliche Kosten und Verluste", "jährliche Kosten schwerwiegender Vorfälle",
                        "Schätzung der Vorfallsverluste", "Erfassung der Kosten von Vorfällen",
                    ])
            ]),
    ]
}
