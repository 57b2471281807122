/// Words that policies use on any matter, so that they tell none from another. They are a prior of general language: the
/// catalogue alone takes a word for rare that every bank's paper has ("team", "list", "month").
enum EverydayWords {
    static func set(_ language: TextLanguage) -> Set<String> {
        switch language {
        case .english: english
        case .german: german
        }
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let english = words(
        """
        account act action activity add address agree aim answer apply approve area arrange ask assess assign bank base
        become begin book bring business call carry case cause change check choose close come committee company complete
        consider contact contain content control cover create data date day decide decision define deliver department
        describe detail determine develop different division document draw effect employee end ensure establish event
        evaluate every example execute exist fact find first five fix follow form four full function general get give go
        group hand handle happen head help hold hour identify implement important inform information institution issue
        item job keep know large later lay lead leave level limit line list live look main maintain major make manage
        management manager market matter mean measure meet meeting member method month move name need next note number
        office offer officer open operate order organisation outside owner page part party pass people perform period
        person place plan point policy prepare present procedure process programme project purpose put question reach
        read reason receive record regular regularly remain reply report request respond responsible result return
        review right role rule run say schedule second section see send series service set share show side sign single
        staff stage stand start state statement stay step structure subject submit support system table take task team
        tell term thing third three time title together two type unit update use user version week within word work write
        written year yes critical function responsibility inventory verify remedy
        """)

    private static let german = words(
        """
        abschnitt abteilung aktuell aktualisieren alle allgemein angabe anlass anwenden arbeit art aufgabe aufstellen
        ausführen bank bedarf beginn beginnen behandeln bekannt benennen berücksichtigen bereich bericht berichten
        beschäftigte beschliessen beschreiben bestehen bestimmen betreffen betrieb bewerten bleiben bringen daten datum
        dauer dokument dokumentieren durchführen eigen einhalten einrichten einsatz einsetzen einzeln enthalten entscheiden
        ereignis ergebnis erhalten ermitteln erstellen erfassen erfolgen ersetzen fall festlegen finden folge folgen
        form frage frist funktion führen geben gehen gelten genehmigen geschehen gilt gruppe halten handeln identifizieren
        information informieren inhalt institut intern jahr kennen kommen kritisch lage legen leiten leiter leitung liegen
        liste machen massnahme melden mitarbeiter mitglied mittel monat nehmen nennen nummer ordnung ort person plan
        planen prozess prüfen punkt rahmen regel regelmässig richtlinie rolle sache seite sicher sicherstellen stand
        stehen stelle stellen stunde system tag teil teilnehmen treffen team unternehmen unterlage unterstützen überprüfen
        verantwortlich verantwortung verfahren version verwenden vorgabe vorgehen vorlegen vorsehen weitere wichtig woche
        zahl zeit ziel zuständig zwei drei vier fünf zweck
        """)
}
