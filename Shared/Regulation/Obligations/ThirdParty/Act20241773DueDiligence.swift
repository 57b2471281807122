extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1773, Articles 6 and 7: due diligence and conflicts of interest.
    static let act20241773DueDiligence: [Obligation] = [
        Obligation(
            id: "rts-tpp-6-1-a", act: "2024/1773", citation: "Article 6(1), point (a)", article: 6, pillar: .thirdParty,
            statement: """
                Due diligence looks at the provider's reputation, skills, resources, security standards, \
                organisation, controls and licences.
                """,
            statementGerman: """
                Die Sorgfaltsprüfung betrachtet Ruf, Fähigkeiten, Ressourcen, Sicherheitsstandards, Organisation, \
                Kontrollen und Zulassungen des Anbieters.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "ability and resources",
                    english: [
                        "business reputation of the provider", "sufficient abilities and expertise of provider",
                        "financial, human and technical resources",
                        "provider's internal controls and risk management", "financial stability of the provider",
                    ],
                    german: [
                        "geschäftliches Ansehen des Dienstleisters", "Fähigkeiten und Fachwissen des Dienstleisters",
                        "finanzielle, personelle und technische Ressourcen",
                        "finanzielle Stabilität des Dienstleisters",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-6-1-c", act: "2024/1773", citation: "Article 6(1), point (c)", article: 6, pillar: .thirdParty,
            statement: "Due diligence looks at whether the provider uses or intends to use subcontractors.",
            statementGerman: """
                Die Sorgfaltsprüfung betrachtet, ob der Anbieter Unterauftragnehmer einsetzt oder einsetzen will.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "subcontractors examined",
                    english: [
                        "provider uses subcontractors", "intended use of subcontractors",
                        "due diligence on subcontractors", "subcontractors disclosed by the provider",
                    ],
                    german: [
                        "Einsatz von Unterauftragnehmern durch Dienstleister", "beabsichtigte Unterauftragnehmer",
                        "Prüfung der Unterauftragnehmer", "Offenlegung der Subunternehmer",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-6-1-e", act: "2024/1773", citation: "Article 6(1), point (e)", article: 6, pillar: .thirdParty,
            statement: """
                Due diligence makes sure the provider accepts effective audits, on site too, by the entity, \
                appointees and authorities.
                """,
            statementGerman: """
                Die Sorgfaltsprüfung stellt sicher, dass der Anbieter wirksame Prüfungen, auch vor Ort, durch \
                Unternehmen, Beauftragte und Behörden zulässt.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .report, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "consent to audits",
                    english: [
                        "provider consents to audits", "provider agrees to on-site audits",
                        "acceptance of effective audits", "consent to inspection by authorities",
                    ],
                    german: [
                        "Dienstleister stimmt Prüfungen zu", "Zustimmung zu Vor-Ort-Prüfungen",
                        "Zulassung wirksamer Audits", "Einverständnis mit Behördenprüfung",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-6-3-s1", act: "2024/1773", citation: "Article 6(3)", article: 6, pillar: .thirdParty,
            statement: """
                The policy on critical ICT services says which forms of assurance count when providers are selected: \
                own audits, independent reports, certifications and the like.
                """,
            statementGerman: """
                Die Leitlinie für kritische IKT-Dienste legt fest, welche Nachweise bei der Auswahl zählen: eigene \
                Prüfungen, unabhängige Berichte, Zertifizierungen und Ähnliches.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .procedure,
            elements: [
                ObligationElement(
                    "forms of assurance",
                    english: [
                        "independent audit reports as assurance", "third-party certifications considered",
                        "SOC 2 reports", "assurance elements for provider selection",
                        "audit reports of the provider's internal audit",
                    ],
                    german: [
                        "unabhängige Prüfberichte als Nachweis", "Zertifizierungen Dritter", "SOC-2-Berichte",
                        "Nachweise bei der Dienstleisterauswahl", "Berichte der internen Revision des Dienstleisters",
                    ])
            ]),
        Obligation(
            id: "rts-tpp-7-1-s1", act: "2024/1773", citation: "Article 7(1)", article: 7, pillar: .thirdParty,
            statement: """
                The policy on critical ICT services sets measures to spot, prevent and manage conflicts of interest \
                before contracts are signed.
                """,
            statementGerman: """
                Die Leitlinie für kritische IKT-Dienste legt Maßnahmen fest, um Interessenkonflikte vor \
                Vertragsschluss zu erkennen, zu vermeiden und zu steuern.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .policy, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "conflicts of interest managed",
                    english: [
                        "identify, prevent and manage conflicts of interest",
                        "measures against conflicts of interest", "manage conflicts with ICT providers",
                        "conflicts of interest with group providers",
                    ],
                    german: [
                        "Interessenkonflikte erkennen, verhindern und steuern", "Maßnahmen gegen Interessenkonflikte",
                        "Steuerung von Interessenkonflikten", "Interessenkonflikte mit gruppeninternen Anbietern",
                    ])
            ]),
    ]
}
