extension ProblemCatalogue {
    /// What an incident can't say.
    static let incidents: [ProblemType] = [
        ProblemType(
            "currency-missing", 422, title: Text("Currency missing", "Währung fehlt"),
            meaning: Text(
                "Amounts are given without saying in which currency.",
                "Beträge sind ohne Währung angegeben."),
            remedy: .correctField),
        ProblemType(
            "contradiction", 422, title: Text("Contradiction", "Widerspruch"),
            meaning: Text(
                "Two facts of the incident can't both be true.",
                "Zwei Angaben zum Vorfall schließen einander aus."),
            remedy: .correctField),
        ProblemType(
            "moment-missing", 422, title: Text("Time missing", "Zeitpunkt fehlt"),
            meaning: Text(
                "In this status an incident says when that happened.",
                "In diesem Status nennt ein Vorfall den Zeitpunkt."),
            remedy: .correctField),
        ProblemType(
            "status-not-reached", 422, title: Text("Status not reached", "Status nicht erreicht"),
            meaning: Text(
                "An incident in this status doesn't have that time yet.",
                "Ein Vorfall in diesem Status hat diesen Zeitpunkt noch nicht."),
            remedy: .correctField),
        ProblemType(
            "unknown-incident", 422, title: Text("Unknown incident", "Unbekannter Vorfall"),
            meaning: Text(
                "There is no such incident in this tenant.",
                "In diesem Mandanten gibt es keinen solchen Vorfall."),
            remedy: .nameExisting),
        ProblemType(
            "recurs-of-itself", 422, title: Text("Recurrence of itself", "Wiederholung seiner selbst"),
            meaning: Text(
                "An incident is no recurrence of itself.",
                "Ein Vorfall ist keine Wiederholung seiner selbst."),
            remedy: .correctField),
        ProblemType(
            "not-the-first", 422, title: Text("Not the first of its series", "Nicht der erste seiner Reihe"),
            meaning: Text(
                "The incident that is named is itself a recurrence.",
                "Der genannte Vorfall ist selbst eine Wiederholung."),
            remedy: Text(
                "Name the first of the series.",
                "Nennen Sie den ersten der Reihe.")),
        ProblemType(
            "is-the-first", 422, title: Text("First of its series", "Erster seiner Reihe"),
            meaning: Text(
                "Others name this incident as the first of their series.",
                "Andere Vorfälle nennen diesen als den ersten ihrer Reihe."),
            remedy: .correctField),
    ]
}
