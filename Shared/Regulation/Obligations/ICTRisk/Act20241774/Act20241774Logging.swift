extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 12: logging.
    static let act20241774Logging: [Obligation] = [
        Obligation(
            id: "rts-rmf-12-2-a", act: "2024/1774",
            citation: "Article 12(2), first subparagraph, point (a)", article: 12, pillar: .ictRisk,
            statement: "The events to log, how long logs are kept and how they are secured must be defined.",
            statementGerman: """
                Die zu protokollierenden Ereignisse, die Aufbewahrungsfristen und die Sicherung der Protokolle müssen \
                festgelegt sein.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "events to be logged",
                    english: [
                        "events to be logged", "logging requirements defined", "log events defined per system",
                        "logging policy", "logged event types",
                    ],
                    german: [
                        "zu protokollierende Ereignisse", "Protokollierungsanforderungen festgelegt",
                        "Protokollierungskonzept", "protokollierte Ereignisarten",
                    ]),
                ObligationElement(
                    "retention of logs",
                    english: [
                        "log retention period", "logs retained for twelve months", "logs kept for at least",
                        "retention of log data", "logs stored for one year", "logs retained for 12 months",
                        "log files archived for a year", "logs deleted after",
                    ],
                    german: [
                        "Aufbewahrungsfrist der Protokolle", "Protokolle zwölf Monate aufbewahrt",
                        "Aufbewahrung der Protokolldaten", "Speicherdauer der Logs",
                        "Protokolle 12 Monate aufbewahrt", "Protokolldaten ein Jahr gespeichert",
                        "Löschung der Protokolle nach",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-12-2-c-i", act: "2024/1774",
            citation: "Article 12(2), first subparagraph, point (c)(i)", article: 12, pillar: .ictRisk,
            statement: "Events of logical and physical access control and identity management must be logged.",
            statementGerman: """
                Ereignisse der logischen und physischen Zugangskontrolle und des Identitätsmanagements müssen \
                protokolliert werden.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "logged access and identity events",
                    english: [
                        "logging of access control events", "log login attempts", "access and identity events logged",
                        "failed logins logged", "privileged actions logged",
                    ],
                    german: [
                        "Protokollierung von Zugriffsereignissen", "Anmeldeversuche protokolliert",
                        "Zugriffs- und Identitätsereignisse protokolliert",
                        "fehlgeschlagene Anmeldungen protokolliert", "Administratorzugriffe protokolliert",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-12-2-d", act: "2024/1774",
            citation: "Article 12(2), first subparagraph, point (d)", article: 12, pillar: .ictRisk,
            statement: "Logging systems and logs must be protected from tampering, deletion and unauthorised access.",
            statementGerman: """
                Protokollierungssysteme und Protokolle müssen vor Manipulation, Löschung und unbefugtem Zugriff \
                geschützt sein.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "protection of logs",
                    english: [
                        "protect logs against tampering", "logs protected from deletion", "tamper-proof log storage",
                        "write-once log archive", "unauthorised access to logs",
                    ],
                    german: [
                        "Protokolle vor Manipulation geschützt", "Protokolle vor Löschung geschützt",
                        "manipulationssichere Protokollspeicherung", "unbefugter Zugriff auf Protokolle",
                        "revisionssichere Protokolle",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-12-2-e", act: "2024/1774",
            citation: "Article 12(2), first subparagraph, point (e)", article: 12, pillar: .ictRisk,
            statement: "Failure of logging systems must be detected.",
            statementGerman: "Der Ausfall von Protokollierungssystemen muss erkannt werden.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "detection of logging failure",
                    english: [
                        "detect failure of logging systems", "logging failure alerts", "missing log sources detected",
                        "log source outage alarm",
                    ],
                    german: [
                        "Ausfall der Protokollierung erkennen", "Alarm bei Protokollierungsausfall",
                        "fehlende Protokollquellen erkannt", "Ausfall von Logquellen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-12-2-f", act: "2024/1774",
            citation: "Article 12(2), first subparagraph, point (f)", article: 12, pillar: .ictRisk,
            statement: "System clocks must be synchronised with a documented, reliable reference time source.",
            statementGerman: """
                Systemuhren müssen mit einer dokumentierten, zuverlässigen Referenzzeitquelle synchronisiert sein.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "clock synchronisation",
                    english: [
                        "clock synchronisation", "synchronise system clocks", "reliable reference time source",
                        "NTP servers", "clocks synchronised via NTP",
                    ],
                    german: [
                        "Uhrensynchronisation", "Systemuhren synchronisiert", "zuverlässige Referenzzeitquelle",
                        "NTP-Server", "Zeitsynchronisation über NTP",
                    ])
            ]),
    ]
}
