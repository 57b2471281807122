extension ProblemCatalogue {
    /// What a business function or an ICT asset can't say.
    static let assets: [ProblemType] = [
        ProblemType(
            "unknown-function", 422, title: Text("Unknown function", "Unbekannte Funktion"),
            meaning: Text(
                "There is no such business function in this tenant.",
                "In diesem Mandanten gibt es keine solche Geschäftsfunktion."),
            remedy: .nameExisting),
        ProblemType(
            "unknown-asset", 422, title: Text("Unknown asset", "Unbekanntes Asset"),
            meaning: Text(
                "There is no such ICT asset in this tenant.",
                "In diesem Mandanten gibt es kein solches IKT-Asset."),
            remedy: .nameExisting),
        ProblemType(
            "depends-on-itself", 422, title: Text("Depends on itself", "Hängt von sich selbst ab"),
            meaning: Text(
                "An asset can't depend on itself.",
                "Ein Asset kann nicht von sich selbst abhängen."),
            remedy: .correctField),
        ProblemType(
            "classified-below", 422, title: Text("Classified too low", "Zu niedrig eingestuft"),
            meaning: Text(
                "An asset's classification is no lower than its highest requirement.",
                "Die Einstufung eines Assets ist nicht niedriger als seine höchste Anforderung."),
            remedy: .correctField),
        ProblemType(
            "longer-than-function", 422, title: Text("Recovers too late", "Wiederherstellung zu spät"),
            meaning: Text(
                "A function that the asset supports demands a shorter objective.",
                "Eine vom Asset gestützte Funktion verlangt ein kürzeres Ziel."),
            remedy: .correctField),
        ProblemType(
            "asset-recovers-later", 409,
            title: Text("An asset recovers later", "Ein Asset wird später wiederhergestellt"),
            meaning: Text(
                "An asset that supports the function has a longer objective.",
                "Ein Asset, das die Funktion stützt, hat ein längeres Ziel."),
            remedy: .mendFirst),
        ProblemType(
            "assessment-date-missing", 422, title: Text("Day of assessment missing", "Tag der Bewertung fehlt"),
            meaning: Text(
                "When a function was assessed is said with the answer.",
                "Zum Ergebnis gehört, wann eine Funktion bewertet wurde."),
            remedy: .correctField),
        ProblemType(
            "not-assessed", 422, title: Text("Not assessed", "Nicht bewertet"),
            meaning: Text(
                "A function that isn't assessed has no day of its assessment.",
                "Eine nicht bewertete Funktion hat keinen Tag der Bewertung."),
            remedy: .correctField),
        ProblemType(
            "in-use", 409, title: Text("Is in use", "Wird verwendet"),
            meaning: Text(
                "Others name it, so it can't be taken out.",
                "Andere verweisen darauf; es kann nicht entfernt werden."),
            remedy: Text(
                "Change or delete what names it first.",
                "Ändern oder löschen Sie zuerst, was darauf verweist.")),
    ]
}
