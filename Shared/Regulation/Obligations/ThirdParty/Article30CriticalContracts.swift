extension ObligationCatalogue {
    /// Article 30(3): what contracts supporting critical or important functions hold in addition.
    static let article30CriticalContracts: [Obligation] = [
        Obligation(
            id: "dora-30-3-sp1-a", act: "2022/2554",
            citation: "Article 30(3), first subparagraph, point (a)", article: 30, pillar: .thirdParty,
            statement: """
                A contract for a critical or important function sets precise quantitative and qualitative service \
                targets and corrective action when they are missed.
                """,
            statementGerman: """
                Ein Vertrag für eine kritische oder wichtige Funktion setzt genaue quantitative und qualitative \
                Leistungsziele und Korrekturmaßnahmen bei Verfehlung.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "precise targets",
                    english: [
                        "precise quantitative and qualitative performance targets",
                        "quantitative and qualitative targets", "performance targets in service levels",
                        "availability target of percent", "measurable service level targets",
                    ],
                    german: [
                        "quantitative und qualitative Leistungsziele", "genaue Leistungsziele",
                        "messbare Service-Level-Ziele", "Verfügbarkeitsziel von Prozent",
                    ]),
                ObligationElement(
                    "corrective action",
                    english: [
                        "corrective actions without undue delay", "corrective measures when service levels missed",
                        "remedial action on SLA breach", "action when agreed levels are not met",
                    ],
                    german: [
                        "unverzügliche Korrekturmaßnahmen", "Abhilfe bei Verfehlung der Service-Level",
                        "Korrekturmaßnahmen bei SLA-Verletzung", "Maßnahmen bei Nichterreichen der Dienstgüte",
                    ]),
            ]),
        Obligation(
            id: "dora-30-3-sp1-b", act: "2022/2554",
            citation: "Article 30(3), first subparagraph, point (b)", article: 30, pillar: .thirdParty,
            statement: """
                A contract for a critical or important function sets notice periods and reporting duties, including \
                on developments that could affect the agreed service.
                """,
            statementGerman: """
                Ein Vertrag für eine kritische oder wichtige Funktion regelt Mitteilungsfristen und \
                Berichtspflichten, auch zu Entwicklungen, die die vereinbarte Leistung berühren können.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "provider reports developments",
                    english: [
                        "provider reporting obligations", "notice periods and reporting obligations",
                        "notify developments with material impact", "provider informs of material developments",
                        "periodic provider reporting agreed",
                    ],
                    german: [
                        "Berichtspflichten des Dienstleisters", "Mitteilungsfristen und Berichtspflichten",
                        "Mitteilung wesentlicher Entwicklungen", "Dienstleister informiert über Entwicklungen",
                    ])
            ]),
        Obligation(
            id: "dora-30-3-sp1-c", act: "2022/2554",
            citation: "Article 30(3), first subparagraph, point (c)", article: 30, pillar: .thirdParty,
            statement: """
                A contract for a critical or important function requires the provider to have and test contingency \
                plans and to keep adequate ICT security measures.
                """,
            statementGerman: """
                Ein Vertrag für eine kritische oder wichtige Funktion verlangt vom Dienstleister getestete \
                Notfallpläne und angemessene IKT-Sicherheitsmaßnahmen.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "tested contingency plans",
                    english: [
                        "provider implements and tests contingency plans",
                        "business contingency plans of the provider", "provider tests its continuity plan",
                        "contingency testing by the provider",
                    ],
                    german: [
                        "Dienstleister testet Notfallpläne", "Notfallpläne des Dienstleisters",
                        "Geschäftsfortführungsplan des Dienstleisters getestet",
                        "Notfalltests durch den Dienstleister",
                    ]),
                ObligationElement(
                    "security measures",
                    english: [
                        "ICT security measures of the provider", "provider security tools and policies",
                        "appropriate level of security by provider", "security requirements agreed with provider",
                    ],
                    german: [
                        "IKT-Sicherheitsmaßnahmen des Dienstleisters",
                        "Sicherheitswerkzeuge und Sicherheitsleitlinien des Dienstleisters",
                        "angemessenes Sicherheitsniveau des Dienstleisters",
                        "Sicherheitsanforderungen vertraglich vereinbart",
                    ]),
            ]),
        Obligation(
            id: "dora-30-3-sp1-d", act: "2022/2554",
            citation: "Article 30(3), first subparagraph, point (d)", article: 30, pillar: .thirdParty,
            statement: """
                A contract for a critical or important function obliges the provider to take part and cooperate in \
                the entity's threat-led penetration tests.
                """,
            statementGerman: """
                Ein Vertrag für eine kritische oder wichtige Funktion verpflichtet den Dienstleister zur Teilnahme \
                und Mitwirkung an bedrohungsgeleiteten Penetrationstests.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "provider joins the tests",
                    english: [
                        "provider participates in TLPT", "cooperate in threat-led penetration testing",
                        "provider participation in penetration tests", "contract obliges TLPT cooperation",
                        "obligation to take part in tests",
                    ],
                    german: [
                        "Dienstleister nimmt an TLPT teil", "Mitwirkung an bedrohungsgeleiteten Penetrationstests",
                        "Teilnahme des Dienstleisters an Penetrationstests", "TLPT-Mitwirkungspflicht im Vertrag",
                        "Pflicht zur Teilnahme an Tests im Vertrag",
                    ])
            ]),
        Obligation(
            id: "dora-30-3-sp1-e-i", act: "2022/2554",
            citation: "Article 30(3), first subparagraph, point (e)(i)", article: 30, pillar: .thirdParty,
            statement: """
                A contract for a critical or important function gives the entity, its appointees and the authority \
                unrestricted rights of access, inspection and audit, copies on site included.
                """,
            statementGerman: """
                Ein Vertrag für eine kritische oder wichtige Funktion gibt dem Unternehmen, Beauftragten und der \
                Behörde uneingeschränkte Zugangs-, Inspektions- und Prüfungsrechte samt Kopien vor Ort.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "unrestricted rights",
                    english: [
                        "unrestricted rights of access, inspection and audit", "access, inspection and audit rights",
                        "right to audit the provider", "unrestricted audit right", "copies of documentation on-site",
                    ],
                    german: [
                        "uneingeschränkte Zugangs-, Inspektions- und Auditrechte", "Zugangs- und Prüfungsrechte",
                        "Recht zur Prüfung des Dienstleisters", "uneingeschränktes Prüfungsrecht", "Kopien vor Ort",
                    ]),
                ObligationElement(
                    "entity, appointees and authority",
                    english: [
                        "audit by appointed third party", "audit rights of the competent authority",
                        "rights granted to supervisor", "inspection by authority or appointed auditor",
                    ],
                    german: [
                        "Prüfung durch beauftragte Dritte", "Prüfungsrechte der zuständigen Behörde",
                        "der Aufsicht eingeräumte Rechte", "Inspektion durch Behörde oder Prüfer",
                    ]),
            ]),
        Obligation(
            id: "dora-30-3-sp1-e-ii", act: "2022/2554",
            citation: "Article 30(3), first subparagraph, point (e)(ii)", article: 30, pillar: .thirdParty,
            statement: """
                A contract for a critical or important function allows other forms of assurance to be agreed where \
                the rights of other clients would suffer.
                """,
            statementGerman: """
                Ein Vertrag für eine kritische oder wichtige Funktion erlaubt andere Formen der Zusicherung, wenn \
                Rechte anderer Kunden beeinträchtigt würden.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "alternative assurance",
                    english: [
                        "alternative assurance levels", "rights of other clients affected",
                        "alternative forms of assurance", "agree alternative assurance with provider",
                    ],
                    german: [
                        "alternative Zusicherungsniveaus", "Rechte anderer Kunden beeinträchtigt",
                        "alternative Formen der Zusicherung", "alternative Nachweise vereinbaren",
                    ])
            ]),
        Obligation(
            id: "dora-30-3-sp1-e-iii", act: "2022/2554",
            citation: "Article 30(3), first subparagraph, point (e)(iii)", article: 30, pillar: .thirdParty,
            statement: """
                A contract for a critical or important function obliges the provider to cooperate in on-site \
                inspections and audits by authorities, the Lead Overseer, the entity or its appointees.
                """,
            statementGerman: """
                Ein Vertrag für eine kritische oder wichtige Funktion verpflichtet den Dienstleister zur Mitwirkung \
                an Vor-Ort-Prüfungen von Behörden, federführender Überwachungsbehörde, Unternehmen oder \
                Beauftragten.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "cooperation on site",
                    english: [
                        "cooperate during on-site inspections", "on-site audits by authority",
                        "Lead Overseer inspections", "provider supports on-site audit",
                        "on-site inspection at provider premises",
                    ],
                    german: [
                        "Mitwirkung bei Vor-Ort-Prüfungen", "Vor-Ort-Inspektionen durch Behörden",
                        "federführende Überwachungsbehörde", "Dienstleister unterstützt Vor-Ort-Audit",
                    ])
            ]),
        Obligation(
            id: "dora-30-3-sp1-f-i", act: "2022/2554",
            citation: "Article 30(3), first subparagraph, point (f)(i)", article: 30, pillar: .thirdParty,
            statement: """
                A contract for a critical or important function has a mandatory transition period in which the \
                provider goes on providing the service.
                """,
            statementGerman: """
                Ein Vertrag für eine kritische oder wichtige Funktion enthält eine verbindliche Übergangsfrist, in \
                der der Dienstleister weiter leistet.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "transition period",
                    english: [
                        "mandatory transition period", "adequate transition period",
                        "provider continues service during transition", "continued provision after termination",
                        "transition period of months",
                    ],
                    german: [
                        "verbindlicher Übergangszeitraum", "angemessene Übergangsfrist",
                        "Dienstleister leistet während Übergang weiter", "Weiterleistung nach Kündigung",
                    ])
            ]),
        Obligation(
            id: "dora-30-3-sp1-f-ii", act: "2022/2554",
            citation: "Article 30(3), first subparagraph, point (f)(ii)", article: 30, pillar: .thirdParty,
            statement: "The transition period is long enough to migrate to another provider or in-house.",
            statementGerman: """
                Der Übergangszeitraum reicht aus, um zu einem anderen Anbieter oder ins Haus zu wechseln.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "migration possible",
                    english: [
                        "migrate to another provider", "change to in-house solutions",
                        "migration support by the provider", "switch provider during transition",
                    ],
                    german: [
                        "Wechsel zu einem anderen Anbieter", "Umstellung auf interne Lösungen",
                        "Migrationsunterstützung durch Dienstleister", "Anbieterwechsel im Übergangszeitraum",
                    ])
            ]),
    ]
}
