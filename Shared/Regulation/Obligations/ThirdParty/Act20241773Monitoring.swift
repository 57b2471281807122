extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1773, Articles 8 to 10: clauses, monitoring and exit.
    static let act20241773Monitoring: [Obligation] = [
        Obligation(
            id: "rts-tpp-8-2-s1", act: "2024/1773", citation: "Article 8(2)", article: 8, pillar: .thirdParty,
            statement: "Contracts give rights to information, inspection, audit and ICT testing.",
            statementGerman: "Verträge räumen Rechte auf Information, Inspektion, Prüfung und IKT-Tests ein.",
            binds: .fullFrameworkNotMicroenterprise, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "rights granted",
                    english: [
                        "right to information, inspection and audit", "right to perform ICT testing",
                        "audit and testing rights at provider", "contractual right to test provider systems",
                    ],
                    german: [
                        "Recht auf Information, Inspektion und Prüfung", "Recht auf IKT-Tests",
                        "Prüf- und Testrechte beim Dienstleister", "vertragliches Testrecht",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-8-2-b", act: "2024/1773", citation: "Article 8(2), point (b)", article: 8, pillar: .thirdParty,
            statement: "Where suitable, pooled audits and pooled ICT tests with other entities are used.",
            statementGerman: """
                Wo geeignet, werden gemeinsame Prüfungen und gemeinsame IKT-Tests mit anderen Unternehmen genutzt.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .test,
            elements: [
                ObligationElement(
                    "pooled audits",
                    english: [
                        "pooled audits", "joint audits with other institutions", "pooled ICT testing",
                        "collaborative audits of cloud providers",
                    ],
                    german: [
                        "gebündelte Prüfungen", "gemeinsame Audits mit anderen Instituten", "Sammelprüfungen",
                        "Pool-Audits von Cloud-Anbietern",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-8-3-s1", act: "2024/1773", citation: "Article 8(3)", article: 8, pillar: .thirdParty,
            statement: """
                The entity does not rely on certifications or the provider's own audit reports alone over time.
                """,
            statementGerman: """
                Das Unternehmen verlässt sich auf Dauer nicht allein auf Zertifizierungen oder Prüfberichte des \
                Dienstleisters.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .record,
            elements: [
                ObligationElement(
                    "not certificates alone",
                    english: [
                        "not rely solely on certifications", "no sole reliance on audit reports",
                        "certificates alone are insufficient", "certifications are complemented by own audits",
                    ],
                    german: [
                        "nicht allein auf Zertifizierungen verlassen", "Zertifikate allein genügen nicht",
                        "nicht ausschließlich Prüfberichte des Dienstleisters",
                        "Zertifikate durch eigene Prüfungen ergänzt",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-8-4-s1", act: "2024/1773", citation: "Article 8(4)", article: 8, pillar: .thirdParty,
            statement: """
                Material changes to a contract are put in a written document, dated and signed by all parties.
                """,
            statementGerman: """
                Wesentliche Vertragsänderungen werden in einem schriftlichen, datierten und von allen Parteien \
                unterzeichneten Dokument festgehalten.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "changes in writing",
                    english: [
                        "material changes in written document", "contract amendments dated and signed",
                        "amendments signed by all parties", "contract changes require written form",
                    ],
                    german: [
                        "wesentliche Änderungen schriftlich festgehalten",
                        "Vertragsänderungen datiert und unterzeichnet", "von allen Parteien unterzeichnet",
                        "Schriftform für Vertragsänderungen",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-9-1-s1", act: "2024/1773", citation: "Article 9(1)", article: 9, pillar: .thirdParty,
            statement: "Contracts set measures and key indicators by which performance is monitored all the time.",
            statementGerman: """
                Verträge legen Maßnahmen und Kennzahlen fest, anhand derer die Leistung laufend überwacht wird.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "measures and indicators",
                    english: [
                        "key indicators for provider performance", "key performance indicators of providers",
                        "monitoring indicators in the contract", "KPI monitoring of service providers",
                        "ongoing performance monitoring",
                    ],
                    german: [
                        "Kennzahlen zur Dienstleisterleistung", "Leistungsindikatoren für Dienstleister",
                        "Überwachungsindikatoren im Vertrag", "laufende Leistungsüberwachung", "KPI-Überwachung",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-9-1-s2", act: "2024/1773", citation: "Article 9(1)", article: 9, pillar: .thirdParty,
            statement: """
                The policy on critical ICT services says what follows when service levels are missed, penalties \
                included where suitable.
                """,
            statementGerman: """
                Die Leitlinie für kritische IKT-Dienste legt fest, was bei verfehlter Dienstgüte folgt, \
                gegebenenfalls auch Vertragsstrafen.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "consequences of missed levels",
                    english: [
                        "penalties for missed service levels", "contractual penalties",
                        "measures when service levels not met", "service credits and penalties",
                    ],
                    german: [
                        "Vertragsstrafen bei verfehlten Service-Levels", "Pönalen",
                        "Maßnahmen bei nicht erreichter Dienstgüte", "Gutschriften und Vertragsstrafen",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-9-2-a", act: "2024/1773", citation: "Article 9(2), point (a)", article: 9, pillar: .thirdParty,
            statement: """
                Providers deliver reports on activities, incidents, service delivery, ICT security and continuity \
                tests.
                """,
            statementGerman: """
                Dienstleister liefern Berichte zu Tätigkeiten, Vorfällen, Leistung, IKT-Sicherheit und Notfalltests.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report, frequency: "periodically",
            elements: [
                ObligationElement(
                    "provider reports",
                    english: [
                        "periodic reports from providers", "service delivery reports", "provider incident reports",
                        "provider security reports", "reports on continuity tests by provider",
                    ],
                    german: [
                        "regelmäßige Berichte der Dienstleister", "Leistungsberichte der Dienstleister",
                        "Vorfallberichte der Dienstleister", "Sicherheitsberichte der Dienstleister",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-9-4-s1", act: "2024/1773", citation: "Article 9(4)", article: 9, pillar: .thirdParty,
            statement: "Measures are set for shortcomings of a provider, its incidents included.",
            statementGerman: "Für Mängel eines Dienstleisters, auch Vorfälle, sind Maßnahmen festgelegt.",
            binds: .fullFrameworkNotMicroenterprise, evidence: .procedure,
            elements: [
                ObligationElement(
                    "shortcomings dealt with",
                    english: [
                        "shortcomings of the provider", "measures for provider deficiencies",
                        "remediation of provider shortcomings", "provider non-compliance addressed",
                        "corrective action plan with provider",
                    ],
                    german: [
                        "Mängel des Dienstleisters", "Maßnahmen bei Dienstleistermängeln",
                        "Behebung von Mängeln durch Dienstleister", "Schlechtleistung des Dienstleisters",
                        "Maßnahmenplan mit dem Dienstleister",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-10-s1", act: "2024/1773", citation: "Article 10", article: 10, pillar: .thirdParty,
            statement: "Every contract for a critical or important function has its documented exit plan.",
            statementGerman: """
                Jeder Vertrag für eine kritische oder wichtige Funktion hat einen dokumentierten Ausstiegsplan.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .record,
            elements: [
                ObligationElement(
                    "exit plan per contract",
                    english: [
                        "documented exit plan for each contract", "exit plan per contract",
                        "exit plan for every critical service", "individual exit plans",
                    ],
                    german: [
                        "dokumentierter Ausstiegsplan je Vertrag", "Ausstiegsplan für jeden Vertrag",
                        "Exit-Plan für jeden kritischen Dienst", "individuelle Ausstiegspläne",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-10-s2", act: "2024/1773", citation: "Article 10", article: 10, pillar: .thirdParty,
            statement: "Exit plans are reviewed and tested periodically.",
            statementGerman: "Ausstiegspläne werden regelmäßig überprüft und getestet.",
            binds: .fullFrameworkNotMicroenterprise, evidence: .test, frequency: "periodically",
            elements: [
                ObligationElement(
                    "reviewed",
                    english: [
                        "exit plans periodically reviewed", "review of the exit plan", "exit plans reviewed annually",
                    ],
                    german: [
                        "Ausstiegspläne regelmäßig überprüft", "Überprüfung des Ausstiegsplans",
                        "Ausstiegspläne jährlich überprüft",
                    ]),
                ObligationElement(
                    "tested",
                    english: [
                        "exit plans are tested", "periodic test of exit plans", "exit plan tested every year",
                        "exit rehearsal",
                    ],
                    german: [
                        "Ausstiegspläne werden getestet", "regelmäßiger Test der Ausstiegspläne",
                        "Exit-Plan jährlich getestet", "Erprobung des Ausstiegs",
                    ]),
            ]),
        Obligation(
            id: "rts-tpp-10-a", act: "2024/1773", citation: "Article 10, point (a)", article: 10, pillar: .thirdParty,
            statement: "The exit plan considers unforeseen and lasting interruptions of the service.",
            statementGerman: """
                Der Ausstiegsplan berücksichtigt unvorhergesehene und anhaltende Unterbrechungen der Leistung.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .record,
            elements: [
                ObligationElement(
                    "lasting interruption considered",
                    english: [
                        "unforeseen and persistent service interruptions", "prolonged provider outage scenario",
                        "persistent interruption in exit plan", "long-term outage of the provider",
                    ],
                    german: [
                        "unvorhergesehene und anhaltende Unterbrechungen",
                        "länger anhaltender Ausfall des Dienstleisters",
                        "anhaltende Dienstunterbrechung im Exit-Plan", "dauerhafter Dienstleisterausfall",
                    ])
            ]),
    ]
}
