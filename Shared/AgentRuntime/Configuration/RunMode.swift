public import Contracts

/// What a development run may do and a production run never does.
public struct RunMode: Sendable {
    /// Whether development keys load, and whether the other two are honoured.
    public let isDevelopment: Bool
    /// Points at which the process dies or waits.
    public let failpoints: Failpoints
    /// The guarantees that hold: all, but for what a development run switched off.
    public let guarantees: Set<Guarantee>

    /// Reads the mode from a service's settings.
    /// - Throws: ``ConfigurationError`` when a production run has a failpoint or a guarantee switched off.
    public init(_ configuration: Configuration) throws(ConfigurationError) {
        isDevelopment = configuration.isOn(RuntimeKeys.development)
        let points = configuration.text(RuntimeKeys.failpoint)
        let without = configuration.list(RuntimeKeys.without).compactMap(Guarantee.init(rawValue:))
        guard isDevelopment || (points.isEmpty && without.isEmpty) else {
            throw ConfigurationError(
                key: points.isEmpty ? "DORA_WITHOUT" : "DORA_FAILPOINT",
                reason: "is honoured in a development run only (DORA_DEVELOPMENT=true)")
        }
        failpoints = points.isEmpty ? .none : try Failpoints(points)
        guarantees = Set(Guarantee.allCases).subtracting(without)
    }
}
