/// One sample of Prometheus' text format, read by the format's own rules and not by ours.
struct PrometheusLine: Equatable {
    let name: String
    let labels: [String: String]
    let value: Double

    /// Nil for anything that is no sample.
    init?(_ line: Substring) {
        var rest = line.unicodeScalars[...]
        let name = rest.prefix { $0.properties.isAlphabetic || "_:0123456789".unicodeScalars.contains($0) }
        rest = rest.dropFirst(name.count)
        var labels: [String: String] = [:]
        if rest.first == "{" {
            rest.removeFirst()
            while rest.first != "}" {
                let label = rest.prefix { $0 != "=" }
                rest = rest.dropFirst(label.count + 1)
                guard rest.first == "\"" else { return nil }
                rest.removeFirst()
                var value = String.UnicodeScalarView()
                while let scalar = rest.first, scalar != "\"" {
                    rest.removeFirst()
                    guard scalar == "\\" else {
                        value.append(scalar)
                        continue
                    }
                    switch rest.first {
                    case "n": value.append("\n")
                    case "\\": value.append("\\")
                    case "\"": value.append("\"")
                    default: return nil
                    }
                    rest.removeFirst()
                }
                guard rest.first == "\"", labels.updateValue(String(value), forKey: String(label)) == nil else {
                    return nil
                }
                rest.removeFirst()
                if rest.first == "," { rest.removeFirst() }
            }
            rest.removeFirst()
        }
        guard rest.first == " " else { return nil }
        let text = String(rest.dropFirst())
        guard let number = Self.number(text), !name.isEmpty else { return nil }
        self.name = String(name)
        self.labels = labels
        value = number
    }

    private static func number(_ text: String) -> Double? {
        switch text {
        case "+Inf": .infinity
        case "-Inf": -.infinity
        case "NaN": .nan
        default: text.contains("n") || text.contains("N") ? nil : Double(text)
        }
    }
}
