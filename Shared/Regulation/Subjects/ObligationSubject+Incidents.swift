/// Subjects: incidents, reports, crises and continuity.
extension ObligationSubject {
    static let authority = ObligationSubject(
        "authority",
        english: "authorit|supervis|regulator|bafin|central bank|ecb|resolution",
        german: "behörd|aufsicht|bafin|bundesbank|ezb|regulator")

    static let reporting = ObligationSubject(
        "incident reporting", reach: .section,
        english: """
            authorit|supervisor|regulator|bafin|central bank|initial notif|initial report|intermediate report|
            final report|incident report|first notif|report to the|reporting
            """,
        german: """
            behörd|aufsicht|bafin|bundesbank|erstmeldung|zwischenmeldung|zwischenbericht|abschlussmeldung|
            abschlussbericht|meldung|meldepflicht|gemeldet
            """)

    static let incident = ObligationSubject(
        "incident", reach: .section,
        english: """
            incident|outage|breach|disruption|malfunction|attack|cyber threat|intrusion|compromise|anomal|event|failure|
            downtime
            """,
        german: "vorfall|vorfäll|störung|ausfall|ausfäll|angriff|bedrohung|zwischenf|anomali|ereignis|einbruch")

    static let classification = ObligationSubject(
        "classification of incidents", reach: .section,
        english: "incident|major|classif|sever|threshold|criteri|cyber threat|outage|impact",
        german: "vorfall|vorfäll|schwerwiegend|einstuf|klassifi|schwelle|kriteri|bedrohung|störung|ausfall|auswirkung")

    static let crisisCommunication = ObligationSubject(
        "crisis communication",
        english: "communicat|crisis|media|press|spokes|disclos|inform|public",
        german: "kommunikat|krise|medien|presse|sprecher|offenleg|informier|öffentlich|unterricht")

    static let crisisPlan = ObligationSubject(
        "crisis", english: "crisis|crises|emergency communicat", german: "krise|notfallkommunikat")

    static let continuity = ObligationSubject(
        "continuity", reach: .section,
        english: """
            continu|recover|crisis|disaster|emergenc|impact anal|bia|incident|disrupt|outage|restor|resum|redundan|
            switchover|failover|fail over|switch over|backup|bcp|drp
            """,
        german: """
            kontinuität|fortführ|wiederherstell|wiederanlauf|krise|notfall|bia|auswirkungsanal|vorfall|vorfäll|störung|
            ausfall|ausfäll|redundan|umschalt|notbetrieb|sicherung|schwenk|unterbrech
            """)

    static let impactAnalysis = ObligationSubject(
        "business impact analysis", reach: .section,
        english: "impact|bia|disrupt|interrupt|outage", german: "auswirkung|bia|störung|unterbrech|ausfall|impact")

    static let backup = ObligationSubject(
        "backup", reach: .section,
        english: "backup|back up|backed up|backs up|restor|recover|copies|copied|data copy",
        german:
            "backup|sicherung|gesichert|wiederherstell|rücksicher|sicherungskopie|zurückgespielt|zurückspiel|rückspiel")

    static let redundancy = ObligationSubject(
        "redundancy", reach: .section,
        english: "redundan|standby|stand by|second|failover|spare|duplicate|mirror|reserve",
        german: "redundan|zweit|reserve|ausweich|doppelt|gespiegelt|zweifach")

    static let recoveryObjectives = ObligationSubject(
        "recovery objectives", reach: .section,
        english: "recover|rto|rpo|restor|downtime|data loss|resum|service level",
        german: "wiederherstell|wiederanlauf|rto|rpo|ausfallzeit|datenverlust|dienstgüte|servicelevel|service level")

    static let integrityCheck = ObligationSubject(
        "data after recovery", reach: .section,
        english: "recover|restor|rebuil|reconstruct|reconcil",
        german: "wiederherstell|wiederhergestellt|rücksicher|zurückgespielt|rekonstru|abgleich|abgestimmt|rückspiel")

    static let detection = ObligationSubject(
        "detection", reach: .section,
        english: "detect|anomal|alert|alarm|monitor|threshold|siem|single point|correlat|sensor|intrusion|soc",
        german: "erkenn|anomali|alarm|überwach|schwellen|siem|einzelner ausfall|korrelation|sensor|single point|soc")

    static let client = ObligationSubject(
        "clients",
        english: "client|customer|depositor|policyholder|consumer", german: "kund|anleger|versicherungsnehm|verbrauch")

    static let lateClassification = ObligationSubject(
        "late classification",
        english: "later|after the first|reclassif|only after|subsequent|not yet",
        german: "später|erst nach|nachträglich")
}
