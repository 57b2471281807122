extension SynonymGroup {
    /// What it is about.
    static let things = [
        SynonymGroup(
            "ict", "ict|information technology|technology|digital|cyber|information and communication technology",
            "ikt|it|informationstechnik|informationstechnologie|technologie|digital|digitale|digitalen|cyber"),
        SynonymGroup(
            "security", "security|secure|secured|protection|protect|protected",
            "sicherheit|informationssicherheit|geschützt|schutz|schützen|absicherung"),
        SynonymGroup("risk", "risk|risks|threat exposure", "risiko|risiken"),
        SynonymGroup(
            "threat", "threat|threats|threat-led", "bedrohung|bedrohungen|bedrohungsorientiert|bedrohungsorientierte"),
        SynonymGroup(
            "tolerance", "tolerance|appetite|ready to bear|risk appetite",
            "toleranz|toleranzschwelle|risikotoleranz|risikoappetit|risikobereitschaft"),
        SynonymGroup(
            "responsibility", "responsibility|responsible|accountable|accountability|answers for|answerable",
            "verantwortung|verantwortlich|verantwortlichkeit|zuständig|zuständigkeit|rechenschaft"),
        SynonymGroup(
            "ultimate", "ultimate|final|full|overall",
            "letzte|letztverantwortung|letztendliche|oberste|gesamtverantwortung"),
        SynonymGroup(
            "independent", "independent|independence|independently|separate from operations|autonomous",
            "unabhängig|unabhängige|unabhängigkeit|eigenständig"),
        SynonymGroup("framework", "framework", "rahmen|rahmenwerk|risikomanagementrahmen"),
        SynonymGroup(
            "policy", "policy|policies|rules|guideline|guidelines|standard|standards|rule",
            "richtlinie|richtlinien|leitlinie|leitlinien|regelung|regelungen|vorgaben|regeln|politik"),
        SynonymGroup(
            "procedure", "procedure|procedures|process|processes", "verfahren|prozess|prozesse|vorgehen|ablauf|abläufe"),
        SynonymGroup("plan", "plan|plans|planning", "plan|pläne|plänen|planung"),
        SynonymGroup("strategy", "strategy|strategies", "strategie|strategien"),
        SynonymGroup(
            "incident", "incident|incidents|disruption|disruptions|security event",
            "vorfall|vorfälle|vorfällen|störung|störungen|ereignis|sicherheitsvorfall|zwischenfall"),
        SynonymGroup(
            "major", "major|severe|serious|significant|material|grave",
            "schwerwiegend|schwerwiegende|schwerwiegender|schwerwiegenden|schwer|erheblich|erhebliche|wesentlich|wesentliche|gravierend"
        ),
        SynonymGroup(
            "cause", "root cause|root causes|cause|causes|root-cause",
            "ursache|ursachen|grundursache|grundursachen|ursachenanalyse"),
        SynonymGroup(
            "improve", "improve|improvement|improvements|enhancement|corrective",
            "verbesserung|verbesserungen|verbessern|verbesserungsbedarf|verbesserungsmassnahmen"),
        SynonymGroup(
            "measure", "measure|measures|action|actions|steps|controls|safeguard|safeguards",
            "massnahme|massnahmen|schritte|kontrollen|vorkehrungen|gegenmassnahmen"),
        SynonymGroup(
            "system",
            "system|systems|ict systems|application|applications|software|hardware|server|servers|platform|database|databases",
            "system|systeme|systemen|anwendung|anwendungen|applikation|applikationen|software|hardware|server|plattform|datenbank|datenbanken"
        ),
        SynonymGroup(
            "asset", "asset|assets|information asset|information assets|information holdings",
            "asset|assets|informationswerte|informationsbestände|ikt-assets|werte"),
        SynonymGroup(
            "legacy", "legacy|outdated|end of life|end-of-life|end of support|obsolete|unsupported",
            "altsystem|altsysteme|altsystemen|legacy|veraltet|veraltete|abgekündigt"),
        SynonymGroup(
            "change", "change|changes|changed|modification|modifications|move|alteration",
            "änderung|änderungen|ändern|geändert|verändert|verändern|veränderung|veränderungen|wechsel|verlegung"),
        SynonymGroup(
            "critical function",
            "critical or important function|critical or important functions|critical and important functions|critical functions|critical function|important function|important functions",
            "kritische oder wichtige funktion|kritische oder wichtige funktionen|kritischer oder wichtiger funktionen|kritischen oder wichtigen funktionen|kritischen oder wichtigen funktion|kritische funktionen|wichtige funktionen"
        ),
        SynonymGroup(
            "criticality", "criticality|critical|confidentiality level",
            "kritikalität|kritisch|kritische|schutzbedarf|kritischen"),
        SynonymGroup(
            "contract",
            "contract|contracts|contractual|contractual arrangement|contractual arrangements|arrangement|arrangements|agreement|agreements|clause",
            "vertrag|verträge|verträgen|vertraglich|vertragliche|vereinbarung|vereinbarungen|vertragsklausel"),
        SynonymGroup(
            "service", "service|services|ict services",
            "dienst|dienste|dienstleistung|dienstleistungen|ikt-dienstleistung|ikt-dienstleistungen|leistung|leistungen"
        ),
        SynonymGroup(
            "location", "location|locations|country|countries|region|regions|place|site|premises",
            "standort|standorte|ort|orte|land|länder|region|regionen|räumlichkeiten"),
        SynonymGroup(
            "due diligence", "due diligence|suitability check|suitable|suitability",
            "due diligence|sorgfaltsprüfung|eignung|eignungsprüfung|geeignet"),
        SynonymGroup(
            "concentration", "concentration|concentrations|accumulation|closely connected|multiple arrangements",
            "konzentration|konzentrationsrisiko|konzentrationen|häufung|häufungen|klumpenrisiko"),
        SynonymGroup(
            "before", "before|prior|prior to|in advance|beforehand|ahead", "vor|bevor|vorab|vorher|im voraus|vorherig"),
        SynonymGroup(
            "vulnerability", "vulnerability|vulnerabilities|weakness|weaknesses|flaw|flaws",
            "schwachstelle|schwachstellen|schwäche|schwächen|verwundbarkeit|sicherheitslücke|sicherheitslücken"),
        SynonymGroup(
            "finding", "finding|findings|deficiency|deficiencies|issue|shortcoming|shortcomings",
            "feststellung|feststellungen|mangel|mängel|befund|befunde"),
        SynonymGroup(
            "authentication",
            "authentication|second factor|multi-factor|two-factor|mfa|hardware token|one-time code|one-time password|strong authentication|authenticator",
            "authentifizierung|authentisierung|zweiter faktor|zweitem faktor|zwei-faktor|mehrfaktor|mfa|token|einmalpasswort"
        ),
        SynonymGroup(
            "access",
            "access|entitlement|entitlements|permission|permissions|rights|access rights|authorisations|logical access",
            "zugriff|zugriffe|zugriffsrecht|zugriffsrechte|berechtigung|berechtigungen|rechte|zugang|zugänge|zugangsrechte|recht"
        ),
        SynonymGroup(
            "remote", "remote|remotely|teleworking|from outside",
            "fernzugriff|fernzugang|fernzugänge|remote|fern|telearbeit|aus der ferne"),
        SynonymGroup(
            "least privilege",
            "least privilege|minimum rights|minimum necessary|minimum privileges|kept to the minimum",
            "geringste rechte|geringsten rechte|minimale rechte|minimalprinzip|geringste privilegien|least privilege"),
        SynonymGroup(
            "need to know", "need to know|need-to-know|needs to know",
            "need to know|need-to-know|kenntnis nur wenn nötig|erforderlichkeit"),
        SynonymGroup(
            "deadline",
            "deadline|deadlines|time limit|time limits|timeframe|timeframes|timeline|target date|time frame",
            "frist|fristen|zeitrahmen|zeitvorgabe|zeitvorgaben|termin"),
        SynonymGroup(
            "reputation", "reputation|reputational|image|standing",
            "reputation|ruf|rufs|reputations|ansehen|image|rufschaden|reputationsschaden"),
        SynonymGroup("duration", "duration|length of time|how long", "dauer|zeitdauer|wie lange"),
        SynonymGroup(
            "downtime", "downtime|down time|outage|outages|unavailability|unavailable",
            "ausfall|ausfallzeit|ausfälle|ausfallzeiten|nichtverfügbarkeit|stillstand"),
        SynonymGroup(
            "transaction", "transaction|transactions|payments", "transaktion|transaktionen|zahlungen|geschäfte"),
        SynonymGroup("affected", "affected|hit|impacted|concerned", "betroffen|betroffene|betroffenen|beeinträchtigt"),
        SynonymGroup(
            "impact", "impact|impacts|effect|effects|consequence|consequences",
            "auswirkung|auswirkungen|folge|folgen|wirkung"),
        SynonymGroup(
            "crisis communication",
            "crisis communication|crisis communications|communication plan|communication plans|crisis communication plan",
            "krisenkommunikation|kommunikationsplan|krisenkommunikationsplan|kommunikationspläne"),
        SynonymGroup(
            "continuity", "continuity|business continuity|contingency",
            "fortführung|geschäftsfortführung|notfall|notfallplan|kontinuität|betriebskontinuität|notfallpläne"),
        SynonymGroup(
            "recovery time", "recovery time objective|recovery time|rto|recovery times|maximum tolerable downtime",
            "wiederherstellungszeit|wiederanlaufzeit|rto|wiederherstellungszeitziel|wiederanlaufzeiten"),
        SynonymGroup(
            "recovery point", "recovery point objective|recovery point|rpo|tolerable data loss|maximum data loss",
            "wiederherstellungspunkt|rpo|datenverlust|tolerierbarer datenverlust|wiederherstellungspunktziel"),
        SynonymGroup("copy", "copy|copies|take copies", "kopie|kopien|ablichtungen"),
        SynonymGroup(
            "threat-led test",
            "threat-led penetration test|threat-led penetration testing|threat led penetration test|tlpt|tiber",
            "bedrohungsorientierter penetrationstest|bedrohungsorientierte penetrationstests|tlpt|tiber|bedrohungsgeleitete penetrationstests|bedrohungsorientierten penetrationstest"
        ),
        SynonymGroup(
            "automated", "automated|automatic|automatically|automation",
            "automatisiert|automatisierte|automatisch|automatisierten"),
        SynonymGroup(
            "transit", "in transit|data in motion|travels over|transmission|transmitted|transfer|network connections",
            "übertragung|transport|übermittlung|übertragen|während der übertragung"),
        SynonymGroup(
            "at rest", "at rest|stored|storage|wherever it is stored|stored data",
            "gespeichert|speicherung|ruhend|im ruhezustand|ruhender|gespeicherte|gespeicherter"),
        SynonymGroup(
            "immediately",
            "without undue delay|without delay|promptly|immediately|at once|as soon as possible|as early as possible",
            "unverzüglich|umgehend|sofort|ohne unangemessene verzögerung|so früh wie möglich|ohne schuldhaftes zögern|so bald wie möglich"
        ),
        SynonymGroup(
            "all", "all|every|each|any|entire|whole",
            "alle|aller|allen|jeder|jede|jedes|jedem|jeden|sämtliche|sämtlicher|gesamte"),
        SynonymGroup(
            "knowledge", "knowledge|skills|competence|expertise|understanding",
            "kenntnisse|wissen|fähigkeiten|kompetenz|fachkenntnis|kenntnis"),
        SynonymGroup(
            "aware", "aware|awareness of incident|becoming aware|knowledge of incident",
            "bekanntwerden|kenntnisnahme|kenntnis erlangt"),
        SynonymGroup("member", "member|members|membership", "mitglied|mitglieder|mitgliedschaft|mitglieds"),
    ]
}
