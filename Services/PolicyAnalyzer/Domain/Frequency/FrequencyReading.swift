/// What words say of time: a rhythm, a limit, or that something is regular without saying how often.
struct FrequencyReading: Sendable, Hashable {
    /// What sort of time it is. Lengths are in hours; a month counts 730, a year 8,760.
    enum Meaning: Sendable, Hashable {
        /// It happens again after that many hours at the latest.
        case every(hours: Double)
        /// It happens within that many hours of something.
        case within(hours: Double)
        /// It happens again and again.
        case regularly
    }

    let meaning: Meaning
    /// Which of the words say it.
    let words: Range<Int>

    /// Whether a rhythm is as frequent as one that is demanded; one that is only called regular meets no number.
    func meets(every demanded: Double) -> Bool {
        guard case .every(let hours) = meaning else { return false }
        // Twelve months, 52 weeks and 365 days are one year to everybody but a calculator.
        return hours <= demanded * Self.tolerance
    }

    /// Whether a limit is as short as one that is demanded.
    func meets(within demanded: Double) -> Bool {
        guard case .within(let hours) = meaning else { return false }
        return hours <= demanded * Self.tolerance
    }

    private static let tolerance = 1.03
}
