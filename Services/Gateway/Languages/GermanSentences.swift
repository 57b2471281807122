/// The German of what the gateway itself says, by the key of the English sentence.
enum GermanSentences {
    static let byKey: [String: String] = [validation, requests, resources, commands].reduce(into: [:]) { all, some in
        all.merge(some) { first, _ in first }
    }

    /// What the validator says, a rule at a time.
    static let validation: [String: String] = [
        "The request has invalid fields.": "Die Anfrage enthält ungültige Felder.",
        // type
        "An object is expected.": "Ein Objekt wird erwartet.",
        "A text is expected.": "Ein Text wird erwartet.",
        "A whole number is expected.": "Eine ganze Zahl wird erwartet.",
        "A number is expected.": "Eine Zahl wird erwartet.",
        "true or false is expected.": "true oder false wird erwartet.",
        "A list is expected.": "Eine Liste wird erwartet.",
        "{} can't have that value.": "{0} kann diesen Wert nicht haben.",
        // required, unknown, once
        "{} is required: {}": "{0} ist erforderlich.",
        "{} is required for this kind of trigger.": "{0} ist für diese Art von Auslöser erforderlich.",
        "A part named file is required.": "Ein Teil mit dem Namen file ist erforderlich.",
        "There is no field {}.": "Ein Feld {0} gibt es nicht.",
        "This kind of trigger has no {}.": "Diese Art von Auslöser hat kein {0}.",
        "{} stands twice.": "{0} steht zweimal.",
        "One file is expected.": "Genau eine Datei wird erwartet.",
        "The field stands twice.": "Das Feld steht zweimal.",
        // length, range
        "A text of {} to {} characters is expected.": "Ein Text von {0} bis {1} Zeichen wird erwartet.",
        "At most {} values are allowed.": "Höchstens {0} Werte sind zulässig.",
        "A whole number from {} to {} is expected.": "Eine ganze Zahl von {0} bis {1} wird erwartet.",
        "A number from {} to {} is expected.": "Eine Zahl von {0} bis {1} wird erwartet.",
        "{} must be a whole number from {} to {}.": "{0} muss eine ganze Zahl von {1} bis {2} sein.",
        "{} must be a whole number from {}.": "{0} muss eine ganze Zahl ab {1} sein.",
        // choice
        "One of {} is expected.": "Einer dieser Werte wird erwartet: {0}.",
        "{} is one of {}.": "{0} ist einer dieser Werte: {1}.",
        "domain is one of {}.": "domain ist einer dieser Werte: {0}.",
        "status is one of {}.": "status ist einer dieser Werte: {0}.",
        "A {} has no field \"{}\"; it has {}.":
            "Eine Ressource der Art {0} hat kein Feld „{1}“; sie hat {2}.",
        "format is one of {}.": "format ist einer dieser Werte: {0}.",
        "dry-run is true or false.": "dry-run ist true oder false.",
        "An object with the list items is expected.": "Ein Objekt mit der Liste items wird erwartet.",
        "items is required: a list of what is made.": "items ist erforderlich: eine Liste dessen, was angelegt wird.",
        "1 to {} items are expected, not {}.": "1 bis {0} Einträge werden erwartet, nicht {1}.",
        "organisation is required.": "organisation ist erforderlich.",
        "A workflow of the kind {} has no {}.": "Ein Workflow der Art {0} hat kein {1}.",
        "id is a lower-case UUID.": "id ist eine UUID in Kleinbuchstaben.",
        "1 to {} indicators are expected.": "1 bis {0} Indikatoren werden erwartet.",
        "The source is the one whose secret has signed.": "Die Quelle ist die, deren Geheimnis signiert hat.",
        "state is parked or waiting.": "state ist parked oder waiting.",
        // format
        "Control characters are not allowed.": "Steuerzeichen sind nicht zulässig.",
        "A day as 2026-03-01 is expected.": "Ein Tag in der Form 2026-03-01 wird erwartet.",
        "A time in UTC as 2026-03-01T09:30:00Z is expected.":
            "Ein Zeitpunkt in UTC in der Form 2026-03-01T09:30:00Z wird erwartet.",
        "{} is a time in UTC as 2026-03-01T09:30:00Z.":
            "{0} ist ein Zeitpunkt in UTC in der Form 2026-03-01T09:30:00Z.",
        "The identifier of a {} is expected.": "Die Kennung einer Ressource der Art {0} wird erwartet.",
        "A legal entity identifier with right check digits (ISO 17442) is expected.":
            "Eine Rechtsträgerkennung (LEI, ISO 17442) mit richtigen Prüfziffern wird erwartet.",
        "A country of the European Economic Area (ISO 3166-1 alpha-2) is expected.":
            "Ein Land des Europäischen Wirtschaftsraums (ISO 3166-1 alpha-2) wird erwartet.",
        "A currency (ISO 4217) is expected.": "Eine Währung (ISO 4217) wird erwartet.",
        "The name of a time zone of the IANA database is expected, as Europe/Berlin.":
            "Der Name einer Zeitzone der IANA-Datenbank wird erwartet, etwa Europe/Berlin.",
        "The body is not valid JSON.": "Der Inhalt ist kein gültiges JSON.",
        "The body is not valid JSON. {}": "Der Inhalt ist kein gültiges JSON.",
    ]

