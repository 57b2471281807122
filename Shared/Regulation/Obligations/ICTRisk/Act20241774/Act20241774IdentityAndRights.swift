extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Articles 20 and 21, points (a) to (c): identities and access rights.
    static let act20241774IdentityAndRights: [Obligation] = [
        Obligation(
            id: "rts-rmf-20-2-a", act: "2024/1774",
            citation: "Article 20(2), first subparagraph, point (a)", article: 20, pillar: .ictRisk,
            statement: """
                Each staff member and each provider user must have a unique identity tied to a single user account.
                """,
            statementGerman: """
                Jedes Mitglied des Personals und jeder Nutzer eines Dienstleisters muss eine eindeutige Identität mit \
                einem einzigen Benutzerkonto haben.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "unique identities",
                    english: [
                        "unique identity for each user", "unique user account", "individual user accounts",
                        "personal user ID", "one identity per person", "no shared user IDs",
                        "each user has own account",
                    ],
                    german: [
                        "eindeutige Identität je Nutzer", "eindeutiges Benutzerkonto", "persönliche Benutzerkonten",
                        "persönliche Benutzerkennung", "jeder Nutzer mit eigenem Konto",
                        "keine gemeinsamen Benutzerkennungen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-20-2-b", act: "2024/1774",
            citation: "Article 20(2), first subparagraph, point (b)", article: 20, pillar: .ictRisk,
            statement: """
                A lifecycle process must govern the creation, change, review, deactivation and closure of all accounts.
                """,
            statementGerman: """
                Ein Lebenszyklusprozess muss Anlage, Änderung, Überprüfung, Deaktivierung und Schließung aller Konten \
                regeln.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "account lifecycle",
                    english: [
                        "identity lifecycle management", "account creation, change and deactivation",
                        "joiner, mover, leaver process", "user accounts deactivated", "lifecycle of user accounts",
                    ],
                    german: [
                        "Lebenszyklus der Identitäten", "Anlage, Änderung und Deaktivierung von Konten",
                        "Eintritt, Wechsel und Austritt", "Benutzerkonten deaktiviert",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-20-2-sp2", act: "2024/1774",
            citation: "Article 20(2), second subparagraph", article: 20, pillar: .ictRisk,
            statement: """
                Records of identity assignments must be kept beyond reorganisations and the end of contracts.
                """,
            statementGerman: """
                Aufzeichnungen über Identitätszuweisungen müssen über Reorganisationen und Vertragsende hinaus \
                aufbewahrt werden.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "records of identity assignments",
                    english: [
                        "records of identity assignments", "identity assignment records retained",
                        "account history kept after contract end", "archive of user accounts",
                    ],
                    german: [
                        "Aufzeichnungen über Identitätszuweisungen", "Identitätszuweisungen aufbewahrt",
                        "Kontenhistorie nach Vertragsende", "Archivierung der Benutzerkonten",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-21-a", act: "2024/1774",
            citation: "Article 21, first paragraph, point (a)", article: 21, pillar: .ictRisk,
            statement: """
                Access rights must follow need-to-know, need-to-use and least privilege, for remote and emergency access \
                too.
                """,
            statementGerman: """
                Zugriffsrechte müssen Kenntnis- und Nutzungsbedarf sowie minimalen Rechten folgen, auch bei Fern- und \
                Notfallzugriff.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "least privilege and need to know",
                    english: [
                        "least privilege", "need-to-know and need-to-use", "access rights on need basis",
                        "minimum necessary rights", "principle of least privilege",
                    ],
                    german: [
                        "Prinzip der geringsten Rechte", "Need-to-know und Need-to-use", "minimal notwendige Rechte",
                        "Kenntnis nur bei Bedarf", "Least-Privilege-Prinzip",
                    ]),
                ObligationElement(
                    "remote and emergency access",
                    english: [
                        "remote and emergency access", "remote access restricted", "emergency access rights",
                        "remote access need-based",
                    ],
                    german: [
                        "Fern- und Notfallzugriff", "Fernzugriff beschränkt", "Notfallzugriffsrechte",
                        "Fernzugang nur bei Bedarf",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-21-b", act: "2024/1774",
            citation: "Article 21, first paragraph, point (b)", article: 21, pillar: .ictRisk,
            statement: """
                Segregation of duties must prevent unjustified access to critical data and combinations of rights that \
                circumvent controls.
                """,
            statementGerman: """
                Funktionstrennung muss ungerechtfertigten Zugriff auf kritische Daten und Rechtekombinationen zur \
                Umgehung von Kontrollen verhindern.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "segregation of rights",
                    english: [
                        "segregation of duties in access rights", "toxic combinations of rights",
                        "conflicting access rights", "combination of rights circumventing controls", "SoD matrix",
                    ],
                    german: [
                        "Funktionstrennung bei Zugriffsrechten", "kritische Rechtekombinationen",
                        "unvereinbare Berechtigungen", "Umgehung von Kontrollen durch Rechtekombinationen",
                        "Funktionstrennungsmatrix",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-21-c", act: "2024/1774",
            citation: "Article 21, first paragraph, point (c)", article: 21, pillar: .ictRisk,
            statement: """
                Generic and shared accounts must be limited, and users must always be identifiable for their actions.
                """,
            statementGerman: """
                Generische und gemeinsame Konten müssen begrenzt und Nutzer stets für ihre Handlungen identifizierbar \
                sein.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "limited generic accounts",
                    english: [
                        "generic accounts limited", "shared accounts prohibited",
                        "users identifiable for their actions", "shared user accounts restricted",
                        "user accountability",
                    ],
                    german: [
                        "generische Konten begrenzt", "Gruppenkonten verboten",
                        "Nutzer für Handlungen identifizierbar", "gemeinsam genutzte Konten eingeschränkt",
                        "Sammelkonten",
                    ])
            ]),
    ]
}
