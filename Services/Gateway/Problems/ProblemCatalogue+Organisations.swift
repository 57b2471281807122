extension ProblemCatalogue {
    /// What an organisation or an assessment can't say.
    static let organisations: [ProblemType] = [
        ProblemType(
            "statement-missing", 422, title: Text("Statement missing", "Begründung fehlt"),
            meaning: Text(
                "Who attests a gap's state must say why.",
                "Wer den Zustand einer Lücke bestätigt, muss dies begründen."),
            remedy: .correctField),
        ProblemType(
            "status-missing", 422, title: Text("State missing", "Zustand fehlt"),
            meaning: Text(
                "A statement stands beside the state that it attests.",
                "Eine Begründung steht neben dem Zustand, den sie bestätigt."),
            remedy: .correctField),
        ProblemType(
            "unknown-entity-type", 422, title: Text("Unknown type of entity", "Unbekannte Art von Unternehmen"),
            meaning: Text(
                "The type of financial entity is none of Article 2(1).",
                "Die Art des Finanzunternehmens gehört nicht zu denen des Artikels 2 Absatz 1."),
            remedy: .correctField),
        ProblemType(
            "unknown-country", 422, title: Text("Unknown country", "Unbekanntes Land"),
            meaning: Text(
                "The country isn't one of the European Economic Area.",
                "Das Land gehört nicht zum Europäischen Wirtschaftsraum."),
            remedy: .correctField),
        ProblemType(
            "unknown-currency", 422, title: Text("Unknown currency", "Unbekannte Währung"),
            meaning: Text(
                "The currency isn't one that reports are made in.",
                "Die Währung gehört nicht zu denen, in denen gemeldet wird."),
            remedy: .correctField),
        ProblemType(
            "unknown-organisation", 422, title: Text("Unknown organisation", "Unbekannte Organisation"),
            meaning: Text(
                "There is no such organisation in this tenant.",
                "In diesem Mandanten gibt es keine solche Organisation."),
            remedy: .nameExisting),
        ProblemType(
            "never-microenterprise", 422, title: Text("Never a microenterprise", "Nie ein Kleinstunternehmen"),
            meaning: Text(
                "An organisation of this type is never a microenterprise.",
                "Eine Organisation dieser Art ist nie ein Kleinstunternehmen."),
            remedy: .correctField),
        ProblemType(
            "not-on-simplified-list", 422,
            title: Text("Simplified framework not open", "Vereinfachter Rahmen nicht zulässig"),
            meaning: Text(
                "The simplified ICT risk management framework isn't open to this type.",
                "Der vereinfachte IKT-Risikomanagementrahmen steht dieser Art nicht offen."),
            remedy: .correctField),
        ProblemType(
            "exempt-from-threat-led-testing", 422,
            title: Text("Exempt from threat-led testing", "Von bedrohungsorientierten Tests ausgenommen"),
            meaning: Text(
                "Microenterprises and those with the simplified framework aren't identified for threat-led "
                    + "penetration testing.",
                "Kleinstunternehmen und Unternehmen mit vereinfachtem Rahmen werden nicht für bedrohungsorientierte "
                    + "Penetrationstests bestimmt."
            ),
            remedy: .correctField),
    ]
}
