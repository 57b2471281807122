extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2025/532, Articles 5 and 6: changes to subcontracting and termination.
    static let act20250532Changes: [Obligation] = [
        Obligation(
            id: "rts-sub-5-2", act: "2025/532", citation: "Article 5(2)", article: 5, pillar: .thirdParty,
            statement: """
                The contract sets a reasonable period in which the entity may approve or object to a change of \
                subcontracting.
                """,
            statementGerman: """
                Der Vertrag setzt eine angemessene Frist, in der das Unternehmen einer Änderung zustimmen oder \
                widersprechen kann.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "period to approve or object",
                    english: [
                        "notice period to approve or object", "right to object to subcontractors",
                        "reasonable notice period for changes", "objection to new subcontractor",
                        "approve or object to subcontracting change",
                    ],
                    german: [
                        "Frist zur Zustimmung oder zum Widerspruch", "Widerspruchsrecht gegen Unterauftragnehmer",
                        "angemessene Frist für Änderungen", "Widerspruch gegen neuen Unterauftragnehmer",
                    ])
            ]),
        Obligation(
            id: "rts-sub-5-3", act: "2025/532", citation: "Article 5(3)", article: 5, pillar: .thirdParty,
            statement: """
                A material change to subcontracting starts only after approval, or after the period ends without \
                objection.
                """,
            statementGerman: """
                Eine wesentliche Änderung der Unterauftragsvergabe beginnt erst nach Zustimmung oder nach \
                Fristablauf ohne Widerspruch.
                """,
            binds: .all, evidence: .contractClause, frequency: "not before the notice period ends",
            elements: [
                ObligationElement(
                    "no change before approval",
                    english: [
                        "changes only after approval", "no objection by end of notice period",
                        "implement changes after our approval", "change not implemented before approval",
                    ],
                    german: [
                        "Änderungen erst nach Zustimmung", "kein Widerspruch bis Fristablauf",
                        "Umsetzung erst nach unserer Genehmigung", "keine Änderung vor Zustimmung",
                    ])
            ]),
        Obligation(
            id: "rts-sub-5-4-b", act: "2025/532", citation: "Article 5(4), point (b)", article: 5, pillar: .thirdParty,
            statement: """
                If a change goes beyond its risk tolerance, the entity objects and asks for modification before the \
                period ends.
                """,
            statementGerman: """
                Übersteigt eine Änderung die Risikotoleranz, widerspricht das Unternehmen und verlangt vor \
                Fristablauf eine Anpassung.
                """,
            binds: .all, evidence: .notification, frequency: "before the notice period ends",
            elements: [
                ObligationElement(
                    "object and ask for modification",
                    english: [
                        "object to the proposed change", "request modification of subcontracting",
                        "change exceeds risk tolerance", "objection when risk too high",
                    ],
                    german: [
                        "Widerspruch gegen vorgeschlagene Änderung", "Anpassung der Unterauftragsvergabe verlangen",
                        "Änderung übersteigt Risikotoleranz", "Widerspruch bei zu hohem Risiko",
                    ])
            ]),
        Obligation(
            id: "rts-sub-6-a", act: "2025/532", citation: "Article 6, point (a)", article: 6, pillar: .thirdParty,
            statement: "The entity may terminate when the provider makes a change despite its objection.",
            statementGerman: """
                Das Unternehmen kann kündigen, wenn der Dienstleister eine Änderung trotz Widerspruchs umsetzt.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "termination despite objection",
                    english: [
                        "terminate if changes despite objection", "change implemented despite objection",
                        "termination right after ignored objection", "subcontracting despite our objection",
                    ],
                    german: [
                        "Kündigung bei Änderung trotz Widerspruch", "Änderung trotz Widerspruchs umgesetzt",
                        "Kündigungsrecht bei missachtetem Widerspruch", "Unterauftrag trotz unseres Widerspruchs",
                    ])
            ]),
        Obligation(
            id: "rts-sub-6-c", act: "2025/532", citation: "Article 6, point (c)", article: 6, pillar: .thirdParty,
            statement: """
                The entity may terminate when a critical service is subcontracted without the contract allowing it.
                """,
            statementGerman: """
                Das Unternehmen kann kündigen, wenn ein kritischer Dienst ohne vertragliche Erlaubnis \
                unterbeauftragt wird.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "termination for unpermitted subcontracting",
                    english: [
                        "subcontracting not explicitly permitted", "unauthorised subcontracting",
                        "terminate upon unpermitted subcontracting", "subcontracting without permission",
                    ],
                    german: [
                        "nicht ausdrücklich erlaubte Unterauftragsvergabe", "unerlaubte Unterauftragsvergabe",
                        "Kündigung bei unzulässiger Weiterverlagerung", "Unterauftrag ohne Erlaubnis",
                    ])
            ]),
    ]
}
