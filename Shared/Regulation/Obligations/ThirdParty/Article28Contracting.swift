extension ObligationCatalogue {
    /// Article 28(4) to (6): before a contract is signed; audits.
    static let article28Contracting: [Obligation] = [
        Obligation(
            id: "dora-28-4-a", act: "2022/2554", citation: "Article 28(4), point (a)", article: 28, pillar: .thirdParty,
            statement: """
                Before contracting, the entity checks whether the service supports a critical or important function.
                """,
            statementGerman: """
                Vor Vertragsschluss prüft das Unternehmen, ob die Dienstleistung eine kritische oder wichtige \
                Funktion unterstützt.
                """,
            binds: .all, evidence: .record, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "criticality checked",
                    english: [
                        "assess whether service supports critical function", "criticality assessment of the service",
                        "criticality assessment before contracting", "determine if function is critical or important",
                    ],
                    german: [
                        "Prüfung auf kritische oder wichtige Funktion", "Kritikalitätsbewertung der Dienstleistung",
                        "Kritikalitätsprüfung vor Vertragsschluss", "Einstufung der unterstützten Funktion",
                    ])
            ]),
        Obligation(
            id: "dora-28-4-b", act: "2022/2554", citation: "Article 28(4), point (b)", article: 28, pillar: .thirdParty,
            statement: """
                Before contracting, the entity checks that the supervisory conditions for contracting are met.
                """,
            statementGerman: """
                Vor Vertragsschluss prüft das Unternehmen, ob die aufsichtlichen Bedingungen für die Vergabe erfüllt \
                sind.
                """,
            binds: .all, evidence: .record, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "supervisory conditions",
                    english: [
                        "supervisory conditions for contracting", "regulatory conditions for outsourcing met",
                        "supervisory requirements checked before signing", "regulatory admissibility of the contract",
                    ],
                    german: [
                        "aufsichtliche Bedingungen für den Vertrag", "aufsichtsrechtliche Voraussetzungen geprüft",
                        "regulatorische Zulässigkeit der Auslagerung", "Aufsichtsanforderungen vor Vertragsschluss",
                    ])
            ]),
        Obligation(
            id: "dora-28-4-c", act: "2022/2554", citation: "Article 28(4), point (c)", article: 28, pillar: .thirdParty,
            statement: """
                Before contracting, the entity identifies and assesses all risks of the contract, concentration risk \
                included.
                """,
            statementGerman: """
                Vor Vertragsschluss ermittelt und bewertet das Unternehmen alle Risiken des Vertrags, auch das \
                Konzentrationsrisiko.
                """,
            binds: .all, evidence: .report, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "contract risks assessed",
                    english: [
                        "risk assessment before contracting", "identify and assess contract risks",
                        "pre-contract risk assessment", "risk analysis prior to outsourcing",
                        "assess risks of the arrangement",
                    ],
                    german: [
                        "Risikobewertung vor Vertragsschluss", "Risikoanalyse vor der Auslagerung",
                        "Risiken der Vereinbarung bewerten", "Risiken des Vertrags ermitteln",
                    ]),
                ObligationElement(
                    "concentration risk included",
                    english: [
                        "concentration risk", "ICT concentration risk assessed", "dependence on single provider",
                        "provider concentration",
                    ],
                    german: [
                        "Konzentrationsrisiko", "IKT-Konzentrationsrisiko bewerten",
                        "Abhängigkeit von einem Anbieter", "Anbieterkonzentration",
                    ]),
            ]),
        Obligation(
            id: "dora-28-4-d", act: "2022/2554", citation: "Article 28(4), point (d)", article: 28, pillar: .thirdParty,
            statement: """
                Before contracting, the entity carries out due diligence and makes sure the provider is suitable \
                throughout selection.
                """,
            statementGerman: """
                Vor Vertragsschluss führt das Unternehmen eine Sorgfaltsprüfung durch und stellt die Eignung des \
                Dienstleisters sicher.
                """,
            binds: .all, evidence: .report, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "due diligence",
                    english: [
                        "due diligence on prospective providers", "vendor due diligence",
                        "provider due diligence before contract", "suitability of the provider",
                        "supplier selection and assessment", "due diligence questionnaire",
                        "provider has passed due diligence",
                    ],
                    german: [
                        "Due-Diligence-Prüfung der Dienstleister", "Sorgfaltsprüfung vor Vertragsschluss",
                        "Eignung des Dienstleisters", "Auswahl und Bewertung von Lieferanten", "Lieferantenprüfung",
                    ])
            ]),
        Obligation(
            id: "dora-28-4-e", act: "2022/2554", citation: "Article 28(4), point (e)", article: 28, pillar: .thirdParty,
            statement: "Before contracting, the entity looks for conflicts of interest and assesses them.",
            statementGerman: "Vor Vertragsschluss ermittelt und bewertet das Unternehmen Interessenkonflikte.",
            binds: .all, evidence: .record, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "conflicts of interest",
                    english: [
                        "conflicts of interest with provider", "conflicts of interest before contracting",
                        "identify conflicts of interest", "conflict of interest check of vendor",
                        "conflicts of interest are assessed",
                    ],
                    german: [
                        "Interessenkonflikte mit dem Dienstleister", "Interessenkonflikte vor Vertragsschluss",
                        "Ermittlung von Interessenkonflikten", "Prüfung auf Interessenkonflikte",
                        "Interessenkonflikte werden bewertet",
                    ])
            ]),
        Obligation(
            id: "dora-28-5-s1", act: "2022/2554", citation: "Article 28(5)", article: 28, pillar: .thirdParty,
            statement: """
                The entity contracts only with providers that meet appropriate information security standards.
                """,
            statementGerman: """
                Das Unternehmen schließt nur Verträge mit Dienstleistern, die angemessene Standards der \
                Informationssicherheit einhalten.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "security standards required",
                    english: [
                        "provider complies with information security standards",
                        "appropriate information security standards", "ISO 27001 certified providers",
                        "minimum security standards for suppliers", "only providers meeting security standards",
                    ],
                    german: [
                        "Dienstleister erfüllt Informationssicherheitsstandards",
                        "angemessene Informationssicherheitsstandards", "nach ISO 27001 zertifizierte Dienstleister",
                        "Mindestsicherheitsstandards für Lieferanten",
                    ])
            ]),
        Obligation(
            id: "dora-28-5-s2", act: "2022/2554", citation: "Article 28(5)", article: 28, pillar: .thirdParty,
            statement: """
                For critical or important functions the entity considers, before signing, whether the provider uses \
                the latest and highest security standards.
                """,
            statementGerman: """
                Bei kritischen oder wichtigen Funktionen prüft das Unternehmen vor Abschluss, ob der Dienstleister \
                die aktuellsten und höchsten Sicherheitsstandards nutzt.
                """,
            binds: .all, evidence: .record, frequency: "before contracting",
            elements: [
                ObligationElement(
                    "highest standards considered",
                    english: [
                        "most up-to-date security standards", "highest quality security standards",
                        "latest information security standards", "state-of-the-art provider security",
                        "most current and highest standards",
                    ],
                    german: [
                        "aktuellste Sicherheitsstandards", "höchste Qualitätsstandards der Informationssicherheit",
                        "neueste Sicherheitsstandards", "Stand der Technik beim Dienstleister",
                        "höchste und aktuellste Standards",
                    ])
            ]),
        Obligation(
            id: "dora-28-6-sp1", act: "2022/2554",
            citation: "Article 28(6), first subparagraph", article: 28, pillar: .thirdParty,
            statement: """
                How often and in which areas providers are audited is fixed beforehand, by risk and by accepted \
                audit standards.
                """,
            statementGerman: """
                Häufigkeit und Bereiche der Prüfungen bei Dienstleistern werden vorab, risikobasiert und nach \
                anerkannten Prüfungsstandards festgelegt.
                """,
            binds: .all, evidence: .procedure,
            elements: [
                ObligationElement(
                    "audit frequency and areas fixed",
                    english: [
                        "frequency of audits and inspections", "audit areas determined in advance",
                        "risk-based audit plan for providers", "provider audit schedule",
                        "pre-determined audit frequency", "areas to be audited",
                    ],
                    german: [
                        "Häufigkeit der Audits und Inspektionen", "Prüfungsbereiche vorab festgelegt",
                        "risikobasierter Prüfungsplan für Dienstleister", "Auditplan für Dienstleister",
                        "zu prüfende Bereiche",
                    ]),
                ObligationElement(
                    "accepted audit standards",
                    english: [
                        "commonly accepted audit standards", "recognised auditing standards",
                        "audits follow accepted standards", "international audit standards",
                    ],
                    german: [
                        "allgemein anerkannte Prüfungsstandards", "anerkannte Auditstandards",
                        "Prüfung nach anerkannten Standards", "internationale Prüfungsstandards",
                    ]),
            ]),
        Obligation(
            id: "dora-28-6-sp2", act: "2022/2554",
            citation: "Article 28(6), second subparagraph", article: 28, pillar: .thirdParty,
            statement: """
                For technically complex services the entity verifies that the auditors have the right skills.
                """,
            statementGerman: """
                Bei technisch komplexen Diensten vergewissert sich das Unternehmen, dass die Prüfer über die nötige \
                Fachkunde verfügen.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "auditors' skills",
                    english: [
                        "auditors possess appropriate skills", "skills and knowledge of auditors",
                        "technically complex services audit", "auditor competence verified", "qualified IT auditors",
                    ],
                    german: [
                        "Fachkunde der Prüfer", "Fähigkeiten und Kenntnisse der Prüfer",
                        "Prüfung technisch komplexer Dienste", "Qualifikation der IT-Prüfer",
                    ])
            ]),
    ]
}
