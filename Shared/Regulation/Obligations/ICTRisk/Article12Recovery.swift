extension ObligationCatalogue {
    /// Article 12(3) to (7): restore environment, redundancy, recovery objectives, integrity.
    static let article12Recovery: [Obligation] = [
        Obligation(
            id: "dora-12-3-s1", act: "2022/2554",
            citation: "Article 12(3), first subparagraph", article: 12, pillar: .ictRisk,
            statement: """
                When backup data is restored on own systems, the systems used must be physically and logically separate \
                from the source system.
                """,
            statementGerman: """
                Bei der Wiederherstellung auf eigenen Systemen müssen diese physisch und logisch vom Quellsystem \
                getrennt sein.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "separation from the source system",
                    english: [
                        "physically and logically segregated", "separate from the source system",
                        "backups stored in isolated environment", "air-gapped backup", "offline immutable backups",
                        "segregated backup network", "backups kept at a separate location",
                        "backup domain isolated from production",
                    ],
                    german: [
                        "physisch und logisch getrennt", "vom Quellsystem getrennt", "isolierte Backup-Umgebung",
                        "vom Netz getrennte Backups", "unveränderliche Offline-Sicherungen",
                        "Sicherungen an getrenntem Standort", "von der Produktion getrennte Sicherungssysteme",
                    ])
            ]),
        Obligation(
            id: "dora-12-3-s2", act: "2022/2554",
            citation: "Article 12(3), first subparagraph", article: 12, pillar: .ictRisk,
            statement: """
                The systems used for restoring must be protected from unauthorised access and corruption and let \
                services be restored in good time.
                """,
            statementGerman: """
                Die zur Wiederherstellung genutzten Systeme müssen vor unbefugtem Zugriff und Verfälschung geschützt \
                sein und eine zeitnahe Wiederherstellung der Dienste erlauben.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "protection of the restore environment",
                    english: [
                        "backup systems protected from unauthorised access",
                        "restore environment secured against corruption", "protected against ICT corruption",
                        "separate credentials for backup administration",
                    ],
                    german: [
                        "Backup-Systeme vor unbefugtem Zugriff geschützt", "Wiederherstellungsumgebung geschützt",
                        "vor Verfälschung geschützt", "getrennte Konten für die Backup-Administration",
                    ]),
                ObligationElement(
                    "timely restoration",
                    english: [
                        "timely restoration of services", "services restored within recovery time",
                        "rapid restoration of services", "restore within agreed time",
                    ],
                    german: [
                        "rechtzeitige Wiederherstellung der Dienste", "zeitnahe Wiederherstellung",
                        "Dienste innerhalb der Wiederherstellungszeit", "schnelle Wiederherstellung von Diensten",
                    ]),
            ]),
        Obligation(
            id: "dora-12-4-s1", act: "2022/2554", citation: "Article 12(4)", article: 12, pillar: .ictRisk,
            statement: """
                Redundant ICT capacity with adequate resources and functions must be kept to meet business needs.
                """,
            statementGerman: """
                Redundante IKT-Kapazitäten mit angemessenen Ressourcen und Funktionen müssen zur Deckung des \
                Geschäftsbedarfs vorgehalten werden.
                """,
            binds: .fullFrameworkNotMicroenterprise, evidence: .record,
            elements: [
                ObligationElement(
                    "redundant capacity",
                    english: [
                        "redundant ICT capacities", "redundant data centre", "standby capacity maintained",
                        "second data centre", "redundant capacity covers business needs",
                    ],
                    german: [
                        "redundante IKT-Kapazitäten", "redundantes Rechenzentrum", "Reservekapazitäten vorgehalten",
                        "zweites Rechenzentrum", "Redundanz deckt den Geschäftsbedarf",
                    ])
            ]),
        Obligation(
            id: "dora-12-4-s2", act: "2022/2554", citation: "Article 12(4)", article: 12, pillar: .ictRisk,
            statement: "A microenterprise must assess from its risk profile whether it needs redundant ICT capacity.",
            statementGerman: """
                Ein Kleinstunternehmen muss anhand seines Risikoprofils beurteilen, ob es redundante IKT-Kapazitäten \
                braucht.
                """,
            binds: .fullFrameworkMicroenterprise, evidence: .record,
            elements: [
                ObligationElement(
                    "assessment of redundancy need",
                    english: [
                        "assess need for redundancy", "redundancy based on risk profile",
                        "need for redundant capacity", "decision on redundant capacity",
                    ],
                    german: [
                        "Bedarf an Redundanz beurteilen", "Redundanz anhand des Risikoprofils",
                        "Notwendigkeit redundanter Kapazitäten", "Entscheidung über redundante Kapazitäten",
                    ])
            ]),
        Obligation(
            id: "dora-12-6-s1", act: "2022/2554", citation: "Article 12(6)", article: 12, pillar: .ictRisk,
            statement: """
                Recovery time and point objectives must be set for each function, considering its criticality and the \
                possible effect on market efficiency.
                """,
            statementGerman: """
                Für jede Funktion müssen Ziele für Wiederherstellungszeit und -punkt festgelegt werden, unter \
                Berücksichtigung der Kritikalität und möglicher Auswirkungen auf die Markteffizienz.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "recovery time and point objectives",
                    english: [
                        "recovery time objective", "recovery point objective", "RTO and RPO",
                        "recovery objectives per function", "maximum data loss of one hour",
                        "restored within four hours", "restored within 4 hours", "service restored within 4 hours",
                    ],
                    german: [
                        "Wiederherstellungszeitziel", "Wiederherstellungspunktziel", "RTO und RPO",
                        "Wiederanlaufzeit je Funktion", "Wiederherstellung innerhalb von vier Stunden",
                        "maximal tolerierbarer Datenverlust", "Wiederherstellung innerhalb von 4 Stunden",
                        "maximal tolerierbare Ausfallzeit",
                    ]),
                ObligationElement(
                    "criticality and market effect",
                    english: [
                        "objectives based on criticality", "potential impact on market efficiency",
                        "criticality determines recovery objectives", "critical function recovery targets",
                    ],
                    german: [
                        "Ziele nach Kritikalität", "mögliche Auswirkungen auf die Markteffizienz",
                        "Kritikalität bestimmt die Wiederherstellungsziele",
                        "Wiederherstellungsziele kritischer Funktionen",
                    ]),
            ]),
        Obligation(
            id: "dora-12-6-s2", act: "2022/2554", citation: "Article 12(6)", article: 12, pillar: .ictRisk,
            statement: """
                Recovery objectives must make sure that agreed service levels are met even in extreme scenarios.
                """,
            statementGerman: """
                Wiederherstellungsziele müssen sicherstellen, dass vereinbarte Dienstgüten auch in Extremszenarien \
                eingehalten werden.
                """,
            binds: .fullFramework, evidence: .test,
            elements: [
                ObligationElement(
                    "service levels in extreme scenarios",
                    english: [
                        "agreed service levels in extreme scenarios", "service levels met under extreme scenarios",
                        "recovery objectives in worst case", "extreme scenario recovery",
                    ],
                    german: [
                        "vereinbarte Dienstgüte in Extremszenarien", "Service Level auch in Extremszenarien",
                        "Wiederherstellungsziele im schlimmsten Fall", "Extremszenarien berücksichtigt",
                    ])
            ]),
        Obligation(
            id: "dora-12-7-s1", act: "2022/2554", citation: "Article 12(7)", article: 12, pillar: .ictRisk,
            statement: """
                After recovery, multiple checks including reconciliations must confirm the highest level of data \
                integrity.
                """,
            statementGerman: """
                Nach einer Wiederherstellung müssen mehrfache Kontrollen einschließlich Abgleichen die größtmögliche \
                Datenintegrität bestätigen.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "integrity checks after recovery",
                    english: [
                        "integrity checks after recovery", "reconciliation of restored data",
                        "multiple checks after restore", "data integrity verified after recovery",
                        "post-recovery reconciliation",
                    ],
                    german: [
                        "Integritätsprüfung nach Wiederherstellung", "Abgleich wiederhergestellter Daten",
                        "mehrfache Kontrollen nach Rücksicherung", "Datenintegrität nach Wiederherstellung geprüft",
                    ])
            ]),
        Obligation(
            id: "dora-12-7-s2", act: "2022/2554", citation: "Article 12(7)", article: 12, pillar: .ictRisk,
            statement: """
                Data rebuilt from external stakeholders must be checked in the same way, so that all data is consistent \
                between systems.
                """,
            statementGerman: """
                Von externen Beteiligten rekonstruierte Daten müssen ebenso geprüft werden, damit alle Daten \
                systemübergreifend konsistent sind.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "consistency of reconstructed data",
                    english: [
                        "reconstructing data from external stakeholders", "consistency checks between systems",
                        "data reconstructed from counterparties", "consistent data across systems",
                    ],
                    german: [
                        "Rekonstruktion von Daten externer Beteiligter", "Konsistenzprüfung zwischen Systemen",
                        "systemübergreifend konsistente Daten", "Datenrekonstruktion mit Gegenparteien",
                    ])
            ]),
    ]
}
