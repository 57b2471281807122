import Contracts
import Testing

@testable import RiskCalculator

@Suite("PERT distribution")
struct PERTTests {
    @Test("mean and variance of the drawn values are those of the closed form", arguments: [0, 0.05, 0.3, 0.5, 0.8, 1])
    func moments(mode: Double) throws {
        let range = try PERTRange(
            Range3(minimum: 100, mostLikely: 100 + 400 * mode, maximum: 500), member: "loss")
        var shapes = PERTShapes()
        let distribution = shapes.distribution(of: range)
        let count = 20_000
        // Even steps instead of random numbers: what is left is the table's own error.
        let values = (0..<count).map { distribution.value(at: (Double($0) + 0.5) / Double(count)) }
        let mean = values.reduce(0, +) / Double(count)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
        #expect(abs(mean - range.mean) < 0.01)
        #expect(abs(variance - range.variance) < 0.001 * range.variance)
    }

    @Test("the median of a symmetric range is its middle, and values never leave the range")
    func symmetry() throws {
        let range = try PERTRange(Range3(minimum: 2, mostLikely: 3, maximum: 4), member: "loss")
        var shapes = PERTShapes()
        let distribution = shapes.distribution(of: range)
        #expect(abs(distribution.value(at: 0.5) - 3) < 1e-9)
        let values = (0..<1_000).map { distribution.value(at: Double($0) / 1_000) }
        #expect(values.allSatisfy { (2...4).contains($0) })
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    }

    /// With the mode at the least, the distribution is Beta(1, 5): F(x) = 1 − (1 − x)⁵.
    @Test(
        "quantiles agree with a distribution function that is known exactly", arguments: [0.01, 0.25, 0.5, 0.9, 0.999])
    func exactQuantile(probability: Double) throws {
        let shape = PERTShape(mode: 0)
        let place = shape.quantile(probability)
        let rest = (1 - place) * (1 - place) * (1 - place) * (1 - place) * (1 - place)
        #expect(abs(1 - rest - probability) < 1e-5)
    }

    @Test("a single value is that value")
    func degenerate() throws {
        var shapes = PERTShapes()
        let distribution = shapes.distribution(
            of: try PERTRange(Range3(minimum: 5, mostLikely: 5, maximum: 5), member: "loss"))
        #expect(distribution.value(at: 0) == 5 && distribution.value(at: 0.99) == 5)
        #expect(distribution.range.mean == 5 && distribution.range.variance == 0)
    }

    @Test("bounds out of order or below zero are refused")
    func bounds() {
        #expect(throws: RiskError.rangeOrder(member: "loss")) {
            try PERTRange(Range3(minimum: 2, mostLikely: 1, maximum: 3), member: "loss")
        }
        #expect(throws: RiskError.rangeOrder(member: "loss")) {
            try PERTRange(Range3(minimum: 0, mostLikely: 4, maximum: 3), member: "loss")
        }
        #expect(throws: RiskError.rangeNegative(member: "frequency")) {
            try PERTRange(Range3(minimum: -1, mostLikely: 1, maximum: 3), member: "frequency")
        }
    }
}
