/// All series of one metric's name.
struct MetricFamily {
    /// The kinds that Prometheus' text names in `# TYPE`.
    enum Kind: String {
        case counter, gauge, histogram
    }

    let kind: Kind
    let help: String
    /// Upper bounds of a histogram's buckets, ascending, without infinity.
    let bounds: [Double]
    var values: [MetricLabels: Double] = [:]
    var histograms: [MetricLabels: HistogramState] = [:]

    init(kind: Kind, help: String, bounds: [Double] = []) {
        self.kind = kind
        self.help = help
        self.bounds = Set(bounds.filter(\.isFinite)).sorted()
    }

    /// Changes the family if it is of this kind; whether anything was changed.
    mutating func apply(_ kind: Kind, _ change: (inout MetricFamily) -> Bool) -> Bool {
        self.kind == kind && change(&self)
    }

    /// Whether a series of these labels is there or may be added.
    func admits(_ labels: MetricLabels) -> Bool {
        if values[labels] != nil || histograms[labels] != nil { return true }
        guard values.count + histograms.count < MetricsRegistry.maximumSeriesPerFamily else { return false }
        return labels.pairs.allSatisfy { pair in
            Self.isLabelName(pair.name) && !(kind == .histogram && pair.name == "le")
        }
    }

    /// `[a-zA-Z_:][a-zA-Z0-9_:]*`.
    static func isName(_ name: String) -> Bool { isName(name, allowsColon: true) }

    /// `[a-zA-Z_][a-zA-Z0-9_]*`, and not one of Prometheus' own, which begin with two underscores.
    static func isLabelName(_ name: String) -> Bool { isName(name, allowsColon: false) && !name.hasPrefix("__") }

    private static func isName(_ name: String, allowsColon: Bool) -> Bool {
        guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x5f: true
            case 0x3a: allowsColon
            default: false
            }
        }
    }
}
