internal import Synchronization

extension MetricsRegistry {
    /// The media type of ``prometheusText()``.
    public static let prometheusContentType = "text/plain; version=0.0.4; charset=utf-8"

    /// All metrics in Prometheus' text exposition format 0.0.4.
    public func prometheusText() -> String {
        families.withLock { families in
            var text = ""
            for (name, family) in families.sorted(by: { $0.key < $1.key }) {
                text += "# HELP \(name) \(Self.escapeHelp(family.help))\n# TYPE \(name) \(family.kind)\n"
                for (labels, value) in family.values.sorted(by: { Self.render($0.key) < Self.render($1.key) }) {
                    text += "\(name)\(Self.render(labels)) \(Self.number(value))\n"
                }
                for (labels, state) in family.histograms.sorted(by: { Self.render($0.key) < Self.render($1.key) }) {
                    text += Self.lines(name, labels, state)
                }
            }
            return text
        }
    }

    private static func lines(_ name: String, _ labels: MetricLabels, _ state: HistogramState) -> String {
        var text = ""
        var cumulative = 0
        for (bound, count) in zip(state.bounds, state.buckets) {
            cumulative += count
            text += "\(name)_bucket\(render(labels, upTo: number(bound))) \(cumulative)\n"
        }
        text += "\(name)_bucket\(render(labels, upTo: "+Inf")) \(state.count)\n"
        text += "\(name)_sum\(render(labels)) \(number(state.sum))\n"
        text += "\(name)_count\(render(labels)) \(state.count)\n"
        return text
    }

    private static func render(_ labels: MetricLabels, upTo bound: String? = nil) -> String {
        var parts = labels.pairs.map { "\($0.name)=\"\(escape($0.value))\"" }
        if let bound { parts.append("le=\"\(bound)\"") }
        return parts.isEmpty ? "" : "{\(parts.joined(separator: ","))}"
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    private static func escape(_ text: String) -> String {
        var out = ""
        for character in text {
            switch character {
            case "\\": out += "\\\\"
            case "\"": out += "\\\""
            case "\n": out += "\\n"
            default: out.append(character)
            }
        }
        return out
    }

    private static func escapeHelp(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
    }
}
