extension ObligationCatalogue {
    /// Article 45: arrangements for sharing information on cyber threats.
    static let article45: [Obligation] = [
        Obligation(
            id: "dora-45-1-a", act: "2022/2554",
            citation: "Article 45(1), point (a)", article: 45, pillar: .informationSharing,
            statement: """
                Exchange of cyber threat information serves resilience: awareness, limiting spread, defence, \
                detection, mitigation and recovery.
                """,
            statementGerman: """
                Der Austausch von Informationen über Cyberbedrohungen dient der Resilienz: Bewusstsein, Eindämmung, \
                Abwehr, Erkennung, Minderung und Wiederherstellung.
                """,
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "threat information exchanged",
                    english: [
                        "share cyber threat information", "exchange of cyber threat intelligence",
                        "information sharing on cyber threats", "share indicators of compromise",
                        "exchange tactics, techniques and procedures",
                    ],
                    german: [
                        "Informationen über Cyberbedrohungen austauschen", "Austausch von Bedrohungsinformationen",
                        "Austausch von Kompromittierungsindikatoren",
                        "Austausch zu Taktiken, Techniken und Verfahren",
                    ]),
                ObligationElement(
                    "for resilience",
                    english: [
                        "raise awareness of cyber threats", "support defence capabilities",
                        "threat detection through shared intelligence", "limit spread of threats",
                        "enhance resilience through sharing",
                    ],
                    german: [
                        "Bewusstsein für Cyberbedrohungen stärken", "Abwehrfähigkeit unterstützen",
                        "Erkennung durch geteilte Informationen", "Ausbreitung von Bedrohungen eindämmen",
                    ]),
            ]),
        Obligation(
            id: "dora-45-1-b", act: "2022/2554",
            citation: "Article 45(1), point (b)", article: 45, pillar: .informationSharing,
            statement: "The exchange takes place inside trusted communities of financial entities.",
            statementGerman: "Der Austausch findet in vertrauenswürdigen Gemeinschaften von Finanzunternehmen statt.",
            binds: .all, evidence: .record,
            elements: [
                ObligationElement(
                    "trusted community",
                    english: [
                        "trusted communities of financial entities", "trusted sharing community",
                        "FS-ISAC membership", "member of information sharing community", "sector CERT or ISAC",
                    ],
                    german: [
                        "vertrauenswürdige Gemeinschaften von Finanzunternehmen", "Mitglied in FS-ISAC",
                        "vertrauensvoller Austauschkreis", "Branchen-CERT oder ISAC",
                    ])
            ]),
        Obligation(
            id: "dora-45-1-c", act: "2022/2554",
            citation: "Article 45(1), point (c)", article: 45, pillar: .informationSharing,
            statement: """
                Sharing arrangements protect sensitive information and follow rules of conduct on business secrets, \
                personal data and competition.
                """,
            statementGerman: """
                Vereinbarungen schützen sensible Informationen und folgen Verhaltensregeln zu Geschäftsgeheimnissen, \
                personenbezogenen Daten und Wettbewerb.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "sensitive information protected",
                    english: [
                        "protect sensitive nature of shared information", "traffic light protocol",
                        "confidentiality of shared threat information", "rules for handling shared information",
                    ],
                    german: [
                        "Schutz sensibler geteilter Informationen", "TLP-Einstufung",
                        "Vertraulichkeit geteilter Bedrohungsinformationen",
                        "Regeln zum Umgang mit geteilten Informationen",
                    ]),
                ObligationElement(
                    "rules of conduct",
                    english: [
                        "rules of conduct for information sharing", "business confidentiality and competition rules",
                        "personal data protection in sharing", "competition law in sharing arrangements",
                    ],
                    german: [
                        "Verhaltensregeln für den Informationsaustausch",
                        "Geschäftsgeheimnisse und Wettbewerbsregeln", "Datenschutz beim Informationsaustausch",
                        "Wettbewerbsrecht beim Austausch",
                    ]),
            ]),
        Obligation(
            id: "dora-45-2", act: "2022/2554", citation: "Article 45(2)", article: 45, pillar: .informationSharing,
            statement: """
                The arrangement sets the conditions of participation and, where suitable, the part of authorities, \
                of providers and of platforms.
                """,
            statementGerman: """
                Die Vereinbarung regelt Teilnahmebedingungen und gegebenenfalls die Rolle von Behörden, \
                Dienstleistern und Plattformen.
                """,
            binds: .all, evidence: .contractClause,
            elements: [
                ObligationElement(
                    "conditions of participation",
                    english: [
                        "conditions for participation in sharing", "participation conditions of the arrangement",
                        "membership rules of sharing group", "dedicated IT platform for sharing",
                        "involvement of public authorities in sharing",
                    ],
                    german: [
                        "Teilnahmebedingungen für den Austausch", "Bedingungen der Teilnahme",
                        "Mitgliedschaftsregeln der Austauschgruppe", "Plattform für den Informationsaustausch",
                        "Beteiligung von Behörden am Austausch",
                    ])
            ]),
        Obligation(
            id: "dora-45-3", act: "2022/2554", citation: "Article 45(3)", article: 45, pillar: .informationSharing,
            statement: "An entity that joins or leaves a sharing arrangement tells its authority.",
            statementGerman: """
                Ein Unternehmen, das einer Vereinbarung beitritt oder sie verlässt, teilt dies seiner Behörde mit.
                """,
            binds: .all, evidence: .notification, frequency: "on joining and on leaving",
            elements: [
                ObligationElement(
                    "joining notified",
                    english: [
                        "notify participation in sharing arrangement", "inform authority of membership",
                        "membership in information sharing notified", "notify joining the arrangement",
                    ],
                    german: [
                        "Teilnahme an Austauschvereinbarung anzeigen", "Behörde über Mitgliedschaft informieren",
                        "Beitritt zur Vereinbarung mitteilen", "Anzeige der Teilnahme",
                    ]),
                ObligationElement(
                    "leaving notified",
                    english: [
                        "notify cessation of membership", "inform authority when leaving",
                        "end of membership notified", "withdrawal from the arrangement notified",
                    ],
                    german: [
                        "Beendigung der Mitgliedschaft anzeigen", "Austritt der Behörde mitteilen",
                        "Ende der Teilnahme anzeigen", "Austritt aus der Vereinbarung",
                    ]),
            ]),
    ]
}
