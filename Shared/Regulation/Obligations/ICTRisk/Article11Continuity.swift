extension ObligationCatalogue {
    /// Article 11(1) to (4): continuity policy, response and recovery plans.
    static let article11Continuity: [Obligation] = [
        Obligation(
            id: "dora-11-1", act: "2022/2554", citation: "Article 11(1)", article: 11, pillar: .ictRisk,
            statement: """
                The entity must have a comprehensive ICT business continuity policy, which may form part of its overall \
                continuity policy.
                """,
            statementGerman: """
                Das Unternehmen muss eine umfassende IKT-Geschäftsfortführungsleitlinie haben, auch als Teil seiner \
                allgemeinen Geschäftsfortführungsleitlinie.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "ICT business continuity policy",
                    english: [
                        "ICT business continuity policy", "comprehensive business continuity policy",
                        "BCM policy covers ICT", "policy on IT service continuity",
                        "business continuity management policy", "continuity of ICT services regulated",
                        "emergency management policy",
                    ],
                    german: [
                        "IKT-Geschäftsfortführungsleitlinie", "umfassende Geschäftsfortführungsleitlinie",
                        "Leitlinie zum Notfallmanagement", "BCM-Richtlinie", "Leitlinie für die IT-Notfallvorsorge",
                        "Notfallkonzept für IKT-Dienste", "Leitlinie zum Business Continuity Management",
                    ])
            ]),
        Obligation(
            id: "dora-11-2-a", act: "2022/2554", citation: "Article 11(2), point (a)", article: 11, pillar: .ictRisk,
            statement: "Continuity arrangements must keep critical or important functions running.",
            statementGerman: """
                Vorkehrungen zur Geschäftsfortführung müssen kritische oder wichtige Funktionen aufrechterhalten.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "continuity of critical functions",
                    english: [
                        "ensure continuity of critical functions", "critical or important functions maintained",
                        "continue critical business services", "keep essential services running",
                        "continuity of critical or important functions",
                    ],
                    german: [
                        "Fortführung kritischer oder wichtiger Funktionen", "kritische Funktionen aufrechterhalten",
                        "Kontinuität kritischer Geschäftsprozesse", "Notbetrieb der kritischen Funktionen",
                    ])
            ]),
        Obligation(
            id: "dora-11-2-b", act: "2022/2554", citation: "Article 11(2), point (b)", article: 11, pillar: .ictRisk,
            statement: """
                The entity must respond to ICT-related incidents quickly and effectively, limiting damage and giving \
                priority to resuming activities.
                """,
            statementGerman: """
                Das Unternehmen muss auf IKT-bezogene Vorfälle rasch und wirksam reagieren, Schäden begrenzen und der \
                Wiederaufnahme der Tätigkeiten Vorrang geben.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "quick response limiting damage",
                    english: [
                        "quickly and effectively respond", "respond to ICT-related incidents", "limit damage",
                        "incident response limits impact", "containment of damage",
                    ],
                    german: [
                        "rasch und wirksam reagieren", "Reaktion auf IKT-bezogene Vorfälle", "Schadensbegrenzung",
                        "Schäden werden begrenzt",
                    ]),
                ObligationElement(
                    "priority to resumption",
                    english: [
                        "prioritise resumption of activities", "resumption of business activities",
                        "recovery actions prioritised", "recovery sequence by priority", "restart order of services",
                    ],
                    german: [
                        "Vorrang der Wiederaufnahme", "Wiederaufnahme der Geschäftstätigkeit",
                        "Wiederherstellungsmaßnahmen priorisiert", "Wiederanlaufreihenfolge",
                    ]),
            ]),
        Obligation(
            id: "dora-11-2-c", act: "2022/2554", citation: "Article 11(2), point (c)", article: 11, pillar: .ictRisk,
            statement: """
                Dedicated plans with containment measures and tailored recovery procedures must be activated without \
                delay for each type of incident.
                """,
            statementGerman: """
                Spezielle Pläne mit Eindämmungsmaßnahmen und maßgeschneiderten Wiederherstellungsverfahren müssen je \
                Vorfallart unverzüglich aktiviert werden.
                """,
            binds: .fullFramework, evidence: .procedure, frequency: "without delay",
            elements: [
                ObligationElement(
                    "containment and recovery procedures per incident type",
                    english: [
                        "containment measures for each incident type", "tailored response and recovery procedures",
                        "incident playbooks", "ransomware playbook", "containment procedures and technologies",
                        "runbooks for incident scenarios", "recovery procedure per scenario",
                    ],
                    german: [
                        "Eindämmungsmaßnahmen je Vorfallart", "maßgeschneiderte Wiederherstellungsverfahren",
                        "Playbooks für Vorfälle", "Eindämmungsverfahren und -technologien", "Ablaufpläne je Szenario",
                        "Wiederanlaufverfahren je Störungsart",
                    ]),
                ObligationElement(
                    "activation without delay",
                    english: [
                        "plans activated without delay", "immediate activation of plans",
                        "activate recovery plans promptly", "plan activated within minutes",
                    ],
                    german: [
                        "Pläne unverzüglich aktiviert", "sofortige Aktivierung der Pläne",
                        "umgehende Aktivierung des Notfallplans", "unverzügliche Auslösung der Pläne",
                    ]),
            ]),
        Obligation(
            id: "dora-11-2-d", act: "2022/2554", citation: "Article 11(2), point (d)", article: 11, pillar: .ictRisk,
            statement: "The preliminary impacts, damage and losses of an incident must be estimated.",
            statementGerman: """
                Vorläufige Auswirkungen, Schäden und Verluste eines Vorfalls müssen abgeschätzt werden.
                """,
            binds: .fullFramework, evidence: .report,
            elements: [
                ObligationElement(
                    "estimate of impacts and losses",
                    english: [
                        "estimate preliminary impacts", "preliminary damage and losses", "initial loss estimate",
                        "first impact assessment of incident", "estimate of financial losses",
                    ],
                    german: [
                        "vorläufige Auswirkungen abschätzen", "vorläufige Schäden und Verluste",
                        "erste Schadensschätzung", "Abschätzung der finanziellen Verluste",
                    ])
            ]),
        Obligation(
            id: "dora-11-2-e", act: "2022/2554", citation: "Article 11(2), point (e)", article: 11, pillar: .ictRisk,
            statement: """
                Communication and crisis management must inform staff and external stakeholders, and reports must go to \
                the competent authorities.
                """,
            statementGerman: """
                Kommunikation und Krisenmanagement müssen Mitarbeitende und externe Beteiligte informieren, und die \
                zuständigen Behörden müssen Meldungen erhalten.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "information of staff and stakeholders",
                    english: [
                        "communication and crisis management actions", "updated information to internal staff",
                        "inform external stakeholders in a crisis", "crisis communication to stakeholders",
                    ],
                    german: [
                        "Kommunikations- und Krisenmanagementmaßnahmen", "aktuelle Informationen an Mitarbeitende",
                        "externe Interessenträger in der Krise informieren", "Krisenkommunikation an Beteiligte",
                    ]),
                ObligationElement(
                    "reports to the authorities",
                    english: [
                        "report to the competent authorities", "incident reporting to the supervisor",
                        "authority notified of the incident", "reports submitted to BaFin",
                    ],
                    german: [
                        "Meldung an die zuständigen Behörden", "Meldung an die Aufsicht",
                        "Behörde über Vorfall unterrichtet", "Berichte an die BaFin",
                    ]),
            ]),
        Obligation(
            id: "dora-11-3-s1", act: "2022/2554", citation: "Article 11(3)", article: 11, pillar: .ictRisk,
            statement: "ICT response and recovery plans must exist and be put into effect.",
            statementGerman: "IKT-Reaktions- und Wiederherstellungspläne müssen vorhanden und umgesetzt sein.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "response and recovery plans",
                    english: [
                        "ICT response and recovery plans", "disaster recovery plan", "recovery plans implemented",
                        "IT recovery plans for systems", "response plans are maintained",
                        "DR plans for critical applications", "recovery runbooks",
                    ],
                    german: [
                        "IKT-Reaktions- und Wiederherstellungspläne", "Wiederherstellungspläne umgesetzt",
                        "Wiederanlaufpläne", "Disaster-Recovery-Plan", "IT-Notfallpläne",
                        "Wiederherstellungspläne für kritische Anwendungen", "IT-Wiederanlaufplan",
                    ])
            ]),
        Obligation(
            id: "dora-11-3-s2", act: "2022/2554", citation: "Article 11(3)", article: 11, pillar: .ictRisk,
            statement: "The ICT response and recovery plans must be reviewed by independent internal audit.",
            statementGerman: """
                Die IKT-Reaktions- und Wiederherstellungspläne müssen von der unabhängigen internen Revision überprüft \
                werden.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report,
            elements: [
                ObligationElement(
                    "audit review of recovery plans",
                    english: [
                        "internal audit reviews recovery plans", "recovery plans subject to audit",
                        "independent internal audit review", "audit of disaster recovery plans",
                        "continuity plans audited",
                    ],
                    german: [
                        "Revision prüft Wiederherstellungspläne",
                        "Wiederherstellungspläne durch interne Revision geprüft",
                        "unabhängige interne Revision der Notfallpläne", "Revisionsprüfung der Wiederanlaufpläne",
                    ])
            ]),
        Obligation(
            id: "dora-11-4", act: "2022/2554", citation: "Article 11(4)", article: 11, pillar: .ictRisk,
            statement: """
                ICT business continuity plans must be maintained and periodically tested, above all for critical or \
                important functions contracted to ICT providers.
                """,
            statementGerman: """
                IKT-Geschäftsfortführungspläne müssen gepflegt und regelmäßig getestet werden, vor allem für an \
                IKT-Drittdienstleister vergebene kritische oder wichtige Funktionen.
                """,
            binds: .fullFramework, evidence: .test, frequency: "periodically",
            elements: [
                ObligationElement(
                    "continuity plans kept and tested",
                    english: [
                        "business continuity plans tested", "continuity plans maintained and tested",
                        "BCP tests performed", "continuity exercises", "periodic testing of continuity plans",
                    ],
                    german: [
                        "Geschäftsfortführungspläne getestet", "Notfallpläne gepflegt und getestet",
                        "Notfallübungen durchgeführt", "regelmäßige Tests der Geschäftsfortführungspläne",
                    ]),
                ObligationElement(
                    "outsourced functions included",
                    english: [
                        "functions outsourced to providers tested", "tests cover ICT third-party providers",
                        "contracted functions included in tests", "provider takes part in continuity tests",
                    ],
                    german: [
                        "ausgelagerte Funktionen getestet", "Tests umfassen Drittdienstleister",
                        "an Dienstleister vergebene Funktionen einbezogen",
                        "Dienstleister nimmt an Notfalltests teil",
                    ]),
            ]),
    ]
}
