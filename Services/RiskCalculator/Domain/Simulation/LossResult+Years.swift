internal import Contracts

extension LossResult {
    /// The points of the exceedance curve, as years in ten thousand, falling.
    static let exceedanceLevels = [
        9_000, 8_000, 7_000, 6_000, 5_000, 4_000, 3_000, 2_500, 2_000, 1_500, 1_000, 750, 500, 400, 300, 200, 100, 50,
        20, 10,
    ]

    /// Describes simulated years by the losses of those that have one; amounts are rounded to cents.
    ///
    /// A percentile is the smallest loss that at least that share of the years doesn't exceed (the inverse of the
    /// empirical distribution function), so it always is a loss that was simulated.
    init(ofLosses losses: [Double], years: Int, seed: Int) {
        let sorted = losses.sorted()
        let free = years - sorted.count
        let mean = sorted.reduce(0, +) / Double(years)
        let squares = sorted.reduce(Double(free) * mean * mean) { $0 + ($1 - mean) * ($1 - mean) }
        /// The loss that so many of ten thousand years exceed at most.
        func loss(exceededBy level: Int) -> Double {
            let rank = (years * (10_000 - level) + 9_999) / 10_000
            let place = max(rank, 1) - 1 - free
            return place < 0 ? 0 : Self.cents(sorted[place])
        }
        self.init(
            years: years, seed: seed, expectedLoss: Self.cents(mean),
            standardDeviation: Self.cents((squares / Double(max(years - 1, 1))).squareRoot()),
            median: loss(exceededBy: 5_000), percentile95: loss(exceededBy: 500), percentile99: loss(exceededBy: 100),
            exceedance: Self.exceedanceLevels.map {
                ExceedancePoint(probability: Double($0) / 10_000, loss: loss(exceededBy: $0))
            })
    }

    /// An amount rounded to hundredths of the currency's unit.
    static func cents(_ amount: Double) -> Double { (amount * 100).rounded() / 100 }
}
