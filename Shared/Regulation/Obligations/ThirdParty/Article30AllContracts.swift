extension ObligationCatalogue {
    /// Article 30(1) and (2)(a) to (d): what every contract for ICT services holds.
    static let article30AllContracts: [Obligation] = [
        Obligation(
            id: "dora-30-1-s1", act: "2022/2554", citation: "Article 30(1)", article: 30, pillar: .thirdParty,
            statement: "Rights and obligations of both parties are clearly allocated in writing.",
            statementGerman: "Rechte und Pflichten beider Parteien sind klar und schriftlich zugewiesen.",
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "rights and duties in writing",
                    english: [
                        "rights and obligations in writing", "rights and obligations clearly allocated",
                        "allocation of contractual duties", "written contract defines responsibilities",
                    ],
                    german: [
                        "Rechte und Pflichten schriftlich", "klare Zuweisung von Rechten und Pflichten",
                        "vertragliche Aufgabenverteilung", "schriftlicher Vertrag regelt Zuständigkeiten",
                    ])
            ]),
        Obligation(
            id: "dora-30-1-s2", act: "2022/2554", citation: "Article 30(1)", article: 30, pillar: .thirdParty,
            statement: """
                The whole contract, service levels included, stands in one written document in a durable and \
                accessible format.
                """,
            statementGerman: """
                Der gesamte Vertrag samt Dienstgüte steht in einem schriftlichen Dokument in dauerhaftem und \
                zugänglichem Format.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "one durable document",
                    english: [
                        "one written document", "single contract document", "contract in durable format",
                        "downloadable and accessible format", "contract includes service level agreements",
                    ],
                    german: [
                        "ein schriftliches Dokument", "einheitliches Vertragsdokument",
                        "Vertrag in dauerhaftem Format", "herunterladbares und zugängliches Format",
                        "Vertrag enthält Dienstleistungsvereinbarungen",
                    ])
            ]),
        Obligation(
            id: "dora-30-2-a", act: "2022/2554", citation: "Article 30(2), point (a)", article: 30, pillar: .thirdParty,
            statement: """
                Every contract for ICT services describes all services fully and says whether, and how, a critical \
                service may be subcontracted.
                """,
            statementGerman: """
                Jeder Vertrag über IKT-Dienstleistungen beschreibt alle Dienste vollständig und sagt, ob und wie ein \
                kritischer Dienst unterbeauftragt werden darf.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "services described",
                    english: [
                        "clear and complete description of services", "description of all functions and services",
                        "contract describes ICT services", "complete service description",
                    ],
                    german: [
                        "klare und vollständige Beschreibung der Dienste",
                        "Beschreibung aller Funktionen und Dienste", "Vertrag beschreibt IKT-Dienstleistungen",
                        "vollständige Leistungsbeschreibung",
                    ]),
                ObligationElement(
                    "subcontracting settled",
                    english: [
                        "whether subcontracting is permitted", "conditions for subcontracting",
                        "subcontracting requires prior consent", "subcontracting is permitted under conditions",
                        "contract rules on subcontracting",
                    ],
                    german: [
                        "Zulässigkeit der Unterauftragsvergabe", "Bedingungen für Unteraufträge",
                        "Unterauftragsvergabe nur mit Zustimmung", "Regelung zur Weiterverlagerung",
                        "Unterauftragsvergabe im Vertrag geregelt",
                    ]),
            ]),
        Obligation(
            id: "dora-30-2-b", act: "2022/2554", citation: "Article 30(2), point (b)", article: 30, pillar: .thirdParty,
            statement: """
                Every contract for ICT services names the countries where services are provided and data are \
                processed and stored, and demands notice before a change.
                """,
            statementGerman: """
                Jeder Vertrag über IKT-Dienstleistungen nennt die Länder der Leistung, Verarbeitung und Speicherung \
                und verlangt eine Mitteilung vor jeder Änderung.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "places named",
                    english: [
                        "locations where services are provided", "location of data processing and storage",
                        "regions or countries of data storage", "data storage location",
                        "data centre location in contract",
                    ],
                    german: [
                        "Orte der Leistungserbringung", "Ort der Datenverarbeitung und Speicherung",
                        "Regionen oder Länder der Speicherung", "Speicherort der Daten", "Standort der Rechenzentren",
                    ]),
                ObligationElement(
                    "notice before a change",
                    english: [
                        "notify change of location in advance", "prior notice of relocation",
                        "provider notifies planned location change", "advance notice of changed data location",
                    ],
                    german: [
                        "Standortwechsel vorab mitteilen", "vorherige Mitteilung der Verlagerung",
                        "geplante Standortänderung anzeigen", "Vorabinformation über Ortswechsel",
                    ]),
            ]),
        Obligation(
            id: "dora-30-2-c", act: "2022/2554", citation: "Article 30(2), point (c)", article: 30, pillar: .thirdParty,
            statement: """
                Every contract for ICT services protects the availability, authenticity, integrity and \
                confidentiality of data, personal data included.
                """,
            statementGerman: """
                Jeder Vertrag über IKT-Dienstleistungen schützt Verfügbarkeit, Authentizität, Integrität und \
                Vertraulichkeit von Daten, auch personenbezogenen.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "data protection clause",
                    english: [
                        "availability, authenticity, integrity and confidentiality of data",
                        "contractual data protection provisions", "protection of personal data in contract",
                        "data protection clause with provider", "confidentiality clause for data",
                    ],
                    german: [
                        "Verfügbarkeit, Authentizität, Integrität und Vertraulichkeit der Daten",
                        "vertragliche Datenschutzbestimmungen", "Schutz personenbezogener Daten im Vertrag",
                        "Datenschutzklausel", "Vertraulichkeitsklausel",
                    ])
            ]),
        Obligation(
            id: "dora-30-2-d", act: "2022/2554", citation: "Article 30(2), point (d)", article: 30, pillar: .thirdParty,
            statement: """
                Every contract for ICT services gives access to data, and their return in an accessible format, on \
                insolvency, resolution, discontinuation or termination.
                """,
            statementGerman: """
                Jeder Vertrag über IKT-Dienstleistungen sichert Zugang zu Daten und ihre Rückgabe in zugänglichem \
                Format bei Insolvenz, Abwicklung, Einstellung oder Kündigung.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "access and return",
                    english: [
                        "access, recovery and return of data", "return of data in accessible format",
                        "data returned upon termination", "recovery and return of our data",
                        "data handed back at contract end",
                    ],
                    german: [
                        "Zugang, Wiederherstellung und Rückgabe der Daten", "Rückgabe in zugänglichem Format",
                        "Datenrückgabe bei Vertragsende", "Herausgabe der Daten",
                    ]),
                ObligationElement(
                    "insolvency, resolution, discontinuation, termination",
                    english: [
                        "in case of insolvency or resolution", "discontinuation of business operations",
                        "upon insolvency of the provider", "provider ceases operations",
                    ],
                    german: [
                        "bei Insolvenz oder Abwicklung", "Einstellung der Geschäftstätigkeit",
                        "Insolvenz des Dienstleisters", "Dienstleister stellt Betrieb ein",
                    ]),
            ]),
    ]
}
