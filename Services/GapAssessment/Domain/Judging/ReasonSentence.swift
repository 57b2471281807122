internal import Contracts
internal import Regulation

/// A judgement's reason in one sentence: which elements are missing, or which passage says the contrary.
enum ReasonSentence {
    /// How much of a passage a reason repeats, in characters; the whole stands in the evidence.
    static let longestQuote = 160

    /// All elements are answered.
    static func met(_ elements: [String], evidence: [Quote]) -> String {
        "\(sources(of: evidence)) \(verb(evidence, "answers", "answer")) every element: \(list(elements, "and"))."
    }

    /// Some elements are missing, or all are there with a reservation.
    static func partly(answered: [String], missing: [String], evidence: [Quote]) -> String {
        if missing.isEmpty {
            guard let reserved = evidence.first(where: { $0.stance != .affirmed }) else {
                return "The passages found answer it in part only."
            }
            let how =
                switch reserved.stance {
                case .intended: "only as an intention"
                case .excepted: "only with an exception"
                case .affirmed, .denied: "with a passage to the contrary"
                }
            return "\(place(of: reserved)) answers it \(how): \(excerpt(reserved.text))."
        }
        if answered.isEmpty { return "The passages found touch on it, but none says \(list(missing, "or"))." }
        return """
            \(sources(of: evidence)) \(verb(evidence, "answers", "answer")) \(list(answered, "and")), but no passage \
            says \(list(missing, "or")).
            """
    }

    /// A passage says that it isn't done; `condition`, where the obligation holds under one alone.
    static func contradicted(evidence: [Quote], onlyWhere condition: ObligationCondition? = nil) -> String {
        let scope = condition.map { ", which counts only where \(clause($0))" } ?? ""
        guard let denial = evidence.first else { return "The analysis found a passage to the contrary\(scope)." }
        return "\(place(of: denial)) says the contrary\(scope): \(excerpt(denial.text))."
    }

    /// No passage speaks to it.
    static func absent(_ elements: [String], policiesRead: Int) -> String {
        switch policiesRead {
        case 0: "No policy was read, so none says \(list(elements, "or"))."
        case 1: "No passage of the policy read says \(list(elements, "or"))."
        default: "No passage of the \(policiesRead) policies read says \(list(elements, "or"))."
        }
    }

    /// The provision permits and does not demand.
    static let voluntary = "The provision permits it and does not demand it, so nothing is missing."

    /// No passage speaks to it, and it holds under a condition alone.
    static func silentCondition(_ condition: ObligationCondition) -> String {
        condition == .voluntary
            ? voluntary
            : "The provision binds only where \(clause(condition)), and no passage read says that this is so."
    }

    private static func clause(_ condition: ObligationCondition) -> String {
        switch condition {
        case .voluntary: "the organisation chooses to do it"
        case .reportingIsOutsourced: "the reporting of incidents is outsourced (Article 19(5))"
        case .sharesInformation: "the organisation takes part in an arrangement for sharing information (Article 45)"
        case .usesInternalTesters: "internal testers carry out threat-led penetration tests (Article 27(2))"
        case .allowsSubcontracting:
            "a contract lets the provider subcontract services for critical or important functions (Article 30(2)(a))"
        }
    }

    private static func sources(of evidence: [Quote]) -> String {
        let titles = titles(of: evidence)
        return titles.isEmpty ? "The policies" : list(titles, "and")
    }

    private static func verb(_ evidence: [Quote], _ singular: String, _ plural: String) -> String {
        titles(of: evidence).count == 1 ? singular : plural
    }

    private static func titles(of evidence: [Quote]) -> [String] {
        evidence.map(\.title).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static func place(of quote: Quote) -> String {
        quote.page.map { "“\(quote.title)”, page \($0)," } ?? "“\(quote.title)”"
    }

    private static func excerpt(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.count > longestQuote else { return "“\(words)”" }
        let cut = words.prefix(longestQuote)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return "“\(cut[..<end]) …”"
    }

    /// `“a”, “b” and “c”`.
    private static func list(_ names: [String], _ conjunction: String) -> String {
        let quoted = names.map { "“\($0)”" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "what is asked" }
        return "\(quoted.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
    }
}
