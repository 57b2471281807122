extension ProblemCatalogue {
    /// What a provider or a contract can't say.
    static let thirdParties: [ProblemType] = [
        ProblemType(
            "unknown-provider", 422, title: Text("Unknown provider", "Unbekannter Dienstleister"),
            meaning: Text(
                "There is no such provider in this tenant.",
                "In diesem Mandanten gibt es keinen solchen Dienstleister."),
            remedy: .nameExisting),
        ProblemType(
            "unknown-contract", 422, title: Text("Unknown contract", "Unbekannter Vertrag"),
            meaning: Text(
                "There is no such contract in this tenant.",
                "In diesem Mandanten gibt es keinen solchen Vertrag."),
            remedy: .nameExisting),
        ProblemType(
            "no-service", 422, title: Text("No service named", "Keine Dienstleistung genannt"),
            meaning: Text(
                "A contract names one type of service at least.",
                "Ein Vertrag nennt mindestens eine Art von Dienstleistung."),
            remedy: .correctField),
        ProblemType(
            "no-end", 422, title: Text("No end", "Kein Ende"),
            meaning: Text(
                "A contract without an end has no reason for having ended.",
                "Ein Vertrag ohne Ende hat keinen Grund für sein Ende."),
            remedy: .correctField),
        ProblemType(
            "stores-nothing", 422, title: Text("Stores nothing", "Speichert nichts"),
            meaning: Text(
                "The provider stores no data, so they rest nowhere.",
                "Der Dienstleister speichert keine Daten; sie liegen daher nirgends."),
            remedy: .correctField),
        ProblemType(
            "replaceable", 422, title: Text("Replaceable", "Ersetzbar"),
            meaning: Text(
                "The reason is for providers that can't be replaced, or only with great difficulty.",
                "Die Begründung gilt nur für Dienstleister, die nicht oder nur sehr schwer ersetzbar sind."),
            remedy: .correctField),
        ProblemType(
            "no-alternatives", 422, title: Text("No alternatives known", "Keine Alternativen bekannt"),
            meaning: Text(
                "Alternative providers are named where some are known.",
                "Alternative Dienstleister werden genannt, wo welche bekannt sind."),
            remedy: .correctField),
        ProblemType(
            "overarching-missing", 422, title: Text("Overarching contract missing", "Rahmenvertrag fehlt"),
            meaning: Text(
                "A subsequent contract names the overarching one.",
                "Ein Einzelvertrag nennt seinen Rahmenvertrag."),
            remedy: .correctField),
        ProblemType(
            "not-subsequent", 422, title: Text("Not a subsequent contract", "Kein Einzelvertrag"),
            meaning: Text(
                "Only a subsequent contract is made under another one.",
                "Nur ein Einzelvertrag wird unter einem anderen geschlossen."),
            remedy: .correctField),
        ProblemType(
            "not-overarching", 422, title: Text("Not an overarching contract", "Kein Rahmenvertrag"),
            meaning: Text(
                "The contract that is named is no overarching one.",
                "Der genannte Vertrag ist kein Rahmenvertrag."),
            remedy: .correctField),
        ProblemType(
            "latin-name-missing", 422, title: Text("Latin name missing", "Lateinischer Name fehlt"),
            meaning: Text(
                "A name in other letters needs one in Latin letters beside it.",
                "Ein Name in anderer Schrift braucht einen in lateinischen Buchstaben."),
            remedy: .correctField),
        ProblemType(
            "other-latin-name", 422, title: Text("Another Latin name", "Anderer lateinischer Name"),
            meaning: Text(
                "The Latin name differs from a name that is in Latin letters already.",
                "Der lateinische Name weicht von einem bereits lateinisch geschriebenen Namen ab."),
            remedy: .correctField),
        ProblemType(
            "code-of-individual", 422, title: Text("Code of an individual", "Code einer natürlichen Person"),
            meaning: Text(
                "A legal person is identified by a LEI or an EUID.",
                "Eine juristische Person wird durch LEI oder EUID identifiziert."),
            remedy: .correctField),
        ProblemType(
            "code-outside-union", 422, title: Text("Code from outside the Union", "Code außerhalb der Union"),
            meaning: Text(
                "A legal person outside the Union is identified by a LEI.",
                "Eine juristische Person außerhalb der Union wird durch einen LEI identifiziert."),
            remedy: .correctField),
        ProblemType(
            "half-said", 422, title: Text("Half said", "Unvollständig angegeben"),
            meaning: Text(
                "Of two members that belong together one is missing.",
                "Von zwei zusammengehörenden Angaben fehlt eine."),
            remedy: .correctField),
        ProblemType(
            "same-code", 422, title: Text("The same code twice", "Zweimal derselbe Code"),
            meaning: Text(
                "The additional code is the same as the first.",
                "Der zusätzliche Code ist derselbe wie der erste."),
            remedy: .correctField),
        ProblemType(
            "own-parent", 422, title: Text("Its own parent", "Eigene Muttergesellschaft"),
            meaning: Text(
                "A provider that is its own ultimate parent leaves it out.",
                "Ein Dienstleister, der selbst oberste Muttergesellschaft ist, lässt die Angabe weg."),
            remedy: .correctField),
        ProblemType(
            "no-ultimate-parent", 422, title: Text("Not the ultimate parent", "Nicht die oberste Muttergesellschaft"),
            meaning: Text(
                "The provider that is named has a parent itself, or others name this one as theirs.",
                "Der genannte Dienstleister hat selbst eine Muttergesellschaft, oder andere nennen diesen als ihre."),
            remedy: .correctField),
    ]
}
