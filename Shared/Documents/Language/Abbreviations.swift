/// Words before a full stop that doesn't end the sentence, in lower case and without that last stop.
enum Abbreviations {
    /// Never the end of a sentence: something follows by their meaning.
    static let leading: Set<String> = [
        // English
        "e.g", "i.e", "eg", "ie", "cf", "viz", "vs", "art", "arts", "no", "nos", "para", "paras", "sec", "ch", "fig",
        "figs", "eq", "ref", "refs", "vol", "pp", "ed", "eds", "mr", "mrs", "ms", "dr", "prof", "st", "approx", "reg",
        "dir", "incl", "excl", "resp", "esp", "max", "min", "dept",
        // German
        "z.b", "d.h", "u.a", "i.d.r", "i.s.d", "i.v.m", "i.s.v", "o.g", "s.o", "s.u", "v.a", "z.t", "m.a.w", "u.u",
        "abs", "nr", "nrn", "bzw", "vgl", "ca", "ggf", "gem", "lit", "ziff", "kap", "abschn", "abb", "tab", "anh",
        "anl", "inkl", "exkl", "einschl", "insb", "insbes", "sog", "bspw", "evtl", "hr", "fr", "bd", "aufl", "hrsg",
        "verf", "tel", "str", "unterabs", "erwgr", "rn", "rz", "buchst", "mind", "entspr", "allg", "vorl", "zzgl",
        "std", "mio", "mrd", "tsd", "geb", "dipl", "jan", "feb", "mär", "apr", "jun", "jul", "aug", "sep", "sept",
        "okt", "oct", "nov", "dez", "dec", "mon", "tue", "wed", "thu", "fri",
    ]

    /// Ends a sentence only when a capital letter follows.
    static let trailing: Set<String> = [
        "etc", "usw", "usf", "et al", "al", "inc", "ltd", "co", "corp", "plc", "dgl", "ff", "f", "p.a", "a.m", "p.m",
        "s.a", "n.v", "u.s", "u.k", "e.v",
    ]

    /// Words that begin a sentence and don't follow an initial or an ordinal.
    static let sentenceStarters: Set<String> = [
        "the", "this", "these", "those", "that", "it", "its", "a", "an", "in", "on", "at", "if", "when", "where", "we",
        "they", "he", "she", "all", "any", "each", "every", "no", "such", "for", "as", "with", "there", "our",
        "der", "die", "das", "dies", "diese", "dieser", "dieses", "es", "er", "sie", "wir", "ein", "eine", "im", "alle",
        "jede", "jeder", "jedes", "bei", "für", "wenn", "sofern", "soweit", "zudem", "ferner", "hierzu", "dabei",
        "damit", "sämtliche", "nach", "zur", "zum", "mit", "auf",
    ]

    /// German words before an ordinal: "im 3. Quartal", "der 2. Verteidigungslinie".
    static let beforeOrdinal: Set<String> = [
        "am", "im", "der", "die", "das", "dem", "den", "des", "vom", "zum", "zur", "beim", "bis", "ab", "seit", "jedem",
        "jeden", "jedes", "jeder", "ein", "eine", "einem", "einen", "einer", "und", "oder",
    ]

    static let months: Set<String> = [
        "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
        "november", "dezember", "january", "february", "march", "may", "june", "july", "october", "december",
    ]
}
