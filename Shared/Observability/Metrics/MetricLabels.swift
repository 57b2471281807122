/// The labels of one time series, in a fixed order.
public struct MetricLabels: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// Name and value, sorted by name.
    public let pairs: [Pair]

    /// One label.
    public struct Pair: Hashable, Sendable {
        /// The label's name.
        public let name: String
        /// The label's value, unescaped.
        public let value: String
    }

    /// Makes labels; of a name given twice the last value counts.
    public init(_ values: [String: String]) {
        pairs = values.sorted { $0.key < $1.key }.map { Pair(name: $0.key, value: $0.value) }
    }

    /// Makes labels from a literal.
    public init(dictionaryLiteral elements: (String, String)...) {
        // Put in their places one by one: there are few, each answered request makes some, and a dictionary costs more.
        var pairs: [Pair] = []
        pairs.reserveCapacity(elements.count)
        for (name, value) in elements {
            let pair = Pair(name: name, value: value)
            guard let place = pairs.firstIndex(where: { $0.name >= name }) else {
                pairs.append(pair)
                continue
            }
            if pairs[place].name == name { pairs[place] = pair } else { pairs.insert(pair, at: place) }
        }
        self.pairs = pairs
    }
}
