extension SynonymGroup {
    /// Who acts, and for whom.
    static let actors = [
        SynonymGroup(
            "board",
            "management body|management board|board of directors|executive board|supervisory board|board|directors",
            "leitungsorgan|vorstand|vorstands|geschäftsleitung|geschäftsführung|gesamtvorstand|geschäftsleiter"),
        SynonymGroup(
            "senior management", "senior management|senior managers|senior executives|senior staff",
            "oberes management|führungskräfte|führungsebene|leitende mitarbeiter|obere führungsebene"),
        SynonymGroup(
            "staff", "staff|employees|personnel|workforce|colleagues|team members",
            "mitarbeiter|mitarbeiterinnen|mitarbeitende|mitarbeitenden|beschäftigte|beschäftigten|personal|belegschaft"),
        SynonymGroup(
            "authority",
            "competent authority|supervisory authority|supervisor|authority|authorities|regulator|bafin",
            "zuständige behörde|zuständigen behörde|aufsichtsbehörde|aufsicht|behörde|behörden|bafin"),
        SynonymGroup(
            "provider",
            "third-party service provider|third party service provider|service provider|third-party provider|"
                + "third party|provider|supplier|vendor|outsourcing partner",
            "drittdienstleister|ikt-drittdienstleister|dienstleister|anbieter|auftragnehmer|lieferant|lieferanten|"
                + "provider|dienstleistungsunternehmen"),
        SynonymGroup(
            "subcontractor", "subcontractor|subcontractors|subcontracting|subcontracted|sub-outsourcing|sub-contractor",
            "unterauftragnehmer|unterauftragsvergabe|unterauftrag|unteraufträge|subunternehmer|weiterverlagerung|"
                + "untervergabe|subdienstleister"),
        SynonymGroup(
            "client", "client|clients|customer|customers", "kunde|kunden|kundinnen|kundschaft|auftraggeber"),
        SynonymGroup(
            "counterparty", "counterparty|counterparties|counterpart", "gegenpartei|gegenparteien|kontrahenten"),
        SynonymGroup("public", "public|media|press", "öffentlichkeit|presse|medien"),
        SynonymGroup(
            "internal audit", "internal audit|internal auditors|audit function",
            "interne revision|innenrevision|revision"),
        SynonymGroup(
            "control function",
            "control function|risk control|risk management function|second line|second line of defence|"
                + "control unit",
            "kontrollfunktion|risikocontrolling|risikocontrolling-funktion|zweite linie|zweite verteidigungslinie"),
        SynonymGroup(
            "institution", "financial entity|financial entities|bank|institution|institutions|company|firm|entity",
            "finanzunternehmen|bank|institut|instituts|institute|unternehmen|gesellschaft"),
        SynonymGroup(
            "tester", "tester|testers|testing unit|testing team", "tester|testende|prüfer|prüferinnen|testteam"),
        SynonymGroup(
            "red team", "red team|red teamers|red teaming|ethical hackers", "red team|red teams|angreiferteam"),
        SynonymGroup(
            "owner", "owner|owners|system owner|responsible person",
            "eigentümer|verantwortlicher|verantwortliche|inhaber"),
        SynonymGroup(
            "user", "user|users|account holder", "benutzer|nutzer|anwender|nutzerinnen"),
        SynonymGroup(
            "administrator",
            "administrator|administrators|privileged users|privileged access|privileged accounts|"
                + "privileged|admin",
            "administrator|administratoren|privilegierte zugriffe|privilegierte konten|privilegierte|privilegierter"),
        SynonymGroup("legal", "legal|lawyers|counsel", "recht|rechtsabteilung|juristisch"),
    ]
}
