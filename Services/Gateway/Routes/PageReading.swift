internal import HTTPServer

/// Reads the parameters that pages have in common.
enum PageReading {
    /// What a version asked for may be; 0 is before the first.
    static let versions = 0...1_000_000_000

    /// A whole number within bounds.
    /// - Throws: a 400 problem for anything else.
    static func number(
        _ items: QueryItems, _ name: String, _ range: ClosedRange<Int>, default standard: Int
    ) throws(HTTPError) -> Int {
        guard let text = items[name] else { return standard }
        guard let number = Int(text), range.contains(number) else {
            guard range.upperBound == Int.max else {
                throw Problems.invalid(
                    pointer: "/\(name)", rule: "range",
                    "\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound).")
            }
            throw Problems.invalid(
                pointer: "/\(name)", rule: "range", "\(name) must be a whole number from \(range.lowerBound).")
        }
        return number
    }

    /// Refuses parameters that the route doesn't know, so that a misspelt filter isn't silently no filter, and those
    /// that stand twice, so that the second isn't silently left out.
    static func refuseUnknown(_ items: QueryItems, known: Set<String>) throws(HTTPError) {
        var seen: Set<String> = []
        for item in items.items where known.contains(item.name) && !seen.insert(item.name).inserted {
            throw Problems.invalid(pointer: "/\(item.name)", rule: "once", "\(item.name) stands twice.")
        }
        for item in items.items where !known.contains(item.name) {
            throw Problems.invalid(
                pointer: "/\(item.name.prefix(80))", rule: "unknown",
                "There is no parameter \(item.name.prefix(80)); known are \(known.sorted().joined(separator: ", ")).")
        }
    }
}
