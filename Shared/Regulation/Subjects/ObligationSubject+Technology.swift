/// Subjects: systems, data and those who may use them.
extension ObligationSubject {
    static let encryption = ObligationSubject(
        "encryption", reach: .section,
        english: "encrypt|cipher|crypt|tls|key|keys|algorithm|hsm",
        german: "verschlüssel|krypt|schlüssel|tls|chiffr|hsm|algorithm")

    static let keys = ObligationSubject(
        "cryptographic keys", reach: .section,
        english: "key|keys|crypt|hsm|encrypt", german: "schlüssel|krypt|hsm")

    static let certificates = ObligationSubject(
        "certificates", english: "certificat|pki", german: "zertifikat|pki")

    static let access = ObligationSubject(
        "access and identity", reach: .section,
        english: """
            access|account|identit|authenticat|password|rights|privilege|entitlement|log in|logon|permission|credential|
            need to know|user|factor|segregation
            """,
        german: """
            zugriff|zugang|zutritt|konto|konten|identität|authenti|passw|recht|berechtig|privileg|anmeld|benutzer|kennung|
            faktor|funktionstrennung
            """)

    static let premises = ObligationSubject(
        "premises", reach: .section,
        english: "premis|building|data cent|room|physical|site|office|desk|screen|door|badge|visitor|unattended",
        german: "gebäude|rechenzentr|raum|räum|physisch|standort|zutritt|schreibtisch|bildschirm|besuch|unbeaufsichtigt"
    )

    static let logging = ObligationSubject(
        "logging", reach: .section,
        english: "log|logs|logg|audit trail|clock|time source|event record|record",
        german: "protokoll|log|logs|logging|aufzeichn|uhr|zeitquelle|zeitserver|zeitsynchron")

    static let network = ObligationSubject(
        "networks", reach: .section,
        english:
            "network|firewall|segment|subnet|traffic|connection|session|vlan|zone|dmz|router|wlan|wifi|transmi|internet",
        german: "netz|firewall|segment|verbindung|datenfl|datenverkehr|sitzung|vlan|zone|router|übertrag|internet")

    static let confidentiality = ObligationSubject(
        "non-disclosure", english: "confidential|non disclosure|nda|secrecy",
        german: "vertraulich|geheimhalt|verschwiegen")

    static let operations = ObligationSubject(
        "ICT operations", reach: .section,
        english: "operat|production|environment|system|asset|runbook|job|schedul|maint|procedure",
        german: "betrieb|produktion|umgebung|system|handbuch|wartung|job|lauf|verfahren")

    static let capacity = ObligationSubject(
        "capacity", english: "capacit|load|utilis|utiliz|bottleneck|peak|performance|scal|stress",
        german: "kapazität|last|auslastung|engpass|engpäss|spitze|leistungsfähig|stress|skalier|speicherplatz")

    static let vulnerabilities = ObligationSubject(
        "vulnerabilities and patches", reach: .section,
        english: "vulnerab|patch|scan|weakness|flaw|librar|open source|cve|update|fix|advisor",
        german: "schwachstell|patch|scan|sicherheitslück|bibliothek|open source|cve|update|aktualisier|verwundbar|lücke"
    )

    static let patches = ObligationSubject(
        "patches", reach: .section,
        english: "patch|update|hotfix|fix|security release|upgrade",
        german: "patch|update|aktualisierung|sicherheitsaktual|hotfix|korrektur")

    static let dataSecurity = ObligationSubject(
        "security of data and systems", reach: .section,
        english: """
            data|configur|baseline|software|malware|malicious|virus|endpoint|device|storage|media|laptop|notebook|mobile|
            telework|remote|home|delet|eras|dispos|leak|classif|harden
            """,
        german: """
            daten|konfigur|basis|software|schadsoftware|viren|malware|endgerät|gerät|speicher|datenträger|laptop|notebook|
            mobil|telearbeit|homeoffice|lösch|entsorg|vernicht|abfluss|einstuf|klassifi|härt
            """)

    static let project = ObligationSubject(
        "projects", english: "project|programme", german: "projekt|vorhaben")

    static let development = ObligationSubject(
        "development and acquisition", reach: .section,
        english: """
            develop|acqui|source code|code|software|requirement|test environment|non production|production data|system|
            release|anonymi|pseudonymi|end user comput|spreadsheet
            """,
        german: """
            entwickl|beschaff|quellcode|quelltext|code|software|anforder|testumgebung|produktionsdat|system|freigabe|
            anonymisi|pseudonymisi|individuelle datenverarbeitung
            """)

    static let change = ObligationSubject(
        "changes", reach: .section,
        english: "change|modif|release|deploy|fallback|fall back|rollback|roll back|go live|goes live",
        german: "änder|veränder|release|change|rückfall|fallback|rollback|einspiel|produktiv")

    static let assets = ObligationSubject(
        "assets and their risks", reach: .section,
        english: """
            asset|inventor|risk|legacy|system|dependenc|depend|classif|cmdb|application|configur|process|interconnect|
            hardware|end of life|outdated
            """,
        german: """
            asset|inventar|risik|altsystem|system|abhängig|klassifi|einstuf|cmdb|anwendung|konfigur|prozess|verzeichnis|
            hardware|veraltet|ikt werte|schutzbedarf
            """)

    static let legacy = ObligationSubject(
        "legacy systems", reach: .section,
        english:
            "legacy|outdated|end of life|end of support|obsolete|unsupported|old|out of support|no longer supported",
        german: "altsystem|legacy|veraltet|abgekündigt|nicht mehr unterstützt|alte|ausser wartung|supportende")

    static let systems = ObligationSubject(
        "systems", english: "system|capacit|technolog|platform|hardware|software|peak|tool|infrastructure|application",
        german: "system|kapazität|technolog|plattform|hardware|software|spitze|werkzeug|infrastruktur|anwendung")

    static let security = ObligationSubject(
        "information security", reach: .section,
        english: "secur|protect|confidential|integrit|availab|network|access|data|transfer",
        german: "sicher|schutz|schütz|vertraulich|integrität|verfügbar|netz|zugriff|daten")
}
