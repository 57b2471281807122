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
        self.init(Dictionary(elements) { _, last in last })
    }
}
