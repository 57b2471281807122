/// The figures of the seed 42 that `ScenarioSimulationTests` holds.
enum WrittenDown {
    static let expectedLoss = 67.72
    static let standardDeviation = 123.08
    static let percentile95 = 338.32
    static let percentile99 = 516.48
}
