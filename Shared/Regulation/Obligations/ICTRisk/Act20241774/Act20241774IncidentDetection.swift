extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 23: detection and criteria for response.
    static let act20241774IncidentDetection: [Obligation] = [
        Obligation(
            id: "rts-rmf-23-1", act: "2024/1774", citation: "Article 23(1)", article: 23, pillar: .ictRisk,
            statement: """
                Clear roles and responsibilities must be set for detecting and answering incidents and anomalies.
                """,
            statementGerman: """
                Für Erkennung von und Reaktion auf Vorfälle und Anomalien müssen klare Rollen und Zuständigkeiten \
                bestehen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "roles in detection and response",
                    english: [
                        "roles for incident detection and response", "incident manager role",
                        "responsibilities for anomalous activities", "incident response team roles",
                        "CSIRT responsibilities",
                    ],
                    german: [
                        "Rollen für Erkennung und Reaktion", "Rolle des Incident Managers",
                        "Zuständigkeiten bei Anomalien", "Aufgaben des Reaktionsteams",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-23-2-a-i", act: "2024/1774",
            citation: "Article 23(2), first subparagraph, point (a)(i)", article: 23, pillar: .ictRisk,
            statement: """
                Detection must gather and analyse logs, information from business and ICT functions and problems \
                reported by users.
                """,
            statementGerman: """
                Die Erkennung muss Protokolle, Informationen aus Fach- und IKT-Funktionen und von Nutzern gemeldete \
                Probleme sammeln und auswerten.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "analysis of logs and user reports",
                    english: [
                        "collect and analyse logs", "user reports analysed", "correlation of logs",
                        "log data collected centrally", "problems reported by users evaluated",
                    ],
                    german: [
                        "Protokolle sammeln und auswerten", "Nutzermeldungen ausgewertet",
                        "Korrelation von Protokolldaten", "zentrale Auswertung der Protokolle",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-23-2-b", act: "2024/1774",
            citation: "Article 23(2), first subparagraph, point (b)", article: 23, pillar: .ictRisk,
            statement: """
                Tools must alert to anomalous activities at least for assets behind critical or important functions.
                """,
            statementGerman: """
                Werkzeuge müssen zumindest bei Assets kritischer oder wichtiger Funktionen auf anomale Aktivitäten \
                hinweisen.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "alert tools",
                    english: [
                        "tools generating alerts", "automated alerts for anomalies",
                        "alerting tools for critical assets", "SIEM generates alerts",
                    ],
                    german: [
                        "Werkzeuge zur Alarmierung", "automatisierte Alarme bei Anomalien",
                        "Alarmwerkzeuge für kritische Assets", "SIEM erzeugt Alarme",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-23-2-c", act: "2024/1774",
            citation: "Article 23(2), first subparagraph, point (c)", article: 23, pillar: .ictRisk,
            statement: """
                Alerts must be prioritised so that incidents are handled within the expected time, inside and outside \
                working hours.
                """,
            statementGerman: """
                Alarme müssen so priorisiert werden, dass Vorfälle in der erwarteten Zeit behandelt werden, innerhalb \
                und außerhalb der Arbeitszeit.
                """,
            binds: .fullFramework, evidence: .procedure,
            frequency: "within the resolution time set by the entity, inside and outside working hours",
            elements: [
                ObligationElement(
                    "prioritised alerts",
                    english: [
                        "alerts prioritised by severity", "alert triage", "prioritisation of alerts",
                        "expected resolution time for alerts",
                    ],
                    german: [
                        "Alarme nach Schwere priorisiert", "Triage der Alarme", "Priorisierung von Alarmen",
                        "erwartete Lösungszeit für Alarme",
                    ]),
                ObligationElement(
                    "outside working hours",
                    english: [
                        "outside working hours", "on-call duty at weekends", "around-the-clock alert handling",
                        "24/7 on-call rota", "during and outside business hours",
                    ],
                    german: [
                        "außerhalb der Arbeitszeit", "Rufbereitschaft am Wochenende",
                        "Alarmbearbeitung rund um die Uhr", "24/7-Bereitschaft",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-23-2-d", act: "2024/1774",
            citation: "Article 23(2), first subparagraph, point (d)", article: 23, pillar: .ictRisk,
            statement: """
                Relevant information on anomalous activities must be recorded, analysed and evaluated, automatically or \
                by hand.
                """,
            statementGerman: """
                Relevante Informationen zu anomalen Aktivitäten müssen automatisch oder manuell erfasst, analysiert und \
                bewertet werden.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "recorded anomalies",
                    english: [
                        "record and analyse anomalous activities", "anomalies recorded and evaluated",
                        "all anomalies documented", "information on anomalies evaluated",
                    ],
                    german: [
                        "anomale Aktivitäten erfassen und analysieren", "Anomalien erfasst und bewertet",
                        "alle Anomalien dokumentiert", "Informationen zu Anomalien ausgewertet",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-23-5-a", act: "2024/1774",
            citation: "Article 23(5), point (a)", article: 23, pillar: .ictRisk,
            statement: """
                Signs that malicious activity took place in a system or that it was compromised must count among the \
                triggers of incident response.
                """,
            statementGerman: """
                Anzeichen für böswillige Aktivitäten in einem System oder für dessen Kompromittierung müssen zu den \
                Auslösern der Vorfallreaktion zählen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "malicious activity as a trigger",
                    english: [
                        "indications of malicious activity", "indicators of compromise",
                        "compromised system triggers response", "suspected compromise starts incident response",
                        "criteria to trigger incident response",
                    ],
                    german: [
                        "Anzeichen böswilliger Aktivität", "Indikatoren für Kompromittierung",
                        "kompromittiertes System löst Reaktion aus", "Verdacht auf Kompromittierung",
                        "Kriterien zur Auslösung der Vorfallreaktion",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-23-5-b", act: "2024/1774",
            citation: "Article 23(5), point (b)", article: 23, pillar: .ictRisk,
            statement: """
                Detected data losses that affect the availability, authenticity, integrity or confidentiality of data \
                must count among the triggers of incident response.
                """,
            statementGerman: """
                Festgestellte Datenverluste, die Verfügbarkeit, Authentizität, Integrität oder Vertraulichkeit von Daten \
                berühren, müssen zu den Auslösern der Vorfallreaktion zählen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "data loss as a trigger",
                    english: [
                        "detected data loss triggers response", "data breach triggers incident process",
                        "loss of data detected", "data losses start incident response",
                    ],
                    german: [
                        "festgestellter Datenverlust löst Reaktion aus", "Datenpanne löst Vorfallprozess aus",
                        "Datenverluste festgestellt", "Datenverlust als Auslösekriterium",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-23-5-d", act: "2024/1774",
            citation: "Article 23(5), point (d)", article: 23, pillar: .ictRisk,
            statement: """
                The unavailability of systems or networks must count among the triggers of incident response.
                """,
            statementGerman: """
                Die Nichtverfügbarkeit von Systemen oder Netzwerken muss zu den Auslösern der Vorfallreaktion zählen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "unavailability as a trigger",
                    english: [
                        "unavailability of systems triggers response", "system outage triggers incident",
                        "network unavailability", "outage starts incident response",
                    ],
                    german: [
                        "Nichtverfügbarkeit löst Reaktion aus", "Systemausfall löst Vorfallprozess aus",
                        "Nichtverfügbarkeit von Netzen", "Ausfall als Auslösekriterium",
                    ])
            ]),
    ]
}
