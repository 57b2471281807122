extension ProblemCatalogue {
    /// What a test or a finding can't say.
    static let testing: [ProblemType] = [
        ProblemType(
            "nothing-tested", 422, title: Text("Nothing tested", "Nichts getestet"),
            meaning: Text(
                "A test names the functions or the assets that it is of.",
                "Ein Test nennt die Funktionen oder Assets, denen er gilt."),
            remedy: .correctField),
        ProblemType(
            "missing", 422, title: Text("Member missing", "Angabe fehlt"),
            meaning: Text(
                "In this status something has to be said that isn't.",
                "In diesem Status fehlt eine erforderliche Angabe."),
            remedy: .correctField),
        ProblemType(
            "not-yet", 422, title: Text("Not yet", "Noch nicht"),
            meaning: Text(
                "A test in this status doesn't have that yet.",
                "Ein Test in diesem Status hat diese Angabe noch nicht."),
            remedy: .correctField),
        ProblemType(
            "not-in-status", 422, title: Text("Not in this status", "Nicht in diesem Status"),
            meaning: Text(
                "A finding in this status doesn't have that.",
                "Eine Feststellung in diesem Status hat diese Angabe nicht."),
            remedy: .correctField),
        ProblemType(
            "independence-missing", 422, title: Text("Independence not said", "Unabhängigkeit nicht angegeben"),
            meaning: Text(
                "Once a test has begun, it is said whether its testers are independent, and why.",
                "Sobald ein Test begonnen hat, wird angegeben, ob die Tester unabhängig sind und warum."),
            remedy: .correctField),
        ProblemType(
            "has-findings", 409, title: Text("Has findings", "Hat Feststellungen"),
            meaning: Text(
                "The test has findings, so it has begun.",
                "Der Test hat Feststellungen, hat also begonnen."),
            remedy: .nothing),
        ProblemType(
            "confirms-remedy", 409, title: Text("Confirms a remedy", "Bestätigt eine Abhilfe"),
            meaning: Text(
                "A finding is validated by this test as it stands.",
                "Eine Feststellung ist durch diesen Test in seiner jetzigen Form validiert."),
            remedy: .mendFirst),
        ProblemType(
            "unknown-test", 422, title: Text("Unknown test", "Unbekannter Test"),
            meaning: Text(
                "There is no such test in this tenant.",
                "In diesem Mandanten gibt es keinen solchen Test."),
            remedy: .nameExisting),
        ProblemType(
            "test-not-begun", 422, title: Text("Test not begun", "Test nicht begonnen"),
            meaning: Text(
                "A test that hasn't begun has found nothing.",
                "Ein noch nicht begonnener Test hat nichts festgestellt."),
            remedy: .mendFirst),
        ProblemType(
            "retest-is-test", 422, title: Text("Retest by the same test", "Wiederholung durch denselben Test"),
            meaning: Text(
                "A finding is tried again by another test.",
                "Eine Feststellung wird durch einen anderen Test nachgeprüft."),
            remedy: .correctField),
        ProblemType(
            "retest-confirms-nothing", 422, title: Text("Retest confirms nothing", "Wiederholung bestätigt nichts"),
            meaning: Text(
                "A retest that validates began after the remedy and was completed by the validation.",
                "Eine validierende Wiederholung begann nach der Abhilfe und war bei der Validierung abgeschlossen."),
            remedy: .correctField),
    ]
}
