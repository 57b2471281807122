extension ProblemCatalogue {
    /// What a source of threat intelligence or an indicator can't say.
    static let threats: [ProblemType] = [
        ProblemType(
            "unknown-source", 422, title: Text("Unknown source", "Unbekannte Quelle"),
            meaning: Text(
                "There is no such source of threat intelligence in this tenant.",
                "In diesem Mandanten gibt es keine solche Quelle von Bedrohungsinformationen."),
            remedy: .nameExisting),
        ProblemType(
            "not-an-arrangement", 422, title: Text("Not a sharing arrangement", "Keine Austauschvereinbarung"),
            meaning: Text(
                "The member is for sharing arrangements, and this source is none.",
                "Die Angabe gilt nur für Austauschvereinbarungen; diese Quelle ist keine."),
            remedy: .correctField),
        ProblemType(
            "joining-missing", 422, title: Text("Day of joining missing", "Tag des Beitritts fehlt"),
            meaning: Text(
                "For a sharing arrangement it is said since when the organisation takes part.",
                "Bei einer Austauschvereinbarung wird angegeben, seit wann die Organisation teilnimmt."),
            remedy: .correctField),
        ProblemType(
            "freer-than-source", 422, title: Text("Freer than its source", "Freier als die Quelle"),
            meaning: Text(
                "What this source gives is passed on no further than its own marking says.",
                "Informationen dieser Quelle werden nicht weitergegeben, als ihre Kennzeichnung erlaubt."),
            remedy: .correctField),
    ]
}
