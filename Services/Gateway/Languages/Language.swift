internal import HTTPServer

/// A language that people are answered in, by its tag (RFC 5646).
enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case german = "de"

    /// The language that an `Accept-Language` wants most (RFC 9110, section 12.5.4): each range is looked up as RFC 4647,
    /// section 3.4, has it, so that `de-AT` is German. Of equal weights the one named first counts. English where none
    /// of ours is wanted: an answer in a foreign language is better than none.
    /// - Parameter header: the field's value; nil where the request has none.
    init(accepted header: String?) {
        guard let header, let ranges = WeightedValues(parsing: header) else {
            self = .english
            return
        }
        var weights: [Language: Double] = [:]
        var rest: Double?
        var order: [Language] = []
        for range in ranges.values {
            guard range.value != "*" else {
                rest = rest ?? range.weight
                continue
            }
            let primary = range.value.lowercased().prefix { $0 != "-" }
            guard let language = Language(rawValue: String(primary)) else { continue }
            if weights[language] == nil { order.append(language) }
            weights[language] = max(weights[language] ?? 0, range.weight)
        }
        for language in Language.allCases where weights[language] == nil {
            if let rest {
                weights[language] = rest
                order.append(language)
            }
        }
        var best: (language: Language, weight: Double)?
        for language in order {
            let weight = weights[language] ?? 0
            if weight > (best?.weight ?? 0) { best = (language, weight) }
        }
        self = best?.language ?? .english
    }
}
