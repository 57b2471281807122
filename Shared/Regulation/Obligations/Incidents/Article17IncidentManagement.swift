extension ObligationCatalogue {
    /// Article 17(1) and (2): the process by which ICT-related incidents are managed.
    static let article17: [Obligation] = [
        Obligation(
            id: "dora-17-1", act: "2022/2554", citation: "Article 17(1)", article: 17, pillar: .incidents,
            statement: """
                The entity sets up and runs a process that detects, manages and notifies ICT-related incidents.
                """,
            statementGerman: """
                Das Unternehmen richtet einen Prozess ein, mit dem IKT-bezogene Vorfälle erkannt, behandelt und \
                gemeldet werden.
                """,
            binds: .all, evidence: .procedure,
            elements: [
                ObligationElement(
                    "incident management process",
                    english: [
                        "incident management process", "incident handling process", "process to manage incidents",
                        "security incident response process", "incident management procedure",
                    ],
                    german: [
                        "Prozess zur Behandlung von Vorfällen", "Incident-Management-Prozess",
                        "Vorfallmanagement-Prozess", "Verfahren zum Umgang mit Vorfällen",
                        "Störungsmanagement eingerichtet",
                    ]),
                ObligationElement(
                    "detect, manage and notify",
                    english: [
                        "detect, manage and notify incidents", "detection and notification of incidents",
                        "incidents are detected and reported", "detecting, handling and reporting incidents",
                        "identify, handle and escalate incidents",
                    ],
                    german: [
                        "Vorfälle erkennen und melden", "Erkennung, Behandlung und Meldung",
                        "Vorfälle werden erkannt und gemeldet", "Erkennung und Meldung von Vorfällen",
                    ]),
            ]),
        Obligation(
            id: "dora-17-2-s1", act: "2022/2554", citation: "Article 17(2)", article: 17, pillar: .incidents,
            statement: """
                The entity records every ICT-related incident and every significant cyber threat, not the major ones \
                alone.
                """,
            statementGerman: """
                Das Unternehmen erfasst jeden IKT-bezogenen Vorfall und jede erhebliche Cyberbedrohung, nicht nur \
                die schwerwiegenden.
                """,
            binds: .all, evidence: .register,
            elements: [
                ObligationElement(
                    "all incidents recorded",
                    english: [
                        "record all incidents", "every incident is logged", "incident register",
                        "all incidents are registered", "incident log is maintained",
                        "incident recorded in ticketing system",
                    ],
                    german: [
                        "alle Vorfälle werden erfasst", "Vorfallregister", "jeder Vorfall wird protokolliert",
                        "Erfassung sämtlicher Vorfälle", "Vorfälle im Ticketsystem dokumentiert",
                    ]),
                ObligationElement(
                    "cyber threats recorded",
                    english: [
                        "record significant cyber threats", "cyber threats are logged", "register of cyber threats",
                        "significant threats are recorded", "threats entered in the register",
                    ],
                    german: [
                        "erhebliche Cyberbedrohungen werden erfasst", "Erfassung von Cyberbedrohungen",
                        "Cyberbedrohungen werden dokumentiert", "Register der Cyberbedrohungen",
                    ]),
            ]),
        Obligation(
            id: "dora-17-2-s2", act: "2022/2554", citation: "Article 17(2)", article: 17, pillar: .incidents,
            statement: """
                The entity follows incidents up consistently, so that root causes are found, documented and removed.
                """,
            statementGerman: """
                Das Unternehmen verfolgt Vorfälle einheitlich nach, sodass Ursachen ermittelt, dokumentiert und \
                beseitigt werden.
                """,
            binds: .all, evidence: .procedure,
            elements: [
                ObligationElement(
                    "consistent follow-up",
                    english: [
                        "consistent monitoring of incidents", "follow-up of incidents",
                        "integrated handling of incidents", "incidents tracked until closure",
                        "uniform incident follow-up",
                    ],
                    german: [
                        "einheitliche Nachverfolgung von Vorfällen", "Nachbereitung von Vorfällen",
                        "Vorfälle bis zum Abschluss verfolgt", "durchgängige Überwachung der Vorfälle",
                    ]),
                ObligationElement(
                    "root causes removed",
                    english: [
                        "root cause analysis", "root causes are identified and documented", "address the root cause",
                        "underlying cause eliminated", "prevent recurrence of incidents",
                        "post-incident root cause review",
                    ],
                    german: [
                        "Ursachenanalyse", "Ursachen werden ermittelt und dokumentiert", "Grundursache beseitigen",
                        "Wiederholung von Vorfällen verhindern", "Beseitigung der Grundursachen",
                    ]),
            ]),
    ]
}
