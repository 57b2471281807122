extension ProblemCatalogue {
    /// What happens to commands, operations, dead letters and webhooks.
    static let commands: [ProblemType] = [
        ProblemType(
            "version-mismatch", 412,
            title: Text("The resource has another version", "Die Ressource hat eine andere Version"),
            meaning: Text(
                "If-Match names a version that isn't the current one: somebody else has changed the resource.",
                "If-Match nennt eine Version, die nicht die aktuelle ist: Die Ressource wurde zwischenzeitlich "
                    + "geändert."
            ),
            remedy: .readAgain),
        ProblemType(
            "already-exists", 409, title: Text("Exists already", "Bereits vorhanden"),
            meaning: Text(
                "There is one under this identifier already.",
                "Unter dieser Kennung existiert bereits eine Ressource."),
            remedy: .useExisting),
        ProblemType(
            "undone", 409, title: Text("Undone", "Rückgängig gemacht"),
            meaning: Text(
                "The command was cancelled, or its workflow undone, before it took effect.",
                "Der Befehl wurde abgebrochen oder sein Workflow rückgängig gemacht, bevor er wirksam wurde."),
            remedy: Text(
                "Send it as a new request, if it is still wanted.",
                "Senden Sie ihn als neue Anfrage, falls er noch gewünscht ist.")),
        ProblemType(
            "outcome-unknown", 503, title: Text("Not confirmed in time", "Nicht rechtzeitig bestätigt"),
            meaning: Text(
                "The broker didn't confirm the command in time; it may arrive or not.",
                "Der Broker hat den Befehl nicht rechtzeitig bestätigt; er kann noch eintreffen oder nicht."),
            remedy: Text(
                "Repeat the request with the same Idempotency-Key, or ask the operation: both are harmless.",
                "Wiederholen Sie die Anfrage mit demselben Idempotency-Key, oder fragen Sie den Vorgang ab: Beides "
                    + "ist unschädlich."
            )),
        ProblemType(
            "dead-lettered", 500, title: Text("Given up for now", "Vorläufig aufgegeben"),
            meaning: Text(
                "The agent failed on the command several times; it waits for an administrator, who can send it again.",
                "Der Agent ist an dem Befehl mehrfach gescheitert; er wartet auf einen Administrator, der ihn "
                    + "erneut senden kann."
            ),
            remedy: Text(
                "Ask an administrator to redrive the dead letter that the document names.",
                "Bitten Sie einen Administrator, den genannten Dead Letter erneut zuzustellen.")),
        ProblemType(
            "backlog-full", 503, title: Text("Too much waits", "Zu viele wartende Befehle"),
            meaning: Text(
                "More commands wait for the agent than may.",
                "Auf den Agenten warten mehr Befehle als zulässig."),
            remedy: .tryAgain),
        ProblemType(
            "tenant-backlog-full", 503, title: Text("Too much waits", "Zu viele wartende Befehle"),
            meaning: Text(
                "More commands of this tenant wait for the agent than may.",
                "Auf den Agenten warten mehr Befehle dieses Mandanten als zulässig."),
            remedy: .tryAgain),
        ProblemType(
            "agent-not-reading", 503,
            title: Text("The upload waits for its agent", "Der Upload wartet auf seinen Agenten"),
            meaning: Text(
                "The agent that the file is for makes no progress.",
                "Der Agent, für den die Datei bestimmt ist, macht keinen Fortschritt."),
            remedy: .tryAgain),
        ProblemType(
            "agent-away", 504, title: Text("No answer in time", "Keine rechtzeitige Antwort"),
            meaning: Text(
                "The agent that alone can answer this didn't answer in time.",
                "Der Agent, der dies als Einziger beantworten kann, hat nicht rechtzeitig geantwortet."),
            remedy: Text(
                "Send the request again later.",
                "Senden Sie die Anfrage später erneut.")),
        ProblemType(
            "operation-ended", 409, title: Text("Operation has ended", "Vorgang ist beendet"),
            meaning: Text(
                "The operation has an outcome, so it can't be cancelled.",
                "Der Vorgang hat bereits ein Ergebnis und kann nicht mehr abgebrochen werden."),
            remedy: .nothing),
        ProblemType(
            "not-cancellable", 409, title: Text("Not cancellable", "Nicht abbrechbar"),
            meaning: Text(
                "The operation isn't known yet.",
                "Der Vorgang ist noch nicht bekannt."),
            remedy: .tryAgain),
        ProblemType(
            "operation-pruned", 410, title: Text("Operation is no longer kept", "Vorgang wird nicht mehr aufbewahrt"),
            meaning: Text(
                "Operations are kept for a time only, which is over for this one.",
                "Vorgänge werden nur befristet aufbewahrt; die Frist ist für diesen abgelaufen."),
            remedy: Text(
                "Read the resource itself, or its history.",
                "Lesen Sie die Ressource selbst oder ihre Historie.")),
        ProblemType(
            "busy", 503, title: Text("Too many requests at once", "Zu viele gleichzeitige Anfragen"),
            meaning: Text(
                "As many requests are worked on at this gateway as may be at once.",
                "An diesem Gateway werden so viele Anfragen gleichzeitig bearbeitet, wie zulässig sind."),
            remedy: .tryAgain),
        ProblemType(
            "exports-busy", 503, title: Text("Too many exports", "Zu viele Exporte"),
            meaning: Text(
                "As many exports run at this gateway as may at once.",
                "An diesem Gateway laufen so viele Exporte gleichzeitig, wie zulässig sind."),
            remedy: .tryAgain),
        ProblemType(
            "impact-changing", 503, title: Text("It changes too fast", "Änderungen erfolgen zu schnell"),
            meaning: Text(
                "The dependencies changed each time while they were read.",
                "Die Abhängigkeiten änderten sich jedes Mal, während sie gelesen wurden."),
            remedy: .tryAgain),
        ProblemType(
            "letter-not-redrivable", 409, title: Text("Not redrivable", "Nicht erneut zustellbar"),
            meaning: Text(
                "The dead letter was refused: its seal doesn't hold, or it is a query whose asker waits no longer.",
                "Der Dead Letter wurde abgelehnt: Sein Siegel ist ungültig, oder er ist eine Abfrage, auf die "
                    + "niemand mehr wartet."
            ),
            remedy: .nothing),
        ProblemType(
            "letter-redriven", 409, title: Text("Redriven already", "Bereits erneut zugestellt"),
            meaning: Text(
                "A dead letter is redriven once only.",
                "Ein Dead Letter wird nur einmal erneut zugestellt."),
            remedy: Text(
                "Ask the operation of its command what came of it.",
                "Fragen Sie den Vorgang des Befehls nach dem Ergebnis.")),
        ProblemType(
            "stream-not-parked", 409, title: Text("Not parked", "Nicht angehalten"),
            meaning: Text(
                "The stream of events isn't parked, and no held event of it fits.",
                "Der Ereignisstrom ist nicht angehalten, und kein zurückgehaltenes Ereignis passt."),
            remedy: .nothing),
        ProblemType(
            "webhooks-off", 404, title: Text("Webhooks are off", "Webhooks sind abgeschaltet"),
            meaning: Text(
                "This gateway has no secrets that webhooks could be verified with.",
                "Dieses Gateway hat keine Geheimnisse, mit denen Webhooks geprüft werden könnten."),
            remedy: Text(
                "Ask the platform's operator to set DORA_WEBHOOK_SECRETS.",
                "Bitten Sie den Betreiber der Plattform, DORA_WEBHOOK_SECRETS zu setzen.")),
        ProblemType(
            "webhook-not-verified", 401, title: Text("Webhook not verified", "Webhook nicht verifiziert"),
            meaning: Text(
                "A header of the webhook is missing, its time lies too far from now, or no signature fits.",
                "Ein Header des Webhooks fehlt, sein Zeitstempel weicht zu weit ab, oder keine Signatur passt."),
            remedy: Text(
                "Sign `id.timestamp.body` with the source's secret, by the Standard Webhooks scheme, and send it at "
                    + "once.",
                "Signieren Sie `id.timestamp.body` mit dem Geheimnis der Quelle nach dem "
                    + "Standard-Webhooks-Verfahren und senden Sie es sofort."
            )),
    ]
}