    /// What is wrong with a request beside its body.
    static let requests: [String: String] = [
        "A bearer token is required.": "Ein Bearer-Token ist erforderlich.",
        "The Authorization header holds no bearer token.": "Der Authorization-Header enthält kein Bearer-Token.",
        "The token is not valid: {}.": "Das Token ist nicht gültig.",
        "The token names no tenant.": "Das Token nennt keinen Mandanten.",
        "The token names no role of this platform.": "Das Token nennt keine Rolle dieser Plattform.",
        "X-Tenant-ID names another tenant than the token.": "X-Tenant-ID nennt einen anderen Mandanten als das Token.",
        "No token was verified.": "Es wurde kein Token geprüft.",
        "Your roles don't allow {}.": "Ihre Rollen erlauben diesen Vorgang nicht.",
        "The platform's operator has no tenant's rights.":
            "Der Betreiber der Plattform hat keine Rechte eines Mandanten.",
        "This gateway speaks version {} of the interface, and X-API-Version names {}.":
            "Dieses Gateway spricht Version {0} der Schnittstelle; X-API-Version nennt {1}.",
        "{} requests in {} are allowed on {}; the next ones are taken in {} seconds.":
            "{2} lässt {0} Anfragen je {1} zu; weitere werden in {3} Sekunden angenommen.",
        "The path's {} is no identifier: a lower-case UUID is expected.":
            "{0} im Pfad ist keine Kennung: Eine UUID in Kleinbuchstaben wird erwartet.",
        "If-Match holds no entity tag of ours.": "If-Match enthält kein Entity-Tag dieser Schnittstelle.",
        "An Idempotency-Key has 1 to 255 visible ASCII characters.":
            "Ein Idempotency-Key besteht aus 1 bis 255 sichtbaren ASCII-Zeichen.",
        "The body must be application/json.": "Der Inhalt muss application/json sein.",
        "The item is over the limit.": "Der Eintrag überschreitet die zulässige Größe.",
        "The request is over the limit.": "Die Anfrage überschreitet die zulässige Größe.",
        "There is no parameter {}; known are {}.": "Einen Parameter {0} gibt es nicht; bekannt sind {1}.",
        "A list of {} is sorted by {}.": "Eine Liste von {0} wird sortiert nach {1}.",
        "The cursor is not one of this list.": "Der Cursor gehört nicht zu dieser Liste.",
        "The cursor is not one of this route.": "Der Cursor gehört nicht zu dieser Route.",
        "The cursor is not one of these answers.": "Der Cursor gehört nicht zu diesen Antworten.",
        "message is a lower-case UUID.": "message ist eine UUID in Kleinbuchstaben.",
        "{} names no stream.": "{0} nennt keinen Ereignisstrom.",
        "A version is a whole number from 1.": "Eine Version ist eine ganze Zahl ab 1.",
        "There is no such resource.": "Eine solche Ressource gibt es nicht.",
        "The resource does not allow this method.": "Die Ressource lässt diese Methode nicht zu.",
        "The path of the target is malformed.": "Der Pfad des Ziels ist fehlerhaft aufgebaut.",
        "The query of the target is not valid percent-encoded UTF-8.":
            "Die Abfrageparameter sind kein gültig prozentkodiertes UTF-8.",
        "The body is longer than allowed.": "Der Inhalt ist länger als zulässig.",
        "The body did not arrive in time.": "Der Inhalt traf nicht rechtzeitig ein.",
        "The framing of the body is broken.": "Der Rahmen des Inhalts ist beschädigt.",
        "The body ended early.": "Der Inhalt endete vorzeitig.",
        "The body must be multipart/form-data with a boundary.":
            "Der Inhalt muss multipart/form-data mit einer Boundary sein.",
        "The form ends early.": "Das Formular endet vorzeitig.",
        "The form has too many parts.": "Das Formular hat zu viele Teile.",
        "A part's header is too long.": "Der Header eines Teils ist zu lang.",
    ]

