/// A quantity that isn't known exactly: least, most likely, most.
public struct Range3: Sendable, Codable, Equatable {
    /// The least.
    public let minimum: Double
    /// The most likely.
    public let mostLikely: Double
    /// The most.
    public let maximum: Double

    /// Makes the value.
    public init(minimum: Double, mostLikely: Double, maximum: Double) {
        self.minimum = minimum
        self.mostLikely = mostLikely
        self.maximum = maximum
    }
}
