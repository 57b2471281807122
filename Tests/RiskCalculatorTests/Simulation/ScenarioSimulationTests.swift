import Contracts
import FleetTestSupport
import Testing

@testable import RiskCalculator

@Suite("Simulation of a scenario", .computes)
struct ScenarioSimulationTests {
    private func simulate(
        _ frequency: Range3, _ loss: Range3, years: Int = 10_000, seed: Int = 1, controls: [Control] = []
    ) throws -> (simulation: ScenarioSimulation, losses: YearlyLosses) {
        let simulation = ScenarioSimulation(
            frequency: try PERTRange(frequency, member: "frequency"), loss: try PERTRange(loss, member: "loss"),
            controls: ControlEffect(of: controls))
        var shapes = PERTShapes()
        return (simulation, simulation.yearlyLosses(years: years, seed: seed, shapes: &shapes))
    }

    private func fixed(_ value: Double) -> Range3 { Range3(minimum: value, mostLikely: value, maximum: value) }

    /// With a fixed rate and a loss of 1 an event, a year's loss is its number of events: Poisson, with mean and
    /// variance equal to the rate. Tolerances are five standard errors (of the variance: √((λ + 2λ²) / n)).
    @Test("the number of events is Poisson", arguments: [0.004, 0.3, 3, 32, 75])
    func poisson(rate: Double) throws {
        let years = 20_000
        let losses = try simulate(fixed(rate), fixed(1), years: years, seed: 11).losses
        let mean = losses.mean
        let variance =
            (losses.losses.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
                + Double(years - losses.losses.count) * mean * mean) / Double(years - 1)
        #expect(abs(mean - rate) < 5 * (rate / Double(years)).squareRoot())
        #expect(abs(variance - rate) < 5 * ((rate + 2 * rate * rate) / Double(years)).squareRoot())
        let none = Double(years - losses.losses.count) / Double(years)
        let expected = ElementaryFunctions.exp(-rate)
        #expect(abs(none - expected) < 5 * (expected * (1 - expected) / Double(years)).squareRoot() + 1e-9)
    }

    /// E[S] = E[N]·E[X] and Var[S] = E[N]·E[X²] + Var[Λ]·E[X]², since the rate Λ itself is drawn each year.
    @Test(
        "mean and spread of the yearly loss are those of the closed form",
        arguments: [
            (
                Range3(minimum: 0.01, mostLikely: 0.05, maximum: 0.2),
                Range3(minimum: 1e4, mostLikely: 5e4, maximum: 1e6)
            ),
            (Range3(minimum: 0.5, mostLikely: 2, maximum: 6), Range3(minimum: 100, mostLikely: 150, maximum: 900)),
            (Range3(minimum: 0, mostLikely: 20, maximum: 60), Range3(minimum: 0, mostLikely: 10, maximum: 10)),
        ], [1, 2, 3])
    func moments(ranges: (Range3, Range3), seed: Int) throws {
        let years = 40_000
        let (simulation, losses) = try simulate(ranges.0, ranges.1, years: years, seed: seed)
        let frequency = try PERTRange(ranges.0, member: "frequency")
        let loss = try PERTRange(ranges.1, member: "loss")
        let variance =
            frequency.mean * (loss.variance + loss.mean * loss.mean) + frequency.variance * loss.mean * loss.mean
        let standardError = (variance / Double(years)).squareRoot()
        #expect(simulation.meanYearlyLoss == frequency.mean * loss.mean)
        #expect(abs(losses.mean - simulation.meanYearlyLoss) < 4 * standardError)
        let result = LossResult(ofLosses: losses.losses, years: years, seed: seed)
        #expect(abs(result.standardDeviation / variance.squareRoot() - 1) < 0.1)
    }

    /// A fixed cost of 100 an event at a rate of 0.2: a year costs 0 with probability e⁻⁰·² = 0.819, at most 100 with
    /// 0.982, at most 200 with 0.9989. So the percentiles are known exactly.
    @Test("percentiles agree with a distribution that is known exactly", arguments: 1...5)
    func percentiles(seed: Int) throws {
        let losses = try simulate(fixed(0.2), fixed(100), seed: seed).losses
        let result = LossResult(ofLosses: losses.losses, years: 10_000, seed: seed)
        #expect(result.median == 0)
        #expect(result.percentile95 == 100)
        #expect(result.percentile99 == 200)
        let points = Dictionary(uniqueKeysWithValues: result.exceedance.map { ($0.probability, $0.loss) })
        #expect(points[0.2] == 0 && points[0.15] == 100 && points[0.03] == 100 && points[0.01] == 200)
    }

