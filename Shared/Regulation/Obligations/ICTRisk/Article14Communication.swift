extension ObligationCatalogue {
    /// Article 14: communication.
    static let article14Communication: [Obligation] = [
        Obligation(
            id: "dora-14-1", act: "2022/2554", citation: "Article 14(1)", article: 14, pillar: .ictRisk,
            statement: """
                Crisis communication plans must provide for responsible disclosure of at least major incidents or \
                vulnerabilities to clients, counterparties and, where fit, the public.
                """,
            statementGerman: """
                Krisenkommunikationspläne müssen die verantwortungsvolle Offenlegung zumindest schwerwiegender Vorfälle \
                oder Schwachstellen gegenüber Kunden, Gegenparteien und gegebenenfalls der Öffentlichkeit vorsehen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "crisis communication plans",
                    english: [
                        "crisis communication plan", "crisis communication plans in place",
                        "communication plan for crises", "crisis communication playbook",
                    ],
                    german: [
                        "Krisenkommunikationsplan", "Krisenkommunikationspläne", "Kommunikationsplan für Krisen",
                        "Leitfaden zur Krisenkommunikation",
                    ]),
                ObligationElement(
                    "responsible disclosure to clients and public",
                    english: [
                        "responsible disclosure of incidents", "disclosure to clients and counterparties",
                        "clients informed of major incidents", "inform the public",
                        "customer notification of vulnerabilities", "clients notified without delay",
                        "public statement on incident",
                    ],
                    german: [
                        "verantwortungsvolle Offenlegung von Vorfällen",
                        "Offenlegung gegenüber Kunden und Gegenparteien", "Kunden über Vorfälle informiert",
                        "Information der Öffentlichkeit", "Kunden unverzüglich benachrichtigt",
                        "öffentliche Mitteilung zum Vorfall",
                    ]),
            ]),
        Obligation(
            id: "dora-14-2-s1", act: "2022/2554", citation: "Article 14(2)", article: 14, pillar: .ictRisk,
            statement: "Communication policies for own staff and for external stakeholders must be in effect.",
            statementGerman: """
                Es müssen Kommunikationsleitlinien für das eigene Personal und für externe Beteiligte umgesetzt sein.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "communication policies",
                    english: [
                        "communication policy for staff", "communication policies for external stakeholders",
                        "internal and external communication policy", "communication guideline for incidents",
                    ],
                    german: [
                        "Kommunikationsleitlinie für Mitarbeitende",
                        "Kommunikationsstrategien für externe Interessenträger",
                        "Leitlinie zur internen und externen Kommunikation", "Kommunikationsrichtlinie für Vorfälle",
                    ])
            ]),
        Obligation(
            id: "dora-14-2-s2", act: "2022/2554", citation: "Article 14(2)", article: 14, pillar: .ictRisk,
            statement: """
                Communication with staff must distinguish those who manage ICT risk, response or recovery from those who \
                merely need to be informed.
                """,
            statementGerman: """
                Die Kommunikation mit dem Personal muss zwischen am IKT-Risikomanagement, an Reaktion oder \
                Wiederherstellung Beteiligten und bloß zu Informierenden unterscheiden.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "distinction between staff groups",
                    english: [
                        "differentiate staff involved in recovery", "staff who need to be informed",
                        "staff involved in response and recovery", "distribution lists by role",
                        "need-to-inform groups",
                    ],
                    german: [
                        "Unterscheidung beteiligter Mitarbeitender", "zu informierende Mitarbeitende",
                        "an Reaktion und Wiederherstellung beteiligtes Personal", "Verteiler nach Rolle",
                    ])
            ]),
        Obligation(
            id: "dora-14-3", act: "2022/2554", citation: "Article 14(3)", article: 14, pillar: .ictRisk,
            statement: """
                At least one named person must implement the communication strategy for incidents and handle the public \
                and media.
                """,
            statementGerman: """
                Mindestens eine benannte Person muss die Kommunikationsstrategie für Vorfälle umsetzen und die \
                Öffentlichkeits- und Medienarbeit wahrnehmen.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "named communication person",
                    english: [
                        "person responsible for incident communication", "named spokesperson",
                        "head of communications", "public and media function", "designated media contact",
                        "press officer", "spokesperson for cyber incidents", "press office informs the media",
                    ],
                    german: [
                        "Verantwortliche Person für Vorfallskommunikation", "benannter Pressesprecher",
                        "Leitung der Unternehmenskommunikation", "Öffentlichkeits- und Medienfunktion",
                        "Ansprechpartner für Medien", "Pressestelle informiert die Medien",
                        "Sprecher für Cybervorfälle",
                    ])
            ]),
    ]
}
