extension ObligationCatalogue {
    /// Implementing Regulation (EU) 2024/2956: the register of information.
    static let act20242956: [Obligation] = [
        Obligation(
            id: "its-roi-3-1", act: "2024/2956", citation: "Article 3(1)", article: 3, pillar: .thirdParty,
            statement: """
                The register is kept on the prescribed templates at entity, sub-consolidated and consolidated level.
                """,
            statementGerman: """
                Das Register wird nach den vorgeschriebenen Vorlagen auf Ebene des Unternehmens, teilkonsolidiert \
                und konsolidiert geführt.
                """,
            binds: .all, evidence: .register,
            elements: [
                ObligationElement(
                    "prescribed templates",
                    english: [
                        "register templates", "standard templates for the register",
                        "register of information templates", "templates B_01 to B_99", "prescribed register format",
                    ],
                    german: [
                        "Registervorlagen", "Standardvorlagen für das Register", "Vorlagen des Informationsregisters",
                        "vorgeschriebenes Registerformat",
                    ])
            ]),
        Obligation(
            id: "its-roi-3-2-b", act: "2024/2956", citation: "Article 3(2), point (b)", article: 3, pillar: .thirdParty,
            statement: """
                The register covers subcontractors that effectively underpin services for critical or important \
                functions.
                """,
            statementGerman: """
                Das Register erfasst Unterauftragnehmer, die Dienste für kritische oder wichtige Funktionen \
                tatsächlich tragen.
                """,
            binds: .all, evidence: .register,
            elements: [
                ObligationElement(
                    "subcontractors recorded",
                    english: [
                        "subcontractors in the register", "subcontractors effectively underpinning services",
                        "register includes material subcontractors", "supply chain recorded in register",
                    ],
                    german: [
                        "Unterauftragnehmer im Register", "Unterauftragnehmer mit tragender Rolle",
                        "Register enthält wesentliche Subunternehmer", "Lieferkette im Register erfasst",
                    ])
            ]),
        Obligation(
            id: "its-roi-3-3-sp1-s2", act: "2024/2956",
            citation: "Article 3(3), first subparagraph", article: 3, pillar: .thirdParty,
            statement: "Register data are reviewed regularly, and errors and discrepancies are corrected promptly.",
            statementGerman: """
                Registerdaten werden regelmäßig überprüft, Fehler und Abweichungen umgehend berichtigt.
                """,
            binds: .all, evidence: .register, frequency: "reviewed regularly, corrected promptly",
            elements: [
                ObligationElement(
                    "data reviewed and corrected",
                    english: [
                        "register data reviewed regularly", "correct errors in the register",
                        "register data quality checks", "discrepancies in register are corrected",
                        "periodic reconciliation of the register",
                    ],
                    german: [
                        "Registerdaten regelmäßig überprüft", "Fehler im Register berichtigen",
                        "Datenqualitätsprüfung des Registers", "Abweichungen im Register korrigiert",
                        "Abgleich des Registers",
                    ])
            ]),
        Obligation(
            id: "its-roi-3-5", act: "2024/2956", citation: "Article 3(5)", article: 3, pillar: .thirdParty,
            statement: "Providers that are legal persons are identified by a valid LEI or EUID.",
            statementGerman: """
                Dienstleister, die juristische Personen sind, werden mit gültigem LEI oder EUID bezeichnet.
                """,
            binds: .all, evidence: .register,
            elements: [
                ObligationElement(
                    "LEI or EUID",
                    english: [
                        "legal entity identifier of provider", "LEI or EUID", "providers identified by LEI",
                        "valid and active LEI",
                    ],
                    german: [
                        "Rechtsträgerkennung des Dienstleisters", "LEI oder EUID",
                        "Dienstleister mit LEI identifiziert", "gültiger LEI",
                    ])
            ]),
        Obligation(
            id: "its-roi-5-1-m", act: "2024/2956", citation: "Article 5(1), point (m)", article: 5, pillar: .thirdParty,
            statement: "The register identifies the entity's functions and how critical each is.",
            statementGerman: "Das Register bezeichnet die Funktionen des Unternehmens und ihre Kritikalität.",
            binds: .all, evidence: .register,
            elements: [
                ObligationElement(
                    "functions identified",
                    english: [
                        "functions identified in the register", "functions and their criticality recorded",
                        "register lists business functions", "function identifier",
                    ],
                    german: [
                        "Funktionen im Register erfasst", "Funktionen und Kritikalität dokumentiert",
                        "Register führt Geschäftsfunktionen", "Funktionskennung",
                    ])
            ]),
        Obligation(
            id: "its-roi-5-1-n", act: "2024/2956", citation: "Article 5(1), point (n)", article: 5, pillar: .thirdParty,
            statement: """
                The register records how ICT services for critical or important functions were assessed, \
                substitutability and exit plan included.
                """,
            statementGerman: """
                Das Register hält die Bewertung der IKT-Dienste kritischer oder wichtiger Funktionen fest, auch \
                Ersetzbarkeit und Ausstiegsplan.
                """,
            binds: .all, evidence: .register,
            elements: [
                ObligationElement(
                    "assessments recorded",
                    english: [
                        "assessment of ICT services in register", "substitutability recorded in register",
                        "date of last audit in register", "exit plan recorded in register",
                    ],
                    german: [
                        "Bewertung der IKT-Dienste im Register", "Ersetzbarkeit im Register erfasst",
                        "Datum der letzten Prüfung im Register", "Ausstiegsplan im Register vermerkt",
                    ])
            ]),
    ]
}
