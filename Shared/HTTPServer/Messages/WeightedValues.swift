/// A list of values with weights, as `Accept-Language: de, en;q=0.8` (RFC 9110, section 12.4.2).
public struct WeightedValues: Sendable, Equatable {
    /// One value.
    public struct Value: Sendable, Equatable {
        /// The value as it was sent, without its weight; other parameters are left out.
        public let value: String
        /// How much it is wanted, from 0, which refuses it, to 1.
        public let weight: Double
    }

    /// All values, in order.
    public let values: [Value]

    /// Reads a list; nil when a weight is malformed. An empty list is well-formed and holds nothing.
    public init?(parsing text: String) {
        var values: [Value] = []
        for element in text.split(separator: ",") {
            let parts = element.split(separator: ";", omittingEmptySubsequences: false).map(Self.trim)
            guard let value = parts.first, !value.isEmpty else { continue }
            var weight = 1.0
            for parameter in parts.dropFirst() where parameter.lowercased().hasPrefix("q=") {
                guard let number = Self.weight(parameter.dropFirst(2)) else { return nil }
                weight = number
            }
            values.append(Value(value: String(value), weight: weight))
        }
        self.values = values
    }

    /// `0`, `1`, with at most three decimals.
    private static func weight(_ text: Substring) -> Double? {
        let digits = text.utf8
        guard let first = digits.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1"), digits.count <= 5,
            digits.count == 1 || digits.dropFirst().first == UInt8(ascii: "."),
            digits.dropFirst(2).allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Double(digits.count == 2 ? text.prefix(1) : text), number <= 1
        else { return nil }
        return number
    }

    private static func trim(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
