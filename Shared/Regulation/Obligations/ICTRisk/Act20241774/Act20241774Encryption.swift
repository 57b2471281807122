extension ObligationCatalogue {
    /// Delegated Regulation (EU) 2024/1774, Articles 6 and 7: encryption and cryptographic keys.
    static let act20241774Encryption: [Obligation] = [
        Obligation(
            id: "rts-rmf-6-2-a", act: "2024/1774",
            citation: "Article 6(2), first subparagraph, point (a)", article: 6, pillar: .ictRisk,
            statement: "The encryption policy must have rules for encrypting data at rest and in transit.",
            statementGerman: """
                Die Verschlüsselungsleitlinie muss Regeln zur Verschlüsselung ruhender und übertragener Daten enthalten.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "encryption at rest",
                    english: [
                        "encryption of data at rest", "stored data encrypted", "disk encryption",
                        "databases are encrypted", "AES-256 encryption", "laptops fully encrypted",
                        "backup media encrypted",
                    ],
                    german: [
                        "Verschlüsselung ruhender Daten", "gespeicherte Daten verschlüsselt",
                        "Festplattenverschlüsselung", "Datenbanken sind verschlüsselt", "AES-256-Verschlüsselung",
                        "Notebooks vollständig verschlüsselt", "verschlüsselte Speichermedien",
                    ]),
                ObligationElement(
                    "encryption in transit",
                    english: [
                        "encryption of data in transit", "data encrypted during transmission", "TLS 1.2 or higher",
                        "transport encryption", "encrypted network connections", "TLS 1.3",
                        "unencrypted protocols prohibited",
                    ],
                    german: [
                        "Verschlüsselung übertragener Daten", "Daten bei Übertragung verschlüsselt",
                        "TLS 1.2 oder höher", "Transportverschlüsselung", "verschlüsselte Übertragung", "TLS 1.3",
                        "unverschlüsselte Protokolle untersagt",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-6-2-b", act: "2024/1774",
            citation: "Article 6(2), first subparagraph, point (b)", article: 6, pillar: .ictRisk,
            statement: """
                The encryption policy must have rules for encrypting data in use where necessary, or for processing it \
                in a separated and protected environment.
                """,
            statementGerman: """
                Die Verschlüsselungsleitlinie muss nötigenfalls Regeln zur Verschlüsselung von Daten bei Verwendung oder \
                zur Verarbeitung in einer getrennten, geschützten Umgebung enthalten.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "data in use",
                    english: [
                        "encryption of data in use", "data in use protected", "separated and protected environment",
                        "confidential computing", "secure enclave",
                    ],
                    german: [
                        "Verschlüsselung von Daten bei Verwendung", "in Verwendung befindliche Daten",
                        "getrennte und geschützte Umgebung", "Confidential Computing",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-6-2-c", act: "2024/1774",
            citation: "Article 6(2), first subparagraph, point (c)", article: 6, pillar: .ictRisk,
            statement: """
                The encryption policy must have rules for encrypting internal network connections and traffic with \
                external parties.
                """,
            statementGerman: """
                Die Verschlüsselungsleitlinie muss Regeln zur Verschlüsselung interner Netzverbindungen und des Verkehrs \
                mit Externen enthalten.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "encryption of internal and external connections",
                    english: [
                        "encryption of internal network connections", "encrypted traffic with external parties",
                        "internal traffic encrypted", "mutual TLS between services", "VPN for external connections",
                    ],
                    german: [
                        "Verschlüsselung interner Netzverbindungen", "verschlüsselter Verkehr mit Externen",
                        "interner Datenverkehr verschlüsselt", "VPN für externe Verbindungen",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-6-3-s1", act: "2024/1774", citation: "Article 6(3)", article: 6, pillar: .ictRisk,
            statement: """
                The encryption policy must set criteria for choosing cryptographic techniques, based on leading \
                practices, standards and asset classification.
                """,
            statementGerman: """
                Die Verschlüsselungsleitlinie muss Kriterien zur Auswahl kryptografischer Techniken anhand führender \
                Praktiken, Standards und der Klassifizierung festlegen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "selection of cryptographic techniques",
                    english: [
                        "criteria for cryptographic techniques", "approved cryptographic algorithms",
                        "selection of encryption algorithms", "permitted key lengths", "list of approved ciphers",
                    ],
                    german: [
                        "Kriterien für kryptografische Techniken", "zugelassene kryptografische Verfahren",
                        "Auswahl der Verschlüsselungsalgorithmen", "zulässige Schlüssellängen", "BSI TR-02102",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-6-4-s1", act: "2024/1774", citation: "Article 6(4)", article: 6, pillar: .ictRisk,
            statement: """
                The encryption policy must provide for updating cryptographic technology as cryptanalysis develops.
                """,
            statementGerman: """
                Die Verschlüsselungsleitlinie muss die Aktualisierung kryptografischer Technik nach Entwicklungen der \
                Kryptoanalyse vorsehen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "update of cryptography",
                    english: [
                        "update cryptographic technology", "developments in cryptanalysis",
                        "quantum threats to cryptography", "cryptographic agility", "outdated algorithms replaced",
                        "post-quantum migration",
                    ],
                    german: [
                        "Aktualisierung kryptografischer Technik", "Entwicklungen der Kryptoanalyse",
                        "Kryptoagilität", "veraltete Algorithmen ersetzt", "Post-Quanten-Kryptografie",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-7-1", act: "2024/1774", citation: "Article 7(1)", article: 7, pillar: .ictRisk,
            statement: """
                A key management policy must govern cryptographic keys over their whole lifecycle, from generation to \
                destruction.
                """,
            statementGerman: """
                Eine Leitlinie zur Schlüsselverwaltung muss kryptografische Schlüssel über den gesamten Lebenszyklus von \
                Erzeugung bis Vernichtung regeln.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "key lifecycle",
                    english: [
                        "cryptographic key management", "key lifecycle", "key generation, storage and destruction",
                        "key rotation and revocation", "generation to destruction of keys",
                        "keys generated, distributed, archived and destroyed", "key custodians",
                    ],
                    german: [
                        "kryptografische Schlüsselverwaltung", "Lebenszyklus der Schlüssel",
                        "Erzeugung, Speicherung und Vernichtung", "Schlüsselrotation und Widerruf",
                        "Schlüsselmanagement", "Schlüssel erzeugen, verteilen, archivieren und vernichten",
                        "Schlüsselverantwortliche",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-7-2", act: "2024/1774", citation: "Article 7(2)", article: 7, pillar: .ictRisk,
            statement: """
                Controls must protect keys over their lifecycle from loss, unauthorised access, disclosure and change.
                """,
            statementGerman: """
                Kontrollen müssen Schlüssel über ihren Lebenszyklus vor Verlust, unbefugtem Zugriff, Offenlegung und \
                Änderung schützen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "protection of keys",
                    english: [
                        "keys protected against loss", "hardware security module", "keys stored in an HSM",
                        "unauthorised access to keys", "key vault", "split knowledge for keys",
                    ],
                    german: [
                        "Schlüssel vor Verlust geschützt", "Hardware-Sicherheitsmodul",
                        "Schlüssel im HSM gespeichert", "unbefugter Zugriff auf Schlüssel",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-7-3", act: "2024/1774", citation: "Article 7(3)", article: 7, pillar: .ictRisk,
            statement: "Methods must exist to replace cryptographic keys that are lost, compromised or damaged.",
            statementGerman: """
                Es müssen Methoden bestehen, um verlorene, kompromittierte oder beschädigte Schlüssel zu ersetzen.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "replacement of keys",
                    english: [
                        "replace lost or compromised keys", "compromised keys are replaced",
                        "key replacement procedure", "damaged keys replaced", "emergency key rollover",
                    ],
                    german: [
                        "verlorene oder kompromittierte Schlüssel ersetzen", "Austausch kompromittierter Schlüssel",
                        "Verfahren zum Schlüsselaustausch", "Ersatz beschädigter Schlüssel",
                    ])
            ]),
        Obligation(
            id: "rts-rmf-7-4", act: "2024/1774", citation: "Article 7(4)", article: 7, pillar: .ictRisk,
            statement: """
                A register of certificates and certificate-storing devices must be kept current at least for assets \
                behind critical or important functions.
                """,
            statementGerman: """
                Ein Verzeichnis der Zertifikate und zertifikatspeichernden Geräte muss zumindest für Assets kritischer \
                oder wichtiger Funktionen aktuell gehalten werden.
                """,
            binds: .fullFramework, evidence: .register,
            elements: [
                ObligationElement(
                    "certificate register",
                    english: [
                        "register of certificates", "certificate inventory", "certificate-storing devices",
                        "inventory of TLS certificates", "certificates are registered",
                        "central register of certificates",
                    ],
                    german: [
                        "Verzeichnis der Zertifikate", "Zertifikatsregister", "zertifikatspeichernde Geräte",
                        "Zertifikatsinventar", "Zertifikate werden erfasst",
                        "zentrales Verzeichnis der Zertifikate",
                    ]),
                ObligationElement(
                    "kept current",
                    english: [
                        "certificate register kept up to date", "certificate inventory updated",
                        "current certificate register", "register of certificates updated continuously",
                    ],
                    german: [
                        "Zertifikatsverzeichnis aktuell gehalten", "Zertifikatsinventar aktualisiert",
                        "laufend aktualisiertes Zertifikatsregister",
                    ]),
            ]),
        Obligation(
            id: "rts-rmf-7-5", act: "2024/1774", citation: "Article 7(5)", article: 7, pillar: .ictRisk,
            statement: "Certificates must be renewed in good time before they expire.",
            statementGerman: "Zertifikate müssen rechtzeitig vor Ablauf erneuert werden.",
            binds: .fullFramework, evidence: .record, frequency: "before expiry",
            elements: [
                ObligationElement(
                    "renewal before expiry",
                    english: [
                        "prompt renewal of certificates", "certificates renewed before expiry",
                        "renewal in advance of expiration", "certificate expiry monitored",
                        "certificates renewed 30 days before",
                    ],
                    german: [
                        "rechtzeitige Erneuerung der Zertifikate", "Zertifikate vor Ablauf erneuert",
                        "Erneuerung vor Ablaufdatum", "Zertifikatsablauf überwacht",
                    ])
            ]),
    ]
}
