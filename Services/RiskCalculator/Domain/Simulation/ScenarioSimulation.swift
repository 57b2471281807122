internal import Contracts

/// One scenario's losses over many years.
///
/// In each year the rate of events is drawn from the PERT distribution of the frequency, their number is Poisson with
/// that rate, and each costs what is drawn from the PERT distribution of the loss.
///
/// A Poisson process at the highest possible rate proposes events; each is kept with the probability
/// rate of the year / highest rate (thinning: Lewis, Shedler, Naval Research Logistics Quarterly 26, 1979). The counts
/// are the same as if every year were drawn, but a year without a proposed event costs nothing.
///
/// Controls lower that probability and the cost and leave the random numbers as they are: with one seed, a control
/// never makes a year dearer.
struct ScenarioSimulation: Sendable {
    private let frequency: PERTRange
    private let loss: PERTRange
    private let controls: ControlEffect

    /// How many years are simulated when nobody says.
    static let standardYears = 10_000
    /// The most and least years.
    static let permittedYears = 100...1_000_000
    /// The most events that one simulation may propose: some seconds of work.
    static let mostEvents = 20_000_000.0

    /// Describes a scenario.
    init(frequency: PERTRange, loss: PERTRange, controls: ControlEffect = .none) {
        self.frequency = frequency
        self.loss = loss
        self.controls = controls
    }

    /// The mean yearly loss by its closed form: mean number of events × mean cost of one.
    var meanYearlyLoss: Double {
        frequency.mean * controls.frequencyFactor * loss.mean * controls.lossFactor
    }

    /// How many years can be simulated at this frequency.
    /// - Throws: ``RiskError`` `years`, `simulationTooLarge`.
    func check(years: Int) throws(RiskError) {
        guard Self.permittedYears.contains(years) else { throw .years }
        guard Double(years) * frequency.maximum <= Self.mostEvents else { throw .simulationTooLarge }
    }

    /// Simulates so many years.
    func yearlyLosses(years: Int, seed: Int, shapes: inout PERTShapes) -> YearlyLosses {
        var losses = YearlyLosses(years: years)
        guard frequency.maximum > 0, loss.maximum > 0 else { return losses }
        let rates = shapes.distribution(of: frequency)
        let costs = shapes.distribution(of: loss)
        var generator = Xoshiro256StarStar(seed: UInt64(bitPattern: Int64(seed)))
        var proposals = PoissonArrivals(rate: frequency.maximum)
        let end = Double(years)
        var year = -1
        var kept = 0.0
        var sum = 0.0
        while true {
            let time = proposals.next(using: &generator)
            guard time < end else { break }
            let current = Int(time)
            if current != year {
                losses.add(sum, in: year)
                year = current
                sum = 0
                kept = rates.value(at: generator.nextUnit()) * controls.frequencyFactor / frequency.maximum
            }
            let isKept = generator.nextUnit() < kept
            let cost = generator.nextUnit()
            if isKept { sum += costs.value(at: cost) * controls.lossFactor }
        }
        losses.add(sum, in: year)
        return losses
    }
}
