extension MetricsRegistry {
    /// The media type of ``prometheusText()``.
    public static let prometheusContentType = "text/plain; version=0.0.4; charset=utf-8"

    /// All metrics in Prometheus' text exposition format 0.0.4, sorted by name and labels.
    public func prometheusText() -> String {
        var text = ""
        // Written from a copy, so that no update waits for it.
        for (name, family) in snapshot().sorted(by: { $0.key < $1.key }) {
            text += "# HELP \(name) \(Self.escapeHelp(family.help))\n# TYPE \(name) \(family.kind.rawValue)\n"
            for (labels, value) in Self.sorted(family.values) {
                text += "\(name)\(Self.braced(labels)) \(Self.number(value))\n"
            }
            for (labels, state) in Self.sorted(family.histograms) { text += Self.lines(name, labels, state) }
        }
        return text
    }

    private static func sorted<Value>(_ series: [MetricLabels: Value]) -> [(labels: String, value: Value)] {
        series.map { (render($0.key), $0.value) }.sorted { $0.0 < $1.0 }
    }

    private static func lines(_ name: String, _ labels: String, _ state: HistogramState) -> String {
        let before = labels.isEmpty ? "" : labels + ","
        var text = ""
        var cumulative = 0
        for (bound, count) in zip(state.bounds, state.buckets) {
            cumulative += count
            text += "\(name)_bucket{\(before)le=\"\(number(bound))\"} \(cumulative)\n"
        }
        text += "\(name)_bucket{\(before)le=\"+Inf\"} \(state.count)\n"
        text += "\(name)_sum\(braced(labels)) \(number(state.sum))\n"
        text += "\(name)_count\(braced(labels)) \(state.count)\n"
        return text
    }

    private static func render(_ labels: MetricLabels) -> String {
        labels.pairs.map { "\($0.name)=\"\(escape($0.value))\"" }.joined(separator: ",")
    }

    private static func braced(_ labels: String) -> String { labels.isEmpty ? "" : "{\(labels)}" }

    /// A number as Go's `ParseFloat` reads it.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    /// By scalars and not by characters: a carriage return and a line feed together are one character of Swift's.
    private static func escape(_ text: String) -> String { escape(text, quotationMarks: true) }

    private static func escapeHelp(_ text: String) -> String { escape(text, quotationMarks: false) }

    private static func escape(_ text: String, quotationMarks: Bool) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": out.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": out.append(contentsOf: "\\n".unicodeScalars)
            case "\"" where quotationMarks: out.append(contentsOf: "\\\"".unicodeScalars)
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
