extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2025/532: subcontracting of ICT services that support critical or important functions.
    static let act20250532: [Obligation] = [
        Obligation(
            id: "rts-sub-1-d", act: "2025/532", citation: "Article 1, point (d)", article: 1, pillar: .thirdParty,
            statement: "The entity weighs how long and complex the chain of subcontractors is.",
            statementGerman: "Das Unternehmen berücksichtigt Länge und Komplexität der Unterauftragskette.",
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "chain weighed",
                    english: [
                        "length and complexity of subcontractor chain", "complexity of the subcontracting chain",
                        "number of subcontracting tiers", "depth of the outsourcing chain",
                    ],
                    german: [
                        "Länge und Komplexität der Unterauftragskette", "Komplexität der Subunternehmerkette",
                        "Anzahl der Unterauftragsebenen", "Tiefe der Auslagerungskette",
                    ])
            ]),
        Obligation(
            id: "rts-sub-3-1-s1", act: "2025/532", citation: "Article 3(1)", article: 3, pillar: .thirdParty,
            statement: """
                Before contracting, the entity decides whether services for critical or important functions may be \
                subcontracted.
                """,
            statementGerman: """
                Vor Vertragsschluss entscheidet das Unternehmen, ob Dienste für kritische oder wichtige Funktionen \
                unterbeauftragt werden dürfen.
                """,
            binds: .all, evidence: .record, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "decided beforehand",
                    english: [
                        "decide whether subcontracting is allowed", "decision on subcontracting before contract",
                        "subcontracting permitted after assessment",
                        "approval of subcontracting of critical services",
                    ],
                    german: [
                        "Entscheidung über Unterauftragsvergabe",
                        "Unterauftragsvergabe vor Vertragsschluss entschieden",
                        "Zulassung von Unteraufträgen nach Prüfung", "Genehmigung der Weiterverlagerung",
                    ])
            ]),
        Obligation(
            id: "rts-sub-3-1-b", act: "2025/532", citation: "Article 3(1), point (b)", article: 3, pillar: .thirdParty,
            statement: """
                The provider can identify and notify all relevant subcontractors and give what is needed to assess \
                them.
                """,
            statementGerman: """
                Der Dienstleister kann alle relevanten Unterauftragnehmer benennen, melden und die Angaben zu ihrer \
                Bewertung liefern.
                """,
            binds: .all, evidence: .report, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "subcontractors identified",
                    english: [
                        "provider identifies all subcontractors", "list of subcontractors from provider",
                        "subcontractors are notified to us", "information on subcontractors provided",
                    ],
                    german: [
                        "Dienstleister benennt alle Unterauftragnehmer", "Liste der Unterauftragnehmer",
                        "Unterauftragnehmer werden uns mitgeteilt", "Angaben zu Unterauftragnehmern",
                    ])
            ]),
        Obligation(
            id: "rts-sub-3-1-f", act: "2025/532", citation: "Article 3(1), point (f)", article: 3, pillar: .thirdParty,
            statement: """
                The entity itself has the skills and resources to monitor the ICT risk of subcontracted services.
                """,
            statementGerman: """
                Das Unternehmen selbst hat Fähigkeiten und Ressourcen, um das IKT-Risiko unterbeauftragter Dienste \
                zu überwachen.
                """,
            binds: .all, evidence: .report, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "own ability to monitor",
                    english: [
                        "own resources to monitor subcontracted services", "capacity to monitor subcontractor risk",
                        "expertise to oversee subcontractors", "internal monitoring of subcontractors",
                    ],
                    german: [
                        "eigene Ressourcen zur Überwachung von Unteraufträgen",
                        "Fähigkeit zur Überwachung der Unterauftragnehmer",
                        "Fachwissen zur Subunternehmerüberwachung", "interne Überwachung der Unterauftragnehmer",
                    ])
            ]),
        Obligation(
            id: "rts-sub-3-2", act: "2025/532", citation: "Article 3(2)", article: 3, pillar: .thirdParty,
            statement: """
                The entity repeats its assessments of subcontracting periodically as its business, the threats and \
                concentration change.
                """,
            statementGerman: """
                Das Unternehmen wiederholt seine Bewertungen der Unterauftragsvergabe regelmäßig, wenn sich \
                Geschäft, Bedrohungen und Konzentration ändern.
                """,
            binds: .all, evidence: .report, frequency: "periodically",
            elements: [
                ObligationElement(
                    "assessment repeated",
                    english: [
                        "periodic reassessment of subcontracting risks", "reassess subcontractors periodically",
                        "subcontracting assessment is repeated", "regular review of subcontracting",
                    ],
                    german: [
                        "regelmäßige Neubewertung der Unterauftragsrisiken",
                        "Unterauftragnehmer regelmäßig neu bewerten", "Bewertung der Unteraufträge wird wiederholt",
                        "regelmäßige Überprüfung der Weiterverlagerungen",
                    ])
            ]),
        Obligation(
            id: "rts-sub-3-3", act: "2025/532", citation: "Article 3(3)", article: 3, pillar: .thirdParty,
            statement: """
                Relying on the provider's assessment of its subcontractors leaves the final responsibility with the \
                entity.
                """,
            statementGerman: """
                Stützt sich das Unternehmen auf die Bewertung des Dienstleisters, behält es die Letztverantwortung.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "final responsibility",
                    english: [
                        "ultimate responsibility for subcontracted services",
                        "final responsibility despite subcontracting", "not relieved by provider's assessment",
                        "own responsibility for subcontracting risk",
                    ],
                    german: [
                        "Letztverantwortung trotz Unterauftragsvergabe",
                        "endgültige Verantwortung bei Weiterverlagerung",
                        "keine Entlastung durch Dienstleisterbewertung",
                        "eigene Verantwortung für Unterauftragsrisiken",
                    ])
            ]),
        Obligation(
            id: "rts-sub-4-1-s1", act: "2025/532", citation: "Article 4(1)", article: 4, pillar: .thirdParty,
            statement: "The contract says which critical services may be subcontracted and on which conditions.",
            statementGerman: """
                Der Vertrag bestimmt, welche kritischen Dienste unter welchen Bedingungen unterbeauftragt werden \
                dürfen.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "eligible services named",
                    english: [
                        "services eligible for subcontracting", "contract specifies subcontracting conditions",
                        "which services may be subcontracted", "conditions under which subcontracting is allowed",
                    ],
                    german: [
                        "für Unteraufträge zulässige Dienste",
                        "Vertrag bestimmt Bedingungen der Unterauftragsvergabe",
                        "welche Dienste unterbeauftragt werden dürfen", "Voraussetzungen der Weiterverlagerung",
                    ])
            ]),
        Obligation(
            id: "rts-sub-4-1-a", act: "2025/532", citation: "Article 4(1), point (a)", article: 4, pillar: .thirdParty,
            statement: "The contract makes the provider answer for what its subcontractors deliver.",
            statementGerman: """
                Der Vertrag macht den Dienstleister für die Leistungen seiner Unterauftragnehmer verantwortlich.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "provider liable",
                    english: [
                        "provider responsible for subcontractors", "provider is liable for subcontractors",
                        "liability for subcontracted services", "provider answers for its subcontractors",
                    ],
                    german: [
                        "Dienstleister verantwortlich für Unterauftragnehmer", "Haftung für Unterauftragnehmer",
                        "Dienstleister haftet für Subunternehmer", "Verantwortung für unterbeauftragte Leistungen",
                    ])
            ]),
        Obligation(
            id: "rts-sub-4-1-b", act: "2025/532", citation: "Article 4(1), point (b)", article: 4, pillar: .thirdParty,
            statement: """
                The contract requires the provider to monitor all subcontracted services that support critical or \
                important functions.
                """,
            statementGerman: """
                Der Vertrag verpflichtet den Dienstleister, alle unterbeauftragten Dienste für kritische oder \
                wichtige Funktionen zu überwachen.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "provider monitors",
                    english: [
                        "provider monitors its subcontractors", "monitoring of subcontracted services by provider",
                        "provider supervises subcontractors", "duty to monitor subcontractors",
                    ],
                    german: [
                        "Dienstleister überwacht seine Unterauftragnehmer", "Überwachung unterbeauftragter Dienste",
                        "Kontrolle der Subunternehmer durch Dienstleister",
                        "Überwachungspflicht für Unterauftragnehmer",
                    ])
            ]),
        Obligation(
            id: "rts-sub-4-1-g", act: "2025/532", citation: "Article 4(1), point (g)", article: 4, pillar: .thirdParty,
            statement: """
                The contract has the provider keep the service going along the chain when a subcontractor fails.
                """,
            statementGerman: """
                Der Vertrag verpflichtet den Dienstleister, den Dienst bei Ausfall eines Unterauftragnehmers entlang \
                der Kette fortzuführen.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "continuity in the chain",
                    english: [
                        "continuity throughout the subcontracting chain", "failure of a subcontractor",
                        "service continuity if subcontractor fails", "subcontractor outage covered",
                    ],
                    german: [
                        "Kontinuität entlang der Unterauftragskette", "Ausfall eines Unterauftragnehmers",
                        "Fortführung bei Subunternehmerausfall", "Dienstkontinuität in der Kette",
                    ])
            ]),
        Obligation(
            id: "rts-sub-4-1-j", act: "2025/532", citation: "Article 4(1), point (j)", article: 4, pillar: .thirdParty,
            statement: """
                The contract has subcontractors grant the same access, inspection and audit rights as the provider.
                """,
            statementGerman: """
                Der Vertrag sieht vor, dass Unterauftragnehmer dieselben Zugangs-, Inspektions- und Prüfungsrechte \
                gewähren wie der Dienstleister.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "same rights down the chain",
                    english: [
                        "same audit rights at subcontractors", "subcontractor grants access and inspection rights",
                        "audit rights flow down", "audit rights extend to subcontractors",
                    ],
                    german: [
                        "gleiche Prüfungsrechte beim Unterauftragnehmer",
                        "Unterauftragnehmer gewährt Zugangs- und Inspektionsrechte", "Prüfungsrechte in der Kette",
                        "Auditrechte gegenüber Subunternehmern",
                    ])
            ]),
        Obligation(
            id: "rts-sub-4-1-k", act: "2025/532", citation: "Article 4(1), point (k)", article: 4, pillar: .thirdParty,
            statement: "The contract has the provider notify material changes to subcontracting.",
            statementGerman: """
                Der Vertrag verpflichtet den Dienstleister, wesentliche Änderungen der Unterauftragsvergabe \
                mitzuteilen.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "changes notified",
                    english: [
                        "notify material changes to subcontracting", "notification of new subcontractors",
                        "provider announces change of subcontractor", "inform about subcontracting changes",
                    ],
                    german: [
                        "wesentliche Änderungen der Unterauftragsvergabe mitteilen",
                        "Mitteilung neuer Unterauftragnehmer", "Wechsel des Unterauftragnehmers anzeigen",
                        "Information über Änderungen bei Unteraufträgen",
                    ])
            ]),
    ]
}
