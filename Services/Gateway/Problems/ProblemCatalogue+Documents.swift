extension ProblemCatalogue {
    /// What is wrong with a document, or with what is asked of documents.
    static let documents: [ProblemType] = [
        ProblemType(
            "document-empty", 422, title: Text("Empty file", "Leere Datei"),
            meaning: Text(
                "The file holds nothing.",
                "Die Datei enthält nichts."),
            remedy: .sendAnotherFile),
        ProblemType(
            "document-too-large", 413, title: Text("File too large", "Datei zu groß"),
            meaning: Text(
                "The file is over the limit of bytes.",
                "Die Datei überschreitet die zulässige Größe."),
            remedy: .sendAnotherFile),
        ProblemType(
            "document-too-many-pages", 413, title: Text("Too many pages", "Zu viele Seiten"),
            meaning: Text(
                "The document has more pages than are read.",
                "Das Dokument hat mehr Seiten, als gelesen werden."),
            remedy: .sendAnotherFile),
        ProblemType(
            "document-too-much-text", 413, title: Text("Too much text", "Zu viel Text"),
            meaning: Text(
                "The document holds more text than is read.",
                "Das Dokument enthält mehr Text, als gelesen wird."),
            remedy: .sendAnotherFile),
        ProblemType(
            "document-bomb", 413, title: Text("Unpacks to too much", "Entpackt zu groß"),
            meaning: Text(
                "What is packed in the file unpacks to far more than the file's size allows.",
                "Der gepackte Inhalt der Datei ist entpackt weit größer als zulässig."),
            remedy: .sendAnotherFile),
        ProblemType(
            "document-unsupported-type", 415, title: Text("Unsupported document", "Nicht unterstütztes Dokument"),
            meaning: Text(
                "The file is of no kind that is read: PDF, DOCX, Markdown or text.",
                "Die Datei ist von keiner lesbaren Art: PDF, DOCX, Markdown oder Text."),
            remedy: .sendAnotherFile),
        ProblemType(
            "document-wrongly-typed", 415,
            title: Text("Other content than announced", "Anderer Inhalt als angekündigt"),
            meaning: Text(
                "The file's content isn't of the media type that it was announced with.",
                "Der Inhalt der Datei entspricht nicht dem angekündigten Medientyp."),
            remedy: Text(
                "Send the file with its own media type.",
                "Senden Sie die Datei mit dem zutreffenden Medientyp.")),
        ProblemType(
            "document-unknown-encoding", 422, title: Text("Unknown encoding", "Unbekannte Zeichenkodierung"),
            meaning: Text(
                "The text is in no encoding that can be told.",
                "Der Text liegt in keiner erkennbaren Zeichenkodierung vor."),
            remedy: Text(
                "Save the text as UTF-8 and send it again.",
                "Speichern Sie den Text als UTF-8 und senden Sie ihn erneut.")),
        ProblemType(
            "document-encrypted", 422, title: Text("Encrypted document", "Verschlüsseltes Dokument"),
            meaning: Text(
                "The document can't be read without a password.",
                "Das Dokument ist ohne Passwort nicht lesbar."),
            remedy: Text(
                "Send it without a password.",
                "Senden Sie es ohne Passwortschutz.")),
        ProblemType(
            "document-damaged", 422, title: Text("Damaged document", "Beschädigtes Dokument"),
            meaning: Text(
                "The document's structure is broken.",
                "Die Struktur des Dokuments ist beschädigt."),
            remedy: .sendAnotherFile),
        ProblemType(
            "document-no-text", 422, title: Text("No text", "Kein Text"),
            meaning: Text(
                "The document holds no text: it may be a scan.",
                "Das Dokument enthält keinen Text; möglicherweise ist es ein Scan."),
            remedy: Text(
                "Send one with text that can be selected.",
                "Senden Sie ein Dokument mit markierbarem Text.")),
        ProblemType(
            "document-extractor-timed-out", 422, title: Text("Reading took too long", "Lesen dauerte zu lange"),
            meaning: Text(
                "Reading the document took longer than it may.",
                "Das Lesen des Dokuments dauerte länger als zulässig."),
            remedy: .sendAnotherFile),
        ProblemType(
            "document-extractor-exceeded-memory", 422,
            title: Text("Reading took too much memory", "Lesen benötigte zu viel Speicher"),
            meaning: Text(
                "Reading the document took more memory than it may.",
                "Das Lesen des Dokuments benötigte mehr Speicher als zulässig."),
            remedy: .sendAnotherFile),
        ProblemType(
            "document-extractor-unavailable", 422, title: Text("Reader not available", "Leseprogramm nicht verfügbar"),
            meaning: Text(
                "The program that reads such documents isn't there.",
                "Das Programm, das solche Dokumente liest, ist nicht vorhanden."),
            remedy: .tellOperator),
        ProblemType(
            "document-reading-cancelled", 422, title: Text("Reading was broken off", "Lesen wurde abgebrochen"),
            meaning: Text(
                "The agent ended while it read the document.",
                "Der Agent wurde beendet, während er das Dokument las."),
            remedy: Text(
                "Send the document again.",
                "Senden Sie das Dokument erneut.")),
        ProblemType(
            "upload-incomplete", 422, title: Text("Upload incomplete", "Upload unvollständig"),
            meaning: Text(
                "Some of the file's parts are missing; an upload that stands still is dropped after a time.",
                "Einige Teile der Datei fehlen; ein stehengebliebener Upload wird nach einer Weile verworfen."),
            remedy: Text(
                "Send the file again.",
                "Senden Sie die Datei erneut.")),
        ProblemType(
            "upload-damaged", 422, title: Text("Upload damaged", "Upload beschädigt"),
            meaning: Text(
                "What arrived isn't what length and SHA-256 announced.",
                "Das Eingetroffene stimmt nicht mit der angekündigten Länge und SHA-256 überein."),
            remedy: Text(
                "Send the file again.",
                "Senden Sie die Datei erneut.")),
        ProblemType(
            "bad-range", 422, title: Text("Impossible range", "Unmöglicher Bereich"),
            meaning: Text(
                "A range of a document begins at 0 or later and holds a byte or more.",
                "Ein Bereich eines Dokuments beginnt bei 0 oder später und umfasst mindestens ein Byte."),
            remedy: .correctField),
        ProblemType(
            "too-small", 409, title: Text("Too little room", "Zu wenig Platz"),
            meaning: Text(
                "Not even one line of the log fits the room that was asked for.",
                "In den verlangten Platz passt nicht einmal eine Zeile des Protokolls."),
            remedy: .tellOperator),
        ProblemType(
            "no-policies", 422, title: Text("No policies", "Keine Richtlinien"),
            meaning: Text(
                "The organisation has no policies that could be analysed.",
                "Die Organisation hat keine Richtlinien, die analysiert werden könnten."),
            remedy: Text(
                "Register its policies first.",
                "Registrieren Sie zuerst ihre Richtlinien.")),
        ProblemType(
            "too-many-policies", 422, title: Text("Too many policies", "Zu viele Richtlinien"),
            meaning: Text(
                "More policies are named than one analysis reads.",
                "Es sind mehr Richtlinien genannt, als eine Analyse liest."),
            remedy: Text(
                "Name fewer policies.",
                "Nennen Sie weniger Richtlinien.")),
        ProblemType(
            "nothing-named", 422, title: Text("Nothing named", "Nichts genannt"),
            meaning: Text(
                "An analysis is of an organisation or of policies, and neither is named.",
                "Eine Analyse gilt einer Organisation oder Richtlinien; genannt ist keines von beiden."),
            remedy: .correctField),
        ProblemType(
            "other-organisation", 422,
            title: Text("Another organisation's policy", "Richtlinie einer anderen Organisation"),
            meaning: Text(
                "A policy that is named belongs to another organisation.",
                "Eine genannte Richtlinie gehört zu einer anderen Organisation."),
            remedy: .correctField),
    ]
}
