internal import Contracts
internal import Regulation

/// A measure's words.
enum MeasureText {
    private static let mostNamed = 10

    /// The work, and which part of it where it was cut.
    static func title(of item: WorkItem) -> String {
        let title = item.package.title
        return item.part.of > 1 ? "\(title) (part \(item.part.number) of \(item.part.of))" : title
    }

    /// How it is done, which provisions it answers and what is missing for them.
    static func description(of item: WorkItem) -> String {
        let provisions = item.gaps.map { "\($0.obligation.act), \($0.input.citation)" }
        var seen: Set<String> = []
        let missing = item.gaps.flatMap(\.input.missing).filter { seen.insert($0).inserted }
        var text = "\(item.package.description) It answers \(listed(provisions))."
        if !missing.isEmpty { text += " Missing so far: \(listed(missing))." }
        return String(text.prefix(4_000))
    }

    private static func listed(_ entries: [String]) -> String {
        let rest = entries.count - mostNamed
        let named = entries.prefix(mostNamed).joined(separator: "; ")
        return rest > 0 ? "\(named) and \(rest) more" : named
    }
}
