/// The figures of the seed 42 that `ScenarioSimulationTests` holds.
enum WrittenDown {
    static let expectedLoss = 0.0
    static let standardDeviation = 0.0
    static let percentile95 = 0.0
    static let percentile99 = 0.0
}
