/// The times of events that arrive independently at a fixed rate: counts per unit of time are Poisson, and stretches
/// without events cost nothing.
struct PoissonArrivals {
    private let rate: Double
    private var time = 0.0

    /// Events at so many a year, more than none.
    init(rate: Double) { self.rate = rate }

    /// The next event's time in years from the start. The distance to it is exponential, drawn by inversion.
    mutating func next(using generator: inout Xoshiro256StarStar) -> Double {
        time -= ElementaryFunctions.log(1 - generator.nextUnit()) / rate
        return time
    }
}
