extension SynonymGroup {
    /// What is done.
    static let acts = [
        SynonymGroup(
            "test",
            "test|testing|tests|exercise|exercised|drill|rehearse|rehearsal|rehearsed|try out|tries out|tried out|"
                + "trial|simulate|simulation|walk through|walked through|walkthrough|dry run",
            "test|tests|testen|getestet|testung|erproben|erprobt|erprobung|probe|übung|übungen|üben|geübt|probelauf|"
                + "simulation|simulieren|durchspielen|durchgespielt|testverfahren"),
        SynonymGroup(
            "review",
            "review|reviewed|reviews|revisit|reassess|re-examine|goes through|going through|look at|looks at|"
                + "recertify|recertification|recertified|re-certification|confirm|attestation",
            "überprüfen|überprüft|überprüfung|durchsicht|durchsehen|rezertifizierung|rezertifizieren|rezertifiziert|"
                + "nachprüfung|bestätigen|bestätigung|geprüft|prüfen|prüft|prüfung|kontrollieren|kontrolliert"),
        SynonymGroup(
            "assess",
            "assess|assessment|assessed|evaluate|evaluation|evaluated|appraise|appraisal|analyse|analysis|"
                + "analyze|analysed|examine|examination|judge|estimate|establish whether|looked at",
            "bewerten|bewertet|bewertung|beurteilen|beurteilung|beurteilt|einschätzen|einschätzung|analyse|analysieren|"
                + "analysiert|untersuchen|untersuchung|untersucht|auswerten|auswertung|ausgewertet|ermitteln|ermittelt"),
        SynonymGroup(
            "approve",
            "approve|approved|approval|approves|sign off|signed off|sign-off|endorse|adopt|adopted|adopts|"
                + "authorise|authorised|authorisation|release approval|resolve|resolution",
            "genehmigen|genehmigt|genehmigung|freigabe|freigegeben|freigeben|beschliessen|beschlossen|beschluss|"
                + "verabschieden|verabschiedet|billigen|billigt|billigung|zustimmung|zustimmen"),
        SynonymGroup(
            "record", "record|recorded|records|recording|log|logged|register an|note down|minuted|written down|file",
            "erfassen|erfasst|erfassung|aufzeichnen|aufgezeichnet|aufzeichnung|aufzeichnungen|protokollieren|"
                + "protokolliert|protokoll|protokollierung|festhalten|festgehalten|verzeichnen|verzeichnet"),
        SynonymGroup(
            "document", "document|documented|documentation|in writing|written|laid down|set down|written form|set out",
            "dokumentieren|dokumentiert|dokumentation|schriftlich|niedergelegt|schriftform|festgeschrieben|"
                + "schriftlicher form"),
        SynonymGroup(
            "inventory",
            "inventory|inventories|register|registers|list|catalogue|directory|database of|cmdb|"
                + "configuration database|configuration management database|repository",
            "inventar|inventare|verzeichnis|register|liste|katalog|bestandsverzeichnis|cmdb|konfigurationsdatenbank|"
                + "bestand"),
        SynonymGroup(
            "restore",
            "restore|restored|restoration|restores|restoring|read back|recover from backup|recover|recovery|"
                + "recovered|recoverability|reinstated",
            "wiederherstellen|wiederherstellung|wiederhergestellt|rücksicherung|rücksichern|zurückspielen|"
                + "zurückgespielt|rückspielen|rückspielung|wiedergewinnung|wiederanlauf|wiederherstellbarkeit"),
        SynonymGroup(
            "backup", "backup|backups|back up|backed up|saved data|data copies|copied data",
            "backup|backups|datensicherung|datensicherungen|sicherungskopie|sicherungskopien|gesichert|sicherung|"
                + "sicherungen|sicherungsverfahren"),
        SynonymGroup(
            "update",
            "update|updated|updating|keep current|kept current|kept up to date|up to date|refresh|refreshed|"
                + "amend|amended|adjust|adjusted|maintain|maintained|brought up to date|bring up to date|kept up-to-date",
            "aktualisieren|aktualisiert|aktualisierung|aktuell halten|aktuell|anpassen|angepasst|anpassung|gepflegt|"
                + "fortschreiben|fortgeschrieben|pflegen|pflege"),
        SynonymGroup(
            "inform",
            "inform|informed|notify|notified|notification|notifications|notice|tell|told|advise|announce|"
                + "announcement|warn|alerted",
            "informieren|informiert|unterrichten|unterrichtet|unterrichtung|benachrichtigen|benachrichtigt|mitteilen|"
                + "mitgeteilt|mitteilung|meldung|melden|gemeldet|anzeige|anzeigen|angezeigt|benachrichtigung|erstmeldung"
        ),
        SynonymGroup(
            "report", "report|reports|reported|reporting|submit|submitted|present|presents|presented",
            "bericht|berichte|berichten|berichtet|berichterstattung|vorlegen|vorgelegt|übermitteln|übermittelt"),
        SynonymGroup(
            "escalate", "escalate|escalated|escalation|takes it to|brought before|refer to",
            "eskalieren|eskaliert|eskalation|vorgelegt|eskalationsweg|eskalationsverfahren"),
        SynonymGroup(
            "train",
            "train|training|trainings|trained|course|courses|session|sessions|instruction|awareness|e-learning|"
                + "education|educated|programme of instruction",
            "schulung|schulungen|schulen|geschult|fortbildung|weiterbildung|unterweisung|unterwiesen|sensibilisierung|"
                + "training|lehrgang|kurs"),
        SynonymGroup(
            "monitor",
            "monitor|monitored|monitoring|oversee|oversees|oversight|overseeing|supervise|watch|track|tracked|"
                + "surveillance|follow-up|followed up",
            "überwachen|überwacht|überwachung|beaufsichtigen|nachverfolgen|nachverfolgt|nachverfolgung|beobachten|"
                + "beobachtet|monitoring|verfolgt|kontrolle"),
        SynonymGroup(
            "verify",
            "verify|verified|verification|validate|validated|validation|retest|retested|check|checked|checks|"
                + "re-test",
            "verifizieren|verifiziert|verifikation|validieren|validiert|validierung|nachtest|nachgetestet|nachgewiesen|"
                + "nachweis"),
        SynonymGroup(
            "remedy",
            "remedy|remediate|remediated|remediation|fix|fixed|address|addressed|rectify|corrected|closed|"
                + "close|resolve finding|mitigated",
            "beheben|behoben|behebung|beseitigen|beseitigt|beseitigung|abstellen|abgestellt|geschlossen|korrigiert|"
                + "mängelbeseitigung"),
        SynonymGroup(
            "identify", "identify|identified|identification|determine|determined|find|detected causes|establish",
            "identifizieren|identifiziert|identifizierung|identifikation|feststellen|festgestellt|bestimmen|bestimmt"),
        SynonymGroup(
            "define",
            "define|defined|defines|set|sets|fix limit|fixes|specify|specified|lay down|lays down|stipulate|"
                + "names|named|determines|prescribe",
            "festlegen|festgelegt|festlegung|legt fest|bestimmt|definieren|definiert|vorgeben|vorgegeben|regeln|"
                + "geregelt|nennt|genannt"),
        SynonymGroup(
            "detect", "detect|detection|detected|detecting|detects|alarm|alarms|alert|alerts",
            "erkennen|erkennung|erkannt|aufdecken|entdecken|alarm|alarme|alarmierung"),
        SynonymGroup(
            "encrypt", "encrypt|encrypted|encryption|encrypts|tls|cipher",
            "verschlüsseln|verschlüsselt|verschlüsselung|tls|kryptografisch|kryptographie"),
        SynonymGroup(
            "segregate", "segregated|separate|separated|separation|segregation|isolated|apart|isolation|segmented",
            "getrennt|trennung|isoliert|abgetrennt|separiert|trennen|abgeschottet|segmentiert"),
        SynonymGroup(
            "terminate", "terminate|termination|terminated|cancel contract|end contract|cancellation",
            "kündigen|kündigung|gekündigt|beendigung|beenden|beendet|kündigungsrecht|kündigungsrechte"),
        SynonymGroup("exit", "exit|exits|exiting|wind-down", "ausstieg|ausstiegs|exit|ausstiegsplan|rückführung"),
        SynonymGroup(
            "classify", "classify|classified|classification|classed|categorise|categorised|rated|graded",
            "klassifizieren|klassifiziert|klassifizierung|einstufen|eingestuft|einstufung|eingeordnet"),
        SynonymGroup(
            "learn", "lessons learned|lessons learnt|lessons|learnt|learned|learnings|post-incident review",
            "lehren|erkenntnisse|gelernte|lernen|gewonnene erkenntnisse"),
        SynonymGroup(
            "recommend", "recommend|recommended|recommendation|recommendations|propose",
            "empfehlung|empfehlungen|empfehlen|vorschläge"),
        SynonymGroup(
            "share", "share|sharing|shared|exchange|exchanged|exchanges",
            "austausch|austauschen|ausgetauscht|teilen|geteilt"),
        SynonymGroup(
            "audit", "audit|audits|audited|inspect|inspection|inspections|inspected",
            "audit|audits|prüfungsrecht|inspektion|inspektionen|revisionsprüfung"),
        SynonymGroup(
            "patch", "patch|patches|patching|security update|security updates|hotfix",
            "patch|patches|sicherheitsupdate|sicherheitsupdates|sicherheitspatch|sicherheitsaktualisierung|patchen"),
        SynonymGroup(
            "scan", "scan|scans|scanned|scanning|scanner",
            "scan|scans|scannen|gescannt|scanner|schwachstellenscan|schwachstellenscans"),
        SynonymGroup(
            "install",
            "install|installed|deploy|deployed|deployment|apply patches|roll out|rolled out|implement|implemented|implementation|goes live|go live|put into production|release",
            "installieren|installiert|einspielen|eingespielt|ausrollen|implementieren|implementiert|umsetzen|umgesetzt|umsetzung|produktiv gesetzt|produktivsetzung|implementierung"
        ),
    ]
}
