/// The observations of one histogram's series.
struct HistogramState {
    let bounds: [Double]
    /// Observations that fell into each bucket and no lower one.
    var buckets: [Int]
    var sum: Double = 0
    var count: Int = 0

    init(bounds: [Double]) {
        self.bounds = bounds
        buckets = Array(repeating: 0, count: bounds.count)
    }

    /// A value equal to a bound belongs to that bucket ("less or equal"); one above all counts for infinity alone.
    mutating func observe(_ value: Double) {
        if let index = bounds.firstIndex(where: { value <= $0 }) { buckets[index] += 1 }
        sum += value
        count += 1
    }
}
