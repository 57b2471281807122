extension ProblemCatalogue {
    /// What workflows and schedules can't do.
    static let workflows: [ProblemType] = [
        ProblemType(
            "workflow-status", 409, title: Text("Not possible in this status", "In diesem Status nicht möglich"),
            meaning: Text(
                "The workflow's status doesn't allow this step.",
                "Der Status des Workflows lässt diesen Schritt nicht zu."),
            remedy: Text(
                "Read the workflow and choose what its status allows.",
                "Lesen Sie den Workflow und wählen Sie, was sein Status zulässt.")),
        ProblemType(
            "unknown-definition", 409, title: Text("Unknown definition", "Unbekannte Definition"),
            meaning: Text(
                "This build doesn't know the definition that the workflow was started with.",
                "Diese Programmversion kennt die Definition nicht, mit der der Workflow gestartet wurde."),
            remedy: .tellOperator),
        ProblemType(
            "unknown-workflow", 422, title: Text("Unknown workflow", "Unbekannter Workflow"),
            meaning: Text(
                "There is no workflow of this kind.",
                "Einen Workflow dieser Art gibt es nicht."),
            remedy: .correctField),
        ProblemType(
            "input-missing", 422, title: Text("Input of a step missing", "Eingabe eines Schrittes fehlt"),
            meaning: Text(
                "The workflow wasn't started with what one of its steps needs.",
                "Der Workflow wurde ohne eine Angabe gestartet, die einer seiner Schritte benötigt."),
            remedy: Text(
                "Start a new workflow that names it.",
                "Starten Sie einen neuen Workflow, der sie nennt.")),
        ProblemType(
            "step-missing", 409, title: Text("Result of a step missing", "Ergebnis eines Schrittes fehlt"),
            meaning: Text(
                "A step that the next one builds on has no result.",
                "Ein Schritt, auf dem der nächste aufbaut, hat kein Ergebnis."),
            remedy: .readWorkflow),
        ProblemType(
            "step-timed-out", 504, title: Text("Step timed out", "Schritt hat die Zeit überschritten"),
            meaning: Text(
                "A step of the workflow had no outcome in time.",
                "Ein Schritt des Workflows hatte nicht rechtzeitig ein Ergebnis."),
            remedy: .readWorkflow),
        ProblemType(
            "step-input", 500, title: Text("Input of a step unreadable", "Eingabe eines Schrittes unlesbar"),
            meaning: Text(
                "What a step begins with can't be read.",
                "Die Eingabe eines Schrittes kann nicht gelesen werden."),
            remedy: .tellOperator),
        ProblemType(
            "step-unknown", 500, title: Text("Unknown step", "Unbekannter Schritt"),
            meaning: Text(
                "The workflow's definition has no step of that name.",
                "Die Definition des Workflows enthält keinen Schritt dieses Namens."),
            remedy: .tellOperator),
        ProblemType(
            "compensation-timed-out", 504,
            title: Text("Compensation timed out", "Kompensation hat die Zeit überschritten"),
            meaning: Text(
                "Undoing a step had no outcome in time.",
                "Das Rückgängigmachen eines Schrittes hatte nicht rechtzeitig ein Ergebnis."),
            remedy: .readWorkflow),
        ProblemType(
            "schedule-deleted", 409, title: Text("Schedule was deleted", "Zeitplan wurde gelöscht"),
            meaning: Text(
                "The schedule that was made under this Idempotency-Key has been deleted since.",
                "Der unter diesem Idempotency-Key angelegte Zeitplan wurde inzwischen gelöscht."),
            remedy: Text(
                "Choose a new key to make another one.",
                "Wählen Sie einen neuen Schlüssel, um einen weiteren anzulegen.")),
        ProblemType(
            "unreadable-organisation", 500, title: Text("Organisation unreadable", "Organisation unlesbar"),
            meaning: Text(
                "The organisation that a schedule is for can't be read.",
                "Die Organisation, für die ein Zeitplan gilt, kann nicht gelesen werden."),
            remedy: .tellOperator),
    ]
}
