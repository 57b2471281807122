/// The losses of simulated years; those without a loss take no memory.
struct YearlyLosses: Sendable {
    /// How many years were simulated.
    let years: Int
    /// The years with a loss, rising.
    private(set) var lossYears: [Int] = []
    /// What they cost.
    private(set) var losses: [Double] = []

    /// No losses yet.
    init(years: Int) { self.years = years }

    /// The mean over all years, those without a loss included.
    var mean: Double { losses.reduce(0, +) / Double(years) }

    /// Enters a year's loss; years come in order, and one without a loss is left out.
    mutating func add(_ loss: Double, in year: Int) {
        guard loss > 0 else { return }
        lossYears.append(year)
        losses.append(loss)
    }

    /// Adds these losses to the sums of the same years.
    func add(to sums: inout [Double]) {
        for (index, year) in lossYears.enumerated() { sums[year] += losses[index] }
    }
}
