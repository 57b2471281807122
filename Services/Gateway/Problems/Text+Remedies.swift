/// What is to be done about many kinds of problems.
extension Text {
    static let correctField = Text(
        "Correct what `errors` names, and send the request again.",
        "Korrigieren Sie, was `errors` nennt, und senden Sie die Anfrage erneut.")
    static let tryAgain = Text(
        "Send the request again after the seconds that Retry-After names.",
        "Senden Sie die Anfrage nach Ablauf der in Retry-After genannten Sekunden erneut.")
    static let readAgain = Text(
        "Read the resource again and repeat the change on its present version.",
        "Lesen Sie die Ressource erneut und wiederholen Sie die Änderung auf ihrer aktuellen Version.")
    static let useExisting = Text(
        "Use the resource that exists already; the detail names it.",
        "Verwenden Sie die vorhandene Ressource; der Detailtext nennt sie.")
    static let mendFirst = Text(
        "Make or correct what the detail names first, then send the request again.",
        "Legen Sie zuerst an oder korrigieren Sie, was der Detailtext nennt, und senden Sie die Anfrage dann erneut.")
    static let nameExisting = Text(
        "Name one that exists in this tenant.",
        "Nennen Sie eine Ressource, die in diesem Mandanten existiert.")
    static let sendAnotherFile = Text(
        "Send another file.",
        "Senden Sie eine andere Datei.")
    static let nothing = Text(
        "Nothing can be done: the state is final.",
        "Es ist nichts zu tun: Der Zustand ist endgültig.")
    static let tellOperator = Text(
        "Tell the platform's operator, with the X-Request-ID of the answer.",
        "Wenden Sie sich mit der X-Request-ID der Antwort an den Betreiber der Plattform.")
    static let readWorkflow = Text(
        "Read the workflow; it is undone, or waits for a person.",
        "Lesen Sie den Workflow; er wird rückgängig gemacht oder wartet auf eine Person.")
}
