/// A simulated distribution of yearly losses.
public struct LossResult: Sendable, Codable, Equatable {
    /// How many years were simulated.
    public let years: Int
    /// The seed of the random numbers: the same seed gives the same result.
    public let seed: Int
    /// The mean yearly loss.
    public let expectedLoss: Double
    /// Its standard deviation.
    public let standardDeviation: Double
    /// The loss that half of the years exceed.
    public let median: Double
    /// The loss that one year in twenty exceeds.
    public let percentile95: Double
    /// The loss that one year in a hundred exceeds.
    public let percentile99: Double
    /// The exceedance curve, by falling probability.
    public let exceedance: [ExceedancePoint]

    /// Makes the value.
    public init(
        years: Int, seed: Int, expectedLoss: Double, standardDeviation: Double, median: Double, percentile95: Double,
        percentile99: Double, exceedance: [ExceedancePoint]
    ) {
        self.years = years
        self.seed = seed
        self.expectedLoss = expectedLoss
        self.standardDeviation = standardDeviation
        self.median = median
        self.percentile95 = percentile95
        self.percentile99 = percentile99
        self.exceedance = exceedance
    }
}
