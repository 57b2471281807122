extension ObligationCatalogue {
    /// Article 12(1) and (2): backup policies, procedures and systems.
    static let article12Backup: [Obligation] = [
        Obligation(
            id: "dora-12-1-a", act: "2022/2554", citation: "Article 12(1), point (a)", article: 12, pillar: .ictRisk,
            statement: """
                A backup policy must set which data is backed up and the minimum frequency, according to criticality or \
                confidentiality.
                """,
            statementGerman: """
                Eine Backup-Richtlinie muss den Umfang der gesicherten Daten und die Mindesthäufigkeit nach Kritikalität \
                oder Vertraulichkeit festlegen.
                """,
            binds: .fullFramework, evidence: .policy,
            elements: [
                ObligationElement(
                    "scope of data",
                    english: [
                        "scope of data subject to backup", "backup policy covers data", "data sets to be backed up",
                        "systems and data included in backup", "data backed up by criticality",
                        "which data is backed up",
                    ],
                    german: [
                        "Umfang der zu sichernden Daten", "Backup-Richtlinie umfasst Daten",
                        "zu sichernde Datenbestände", "gesicherte Systeme und Daten", "welche Daten gesichert werden",
                        "Datensicherungskonzept",
                    ]),
                ObligationElement(
                    "minimum frequency",
                    english: [
                        "minimum frequency of backup", "daily backups", "incremental backups every night",
                        "backup every four hours", "backup schedule by criticality", "hourly database backups",
                        "backup every 4 hours", "full backup every week",
                    ],
                    german: [
                        "Mindesthäufigkeit der Datensicherung", "tägliche Datensicherung",
                        "nächtliche inkrementelle Sicherung", "Sicherungsintervalle nach Kritikalität",
                        "Datensicherung alle vier Stunden", "Datensicherung alle 4 Stunden",
                        "wöchentliche Vollsicherung", "Sicherung mindestens täglich",
                    ]),
            ]),
        Obligation(
            id: "dora-12-1-b", act: "2022/2554", citation: "Article 12(1), point (b)", article: 12, pillar: .ictRisk,
            statement: "Restoration and recovery must be worked out as documented procedures and methods.",
            statementGerman: """
                Wiedergewinnung und Wiederherstellung müssen als Verfahren und Methoden dokumentiert sein.
                """,
            binds: .fullFramework, evidence: .procedure,
            elements: [
                ObligationElement(
                    "restoration procedures and methods",
                    english: [
                        "restoration and recovery procedures", "recovery methods documented", "restore procedure",
                        "step-by-step restore instructions", "documented recovery methods",
                    ],
                    german: [
                        "Wiedergewinnungs- und Wiederherstellungsverfahren",
                        "Wiederherstellungsmethoden dokumentiert", "Rücksicherungsverfahren",
                        "Anleitung zur Rücksicherung",
                    ])
            ]),
        Obligation(
            id: "dora-12-2-s1", act: "2022/2554", citation: "Article 12(2)", article: 12, pillar: .ictRisk,
            statement: """
                Backup systems must exist that can be activated under the backup, restoration and recovery procedures.
                """,
            statementGerman: """
                Es müssen Datensicherungssysteme bestehen, die nach den Sicherungs- und Wiederherstellungsverfahren \
                aktiviert werden können.
                """,
            binds: .fullFramework, evidence: .record,
            elements: [
                ObligationElement(
                    "backup systems",
                    english: [
                        "backup systems can be activated", "backup systems set up", "backup infrastructure in place",
                        "activation of backup systems", "dedicated backup servers",
                    ],
                    german: [
                        "Datensicherungssysteme aktivierbar", "Datensicherungssysteme eingerichtet",
                        "Backup-Infrastruktur vorhanden", "Aktivierung der Backup-Systeme",
                    ])
            ]),
        Obligation(
            id: "dora-12-2-s2", act: "2022/2554", citation: "Article 12(2)", article: 12, pillar: .ictRisk,
            statement: """
                Activating backups must not endanger the security of networks and systems or the protection of data.
                """,
            statementGerman: """
                Die Aktivierung von Backups darf weder die Sicherheit der Netzwerke und Systeme noch den Schutz der \
                Daten gefährden.
                """,
            binds: .fullFramework, evidence: .test,
            elements: [
                ObligationElement(
                    "secure activation of backups",
                    english: [
                        "activation does not jeopardise security", "backup activation must not compromise security",
                        "backups scanned for malware before restore", "backup data encrypted",
                        "security of restored systems verified",
                    ],
                    german: [
                        "Aktivierung gefährdet Sicherheit nicht",
                        "Backups vor Rücksicherung auf Schadsoftware geprüft", "verschlüsselte Backups",
                        "Sicherheit wiederhergestellter Systeme geprüft",
                    ])
            ]),
        Obligation(
            id: "dora-12-2-s3", act: "2022/2554", citation: "Article 12(2)", article: 12, pillar: .ictRisk,
            statement: "Backup, restoration and recovery procedures must be tested periodically.",
            statementGerman: """
                Sicherungs-, Wiedergewinnungs- und Wiederherstellungsverfahren müssen regelmäßig getestet werden.
                """,
            binds: .fullFramework, evidence: .test, frequency: "periodically",
            elements: [
                ObligationElement(
                    "restore tests",
                    english: [
                        "restore tests", "test restoration of backups", "backup recovery is tested",
                        "restoration test performed", "trial restores", "backups are tested for recoverability",
                        "restoring sample data from backup", "recovery from backup verified",
                    ],
                    german: [
                        "Wiederherstellungstests", "Rücksicherungstest", "Test der Rücksicherung",
                        "Wiederherstellbarkeit der Backups getestet", "Probe-Rücksicherung",
                        "Rückspielen von Stichproben", "Wiederherstellung aus Sicherungen geprüft",
                    ]),
                ObligationElement(
                    "periodic rhythm",
                    english: [
                        "restores tested quarterly", "backup procedures tested periodically",
                        "restore tested twice a year", "restore tests at least annually", "monthly restore test",
                        "every six months", "restore test once a year", "each quarter a restore",
                    ],
                    german: [
                        "Rücksicherung vierteljährlich getestet", "Datensicherungsverfahren regelmäßig getestet",
                        "Wiederherstellung halbjährlich getestet", "Rücksicherungstests mindestens jährlich",
                        "alle sechs Monate", "Rücksicherungstest einmal im Jahr", "jedes Quartal eine Rücksicherung",
                    ]),
            ]),
    ]
}
