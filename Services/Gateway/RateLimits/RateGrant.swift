internal import Contracts

/// What the database has given of a budget to this gateway.
struct RateGrant: Sendable, Equatable {
    /// Which window it is of.
    let window: Timestamp
    /// How many requests; 0 when the budget is used up.
    let granted: Int
    /// How many the budget has left beside it.
    let left: Int
    /// In how many seconds the window ends, by the database's clock.
    let secondsLeft: Double
}
