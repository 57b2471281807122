/// A quantity's distribution, ready to be drawn from.
struct PERTDistribution: Sendable {
    /// Its bounds and most likely value.
    let range: PERTRange
    private let shape: PERTShape?

    /// Joins a range and its shape; nil where the range is a single value.
    init(range: PERTRange, shape: PERTShape?) {
        self.range = range
        self.shape = shape
    }

    /// The value for a random number from 0 up to, not including, 1.
    func value(at probability: Double) -> Double {
        guard let shape else { return range.minimum }
        return range.minimum + range.width * shape.quantile(probability)
    }
}
