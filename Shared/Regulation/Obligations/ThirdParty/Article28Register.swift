extension ObligationCatalogue {
    /// Article 28(3): register of information and reports to the authority.
    static let article28Register: [Obligation] = [
        Obligation(
            id: "dora-28-3-sp1", act: "2022/2554",
            citation: "Article 28(3), first subparagraph", article: 28, pillar: .thirdParty,
            statement: """
                The entity keeps a register of information on all contracts for ICT services, up to date at entity \
                and group level.
                """,
            statementGerman: """
                Das Unternehmen führt ein aktuelles Informationsregister über alle Verträge für IKT- \
                Dienstleistungen, auf Ebene des Unternehmens und der Gruppe.
                """,
            binds: .all, evidence: .register,
            elements: [
                ObligationElement(
                    "register of information",
                    english: [
                        "register of information", "register of all ICT contracts",
                        "register of contractual arrangements", "ICT third-party register", "outsourcing register",
                    ],
                    german: [
                        "Informationsregister", "Register aller IKT-Verträge",
                        "Register der vertraglichen Vereinbarungen", "IKT-Drittparteienregister",
                        "Auslagerungsregister",
                    ]),
                ObligationElement(
                    "kept up to date, group included",
                    english: [
                        "register is kept up to date", "register maintained and updated",
                        "register at consolidated level", "sub-consolidated and consolidated level",
                        "register updated after changes",
                    ],
                    german: [
                        "Register wird aktuell gehalten", "Register gepflegt und aktualisiert",
                        "Register auf konsolidierter Ebene", "teilkonsolidierte und konsolidierte Ebene",
                        "Register bei Änderungen aktualisiert",
                    ]),
            ]),
        Obligation(
            id: "dora-28-3-sp2", act: "2022/2554",
            citation: "Article 28(3), second subparagraph", article: 28, pillar: .thirdParty,
            statement: """
                Contracts are documented so that those for critical or important functions stand apart from the \
                others.
                """,
            statementGerman: """
                Verträge werden so dokumentiert, dass die für kritische oder wichtige Funktionen von den übrigen \
                unterschieden sind.
                """,
            binds: .all, evidence: .register,
            elements: [
                ObligationElement(
                    "critical contracts told apart",
                    english: [
                        "distinguish contracts supporting critical functions", "critical and non-critical contracts",
                        "contracts marked as critical", "contracts are appropriately documented",
                        "criticality flag in the register",
                    ],
                    german: [
                        "kritische und nicht kritische Verträge", "Verträge als kritisch gekennzeichnet",
                        "Unterscheidung kritischer Verträge", "Kennzeichen Kritikalität im Register",
                    ])
            ]),
        Obligation(
            id: "dora-28-3-sp3", act: "2022/2554",
            citation: "Article 28(3), third subparagraph", article: 28, pillar: .thirdParty,
            statement: """
                At least once a year the entity reports new arrangements, provider categories, contract types and \
                the services and functions provided.
                """,
            statementGerman: """
                Mindestens einmal im Jahr meldet das Unternehmen neue Vereinbarungen, Dienstleisterkategorien, \
                Vertragsarten sowie Dienste und Funktionen.
                """,
            binds: .all, evidence: .report, frequency: "at least yearly",
            elements: [
                ObligationElement(
                    "report to the authority",
                    english: [
                        "report number of new arrangements", "report on ICT contracts to authority",
                        "report categories of providers", "register submitted to competent authority",
                        "report services and functions provided",
                    ],
                    german: [
                        "Meldung neuer Vereinbarungen", "Bericht über IKT-Verträge an Behörde",
                        "Kategorien der Dienstleister melden", "Register bei der Behörde eingereicht",
                    ]),
                ObligationElement(
                    "at least yearly",
                    english: [
                        "reported at least annually", "report at least yearly", "register submitted once a year",
                        "annual register submission", "every twelve months",
                    ],
                    german: [
                        "mindestens jährlich gemeldet", "Registermeldung einmal im Jahr",
                        "jährliche Registereinreichung", "alle zwölf Monate", "jährliche Meldung",
                    ]),
            ]),
        Obligation(
            id: "dora-28-3-sp4", act: "2022/2554",
            citation: "Article 28(3), fourth subparagraph", article: 28, pillar: .thirdParty,
            statement: "On request the entity gives the authority the whole register or the parts it names.",
            statementGerman: """
                Auf Anforderung stellt das Unternehmen der Behörde das ganze Register oder bestimmte Teile bereit.
                """,
            binds: .all, evidence: .register, frequency: "on request",
            elements: [
                ObligationElement(
                    "register on request",
                    english: [
                        "register available on request", "provide register to the authority",
                        "full register upon request", "make register available to supervisor",
                    ],
                    german: [
                        "Register auf Anforderung", "Register der Behörde bereitstellen",
                        "vollständiges Register auf Verlangen", "Bereitstellung an die Aufsicht",
                    ])
            ]),
        Obligation(
            id: "dora-28-3-sp5-s1", act: "2022/2554",
            citation: "Article 28(3), fifth subparagraph", article: 28, pillar: .thirdParty,
            statement: """
                The entity tells the authority in good time of planned contracts that support critical or important \
                functions.
                """,
            statementGerman: """
                Das Unternehmen unterrichtet die Behörde rechtzeitig über geplante Verträge für kritische oder \
                wichtige Funktionen.
                """,
            binds: .all, evidence: .notification, frequency: "in a timely manner",
            elements: [
                ObligationElement(
                    "planned contracts announced",
                    english: [
                        "notify planned contractual arrangements", "inform authority about planned contract",
                        "notify planned outsourcing of critical functions",
                        "timely notification of planned arrangements",
                    ],
                    german: [
                        "geplante Verträge anzeigen", "Behörde über geplanten Vertrag informieren",
                        "Anzeige geplanter kritischer Auslagerungen", "rechtzeitige Anzeige geplanter Vereinbarungen",
                    ])
            ]),
        Obligation(
            id: "dora-28-3-sp5-s2", act: "2022/2554",
            citation: "Article 28(3), fifth subparagraph", article: 28, pillar: .thirdParty,
            statement: """
                The entity tells the authority in good time when a function has become critical or important.
                """,
            statementGerman: """
                Das Unternehmen unterrichtet die Behörde rechtzeitig, wenn eine Funktion kritisch oder wichtig \
                geworden ist.
                """,
            binds: .all, evidence: .notification, frequency: "in a timely manner",
            elements: [
                ObligationElement(
                    "change of criticality announced",
                    english: [
                        "function has become critical", "notify change of criticality",
                        "inform authority when function becomes critical",
                        "function reclassified as critical or important",
                    ],
                    german: [
                        "Funktion ist kritisch geworden", "Änderung der Kritikalität anzeigen",
                        "Behörde bei kritisch gewordener Funktion informieren", "Funktion als kritisch eingestuft",
                    ])
            ]),
    ]
}
