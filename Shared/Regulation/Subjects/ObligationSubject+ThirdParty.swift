/// Subjects: providers, contracts and their end.
extension ObligationSubject {
    static let provider = ObligationSubject(
        "provider", reach: .section,
        english: "provider|third part|vendor|supplier|outsourc|contract|agreement|data cent|cloud",
        german: "dienstleist|anbieter|lieferant|auslager|vertrag|verträg|auftragnehm|provider|dritte|rechenzentr")

    static let contract = ObligationSubject(
        "contract", reach: .section,
        english: "contract|agreement|arrangement|provider|outsourc|clause",
        german: "vertrag|verträg|vereinbar|dienstleist|klausel|auslager")

    static let subcontracting = ObligationSubject(
        "subcontracting",
        english: "subcontract|sub contract|sub outsourc|suboutsourc|subprovider|chain",
        german: "unterauftr|subunternehm|weiterverlager|untervergab|subdienstleist|unterbeauftrag|kette")

    static let register = ObligationSubject(
        "register of information",
        english: "register|inventor|repositor|contract database|contract list|directory of contracts|list of contracts",
        german: "register|verzeichnis|inventar|vertragsdatenbank|vertragsliste|bestand")

    static let sharing = ObligationSubject(
        "information sharing",
        english: "shar|exchang|communit|isac|trusted circle|member|peers|misp",
        german: "austausch|ausgetauscht|tausch|teil|isac|mitglied|gemeinschaft|verbund|misp|kreis")

    static let exit = ObligationSubject(
        "exit", reach: .section,
        english: "exit|terminat|transition|migrat|insourc|replace|alternative|leave|switch|move away|wind down",
        german: "ausstieg|exit|kündig|beendig|überleit|migration|rückführ|rückhol|alternativ|wechsel|übertragung")

    static let criticalFunction = ObligationSubject(
        "critical or important function",
        english: "critical|important|essential", german: "kritisch|wichtig|wesentlich")

    static let termination = ObligationSubject(
        "termination",
        english: "terminat|end|cancel|leave|notice", german: "kündig|beend|auflös|lösen")

    static let subcontractingOrLaw = ObligationSubject(
        "subcontracting and foreign law", reach: .section,
        english: "subcontract|sub contract|sub outsourc|chain|third countr|insolven|bankrupt|data protection",
        german:
            "unterauftr|subunternehm|weiterverlager|untervergab|subdienstleist|kette|drittstaat|drittland|insolven|datenschutz"
    )

    static let legalEntityIdentifier = ObligationSubject(
        "legal entity identifier",
        english: "lei|euid|legal entity identifier", german: "lei|euid|rechtsträgerkennung")
}
