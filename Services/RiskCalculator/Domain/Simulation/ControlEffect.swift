internal import Contracts

/// What a scenario's controls leave of it, all together.
struct ControlEffect: Sendable, Equatable {
    /// The share of events that still happen.
    let frequencyFactor: Double
    /// The share of an event's cost that remains.
    let lossFactor: Double

    /// No control at all.
    static let none = ControlEffect(of: [])

    /// Each control lowers what the others leave: the factors multiply.
    init(of controls: [Control]) {
        frequencyFactor = controls.reduce(1) { $0 * (1 - $1.frequencyReduction) }
        lossFactor = controls.reduce(1) { $0 * (1 - $1.lossReduction) }
    }
}
