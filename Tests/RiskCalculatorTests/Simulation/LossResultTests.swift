import Contracts
import Testing

@testable import RiskCalculator

@Suite("Figures of simulated years")
struct LossResultTests {
    @Test("a hand-made distribution: 100 years that cost 1 to 100")
    func hundredYears() {
        let result = LossResult(ofLosses: (1...100).map { Double($0) }.shuffled(), years: 100, seed: 9)
        #expect(result.years == 100 && result.seed == 9)
        #expect(result.expectedLoss == 50.5 && result.standardDeviation == 29.01)
        #expect(result.median == 50 && result.percentile95 == 95 && result.percentile99 == 99)
    }

    @Test("years without a loss count")
    func zeros() {
        let result = LossResult(ofLosses: [1_000, 3_000], years: 100, seed: 0)
        #expect(result.expectedLoss == 40 && result.median == 0 && result.percentile95 == 0)
        #expect(result.percentile99 == 1_000)
        #expect(result.exceedance.last?.loss == 3_000)
    }

    @Test("the exceedance curve has twenty points, its probabilities fall and its losses never do")
    func curve() {
        let result = LossResult(ofLosses: (1...3_000).map { Double($0 % 997) + 1 }, years: 10_000, seed: 0)
        #expect(result.exceedance.count == 20)
        let pairs = zip(result.exceedance, result.exceedance.dropFirst())
        #expect(pairs.allSatisfy { $0.probability > $1.probability && $0.loss <= $1.loss })
    }

    @Test("the share of years beyond a point of the curve is its probability", arguments: 1...3)
    func meaning(seed: Int) throws {
        var generator = Xoshiro256StarStar(seed: UInt64(seed))
        let losses = (0..<10_000).map { _ in (generator.nextUnit() * 1e6 * 100).rounded() / 100 + 0.01 }
        let result = LossResult(ofLosses: losses, years: 10_000, seed: seed)
        for point in result.exceedance {
            let beyond = Double(losses.count { $0 > point.loss + 0.001 }) / 10_000
            #expect(abs(beyond - point.probability) <= 0.001)
        }
    }
}
