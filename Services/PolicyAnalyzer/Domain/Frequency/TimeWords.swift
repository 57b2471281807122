/// The words of time in English and German; lengths in hours.
enum TimeWords {
    static let day = 24.0
    static let week = 168.0
    static let month = 730.0
    static let year = 8_760.0

    static let units: [String: Double] = [
        "hour": 1, "hours": 1, "h": 1, "day": day, "days": day, "night": day, "week": week, "weeks": week,
        "month": month, "months": month, "quarter": 3 * month, "quarters": 3 * month, "year": year, "years": year,
        "stunde": 1, "stunden": 1, "tag": day, "tage": day, "tagen": day, "tages": day, "nacht": day,
        "woche": week, "wochen": week, "monat": month, "monate": month, "monaten": month, "monats": month,
        "quartal": 3 * month, "quartals": 3 * month, "quartale": 3 * month, "jahr": year, "jahre": year, "jahren": year,
        "jahres": year, "halbjahr": 6 * month, "kalenderjahr": year, "arbeitstag": day, "arbeitstage": day,
        "arbeitstagen": day, "kalendertag": day, "kalendertage": day, "kalendertagen": day, "werktage": day,
        "werktagen": day, "bankarbeitstage": day, "bankarbeitstagen": day, "geschäftsjahr": year,
    ]

    static let rhythms: [String: Double] = [
        "annually": year, "annual": year, "yearly": year, "monthly": month, "weekly": week, "daily": day,
        "nightly": day, "hourly": 1, "quarterly": 3 * month, "fortnightly": 2 * week, "biennial": 2 * year,
        "biennially": 2 * year, "triennial": 3 * year, "semiannual": 6 * month, "semiannually": 6 * month,
        "biannual": 6 * month, "biannually": 6 * month,
        "jährlich": year, "jährliche": year, "jährlichen": year, "jährlicher": year, "jährliches": year,
        "alljährlich": year, "halbjährlich": 6 * month, "halbjährliche": 6 * month, "halbjährlichen": 6 * month,
        "halbjährlicher": 6 * month, "vierteljährlich": 3 * month, "vierteljährliche": 3 * month,
        "vierteljährlichen": 3 * month, "vierteljährlicher": 3 * month, "quartalsweise": 3 * month,
        "monatlich": month, "monatliche": month, "monatlichen": month, "monatlicher": month, "wöchentlich": week,
        "wöchentliche": week, "wöchentlichen": week, "wöchentlicher": week, "täglich": day, "tägliche": day,
        "täglichen": day, "täglicher": day, "stündlich": 1, "stündliche": 1, "zweijährlich": 2 * year,
        "dreijährlich": 3 * year, "jahresbericht": year,
    ]

    static let regular: Set<String> = [
        "regular", "regularly", "periodic", "periodically", "recurring", "rolling", "continuously", "ongoing",
        "regelmässig", "regelmässige", "regelmässigen", "regelmässiger", "regelmässiges", "periodisch", "periodische",
        "turnusmässig", "turnusmässige", "turnusmässigen", "laufend", "fortlaufend", "wiederkehrend",
    ]

    static let every: Set<String> = ["every", "each", "alle", "jedes", "jeden", "jede", "jeder", "jedem"]
    static let per: Set<String> = ["a", "an", "per", "in", "im", "pro", "je", "the"]
    /// Those that make a rhythm without a count: "per year", "pro Jahr".
    static let certainPer: Set<String> = ["per", "pro"]
    static let counts: [String: Int] = [
        "once": 1, "twice": 2, "thrice": 3, "einmal": 1, "zweimal": 2, "dreimal": 3, "viermal": 4, "half": 2, "semi": 2,
    ]
    static let ordinals: [String: Double] = [
        "second": 2, "other": 2, "third": 3, "fourth": 4, "fifth": 5, "zweite": 2, "zweiten": 2, "zweites": 2,
        "dritte": 3, "dritten": 3, "drittes": 3,
    ]
    static let adjectives: Set<String> = [
        "calendar", "working", "business", "consecutive", "full", "financial", "single", "aufeinanderfolgende",
    ]
    static let months: Set<String> = [
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december", "januar", "februar", "märz", "juni", "juli", "oktober", "dezember", "spring", "autumn",
        "frühjahr", "herbst",
    ]
    static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend", "montag", "dienstag",
        "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "wochenende",
    ]

    /// Before "a month" they make it a limit.
    static let limiting: Set<String> = [
        "within", "than", "after", "in", "innerhalb", "binnen", "nach", "von", "spätestens", "vor",
    ]
    static let articles: Set<String> = ["a", "an", "ein", "eine", "einem", "einen", "einer", "eines"]

    /// A number in digits or words at a place, and where it ends.
    static func number(at index: Int, in words: [String]) -> (value: Double, end: Int)? {
        guard index < words.count else { return nil }
        let word = words[index]
        if let digits = Double(word), digits > 0 { return (digits, index + 1) }
        if let tens = tens[word] {
            if index + 1 < words.count, let unit = numbers[words[index + 1]], unit < 10 {
                return (tens + unit, index + 2)
            }
            return (tens, index + 1)
        }
        if let value = numbers[word] { return (value, index + 1) }
        return germanTens(word).map { ($0, index + 1) }
    }

    private static let tens: [String: Double] = [
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]
    private static let numbers: [String: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "ein": 1, "eine": 1, "einem": 1, "einen": 1,
        "eines": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
        "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "fünfzehn": 15, "zwanzig": 20, "dreissig": 30, "vierzig": 40,
        "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90, "a": 1, "an": 1,
    ]

    /// "vierundzwanzig", "zweiundsiebzig".
    private static func germanTens(_ word: String) -> Double? {
        guard let joint = word.firstRange(of: "und"), joint.lowerBound > word.startIndex else { return nil }
        guard let unit = numbers[String(word[..<joint.lowerBound])], unit < 10,
            let ten = numbers[String(word[joint.upperBound...])], ten >= 20
        else { return nil }
        return ten + unit
    }
}
