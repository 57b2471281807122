extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Article 10(4): patches.
    static let act20241774Patches: [Obligation] = [
        Obligation(
            id: "rts-rmf-10-4-a", act: "2024/1774",
            citation: "Article 10(4), point (a)", article: 10, pillar: .ictRisk,
            statement: """
                Available patches and updates must be identified and evaluated, with automated tools where possible.
                """,
            statementGerman: """
                Verfügbare Patches und Updates müssen möglichst automatisiert ermittelt und bewertet werden.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "identification and evaluation of patches",
                    english: [
                        "identify and evaluate available patches", "automated patch tools", "patch evaluation",
                        "patches identified automatically", "update notifications evaluated",
                    ],
                    german: [
                        "verfügbare Patches ermitteln und bewerten", "automatisierte Patch-Werkzeuge",
                        "Patch-Bewertung", "Updates automatisch ermittelt",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-10-4-b", act: "2024/1774",
            citation: "Article 10(4), point (b)", article: 10, pillar: .ictRisk,
            statement: "Emergency procedures for patching and updating must be defined.",
            statementGerman: "Notfallverfahren für Patches und Aktualisierungen müssen festgelegt sein.",
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "emergency patching",
                    english: [
                        "emergency patching procedure", "emergency patches", "out-of-band patching",
                        "emergency updates deployed", "urgent patch process",
                    ],
                    german: [
                        "Notfallverfahren für Patches", "Notfall-Patches", "außerplanmäßige Patches",
                        "Notfallaktualisierungen eingespielt",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-10-4-c", act: "2024/1774",
            citation: "Article 10(4), point (c)", article: 10, pillar: .ictRisk,
            statement: """
                Patches and updates must be tested before they are deployed, respecting the separation of environments.
                """,
            statementGerman: """
                Patches und Aktualisierungen müssen unter Wahrung der Umgebungstrennung vor dem Einspielen getestet \
                werden.
                """,
            binds: .fullFramework, evidence: .test,
            elements: [
                ObligationElement(
                    "tested patches",
                    english: [
                        "patches tested before deployment", "test patches in staging environment", "patch testing",
                        "patches rolled out after test", "updates tested prior to installation",
                    ],
                    german: [
                        "Patches vor Einspielen getestet", "Patches in Testumgebung erprobt", "Patch-Tests",
                        "Updates vor Installation getestet",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-10-4-d", act: "2024/1774",
            citation: "Article 10(4), point (d)", article: 10, pillar: .ictRisk,
            statement: "Deadlines for installing patches and an escalation for missed deadlines must be set.",
            statementGerman: """
                Fristen für die Installation von Patches und eine Eskalation bei Fristüberschreitung müssen festgelegt \
                sein.
                """,
            binds: .fullFramework, evidence: .procedure, frequency: "deadlines set by the entity",
            elements: [
                ObligationElement(
                    "patch deadlines",
                    english: [
                        "critical patches within 72 hours", "patch installation deadlines",
                        "security patches installed within days", "patch deadlines by severity",
                        "patches within fourteen days", "patches within 14 days", "patched within 30 days",
                        "critical vulnerabilities fixed within seven days",
                    ],
                    german: [
                        "kritische Patches innerhalb von 72 Stunden", "Fristen für die Patch-Installation",
                        "Sicherheitspatches innerhalb von Tagen", "Patch-Fristen nach Schweregrad",
                        "Patches innerhalb von 30 Tagen", "kritische Schwachstellen binnen sieben Tagen behoben",
                    ]),
                ObligationElement(
                    "escalation of missed deadlines",
                    english: [
                        "escalation when deadlines are missed", "overdue patches escalated",
                        "missed patch deadline reported", "escalation of unpatched systems",
                    ],
                    german: [
                        "Eskalation bei Fristüberschreitung", "überfällige Patches eskaliert",
                        "Überschreiten der Patch-Frist gemeldet", "Eskalation ungepatchter Systeme",
                    ]),
            ]),
    ]
}
