internal import Contracts

/// The seed of a resource's simulation: it follows from the identifier, so that a command that is handled again, on
/// whichever machine, gives the same figures.
enum SimulationSeed {
    /// Seeds are below this, so that they fit the description of the field and every reader of JSON.
    static let limit = 1_000_000_000

    /// The seed of the simulation of a risk or a quantification.
    static func of(_ id: ResourceID) -> Int {
        var state: UInt64 = 0
        for byte in id.text.utf8 {
            var generator = SplitMix64(seed: state ^ UInt64(byte))
            state = generator.next()
        }
        return Int(state % UInt64(limit))
    }
}
