extension ProblemCatalogue {
    /// What is wrong with a value, in any domain.
    static let values: [ProblemType] = [
        ProblemType(
            "blank-name", 422, title: Text("No name", "Kein Name"),
            meaning: Text(
                "A name has no visible character.",
                "Ein Name enthält kein sichtbares Zeichen."),
            remedy: .correctField),
        ProblemType(
            "blank-title", 422, title: Text("No title", "Kein Titel"),
            meaning: Text(
                "A title has no visible character.",
                "Ein Titel enthält kein sichtbares Zeichen."),
            remedy: .correctField),
        ProblemType(
            "blank-text", 422, title: Text("Blank text", "Leerer Text"),
            meaning: Text(
                "A text has no visible character.",
                "Ein Text enthält kein sichtbares Zeichen."),
            remedy: .correctField),
        ProblemType(
            "blank-owner", 422, title: Text("No owner", "Kein Verantwortlicher"),
            meaning: Text(
                "A gap's owner has no visible character.",
                "Der Name des Verantwortlichen einer Lücke enthält kein sichtbares Zeichen."),
            remedy: .correctField),
        ProblemType(
            "owner", 422, title: Text("No owner", "Kein Verantwortlicher"),
            meaning: Text(
                "A measure's owner has no visible character.",
                "Der Name des Verantwortlichen einer Maßnahme enthält kein sichtbares Zeichen."),
            remedy: .correctField),
        ProblemType(
            "no-line", 422, title: Text("Not one line", "Keine einzelne Zeile"),
            meaning: Text(
                "A text must have something visible, and no line break or tab.",
                "Ein Text muss etwas Sichtbares enthalten und darf weder Zeilenumbruch noch Tabulator enthalten."),
            remedy: .correctField),
        ProblemType(
            "unknown-value", 422, title: Text("Not a value of the law", "Kein gesetzlicher Wert"),
            meaning: Text(
                "A value is none of those that the law names.",
                "Ein Wert gehört nicht zu den gesetzlich vorgesehenen."),
            remedy: .correctField),
        ProblemType(
            "not-listed", 422, title: Text("None of the register's values", "Kein Wert des Registers"),
            meaning: Text(
                "A value is none of those on the register's closed list.",
                "Ein Wert steht nicht auf der geschlossenen Liste des Registers."),
            remedy: .correctField),
        ProblemType(
            "not-on-list", 422, title: Text("Not on the closed list", "Nicht auf der geschlossenen Liste"),
            meaning: Text(
                "A value isn't on the closed list of its field.",
                "Ein Wert steht nicht auf der geschlossenen Liste seines Feldes."),
            remedy: .correctField),
        ProblemType(
            "negative-figure", 422, title: Text("Figure below zero", "Zahl unter null"),
            meaning: Text(
                "A figure can't be below zero.",
                "Eine Zahl darf nicht unter null liegen."),
            remedy: .correctField),
        ProblemType(
            "too-early", 422, title: Text("Too early", "Zu früh"),
            meaning: Text(
                "A day or time lies before one that it must follow.",
                "Ein Tag oder Zeitpunkt liegt vor einem anderen, dem er folgen muss."),
            remedy: .correctField),
        ProblemType(
            "in-the-future", 422, title: Text("In the future", "In der Zukunft"),
            meaning: Text(
                "A day or time that has to have passed lies in the future.",
                "Ein Tag oder Zeitpunkt, der vergangen sein muss, liegt in der Zukunft."),
            remedy: .correctField),
        ProblemType(
            "identifier-form", 422, title: Text("Not a function's number", "Keine Funktionsnummer"),
            meaning: Text(
                "A function's number is F with digits, as F12.",
                "Eine Funktionsnummer besteht aus F und Ziffern, etwa F12."),
            remedy: .correctField),
        ProblemType(
            "identifier-taken", 409, title: Text("Number is taken", "Nummer ist vergeben"),
            meaning: Text(
                "Another function of the organisation has this number.",
                "Eine andere Funktion der Organisation trägt diese Nummer."),
            remedy: .useExisting),
        ProblemType(
            "already-recorded", 409, title: Text("Recorded already", "Bereits erfasst"),
            meaning: Text(
                "The same was recorded before.",
                "Dasselbe wurde bereits erfasst."),
            remedy: .useExisting),
        ProblemType(
            "value-form", 422, title: Text("Not the form of its type", "Nicht in der Form seines Typs"),
            meaning: Text(
                "An indicator's value hasn't the form of its type.",
                "Der Wert eines Indikators hat nicht die Form seines Typs."),
            remedy: .correctField),
        ProblemType(
            "technique-form", 422, title: Text("Not a technique's number", "Keine Technik-Nummer"),
            meaning: Text(
                "A technique of MITRE ATT&CK is written as T1566 or T1566.001.",
                "Eine Technik von MITRE ATT&CK wird als T1566 oder T1566.001 geschrieben."),
            remedy: .correctField),
        ProblemType(
            "code-form", 422, title: Text("Not the form of a code", "Nicht in der Form eines Codes"),
            meaning: Text(
                "An identification code hasn't the form of its type.",
                "Ein Identifikationscode hat nicht die Form seines Typs."),
            remedy: .correctField),
        ProblemType(
            "no-address", 422, title: Text("No https address", "Keine https-Adresse"),
            meaning: Text(
                "A source's address must be an https address.",
                "Die Adresse einer Quelle muss eine https-Adresse sein."),
            remedy: .correctField),
        ProblemType(
            "no-mailbox", 422, title: Text("No mailbox", "Keine E-Mail-Adresse"),
            meaning: Text(
                "A contact's address must be a mailbox.",
                "Die Adresse eines Kontakts muss eine E-Mail-Adresse sein."),
            remedy: .correctField),
        ProblemType(
            "no-alphabet", 422, title: Text("Letters not supported", "Schrift nicht zulässig"),
            meaning: Text(
                "A name is written in Latin, Greek or Cyrillic letters.",
                "Ein Name wird in lateinischen, griechischen oder kyrillischen Buchstaben geschrieben."),
            remedy: .correctField),
        ProblemType(
            "working-day", 422, title: Text("No working day", "Kein Arbeitstag"),
            meaning: Text(
                "The day is no working day in the plan's country.",
                "Der Tag ist im Land des Plans kein Arbeitstag."),
            remedy: .correctField),
        ProblemType(
            "date-order", 422, title: Text("Ends before it begins", "Ende vor dem Beginn"),
            meaning: Text(
                "The last day lies before the first.",
                "Der letzte Tag liegt vor dem ersten."),
            remedy: .correctField),
        ProblemType(
            "date-range", 422, title: Text("Beyond the calendar", "Außerhalb des Kalenders"),
            meaning: Text(
                "The day lies outside the years that plans are made for.",
                "Der Tag liegt außerhalb der Jahre, für die geplant wird."),
            remedy: .correctField),
        ProblemType(
            "country", 422, title: Text("Country of a plan", "Land eines Plans"),
            meaning: Text(
                "The plan's country isn't one of the European Economic Area.",
                "Das Land des Plans gehört nicht zum Europäischen Wirtschaftsraum."),
            remedy: .correctField),
        ProblemType(
            "range-bounds", 422, title: Text("Bounds of a range", "Grenzen eines Bereichs"),
            meaning: Text(
                "The bounds of a range are numbers of 0 or more.",
                "Die Grenzen eines Bereichs sind Zahlen ab 0."),
            remedy: .correctField),
        ProblemType(
            "range-order", 422, title: Text("Order of a range", "Reihenfolge eines Bereichs"),
            meaning: Text(
                "The bounds of a range stand in the order least, most likely, most.",
                "Die Grenzen eines Bereichs stehen in der Reihenfolge kleinster, wahrscheinlichster, größter Wert."),
            remedy: .correctField),
        ProblemType(
            "share-bounds", 422, title: Text("Not a share", "Kein Anteil"),
            meaning: Text(
                "A share lies between 0 and 1.",
                "Ein Anteil liegt zwischen 0 und 1."),
            remedy: .correctField),
        ProblemType(
            "severity-bounds", 422, title: Text("Not a severity", "Kein Schweregrad"),
            meaning: Text(
                "A severity is a share from 0 to 1.",
                "Ein Schweregrad ist ein Anteil zwischen 0 und 1."),
            remedy: .correctField),
        ProblemType(
            "years-bounds", 422, title: Text("Years out of bounds", "Jahre außerhalb der Grenzen"),
            meaning: Text(
                "So many years can't be simulated.",
                "So viele Jahre können nicht simuliert werden."),
            remedy: .correctField),
        ProblemType(
            "seed-bounds", 422, title: Text("Seed out of bounds", "Startwert außerhalb der Grenzen"),
            meaning: Text(
                "A seed is a whole number within its bounds.",
                "Ein Startwert ist eine ganze Zahl innerhalb seiner Grenzen."),
            remedy: .correctField),
        ProblemType(
            "simulation-size", 422, title: Text("Simulation too large", "Simulation zu groß"),
            meaning: Text(
                "Years times the highest frequency are more events than are simulated.",
                "Jahre mal höchste Häufigkeit ergeben mehr Ereignisse, als simuliert werden."),
            remedy: Text(
                "Ask for fewer years.",
                "Verlangen Sie weniger Jahre.")),
        ProblemType(
            "turnover", 422, title: Text("Not a turnover", "Kein Umsatz"),
            meaning: Text(
                "An annual turnover is a number of 0 or more.",
                "Ein Jahresumsatz ist eine Zahl ab 0."),
            remedy: .correctField),
        ProblemType(
            "loss-bounds", 422, title: Text("Not a loss", "Kein Verlust"),
            meaning: Text(
                "An expected loss is a number of 0 or more.",
                "Ein erwarteter Verlust ist eine Zahl ab 0."),
            remedy: .correctField),
        ProblemType(
            "progress-bounds", 422, title: Text("Not a percentage", "Kein Prozentsatz"),
            meaning: Text(
                "Progress is a percentage from 0 to 100.",
                "Der Fortschritt ist ein Prozentsatz von 0 bis 100."),
            remedy: .correctField),
        ProblemType(
            "known-obligation", 422, title: Text("Unknown obligation", "Unbekannte Pflicht"),
            meaning: Text(
                "The catalogue of obligations doesn't hold it.",
                "Der Katalog der Pflichten enthält sie nicht."),
            remedy: .correctField),
        ProblemType(
            "gap-once", 422, title: Text("Gap named twice", "Lücke doppelt genannt"),
            meaning: Text(
                "Each gap stands once in the list.",
                "Jede Lücke steht nur einmal in der Liste."),
            remedy: .correctField),
        ProblemType(
            "too-many-controls", 422, title: Text("Too many controls", "Zu viele Kontrollen"),
            meaning: Text(
                "The risk has as many controls as it may.",
                "Das Risiko hat bereits so viele Kontrollen wie zulässig."),
            remedy: .correctField),
        ProblemType(
            "dependency", 422, title: Text("Impossible dependency", "Unmögliche Abhängigkeit"),
            meaning: Text(
                "A measure would begin before one that it waits for ends, or measures wait for each other in a circle.",
                "Eine Maßnahme begänne vor dem Ende einer anderen, auf die sie wartet, oder Maßnahmen warten im "
                    + "Kreis aufeinander."
            ),
            remedy: .correctField),
    ]
}
