/// The words by which policies deny, except and intend, in English and German together: a German policy quotes English
/// terms and the other way round, and no cue of one language is a common word of the other.
enum StanceCues {
    /// They deny what stands in their clause.
    static let denials: Set<String> = [
        "not", "no", "never", "cannot", "neither", "nor", "none", "nobody", "nothing", "lack", "lacks", "lacking",
        "missing", "exempt", "exempted", "waived", "isn't", "aren't", "don't", "doesn't", "didn't", "hasn't", "haven't",
        "won't", "wasn't", "weren't", "can't", "absent", "omitted", "optional", "abandoned", "discontinued",
        "nicht", "kein", "keine", "keiner", "keinem", "keinen", "keines", "nie", "niemals", "niemand", "nichts",
        "weder",
        "fehlt", "fehlen", "fehlte", "fehlten", "unterbleibt", "unterbleiben", "entfällt", "entfallen", "verzichtet",
        "verzichten", "ungeprüft", "ungetestet", "untested", "unencrypted", "unverschlüsselt", "undocumented",
        "unterlassen", "freiwillig",
    ]
    /// Expressions that deny.
    static let denyingExpressions = expressions(
        """
        has yet to|have yet to|fails to|fail to|absence of|is silent|are silent|left out|is excluded|are excluded|
        for want of|instead of|rather than|left to the discretion|if they wish|dispensed with|is open|remains open|
        steht aus|stehen aus|davon abgesehen|bleibt offen|ist ausgeschlossen|sind ausgeschlossen|lack of
        """)
    /// They look like denials and are none.
    static let idioms = expressions(
        """
        no later than|not later than|no more than|not more than|no less than|not less than|no longer than|not only|
        not just|not least|not limited to|no exception|no exceptions|without exception|without undue delay|
        without delay|without fail|no fewer than|whether or not|if not|not be delegated|cannot be delegated|
        cannot be passed|not transferable|not be passed|cannot be transferred|no earlier than|no matter|nothing less|
        no longer needed|no longer required|or not|must not|may not|shall not|cannot be|not permitted|not allowed|
        darf nicht|dürfen nicht|nicht zulässig|nicht mehr benötigt|oder nicht|nicht gestattet|nicht erlaubt|
        nicht später als|nicht nur|nicht länger als|nicht mehr als|nicht weniger als|nicht zuletzt|ohne ausnahme|
        keine ausnahme|keine ausnahmen|ohne unangemessene verzögerung|ohne schuldhaftes zögern|ohne verzug|
        nicht übertragbar|nicht delegierbar|nicht delegiert|nicht übertragen|nicht erfüllt|nicht eingehalten|
        nicht vor ablauf|nicht älter als
        """)
    /// Behind a denial they turn it round: "no change goes live without", "nicht bevor".
    static let turning: Set<String> = [
        "without", "until", "unless", "before", "ohne", "bevor", "bis", "ehe", "solange",
    ]
    /// They deny on their own when nothing is denied before them: "restored without a test".
    static let withoutWords: Set<String> = ["without", "ohne"]
    /// They begin a condition, whose denials are not the sentence's.
    static let conditions: Set<String> = [
        "if", "when", "where", "whenever", "should", "unless", "wenn", "falls", "sofern", "soweit", "sobald", "who",
        "auch", "even",
    ]
    /// They except something.
    static let exceptions = expressions(
        """
        except|except for|with the exception of|excepting|apart from|other than|excluding|does not apply to|
        do not apply to|is exempt|are exempt|not apply|not included|exempted from|save for|but not|only for|is excepted|are excepted|excepted from|sind ausgenommen|
        mit ausnahme|ausgenommen|ausser|ausgenommen sind|bis auf|gilt nicht|gelten nicht|gilt dies nicht|
        gilt dieses|nicht enthalten|nicht einbezogen|abgesehen von|nicht für
        """)
    /// At a sentence's beginning they leave the rest out …
    static let restricting: Set<String> = ["only", "nur", "lediglich", "ausschliesslich"]
    /// … unless a condition follows …
    static let ruling: Set<String> = ["after", "when", "if", "once", "with", "nach", "wenn", "mit", "sofern", "in"]
    /// … or a permission is given.
    static let permitting: Set<String> = [
        "may", "can", "permitted", "allowed", "authorised", "approved", "dürfen", "darf", "kann", "können", "zulässig",
        "zugelassen",
    ]
    /// They say that something is still to come.
    static let intentions = expressions(
        """
        plans to|plan to|planning to|is planned|are planned|was planned|were planned|planned for|it is intended|
        is intended to|are intended to|intends to|intend to|is to be introduced|are to be introduced|to be introduced|
        is to be set up|will be introduced|will be established|will be drawn up|will be set up|will be developed|
        will be created|will be implemented|will be rolled|will begin|will start|will follow|in future|in the future|
        from next year|next year|coming year|next planning period|on the roadmap|under consideration|
        is being prepared|are being prepared|is envisaged|are envisaged|aims to|aim to|considering|in preparation|
        being drawn up|being developed|under development|in the course of|is foreseen|are foreseen|hopes to|
        künftig|zukünftig|in zukunft|ist geplant|sind geplant|geplant ist|wird geplant|beabsichtigt|in vorbereitung|
        wird erarbeitet|werden erarbeitet|in planung|ist vorgesehen|sind vorgesehen|vorgesehen ist|angestrebt|
        kommenden jahr|nächsten jahr|übernächsten jahr|im laufe des|soll eingeführt|sollen eingeführt|eingeführt werden|
        aufgebaut werden|erstellt werden|erarbeitet werden|mittelfristig|perspektivisch|noch in arbeit|plant die bank|
        roadmap|nächste planungsperiode
        """)
    /// They praise rather than lay down.
    static let praise = expressions(
        """
        world class|best in class|industry leading|market leading|state of the art|cutting edge|second to none|
        very seriously|takes seriously|take seriously|at the heart of|peace of mind|among the most|passion|passionate|
        our culture|our dna|proud|pride ourselves|promise|excellence|trust us|rely on us|unparalleled|unrivalled|
        fully committed|deeply committed|holistic approach|never compromise|today's and tomorrow's|
        liegt uns am herzen|im blut|besonderes anliegen|höchste priorität|oberste priorität|grossen wert|
        höchsten standards|massstäbe|führend|erstklassig|weltklasse|leben sie|mit leidenschaft|stolz|
        steht bei uns an erster stelle|selbstverständlich für uns|modernster|tomorrow's|strong partners
        """)
    /// They point to the sentence before.
    static let backward: Set<String> = [
        "this", "these", "they", "it", "such", "that", "them", "so", "dies", "diese", "dieses", "dieser", "sie", "es",
        "davon", "hiervon", "hierfür", "dafür", "das",
    ]
    /// At a sentence's beginning they speak on of what the sentence before named.
    static let continuing: Set<String> = [
        "they", "it", "these", "this", "sie", "es", "er", "diese", "dieser", "dieses", "dies",
    ]
    /// Denials that deny what stands behind them.
    static let reachingForward: Set<String> = [
        "not", "no", "never", "cannot", "neither", "nor", "without", "isn't", "aren't", "don't", "doesn't", "didn't",
        "hasn't", "haven't", "won't", "wasn't", "weren't", "can't", "nicht", "kein", "keine", "keiner", "keinem",
        "keinen", "keines", "nie", "niemals", "weder", "ohne",
    ]
    /// Acts that can be denied of a thing without denying the thing.
    static let acts: Set<String> = [
        "tested", "reviewed", "updated", "approved", "documented", "encrypted", "assessed", "audited", "exercised",
        "checked", "verified", "monitored", "recorded", "escalated", "trained", "informed", "getestet", "überprüft",
        "aktualisiert", "genehmigt", "dokumentiert", "verschlüsselt", "geprüft", "erprobt", "bewertet", "überwacht",
        "erfasst", "geschult", "eskaliert", "informiert", "geübt",
    ]
    /// They join two halves of a clause.
    static let joining: Set<String> = ["and", "und", "or", "oder"]
    /// They show that a half has a verb of its own.
    static let verbs: Set<String> = [
        "is", "are", "was", "were", "has", "have", "had", "does", "do", "will", "shall", "must", "can", "may", "ist",
        "sind", "war", "waren", "hat", "haben", "wird", "werden", "wurde", "wurden", "muss", "müssen", "kann", "können",
    ]
    /// Verbs behind which "not" denies the sentence rather than the word before it.
    static let auxiliaries: Set<String> = [
        "is", "are", "was", "were", "be", "been", "do", "does", "did", "has", "have", "had", "can", "could", "will",
        "would", "shall", "must", "should", "may", "might", "need", "it", "currently", "presently", "still", "yet",
        "present", "also", "and", "but",
    ]

    private static func expressions(_ text: String) -> [[String]] {
        text.split(whereSeparator: { $0 == "|" || $0.isNewline }).map {
            $0.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
        }.filter { !$0.isEmpty }
    }
}
