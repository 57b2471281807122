extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Articles 18 and 19: physical security, human resources.
    static let act20241774PhysicalAndStaff: [Obligation] = [
        Obligation(
            id: "rts-rmf-18-1", act: "2024/1774", citation: "Article 18(1)", article: 18, pillar: .ictRisk,
            statement: """
                A physical and environmental security policy must follow the threat landscape, the classification and \
                the risk of assets.
                """,
            statementGerman: """
                Eine Leitlinie zur physischen Sicherheit und Umgebungssicherheit muss der Bedrohungslage, der \
                Klassifizierung und dem Risiko der Assets folgen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "physical and environmental security policy",
                    english: [
                        "physical and environmental security policy", "physical security policy",
                        "site security concept", "physical protection of sites", "environmental security",
                    ],
                    german: [
                        "Leitlinie zur physischen Sicherheit", "physische und umgebungsbezogene Sicherheit",
                        "Objektschutzkonzept", "Umgebungssicherheit",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-18-2-b", act: "2024/1774",
            citation: "Article 18(2), first subparagraph, point (b)", article: 18, pillar: .ictRisk,
            statement: """
                Premises, data centres and sensitive areas must be protected from attacks, accidents and environmental \
                threats.
                """,
            statementGerman: """
                Räumlichkeiten, Rechenzentren und sensible Bereiche müssen vor Angriffen, Unfällen und Umweltgefahren \
                geschützt sein.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "protection of premises and data centres",
                    english: [
                        "protection of data centres", "fire detection and suppression",
                        "protect premises from environmental hazards", "flood and fire protection",
                        "video surveillance of data centre", "emergency power supply",
                    ],
                    german: [
                        "Schutz der Rechenzentren", "Brandmelde- und Löschanlage", "Schutz vor Umweltgefahren",
                        "Hochwasser- und Brandschutz", "Videoüberwachung des Rechenzentrums", "Notstromversorgung",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-18-2-e-i", act: "2024/1774",
            citation: "Article 18(2), first subparagraph, point (e)(i)", article: 18, pillar: .ictRisk,
            statement: "A clear desk rule for papers must be in force.",
            statementGerman: "Für Papierunterlagen muss eine Regel des aufgeräumten Schreibtischs gelten.",
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "clear desk",
                    english: [
                        "clear desk policy", "clean desk", "papers locked away", "documents cleared from desks",
                    ],
                    german: [
                        "aufgeräumter Schreibtisch", "Clean-Desk-Regelung", "Unterlagen weggeschlossen",
                        "Schreibtische sind aufzuräumen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-18-2-e-ii", act: "2024/1774",
            citation: "Article 18(2), first subparagraph, point (e)(ii)", article: 18, pillar: .ictRisk,
            statement: "A clear screen rule for information processing facilities must be in force.",
            statementGerman: "Für Geräte zur Informationsverarbeitung muss eine Regel des leeren Bildschirms gelten.",
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "clear screen",
                    english: [
                        "clear screen policy", "lock screen when leaving", "automatic screen lock",
                        "unattended workstations locked",
                    ],
                    german: [
                        "leerer Bildschirm", "Bildschirm sperren", "automatische Bildschirmsperre",
                        "Clear-Screen-Regelung", "unbeaufsichtigte Arbeitsplätze gesperrt",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-18-2-sp3", act: "2024/1774",
            citation: "Article 18(2), third subparagraph", article: 18, pillar: .ictRisk,
            statement: "The policy must give unattended ICT assets suitable protection.",
            statementGerman: "Die Leitlinie muss unbeaufsichtigte IKT-Assets angemessen schützen.",
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "unattended assets",
                    english: [
                        "protection of unattended assets", "unattended equipment", "devices not left unattended",
                        "laptops locked when unattended",
                    ],
                    german: [
                        "Schutz unbeaufsichtigter Assets", "unbeaufsichtigte Geräte",
                        "Geräte nicht unbeaufsichtigt lassen", "Notebooks unbeaufsichtigt gesichert",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-19-a", act: "2024/1774", citation: "Article 19, point (a)", article: 19, pillar: .ictRisk,
            statement: """
                The human resources policy, or another one, must assign specific ICT security responsibilities.
                """,
            statementGerman: """
                Die Personalleitlinie oder eine andere Leitlinie muss spezifische Verantwortlichkeiten für \
                IKT-Sicherheit zuweisen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "assigned security responsibilities",
                    english: [
                        "ICT security responsibilities assigned", "security responsibilities in job descriptions",
                        "human resources policy on security", "security roles of staff assigned",
                    ],
                    german: [
                        "Verantwortlichkeiten für IKT-Sicherheit zugewiesen",
                        "Sicherheitsaufgaben in Stellenbeschreibungen", "Personalrichtlinie zur Sicherheit",
                        "Sicherheitsrollen zugewiesen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-19-b-i", act: "2024/1774",
            citation: "Article 19, point (b)(i)", article: 19, pillar: .ictRisk,
            statement: """
                Staff and provider personnel must know and follow the ICT security policies, procedures and protocols.
                """,
            statementGerman: """
                Personal und Mitarbeitende von Dienstleistern müssen die IKT-Sicherheitsleitlinien, -verfahren und \
                -protokolle kennen und einhalten.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "knowledge and observance of policies",
                    english: [
                        "staff informed about security policies", "adhere to security policies",
                        "employees acknowledge the policy", "staff sign security policy",
                        "contractors comply with policies",
                    ],
                    german: [
                        "Mitarbeitende kennen die Sicherheitsrichtlinien", "Einhaltung der Sicherheitsrichtlinien",
                        "Kenntnisnahme der Richtlinie bestätigt", "externe Mitarbeitende halten Richtlinien ein",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-19-b-ii", act: "2024/1774",
            citation: "Article 19, point (b)(ii)", article: 19, pillar: .ictRisk,
            statement: "Staff and provider personnel must know the channels for reporting anomalous behaviour.",
            statementGerman: """
                Personal und Mitarbeitende von Dienstleistern müssen die Kanäle zur Meldung auffälligen Verhaltens \
                kennen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "reporting channels for staff",
                    english: [
                        "reporting channels for anomalous behaviour", "report suspicious activity",
                        "staff report security events", "phishing report button", "contact for security incidents",
                    ],
                    german: [
                        "Meldekanäle für auffälliges Verhalten", "verdächtige Aktivitäten melden",
                        "Mitarbeitende melden Sicherheitsereignisse", "Meldestelle für Sicherheitsvorfälle",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-19-b-iii", act: "2024/1774",
            citation: "Article 19, point (b)(iii)", article: 19, pillar: .ictRisk,
            statement: """
                When employment ends, staff must return all ICT assets and tangible information assets of the entity.
                """,
            statementGerman: """
                Bei Ende des Arbeitsverhältnisses muss das Personal alle IKT-Assets und physischen Informationsassets \
                zurückgeben.
                """,
            binds: .fullFramework, evidence: .policy, frequency: "upon termination of employment",
            elements: [
                ObligationElement(
                    "return of assets by leavers",
                    english: [
                        "return of assets", "leavers return equipment", "return all ICT assets upon termination",
                        "return of laptops and documents", "offboarding checklist",
                    ],
                    german: [
                        "Rückgabe von Assets", "Ausscheidende geben Geräte zurück", "Rückgabe bei Beendigung",
                        "Rückgabe von Notebooks und Unterlagen", "Austrittscheckliste",
                    ])
            ]),
    ]
}