    @Test("a seed gives one result, another seed another")
    func determinism() throws {
        let frequency = Range3(minimum: 0.1, mostLikely: 0.4, maximum: 1)
        let loss = Range3(minimum: 10, mostLikely: 50, maximum: 700)
        let first = try simulate(frequency, loss, seed: 5).losses
        let second = try simulate(frequency, loss, seed: 5).losses
        let other = try simulate(frequency, loss, seed: 6).losses
        #expect(first.losses == second.losses && first.lossYears == second.lossYears)
        #expect(first.losses != other.losses)
    }

    /// The figures of one seed, written down: another machine, compiler or library that gave others would show here.
    @Test("the figures of a seed are the same everywhere")
    func writtenDown() throws {
        let losses = try simulate(
            Range3(minimum: 0.1, mostLikely: 0.4, maximum: 1), Range3(minimum: 10, mostLikely: 50, maximum: 700),
            seed: 42
        ).losses
        let result = LossResult(ofLosses: losses.losses, years: 10_000, seed: 42)
        #expect(result.expectedLoss == WrittenDown.expectedLoss)
        #expect(result.standardDeviation == WrittenDown.standardDeviation)
        #expect(result.percentile95 == WrittenDown.percentile95)
        #expect(result.percentile99 == WrittenDown.percentile99)
    }

    @Test("a control never makes a year dearer, and stronger ones help more")
    func controls() throws {
        let frequency = Range3(minimum: 0.2, mostLikely: 1, maximum: 3)
        let loss = Range3(minimum: 10, mostLikely: 50, maximum: 700)
        var before = [Double](repeating: .infinity, count: 10_000)
        var means: [Double] = []
        for strength in [0, 0.2, 0.5, 0.8, 1] {
            let control = Control(
                id: Samples.newID(), name: "Patches", frequencyReduction: strength, lossReduction: strength / 2)
            let losses = try simulate(frequency, loss, seed: 3, controls: [control]).losses
            var sums = [Double](repeating: 0, count: 10_000)
            losses.add(to: &sums)
            #expect(zip(sums, before).allSatisfy { $0 <= $1 })
            before = sums
            means.append(losses.mean)
        }
        #expect(means == means.sorted(by: >) && means.last == 0 && Set(means).count == 5)
    }

    @Test("controls multiply")
    func controlFactors() {
        let controls = [(0.5, 0.1), (0.2, 0.5)].map {
            Control(id: Samples.newID(), name: "x", frequencyReduction: $0.0, lossReduction: $0.1)
        }
        let effect = ControlEffect(of: controls)
        #expect(abs(effect.frequencyFactor - 0.4) < 1e-12 && abs(effect.lossFactor - 0.45) < 1e-12)
    }

    @Test("what can't happen costs nothing")
    func nothing() throws {
        #expect(try simulate(fixed(0), fixed(100)).losses.losses.isEmpty)
        #expect(try simulate(fixed(2), fixed(0)).losses.losses.isEmpty)
        let result = LossResult(ofLosses: [], years: 10_000, seed: 1)
        #expect(result.expectedLoss == 0 && result.percentile99 == 0 && result.exceedance.allSatisfy { $0.loss == 0 })
    }

    @Test("too many, too few years and too many events are refused")
    func limits() throws {
        let simulation = try simulate(fixed(0), fixed(0), years: 100).simulation
        #expect(throws: RiskError.years) { try simulation.check(years: 99) }
        #expect(throws: RiskError.years) { try simulation.check(years: 1_000_001) }
        let busy = ScenarioSimulation(
            frequency: try PERTRange(fixed(1_000), member: "frequency"), loss: try PERTRange(fixed(1), member: "loss"))
        #expect(throws: RiskError.simulationTooLarge) { try busy.check(years: 20_001) }
        try busy.check(years: 10_000)
    }
}
