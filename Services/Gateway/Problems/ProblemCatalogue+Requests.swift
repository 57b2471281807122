extension ProblemCatalogue {
    /// What is wrong with a request itself, whatever it is for.
    static let requests: [ProblemType] = [
        ProblemType(
            "invalid-request", 400, title: Text("Invalid request", "Ungültige Anfrage"),
            meaning: Text(
                "A field, parameter, header or identifier breaks a rule; each is listed in `errors` with pointer "
                    + "and rule.",
                "Ein Feld, Parameter, Header oder Bezeichner verletzt eine Regel; jede Verletzung steht mit Zeiger "
                    + "und Regel in `errors`."
            ),
            remedy: .correctField),
        ProblemType(
            "malformed-request", 400, title: Text("Malformed request", "Fehlerhaft aufgebaute Anfrage"),
            meaning: Text(
                "The request's target, framing or form can't be read.",
                "Ziel, Rahmen oder Formular der Anfrage sind nicht lesbar."),
            remedy: Text(
                "Send a request that is well-formed as HTTP (RFC 9110, RFC 9112).",
                "Senden Sie eine nach HTTP (RFC 9110, RFC 9112) wohlgeformte Anfrage.")),
        ProblemType(
            "unsupported-api-version", 400, title: Text("Unsupported API version", "Nicht unterstützte API-Version"),
            meaning: Text(
                "X-API-Version names a version of the interface that this gateway doesn't speak.",
                "X-API-Version nennt eine Version der Schnittstelle, die dieses Gateway nicht spricht."),
            remedy: Text(
                "Name a version that the detail lists, or leave the header out.",
                "Nennen Sie eine im Detailtext aufgeführte Version, oder lassen Sie den Header weg.")),
        ProblemType(
            "unauthorised", 401, title: Text("Not authenticated", "Nicht angemeldet"),
            meaning: Text(
                "The request carries no bearer token, or one that isn't valid.",
                "Die Anfrage enthält kein Bearer-Token oder ein ungültiges."),
            remedy: Text(
                "Send a token of this issuer and audience that hasn't expired.",
                "Senden Sie ein nicht abgelaufenes Token dieses Ausstellers und dieser Zielgruppe.")),
        ProblemType(
            "forbidden", 403, title: Text("Not allowed", "Nicht erlaubt"),
            meaning: Text(
                "The roles of the token don't allow this, or it names another tenant.",
                "Die Rollen des Tokens erlauben diesen Vorgang nicht, oder es wird ein anderer Mandant genannt."),
            remedy: Text(
                "Ask an administrator of your tenant for the role that is needed.",
                "Bitten Sie einen Administrator Ihres Mandanten um die nötige Rolle.")),
        ProblemType(
            "not-found", 404, title: Text("Not found", "Nicht gefunden"),
            meaning: Text(
                "There is no such resource for this tenant; another tenant's answers the same.",
                "Für diesen Mandanten gibt es keine solche Ressource; für die eines anderen Mandanten lautet die "
                    + "Antwort gleich."
            ),
            remedy: Text(
                "Check the address; right after a change, ask its operation first.",
                "Prüfen Sie die Adresse; fragen Sie unmittelbar nach einer Änderung zuerst deren Vorgang ab.")),
        ProblemType(
            "method-not-allowed", 405, title: Text("Method not allowed", "Methode nicht erlaubt"),
            meaning: Text(
                "The resource exists and doesn't know this method.",
                "Die Ressource existiert, kennt diese Methode aber nicht."),
            remedy: Text(
                "Use one of the methods that Allow lists.",
                "Verwenden Sie eine der in Allow aufgeführten Methoden.")),
        ProblemType(
            "not-acceptable", 406, title: Text("Not acceptable", "Nicht annehmbar"),
            meaning: Text(
                "The resource has no representation of a media type that Accept allows.",
                "Die Ressource liegt in keinem Medientyp vor, den Accept zulässt."),
            remedy: Text(
                "Accept one of the media types in the API's description.",
                "Lassen Sie einen der Medientypen aus der API-Beschreibung zu.")),
        ProblemType(
            "request-timeout", 408, title: Text("Request came too slowly", "Anfrage kam zu langsam"),
            meaning: Text(
                "The head or body of the request didn't arrive in time.",
                "Kopf oder Inhalt der Anfrage trafen nicht rechtzeitig ein."),
            remedy: Text(
                "Send the request again over a faster connection.",
                "Senden Sie die Anfrage über eine schnellere Verbindung erneut.")),
        ProblemType(
            "too-large", 413, title: Text("Too large", "Zu groß"),
            meaning: Text(
                "The body, a field or a form of the request is over a limit.",
                "Inhalt, Feld oder Formular der Anfrage überschreiten eine Grenze."),
            remedy: Text(
                "Send less, or in several requests.",
                "Senden Sie weniger, oder verteilen Sie es auf mehrere Anfragen.")),
        ProblemType(
            "target-too-long", 414, title: Text("Address too long", "Adresse zu lang"),
            meaning: Text(
                "The target of the request is over the limit.",
                "Das Ziel der Anfrage überschreitet die zulässige Länge."),
            remedy: Text(
                "Shorten the query.",
                "Kürzen Sie die Abfrageparameter.")),
        ProblemType(
            "unsupported-media-type", 415, title: Text("Unsupported media type", "Nicht unterstützter Medientyp"),
            meaning: Text(
                "The body is of a media type that the route doesn't take.",
                "Der Inhalt hat einen Medientyp, den die Route nicht annimmt."),
            remedy: Text(
                "Send the media type that the API's description names.",
                "Senden Sie den Medientyp, den die API-Beschreibung nennt.")),
        ProblemType(
            "expectation-failed", 417, title: Text("Expectation not met", "Erwartung nicht erfüllbar"),
            meaning: Text(
                "The Expect header demands something other than 100-continue.",
                "Der Expect-Header verlangt etwas anderes als 100-continue."),
            remedy: Text(
                "Leave the header out.",
                "Lassen Sie den Header weg.")),
        ProblemType(
            "invalid-content", 422, title: Text("Content not valid", "Inhalt nicht gültig"),
            meaning: Text(
                "What the change would make breaks the resource's description.",
                "Das Ergebnis der Änderung widerspricht der Beschreibung der Ressource."),
            remedy: .correctField),
        ProblemType(
            "idempotency-key-reused", 422,
            title: Text("Key used for another request", "Schlüssel für andere Anfrage verwendet"),
            meaning: Text(
                "The Idempotency-Key belongs to an earlier request with another content, whose outcome stays.",
                "Der Idempotency-Key gehört zu einer früheren Anfrage mit anderem Inhalt; deren Ergebnis bleibt "
                    + "bestehen."
            ),
            remedy: Text(
                "Repeat the first request unchanged, or choose a new key.",
                "Wiederholen Sie die erste Anfrage unverändert, oder wählen Sie einen neuen Schlüssel.")),
        ProblemType(
            "rate-limited", 429, title: Text("Too many requests", "Zu viele Anfragen"),
            meaning: Text(
                "The tenant has used up this route's requests for the present window, over all gateways.",
                "Der Mandant hat die Anfragen dieser Route für das laufende Zeitfenster über alle Gateways hinweg "
                    + "verbraucht."
            ),
            remedy: .tryAgain),
        ProblemType(
            "fields-too-large", 431, title: Text("Header too large", "Header zu groß"),
            meaning: Text(
                "The header fields of the request are too many or too long.",
                "Die Header-Felder der Anfrage sind zu zahlreich oder zu lang."),
            remedy: Text(
                "Send fewer and shorter header fields.",
                "Senden Sie weniger und kürzere Header-Felder.")),
        ProblemType(
            "internal-error", 500, title: Text("Internal error", "Interner Fehler"),
            meaning: Text(
                "The request failed inside the platform; the client isn't at fault.",
                "Die Anfrage ist innerhalb der Plattform gescheitert; der Client trägt keine Schuld."),
            remedy: .tellOperator),
        ProblemType(
            "not-implemented", 501, title: Text("Not implemented", "Nicht implementiert"),
            meaning: Text(
                "The HTTP method or transfer coding isn't known here.",
                "Die HTTP-Methode oder Übertragungskodierung ist hier nicht bekannt."),
            remedy: Text(
                "Use a method and coding that the API's description names.",
                "Verwenden Sie eine in der API-Beschreibung genannte Methode und Kodierung.")),
        ProblemType(
            "unavailable", 503, title: Text("Not available for the moment", "Vorübergehend nicht verfügbar"),
            meaning: Text(
                "Something that the request needs (database, broker, keys) can't be reached, or too many "
                    + "connections are open.",
                "Etwas, das die Anfrage benötigt (Datenbank, Broker, Schlüssel), ist nicht erreichbar, oder es sind "
                    + "zu viele Verbindungen offen."
            ),
            remedy: .tryAgain),
        ProblemType(
            "gateway-timeout", 504, title: Text("No answer in time", "Keine rechtzeitige Antwort"),
            meaning: Text(
                "What the gateway asked didn't answer in time.",
                "Der vom Gateway befragte Dienst hat nicht rechtzeitig geantwortet."),
            remedy: Text(
                "Send the request again later.",
                "Senden Sie die Anfrage später erneut.")),
        ProblemType(
            "http-version", 505, title: Text("HTTP version not supported", "HTTP-Version nicht unterstützt"),
            meaning: Text(
                "The request is of another version than HTTP/1.1 and HTTP/1.0.",
                "Die Anfrage verwendet eine andere Version als HTTP/1.1 oder HTTP/1.0."),
            remedy: Text(
                "Send the request in HTTP/1.1.",
                "Senden Sie die Anfrage in HTTP/1.1.")),
    ]
}
