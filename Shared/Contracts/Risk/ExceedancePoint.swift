/// A point of an exceedance curve.
public struct ExceedancePoint: Sendable, Codable, Equatable {
    /// The probability that a year's loss exceeds the amount, 0 to 1.
    public let probability: Double
    /// The amount.
    public let loss: Double

    /// Makes the value.
    public init(probability: Double, loss: Double) {
        self.probability = probability
        self.loss = loss
    }
}