    /// What isn't there, or isn't there any more.
    static let resources: [String: String] = [
        "There is no {} {}.": "Eine Ressource der Art {0} mit der Kennung {1} gibt es nicht.",
        "There is no version {} of {} {}.": "Eine Version {0} der Ressource {1} {2} gibt es nicht.",
        "There is no policy {}.": "Eine Richtlinie {0} gibt es nicht.",
        "There is no workflow {}.": "Einen Workflow {0} gibt es nicht.",
        "There is no schedule {}.": "Einen Zeitplan {0} gibt es nicht.",
        "There is no dead letter {}.": "Einen Dead Letter {0} gibt es nicht.",
        "There is no such operation.": "Einen solchen Vorgang gibt es nicht.",
        "The documentation has no part of that name.": "Die Dokumentation hat keinen Teil dieses Namens.",
        "There is no organisation {}.": "Eine Organisation {0} gibt es nicht.",
        "There is no problem {}.": "Ein Problem {0} gibt es nicht.",
        "There are no keys {}.": "Schlüssel {0} gibt es nicht.",
        "Operations are kept {} days.": "Vorgänge werden {0} Tage aufbewahrt.",
        "The schedule that was made under this Idempotency-Key has been deleted.":
            "Der unter diesem Idempotency-Key angelegte Zeitplan wurde gelöscht.",
    ]

    /// What becomes of commands, and what is away.
    static let commands: [String: String] = [
        "The outcome is unknown: repeat the request with this Idempotency-Key, or ask the operation.":
            "Das Ergebnis ist unbekannt: Wiederholen Sie die Anfrage mit diesem Idempotency-Key, oder fragen Sie den "
            + "Vorgang ab.",
        "The operation isn't known yet: try again.": "Der Vorgang ist noch nicht bekannt: Versuchen Sie es erneut.",
        "The operation has ended already.": "Der Vorgang ist bereits beendet.",
        "Only who asked for it, or an administrator, cancels an operation.":
            "Nur wer ihn ausgelöst hat oder ein Administrator bricht einen Vorgang ab.",
        "The letter is refused. {}": "Der Dead Letter wurde abgelehnt.",
        "The letter was redriven{}, and is never redriven twice.":
            "Der Dead Letter wurde bereits erneut zugestellt; das geschieht nie zweimal.",
        "The stream {} isn't parked, and no held event of it fits.":
            "Der Ereignisstrom {0} ist nicht angehalten, und kein zurückgehaltenes Ereignis passt.",
        "{} commands{} wait for {}, and {} may. Nothing was changed.":
            "{0} Befehle warten auf {2}, zulässig sind {3}. Es wurde nichts geändert.",
        "{} has read nothing of this file for {} seconds, so the upload was given up and nothing was changed. Send it "
            + "again later.":
            "{0} hat seit {1} Sekunden nichts von dieser Datei gelesen; der Upload wurde aufgegeben und nichts "
            + "geändert. Senden Sie sie später erneut.",
        "The file is over the limit of {} bytes.": "Die Datei überschreitet die Grenze von {0} Bytes.",
        "{} requests are worked on at once here, and all places are taken. Nothing was changed.":
            "Hier werden {0} Anfragen gleichzeitig bearbeitet, und alle Plätze sind belegt. Es wurde nichts geändert.",
        "As many exports as may run at once are under way here.":
            "Hier laufen so viele Exporte, wie gleichzeitig zulässig sind.",
        "The dependencies changed each time while they were read.":
            "Die Abhängigkeiten änderten sich jedes Mal, während sie gelesen wurden.",
        "The agent that works it out did not answer in time.":
            "Der Agent, der es berechnet, hat nicht rechtzeitig geantwortet.",
        "The file is empty.": "Die Datei ist leer.",
        "This Idempotency-Key was used for another request.":
            "Dieser Idempotency-Key wurde für eine andere Anfrage verwendet.",
        "The agent that keeps the document did not answer in time.":
            "Der Agent, der das Dokument verwahrt, hat nicht rechtzeitig geantwortet.",
        "{}, which keeps the log, did not answer in time.":
            "{0}, der Verwahrer des Protokolls, hat nicht rechtzeitig geantwortet.",
        "The database can't be reached for the moment.": "Die Datenbank ist vorübergehend nicht erreichbar.",
        "The broker can't be reached for the moment.": "Der Broker ist vorübergehend nicht erreichbar.",
        "The keys that tokens are verified with can't be reached yet.":
            "Die Schlüssel zur Prüfung von Token sind noch nicht erreichbar.",
        "This gateway takes no webhooks.": "Dieses Gateway nimmt keine Webhooks an.",
        "{} is missing or malformed.": "{0} fehlt oder ist fehlerhaft aufgebaut.",
        "webhook-timestamp lies more than {} seconds from now.":
            "webhook-timestamp liegt mehr als {0} Sekunden von der jetzigen Zeit entfernt.",
        "No signature fits.": "Keine Signatur passt.",
    ]
}
