/// Subjects: who governs ICT risk and how.
extension ObligationSubject {
    /// Threat-led penetration tests (Articles 26 and 27; Delegated Regulation (EU) 2025/1190). An ordinary penetration
    /// test is none.
    static let threatLedTest = ObligationSubject(
        "threat-led test",
        english: "threat led|threatled|threat intelligence led|intelligence led|tlpt|tiber|red team|purple team",
        german: "bedrohungsorientiert|bedrohungsgeleitet|bedrohungsbasiert|tlpt|tiber|red team|purple team|redteam")

    static let training = ObligationSubject(
        "training", reach: .section,
        english: "train|aware|course|e learning|learning|education|module|instruct|workshop|phishing",
        german: "schul|sensibilisier|fortbild|weiterbild|unterweis|kurs|lehrgang|training|modul|phishing")

    static let staff = ObligationSubject(
        "staff", reach: .section,
        english: "staff|employ|personnel|leaver|colleague|joiner|human resources|worker|people",
        german: "mitarbeit|beschäftig|personal|ausscheid|arbeitsverhältnis|austritt")

    static let board = ObligationSubject(
        "management body", reach: .section,
        english: "board|management body|director|executive|managing|senior management|chief|ceo",
        german: "vorstand|vorständ|leitungsorgan|geschäftsleit|geschäftsführ|aufsichtsrat|leitung")

    static let framework = ObligationSubject(
        "risk management framework", reach: .section,
        english: "risk|framework|strateg|line of def|lines of def|control function|vendor|outsourc|polic",
        german: "risik|rahmen|strategie|linie|kontrollfunktion|richtlinie|dienstleist|auslager|leitlinie")

    static let audit = ObligationSubject(
        "internal audit", reach: .section,
        english: "audit", german: "revision|audit|prüf")

    static let independentAudit = ObligationSubject(
        "independent audit",
        english: "internal audit|auditor|independent|audited", german: "revision|unabhängig|auditor")

    static let strategy = ObligationSubject(
        "resilience strategy", reach: .section,
        english: "strateg|risk toleran|risk appetite|target architecture|reference architecture",
        german: "strategie|risikotoleranz|toleranz|risikoappetit|referenzarchitektur|zielarchitektur")

    static let frameworkReview = ObligationSubject(
        "report on the review of the framework", reach: .section,
        english: "review report|report on the review|report of the review|review of the framework|framework review",
        german:
            "überprüfungsbericht|bericht über die überprüfung|überprüfung des|rahmenüberprüf|bericht zur überprüfung")

    static let lessons = ObligationSubject(
        "lessons", reach: .section,
        english: "lesson|learn|finding|recommend|experience|insight|post incident|review|root cause|after",
        german: "lehre|erkenntnis|erfahrung|empfehl|nachbereit|nachbetracht|auswertung|ursache|feststellung")

    static let threats = ObligationSubject(
        "threats and technology", reach: .section,
        english: "threat|vulnerab|technolog|attack|intelligence|cyber",
        german: "bedroh|schwachst|technolog|angriff|cyber")

    static let testing = ObligationSubject(
        "resilience testing", reach: .section,
        english: "test|exercis|scan|assessment|simulat|validat|retest|penetration|finding",
        german: "test|prüf|übung|scan|simul|validier|nachtest|penetration|erprob|befund|feststell")

    static let tests = ObligationSubject(
        "tests", reach: .section,
        english: "test|exercis|drill|rehears|simulat|switchover|failover|scenario",
        german: "test|übung|erprob|probe|simul|umschalt|szenari|geübt")
}
