extension ObligationCatalogue {
    /// Article 17(3): what the incident management process consists of.
    static let article17Components: [Obligation] = [
        Obligation(
            id: "dora-17-3-a", act: "2022/2554", citation: "Article 17(3), point (a)", article: 17, pillar: .incidents,
            statement: """
                The incident process includes early warning indicators that point to an incident before it does \
                harm.
                """,
            statementGerman: """
                Der Vorfallprozess enthält Frühwarnindikatoren, die einen Vorfall anzeigen, bevor Schaden eintritt.
                """,
            binds: .all, evidence: .procedure,
            elements: [
                ObligationElement(
                    "early warning indicators",
                    english: [
                        "early warning indicators", "early-warning signals", "indicators alert before harm",
                        "leading indicators of incidents", "threshold-based early alerts", "early warning system",
                    ],
                    german: [
                        "Frühwarnindikatoren", "Frühwarnsystem", "Frühwarnsignale", "frühzeitige Warnhinweise",
                        "Schwellenwerte für Frühwarnungen",
                    ])
            ]),
        Obligation(
            id: "dora-17-3-b", act: "2022/2554", citation: "Article 17(3), point (b)", article: 17, pillar: .incidents,
            statement: """
                Procedures say how incidents are identified, tracked, logged, categorised and ranked by priority, \
                severity and the criticality of the services hit.
                """,
            statementGerman: """
                Verfahren regeln, wie Vorfälle erkannt, verfolgt, protokolliert, kategorisiert und nach Priorität, \
                Schwere und Kritikalität der betroffenen Dienste eingestuft werden.
                """,
            binds: .all, evidence: .procedure,
            elements: [
                ObligationElement(
                    "identify, track and log",
                    english: [
                        "identify, track and log incidents", "tracking and logging of incidents",
                        "incident tickets are tracked", "incidents are logged and tracked",
                        "tracing and logging incidents",
                    ],
                    german: [
                        "Vorfälle verfolgen und protokollieren", "Verfolgung und Protokollierung",
                        "Vorfälle werden als Ticket geführt", "Ermittlung, Nachverfolgung und Protokollierung",
                    ]),
                ObligationElement(
                    "categorise by priority and severity",
                    english: [
                        "categorise and classify incidents", "severity and priority levels",
                        "incident severity matrix", "priority according to severity",
                        "criticality of affected services", "severity levels P1 to P4",
                    ],
                    german: [
                        "Klassifizierung nach Priorität und Schwere", "Schweregrade", "Prioritätsstufen",
                        "Kritikalität der betroffenen Dienste", "Kategorisierung der Vorfälle",
                    ]),
            ]),
        Obligation(
            id: "dora-17-3-c", act: "2022/2554", citation: "Article 17(3), point (c)", article: 17, pillar: .incidents,
            statement: """
                The entity assigns the roles and responsibilities to be activated for the different types and \
                scenarios of incidents.
                """,
            statementGerman: """
                Das Unternehmen weist Rollen und Zuständigkeiten zu, die je nach Art und Szenario des Vorfalls \
                aktiviert werden.
                """,
            binds: .all, evidence: .procedure,
            elements: [
                ObligationElement(
                    "roles assigned",
                    english: [
                        "incident roles and responsibilities", "incident manager is appointed",
                        "incident response team", "computer security incident response team",
                        "incident coordinator role", "roles activated during an incident",
                    ],
                    german: [
                        "Rollen und Zuständigkeiten bei Vorfällen", "Incident Manager benannt",
                        "Krisenstab wird aktiviert", "Vorfallreaktionsteam", "Zuständigkeiten im Vorfall",
                    ]),
                ObligationElement(
                    "by type and scenario",
                    english: [
                        "different incident types and scenarios", "roles per incident scenario",
                        "playbook per incident type", "runbooks for each scenario",
                        "scenario-specific responsibilities", "for each type of incident",
                    ],
                    german: [
                        "je Vorfallart und Szenario", "verschiedene Vorfallszenarien", "Playbooks je Szenario",
                        "szenariobezogene Zuständigkeiten", "für jede Art von Vorfall",
                    ]),
            ]),
        Obligation(
            id: "dora-17-3-d", act: "2022/2554", citation: "Article 17(3), point (d)", article: 17, pillar: .incidents,
            statement: """
                The entity has plans for telling staff, outside stakeholders, media and clients about incidents, for \
                internal escalation and for ICT-related complaints.
                """,
            statementGerman: """
                Das Unternehmen hat Pläne, um Personal, externe Interessenträger, Medien und Kunden über Vorfälle zu \
                informieren, intern zu eskalieren und IKT-bezogene Beschwerden zu behandeln.
                """,
            binds: .all, evidence: .procedure,
            elements: [
                ObligationElement(
                    "communication to staff, media and clients",
                    english: [
                        "communication plan for incidents", "inform staff and external stakeholders",
                        "media communication during incidents", "crisis communication to customers",
                        "press statement", "notification of clients and counterparties",
                    ],
                    german: [
                        "Kommunikationsplan für Vorfälle", "Information von Personal und Öffentlichkeit",
                        "Krisenkommunikation", "Kommunikation mit den Medien", "Benachrichtigung von Kunden",
                    ]),
                ObligationElement(
                    "internal escalation",
                    english: [
                        "internal escalation procedures", "escalation path", "escalation matrix",
                        "incident is escalated to", "escalation levels",
                    ],
                    german: ["interne Eskalation", "Eskalationsweg", "Eskalationsmatrix", "Eskalationsstufen"]),
                ObligationElement(
                    "ICT-related complaints",
                    english: [
                        "ICT-related customer complaints", "complaints linked to incidents",
                        "handling of customer complaints", "complaints about system failures",
                    ],
                    german: [
                        "IKT-bezogene Kundenbeschwerden", "Beschwerden über Systemausfälle",
                        "Bearbeitung von Kundenbeschwerden", "Beschwerdemanagement bei Vorfällen",
                    ]),
            ]),
        Obligation(
            id: "dora-17-3-e-s1", act: "2022/2554",
            citation: "Article 17(3), point (e)", article: 17, pillar: .incidents,
            statement: "At least every major ICT-related incident is reported to the senior management concerned.",
            statementGerman: """
                Mindestens jeder schwerwiegende IKT-bezogene Vorfall wird der zuständigen oberen Führungsebene \
                gemeldet.
                """,
            binds: .all, evidence: .report,
            elements: [
                ObligationElement(
                    "major incidents reported to senior management",
                    english: [
                        "report major incidents to senior management",
                        "senior management is informed of major incidents", "escalate major incidents to executives",
                        "CIO is informed of major incidents", "major incident report to management",
                    ],
                    german: [
                        "Meldung schwerwiegender Vorfälle an die Führungsebene",
                        "obere Führungsebene wird über Vorfälle informiert",
                        "Bereichsleitung bei schwerwiegenden Vorfällen", "leitende Führungskräfte werden informiert",
                    ])
            ]),
        Obligation(
            id: "dora-17-3-e-s2", act: "2022/2554",
            citation: "Article 17(3), point (e)", article: 17, pillar: .incidents,
            statement: """
                The management body is told of at least the major incidents, with their impact, the response and the \
                additional controls to be set up.
                """,
            statementGerman: """
                Das Leitungsorgan wird mindestens über schwerwiegende Vorfälle unterrichtet, samt Auswirkungen, \
                Gegenmaßnahmen und zusätzlich einzurichtenden Kontrollen.
                """,
            binds: .all, evidence: .report,
            elements: [
                ObligationElement(
                    "management body informed",
                    english: [
                        "management body is informed of major incidents", "board informed of major incidents",
                        "report incidents to the board", "board of directors notified of incident",
                        "executive board receives incident report", "management board is told of incident",
                    ],
                    german: [
                        "Leitungsorgan wird über Vorfälle unterrichtet", "Vorstand wird informiert",
                        "Meldung an die Geschäftsleitung", "Bericht an den Vorstand über Vorfälle",
                    ]),
                ObligationElement(
                    "impact, response and controls explained",
                    english: [
                        "impact, response and additional controls", "explain impact and response",
                        "controls established after the incident", "corrective controls presented to the board",
                        "lessons and new controls",
                    ],
                    german: [
                        "Auswirkungen, Gegenmaßnahmen und zusätzliche Kontrollen", "Erläuterung der Auswirkungen",
                        "zusätzliche Kontrollen infolge des Vorfalls", "neue Kontrollen nach dem Vorfall",
                    ]),
            ]),
        Obligation(
            id: "dora-17-3-f", act: "2022/2554", citation: "Article 17(3), point (f)", article: 17, pillar: .incidents,
            statement: """
                Response procedures limit the harm of an incident and bring services back, operational and secure, \
                in good time.
                """,
            statementGerman: """
                Reaktionsverfahren begrenzen die Folgen eines Vorfalls und stellen Dienste rechtzeitig \
                betriebsbereit und sicher wieder her.
                """,
            binds: .all, evidence: .procedure,
            elements: [
                ObligationElement(
                    "limit the impact",
                    english: [
                        "contain the incident", "mitigate the impact of incidents", "containment measures",
                        "limit the damage", "isolate affected systems",
                    ],
                    german: [
                        "Eindämmung des Vorfalls", "Auswirkungen des Vorfalls begrenzen", "Schadensbegrenzung",
                        "betroffene Systeme isolieren",
                    ]),
                ObligationElement(
                    "timely secure restoration",
                    english: [
                        "restore services in a timely manner", "services become operational and secure",
                        "recovery after an incident", "timely restoration of services", "return to normal operation",
                        "in a timely and secure manner",
                    ],
                    german: [
                        "Dienste zeitnah wiederherstellen", "rechtzeitige Wiederherstellung",
                        "Dienste wieder sicher und betriebsbereit", "Rückkehr zum Normalbetrieb",
                        "zeitnah und sicher wiederhergestellt",
                    ]),
            ]),
    ]
}
